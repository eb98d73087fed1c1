package org.incidenttrends.stats.count;

/** How a regression comes by its family. */
public enum FamilyRule {
    /**
     * Negative binomial where its likelihood ratio against Poisson exceeds 2.7055, which is p &lt; 0.05 under the null
     * ½χ²₀ + ½χ²₁ of a parameter on its boundary; else Poisson.
     */
    LIKELIHOOD_RATIO,
    /** Poisson, whatever the data say. */
    POISSON,
    /** Negative binomial wherever θ has a finite estimate; where it hasn't, its limit, which is Poisson. */
    NEGATIVE_BINOMIAL
}
