package org.incidenttrends.stats.tail;

/**
 * The laws that a tail of whole sizes may follow from xmin on, each fitted by maximum likelihood. The continuous ones are
 * rounded to whole numbers as poweRlaw does it: size x stands for everything between x − ½ and x + ½.
 *
 * <p>Reference: A. Clauset, C. R. Shalizi &amp; M. E. J. Newman (2009), SIAM Review 51, 661–703, table 2.1,
 * <a href="https://doi.org/10.1137/070710111">doi:10.1137/070710111</a>.
 */
public enum TailModel {
    /** {@code x^{−α}}: the discrete power law. */
    POWER_LAW("power law") {
        @Override
        TailDistribution fit(Tally tail, double xmin) {
            return new DiscretePowerLaw(xmin, XminScan.at(tail, xmin).alpha());
        }
    },

    /** The logarithm of the size is normal; R's {@code poweRlaw::dislnorm}. */
    LOG_NORMAL("log-normal") {
        @Override
        TailDistribution fit(Tally tail, double xmin) {
            return LogNormalTail.fit(tail, xmin);
        }
    },

    /** {@code e^{−λx}}: no heavy tail at all; R's {@code poweRlaw::disexp}. */
    EXPONENTIAL("exponential") {
        @Override
        TailDistribution fit(Tally tail, double xmin) {
            return ExponentialTail.fit(tail, xmin);
        }
    },

    /** A survival function of {@code e^{−λx^β}}, between exponential and power law for β below 1. */
    STRETCHED_EXPONENTIAL("stretched exponential") {
        @Override
        TailDistribution fit(Tally tail, double xmin) {
            return StretchedExponentialTail.fit(tail, xmin);
        }
    },

    /** {@code x^{−α} e^{−λx}}: a power law that ends; contains the power law as λ = 0. */
    CUTOFF("cutoff") {
        @Override
        TailDistribution fit(Tally tail, double xmin) {
            return CutoffPowerLaw.fit(tail, xmin, XminScan.at(tail, xmin).alpha());
        }
    };

    private final String label;

    TailModel(String label) {
        this.label = label;
    }

    /** {@return the name by which results call it} */
    public String label() {
        return label;
    }

    /**
     * Fits the law.
     *
     * @param sizes the events
     * @param xmin the threshold, at least 1
     * @return the fit
     * @throws IllegalArgumentException if fewer than 10 sizes are positive or fewer than three distinct ones are at or
     *     above the threshold
     */
    public TailFit fit(EventSizes sizes, long xmin) {
        PowerLaw.withDefaults().withXmin(xmin).requireFittable(sizes.tally());
        double threshold = xmin;
        Tally tail = sizes.tally().from(threshold);
        TailDistribution distribution = fit(tail, threshold);
        return new TailFit(this, xmin, tail.n(), distribution, tail.sum(distribution::logProbability));
    }

    /**
     * Fits the law to a tail.
     *
     * @param tail the sizes at or above the threshold, at least three distinct ones
     * @param xmin the threshold
     * @return the law with the largest likelihood
     */
    abstract TailDistribution fit(Tally tail, double xmin);

    @Override
    public String toString() {
        return label;
    }
}
