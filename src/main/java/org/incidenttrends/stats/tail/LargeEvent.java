package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The probability of at least one event of a size or larger, by the method of Clauset &amp; Woodard.
 *
 * <p>The events are drawn again with replacement, the tail is fitted to each sample b, and with {@code m_b} tail events to
 * come
 *
 * <pre>{@code
 * p_b = 1 − (1 − P_b(X ≥ x | X ≥ xmin_b))^{m_b}
 * }</pre>
 *
 * <p>The estimate is the mean of the p_b, its bounds their 5 and 95 % quantiles. Looking back over the span of the data,
 * {@code m_b} is the sample's own number of tail events. Looking ahead, a number of events has to be declared, λT for a
 * rate λ and a horizon T, of which the sample's share n_tail/n falls into the tail. The forecast is worth what the declared
 * rate is worth.
 *
 * <p>The answer is dominated by the choice of tail, so it is given for several laws and on average, and both with xmin
 * free and with xmin fixed. With xmin free, all laws use the threshold that the power law chooses in that sample, because
 * laws above different thresholds can't be averaged. The average gives every law the same weight: weights by likelihood or
 * AIC would lean on differences that the comparisons mostly can't tell from chance, and would change from sample to
 * sample. Sizes at or below a sample's threshold have probability 1 there.
 *
 * <p>The documented example is the literature's own: for an event of the size of 11 September 2001 among the 13,274 attacks
 * of 1968–2007, Clauset &amp; Woodard find between 11 and 35 % over tail models.
 *
 * <p>Reference: A. Clauset &amp; R. Woodard (2013), Estimating the historical and future probabilities of large terrorist
 * events, Annals of Applied Statistics 7, 1838–1865,
 * <a href="https://doi.org/10.1214/12-AOAS614">doi:10.1214/12-AOAS614</a>.
 *
 * @param models the laws, at least one
 * @param policy whether xmin is estimated again in each sample
 * @param law the power law whose threshold is kept when it is fixed; with xmin free it can't be given
 * @param events how many events there will be, or empty for as many as the sample has
 * @param resampler seed, number of samples (at least 1), threads and progress
 * @param level the level of the bounds
 */
public record LargeEvent(
        List<TailModel> models,
        XminPolicy policy,
        PowerLaw law,
        OptionalDouble events,
        Resampler resampler,
        double level) {

    /** The laws of the literature's own case. */
    public static final List<TailModel> DEFAULT_MODELS =
            List.of(TailModel.POWER_LAW, TailModel.LOG_NORMAL, TailModel.STRETCHED_EXPONENTIAL);

    /** Between the 5 and the 95 % quantile. */
    public static final double DEFAULT_LEVEL = 0.9;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there is no model or one twice, no replicate, xmin is given although it is free,
     *     the number of events isn't positive, or the level isn't inside (0, 1)
     */
    public LargeEvent {
        models = List.copyOf(models);
        if (models.isEmpty() || models.stream().distinct().count() < models.size()) {
            throw new IllegalArgumentException("Tail models: " + models + ", expected at least one, each once");
        }
        if (policy == XminPolicy.FREE && law.xmin().isPresent()) {
            throw new IllegalArgumentException(
                    "xmin " + law.xmin().getAsLong() + " is given, but free: choose one (XminPolicy.FIXED)");
        }
        if (resampler.replicates() < 1) {
            throw new IllegalArgumentException("Replicates: " + resampler.replicates()
                    + ", expected 1 or more: the probability is a mean over them");
        }
        events.ifPresent(LargeEvent::requireEvents);
        Interval.requireLevel(level);
    }

    /**
     * Looks back over the data's span, xmin free, 2,500 samples, power law, log-normal and stretched exponential.
     *
     * @return the default
     */
    public static LargeEvent withDefaults() {
        return new LargeEvent(
                DEFAULT_MODELS,
                XminPolicy.FREE,
                PowerLaw.withDefaults(),
                OptionalDouble.empty(),
                Resampler.withDefaults().withReplicates(GoodnessOfFit.DEFAULT_REPLICATES),
                DEFAULT_LEVEL);
    }

    /**
     * Other laws.
     *
     * @param others the laws, each once
     * @return a copy
     */
    public LargeEvent with(List<TailModel> others) {
        return new LargeEvent(others, policy, law, events, resampler, level);
    }

    /**
     * Another policy; with {@link XminPolicy#FIXED} the threshold is the one fitted to the data.
     *
     * @param other whether xmin is estimated again in each sample
     * @return a copy
     */
    public LargeEvent with(XminPolicy other) {
        return new LargeEvent(models, other, law, events, resampler, level);
    }

    /**
     * With xmin fixed at a given threshold.
     *
     * @param threshold the smallest size of the tail
     * @return a copy
     */
    public LargeEvent withXmin(long threshold) {
        return new LargeEvent(models, XminPolicy.FIXED, law.withXmin(threshold), events, resampler, level);
    }

    /**
     * Other samples.
     *
     * @param other seed, number of samples, threads and progress
     * @return a copy
     */
    public LargeEvent with(Resampler other) {
        return new LargeEvent(models, policy, law, events, other, level);
    }

    /**
     * Looks ahead.
     *
     * @param eventsPerYear the declared rate of events of positive size
     * @param years the declared horizon
     * @return a copy
     */
    public LargeEvent withHorizon(double eventsPerYear, double years) {
        return new LargeEvent(models, policy, law, OptionalDouble.of(eventsPerYear * years), resampler, level);
    }

    /**
     * Estimates the probabilities.
     *
     * @param sizes the events
     * @param atLeast the sizes in question
     * @return for each size the probability by each law and on average
     * @throws IllegalArgumentException if no tail can be fitted (see {@link PowerLaw#of}), or a size is below 1
     */
    public LargeEventProbability of(EventSizes sizes, long... atLeast) {
        LargeEventDraws draws = draws(sizes, atLeast);
        return events.isPresent() ? draws.among(events.getAsDouble()) : draws.amongObserved();
    }

    /**
     * Fits the tails of all samples once, for probabilities among several numbers of events.
     *
     * @param sizes the events
     * @param atLeast the sizes in question
     * @return the fitted samples; the horizon of this object has no effect on them
     * @throws IllegalArgumentException if no tail can be fitted (see {@link PowerLaw#of}), or a size is below 1
     */
    public LargeEventDraws draws(EventSizes sizes, long... atLeast) {
        for (long size : atLeast) {
            if (size < 1) {
                throw new IllegalArgumentException("An event of " + size + " or more: expected 1 or more");
            }
        }
        Tally tally = sizes.tally();
        PowerLawFit fit = law.of(tally);
        double xmin = fit.xmin();
        Bootstrap bootstrap = new NonParametricBootstrap(tally);
        List<LargeEventDraws.Draw> draws = resampler.map(random -> draw(bootstrap, random, xmin, atLeast));
        return new LargeEventDraws(this, fit.xmin(), tally.n(), atLeast, draws);
    }

    private LargeEventDraws.Draw draw(Bootstrap bootstrap, SplittableRandom random, double xmin, long[] atLeast) {
        boolean free = policy == XminPolicy.FREE;
        Tally drawn = bootstrap.draw(random, free ? 1 : xmin);
        double threshold = free ? XminScan.everywhere(drawn, xmin).xmin() : xmin;
        Tally tail = drawn.from(threshold);
        double[][] single = models.stream()
                .map(model -> model.fit(tail, threshold))
                .map(law -> Arrays.stream(atLeast)
                        .mapToDouble(size -> law.exceedance((double) size))
                        .toArray())
                .toArray(double[][]::new);
        return new LargeEventDraws.Draw((double) tail.n() / drawn.n(), single);
    }

    /** Throws where a number of events is none. */
    static void requireEvents(double events) {
        if (!(events > 0 && Double.isFinite(events))) {
            throw new IllegalArgumentException("A horizon with " + events + " events: expected a positive number");
        }
    }
}
