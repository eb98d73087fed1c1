package org.incidenttrends.stats.count;

/** The law of the counts around their means. */
public enum Family {
    /** Incidents come independently of one another: the variance equals the mean μ. */
    POISSON("Poisson"),
    /** Rates vary from period to period beyond what the terms explain: the variance is μ + μ²/θ (NB2). */
    NEGATIVE_BINOMIAL("negative binomial");

    private final String words;

    Family(String words) {
        this.words = words;
    }

    /** The family in words. */
    @Override
    public String toString() {
        return words;
    }
}
