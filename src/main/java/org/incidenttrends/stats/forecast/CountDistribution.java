package org.incidenttrends.stats.forecast;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NegativeBinomial;

/**
 * The predictive distribution of a count: an even mixture of negative binomial laws, one for each way the parameters might
 * be. With one law it is that law. Immutable.
 */
public final class CountDistribution {

    /** Beyond what is rarer than this the distribution function is 1. */
    private static final double RARE = 1e-9;

    private final List<NegativeBinomial> laws;
    private final long first;
    /** The distribution function from {@code first} on. */
    private final double[] cumulative;

    private CountDistribution(List<NegativeBinomial> laws) {
        this.laws = laws;
        // no law reaches farther than the one with the least mean, or the greatest, and the most scatter
        double theta = laws.stream().mapToDouble(NegativeBinomial::theta).min().orElseThrow();
        DoubleSummaryStatistics means =
                laws.stream().mapToDouble(NegativeBinomial::mean).summaryStatistics();
        first = new NegativeBinomial(means.getMin(), theta).quantile(RARE / 2);
        long last = new NegativeBinomial(means.getMax(), theta).quantile(1 - RARE);
        cumulative = new double[Math.toIntExact(last - first + 1)];
        laws.forEach(this::add);
        for (int k = 1; k < cumulative.length; k++) {
            cumulative[k] += cumulative[k - 1];
        }
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

    private void add(NegativeBinomial law) {
        double share = 1.0 / laws.size();
        double inverse = 1 / law.theta();
        double ratio = law.mean() / (1 + law.mean() * inverse);
        double logProbability = law.logProbability(first);
        long start = first;
        while (logProbability < -700 && start < law.mean()) { // too small to multiply up from
            start += Math.max(1, (long) (law.mean() - start) / 8);
            logProbability = law.logProbability(start);
        }
        double done = law.cumulative(start - 1);
        cumulative[(int) (start - first)] += share * done;
        double probability = Math.exp(logProbability);
        for (long k = start; k < first + cumulative.length; k++) {
            cumulative[(int) (k - first)] += share * probability;
            done += probability;
            if (done > 1 - RARE) {
                return;
            }
            probability *= ratio * (1 + k * inverse) / (k + 1);
        }
    }

    /**
     * The distribution function.
     *
     * @param count the count
     * @return the probability of so many or fewer
     */
    public double cumulative(long count) {
        if (count < first) {
            return 0;
        }
        return count - first < cumulative.length ? Math.min(1, cumulative[(int) (count - first)]) : 1;
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
        int index = found < 0 ? -found - 1 : found;
        return first + Math.min(index, cumulative.length - 1);
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
