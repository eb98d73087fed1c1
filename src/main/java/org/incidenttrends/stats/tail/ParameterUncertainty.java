package org.incidenttrends.stats.tail;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Quantiles;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The uncertainty of a fitted power law's threshold, exponent and tail length by the non-parametric bootstrap: the events
 * are drawn again with replacement and the whole fit is repeated, xmin included. The exponent's standard deviation is
 * therefore larger than the standard error at a fixed xmin, and the honest one of the two.
 *
 * <p>Intervals are percentile intervals of the replicates. The R call is {@code poweRlaw::bootstrap(displ$new(x))}.
 *
 * <p>Reference: A. Clauset, C. R. Shalizi &amp; M. E. J. Newman (2009), SIAM Review 51, 661–703, section 3.3,
 * <a href="https://doi.org/10.1137/070710111">doi:10.1137/070710111</a>.
 *
 * @param resampler seed, number of samples (at least 2), threads and progress
 * @param level the level of the intervals
 */
public record ParameterUncertainty(Resampler resampler, double level) {

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there are fewer than 2 replicates or the level isn't inside (0, 1)
     */
    public ParameterUncertainty {
        if (resampler.replicates() < 2) {
            throw new IllegalArgumentException(
                    "Replicates: " + resampler.replicates() + ", expected 2 or more for a standard deviation");
        }
        Interval.requireLevel(level);
    }

    /**
     * 2,500 samples, 95 % intervals.
     *
     * @return the default
     */
    public static ParameterUncertainty withDefaults() {
        return new ParameterUncertainty(
                Resampler.withDefaults().withReplicates(GoodnessOfFit.DEFAULT_REPLICATES), 0.95);
    }

    /**
     * Other samples.
     *
     * @param other seed, number of samples, threads and progress
     * @return a copy
     */
    public ParameterUncertainty with(Resampler other) {
        return new ParameterUncertainty(other, level);
    }

    /**
     * Another level.
     *
     * @param newLevel the level of the intervals
     * @return a copy
     */
    public ParameterUncertainty withLevel(double newLevel) {
        return new ParameterUncertainty(resampler, newLevel);
    }

    /**
     * Repeats the fit.
     *
     * @param sizes the events
     * @return the spread of each parameter
     * @throws IllegalArgumentException if no tail can be fitted: see {@link PowerLaw#of}
     */
    public Result of(EventSizes sizes) {
        Tally tally = sizes.tally();
        double guess = PowerLaw.withDefaults().of(tally).xmin();
        Bootstrap bootstrap = new NonParametricBootstrap(tally);
        List<XminScan.Threshold> fits = resampler.map(random -> XminScan.everywhere(bootstrap.draw(random, 1), guess));
        return new Result(
                spread(fits, XminScan.Threshold::xmin),
                spread(fits, XminScan.Threshold::alpha),
                spread(fits, XminScan.Threshold::tail),
                fits.size());
    }

    private Spread spread(List<XminScan.Threshold> fits, ToDoubleFunction<XminScan.Threshold> parameter) {
        double[] values = fits.stream().mapToDouble(parameter).toArray();
        return new Spread(
                new StandardDeviation().evaluate(values), Quantiles.of(values).interval(level));
    }

    /**
     * How a parameter varies from sample to sample.
     *
     * @param standardDeviation its standard deviation
     * @param interval its percentile interval
     */
    public record Spread(double standardDeviation, Interval interval) {}

    /**
     * The spread of each parameter.
     *
     * @param xmin of the threshold
     * @param alpha of the exponent
     * @param tail of the number of tail events
     * @param replicates from how many samples
     */
    public record Result(Spread xmin, Spread alpha, Spread tail, int replicates) {}
}
