package org.incidenttrends.stats.tail;

/**
 * A continuous distribution above xmin − ½, rounded to whole numbers: size x stands for everything from x − ½ to x + ½.
 *
 * <p>Such a distribution is given by its cumulative hazard H on the scale {@code z = ln(y/(xmin − ½))}, y the continuous
 * size, so that its survival function is {@code e^{−H(z)}} with {@code H(0) = 0}. This is how poweRlaw's {@code dislnorm}
 * and {@code disexp} are made discrete. On this scale {@code H(z) = az} is the Pareto law, which lies at the edge of the
 * log-normal and of the stretched exponential family.
 */
sealed interface RoundedTail extends TailDistribution permits LogNormalTail, StretchedExponentialTail, ExponentialTail {

    /**
     * The cumulative hazard.
     *
     * @param z the logarithm of the continuous size over xmin − ½, at least 0
     * @return minus the logarithm of the survival function
     */
    double cumulativeHazard(double z);

    @Override
    default double logProbability(double size) {
        return logProbability(cumulativeHazard(z(size - 0.5)), cumulativeHazard(z(size + 0.5)));
    }

    @Override
    default double exceedance(double size) {
        return size <= xmin() ? 1 : Math.exp(-cumulativeHazard(z(size - 0.5)));
    }

    /**
     * The logarithm of what lies between two edges.
     *
     * @param lower the cumulative hazard at the lower edge
     * @param upper the cumulative hazard at the upper edge
     * @return {@code ln(e^{−lower} − e^{−upper})}
     */
    static double logProbability(double lower, double upper) {
        return -lower + Math.log(-Math.expm1(lower - upper));
    }

    private double z(double edge) {
        return Math.log(edge / (xmin() - 0.5));
    }
}
