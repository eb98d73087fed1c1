package org.incidenttrends.stats.tail;

import java.util.Map;

/** A distribution of whole sizes from xmin on. */
public sealed interface TailDistribution permits DiscretePowerLaw, CutoffPowerLaw, RoundedTail {

    /** {@return the threshold, the smallest size there is} */
    double xmin();

    /**
     * The logarithm of the probability of one size.
     *
     * @param size a whole number, xmin or more
     * @return ln P(X = size)
     */
    double logProbability(double size);

    /**
     * The probability of a size or a larger one.
     *
     * @param size a whole number
     * @return P(X ≥ size), 1 for sizes up to xmin
     */
    double exceedance(double size);

    /**
     * Tells whether the fit ran to the edge of its family, where it is a power law itself. The data then hold no evidence
     * for the family's own shape, and a comparison with the power law compares two ways of rounding it.
     *
     * @return whether the tail is a power law
     */
    default boolean atEdge() {
        return false;
    }

    /** {@return the parameters by the names of the literature, in the order in which they are usually given} */
    Map<String, Double> parameters();
}
