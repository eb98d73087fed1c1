package org.incidenttrends.stats.forecast;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NegativeBinomial;

/**
 * The predictive distribution of a count: an even mixture of negative binomial laws, one for each way the parameters might
 * be. With one law it is that law. Immutable.
 *
 * <p>The distribution function is tabulated count by count where there are up to some thousands, with probabilities that
 * follow from one another; beyond, at counts that lie ever farther apart, and straight between them: so a burst of hundreds
 * among zeros, whose laws reach into millions, costs as little as any other series.
 */
public final class CountDistribution {

    /** Beyond what is rarer than this the distribution function is 1. */
    private static final double RARE = 1e-9;

    /** So many counts are tabulated one by one. */
    private static final int ONE_BY_ONE = 4096;

    /** Beyond those, tabulated counts lie apart by this part of the way from the first. */
    private static final int PARTS = 256;

    /** A law whose standard deviation spans fewer steps of the table than this is summed exactly. */
    private static final double STEPS = 2;

    /** Counts of a lower log-probability add up to nothing that is seen. */
    private static final double NOTHING = -40;

    private final List<NegativeBinomial> laws;
    /** The counts at which the distribution function is tabulated; between them it is taken to be straight. */
    private final long[] counts;

    private final double[] cumulative;

    private CountDistribution(List<NegativeBinomial> laws) {
        this.laws = laws;
        // no law reaches farther than the one with the least mean, or the greatest, and the most scatter
        double theta = laws.stream().mapToDouble(NegativeBinomial::theta).min().orElseThrow();
        DoubleSummaryStatistics means =
                laws.stream().mapToDouble(NegativeBinomial::mean).summaryStatistics();
        counts = counts(
                new NegativeBinomial(means.getMin(), theta).quantile(RARE / 2),
                new NegativeBinomial(means.getMax(), theta).quantile(1 - RARE));
        cumulative = new double[counts.length];
        laws.forEach(this::add);
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
    }

    private static long[] counts(long first, long last) {
        return LongStream.iterate(first, k -> k < last + step(first, k), k -> k + step(first, k))
                .toArray();
    }

    private static long step(long first, long count) {
        return count - first < ONE_BY_ONE ? 1 : (count - first) / PARTS;
    }

    /**
     * The even mixture of laws.
     *
     * @param laws one or more
     * @return the distribution
     * @throws IllegalArgumentException if there are none
     */
    public static CountDistribution of(List<NegativeBinomial> laws) {
        if (laws.isEmpty()) {
            throw new IllegalArgumentException("A mixture of no laws: expected one or more");
        }
        return new CountDistribution(List.copyOf(laws));
    }

    /** Adds to each tabulated count the law's probability of it and of those since the one before. */
    private void add(NegativeBinomial law) {
        int oneByOne = Math.min(counts.length, ONE_BY_ONE);
        double done = addOneByOne(law, oneByOne);
        double deviation = Math.sqrt(law.variance());
        LongToDoubleFunction logProbability = law.logProbabilities();
        for (int i = begin(law.mean(), logProbability, oneByOne); i < counts.length && done <= 1 - RARE; i++) {
            long step = counts[i] - counts[i - 1];
            double probability = deviation > STEPS * step
                    ? step * Math.exp(logProbability.applyAsDouble(counts[i] - step / 2))
                    : law.cumulative(counts[i]) - done;
            cumulative[i] += probability / laws.size();
            done += probability;
        }
    }

    /** The first tabulated count, from one on, at which a law has anything: below its mean its probabilities rise. */
    private int begin(double mean, LongToDoubleFunction logProbability, int from) {
        int nothing = from - 1;
        int found = Arrays.binarySearch(counts, from, counts.length, (long) mean);
        int something = found < 0 ? -found - 1 : found;
        while (something - nothing > 1) {
            int middle = (nothing + something) >>> 1;
            if (logProbability.applyAsDouble(counts[middle]) < NOTHING) {
                nothing = middle;
            } else {
                something = middle;
            }
        }
        return something;
    }

    /** The same for counts without gaps, each probability from the one before; returns how much the law has so far. */
    private double addOneByOne(NegativeBinomial law, int size) {
        double share = 1.0 / laws.size();
        double inverse = 1 / law.theta();
        double ratio = law.mean() / (1 + law.mean() * inverse);
        long first = counts[0];
        double logProbability = law.logProbability(first);
        int start = 0;
        while (logProbability < -700 && first + start < law.mean()) { // too small to multiply up from
            start += Math.max(1, (int) ((law.mean() - first - start) / 8));
            if (start >= size) {
                return 0;
            }
            logProbability = law.logProbability(first + start);
        }
        double done = law.cumulative(first + start - 1);
        cumulative[start] += share * done;
        double probability = Math.exp(logProbability);
        for (int i = start; i < size; i++) {
            cumulative[i] += share * probability;
            done += probability;
            if (done > 1 - RARE) {
                return done;
            }
            long k = first + i;
            probability *= ratio * (1 + k * inverse) / (k + 1);
        }
        return done;
    }

    /**
     * The distribution function.
     *
     * @param count the count
     * @return the probability of so many or fewer
     */
    public double cumulative(long count) {
        if (count < counts[0]) {
            return 0;
        }
        if (count >= counts[counts.length - 1]) {
            return 1;
        }
        int at = last(count);
        double below = cumulative[at];
        double share = (double) (count - counts[at]) / (counts[at + 1] - counts[at]);
        return Math.min(1, below + share * (cumulative[at + 1] - below));
    }

    /** The last tabulated count up to a count that isn't below the first. */
    private int last(long count) {
        if (count - counts[0] < Math.min(counts.length, ONE_BY_ONE)) {
            return (int) (count - counts[0]);
        }
        int found = Arrays.binarySearch(counts, count);
        return found < 0 ? -found - 2 : found;
    }

    /** The first count that isn't as good as impossible. */
    long first() {
        return counts[0];
    }

    /**
     * Where to look next: the distribution function is straight between a count and this one.
     *
     * @param count the count
     * @return the next count, or the first one after it that is tabulated where counts are many
     */
    long next(long count) {
        return count < counts[0] || count >= counts[counts.length - 1] ? count + 1 : counts[last(count) + 1];
    }

    /**
     * The log-probability of a count, exact however improbable it is.
     *
     * @param count the count, 0 or more
     * @return its natural logarithm
     */
    public double logProbability(long count) {
        double[] logs =
                laws.stream().mapToDouble(law -> law.logProbability(count)).toArray();
        double largest = Arrays.stream(logs).max().orElseThrow();
        return largest == Double.NEGATIVE_INFINITY
                ? largest
                : largest
                        + Math.log(Arrays.stream(logs)
                                .map(log -> Math.exp(log - largest))
                                .average()
                                .orElseThrow());
    }

    /**
     * The mean.
     *
     * @return the expected count
     */
    public double mean() {
        return laws.stream().mapToDouble(NegativeBinomial::mean).average().orElseThrow();
    }

    /**
     * The variance: that of the laws and that between them.
     *
     * @return the variance of the count
     */
    public double variance() {
        double mean = mean();
        return laws.stream()
                .mapToDouble(law -> law.variance() + (law.mean() - mean) * (law.mean() - mean))
                .average()
                .orElseThrow();
    }

    /**
     * The smallest count whose distribution function reaches a probability.
     *
     * @param probability from 0 to below 1
     * @return the quantile
     * @throws IllegalArgumentException if the probability isn't in [0, 1)
     */
    public long quantile(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("The quantile of " + probability + ": expected 0 or more, less than 1");
        }
        int found = Arrays.binarySearch(cumulative, probability);
        int index = Math.min(found < 0 ? -found - 1 : found, counts.length - 1);
        if (index == 0 || counts[index] == counts[index - 1] + 1) {
            return counts[index];
        }
        double below = cumulative[index - 1];
        double share = Math.min(1, (probability - below) / (cumulative[index] - below));
        return counts[index - 1] + (long) Math.ceil(share * (counts[index] - counts[index - 1]));
    }

    /**
     * The central interval for the count itself, not for its mean: it holds the count with at least its level.
     *
     * @param level the level
     * @return the quantiles of (1 − level)/2 and (1 + level)/2
     */
    public Interval predictionInterval(double level) {
        double tail = (1 - Interval.requireLevel(level)) / 2;
        return new Interval(quantile(tail), quantile(1 - tail), level);
    }

    @Override
    public String toString() {
        Interval interval = predictionInterval(0.95);
        return String.format(
                Locale.ROOT,
                "%.1f expected (95%% prediction interval %.0f to %.0f)",
                mean(),
                interval.lower(),
                interval.upper());
    }
}
