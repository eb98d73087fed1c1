package org.incidenttrends.stats.tail;

import java.util.Locale;

/**
 * How unequally the harm is spread over the events that did any: events of size zero don't enter.
 *
 * <pre>{@code
 * share of the top fraction f = (sum of the f·n largest sizes)/(sum of all)
 * Gini = 2 Σ i x_(i) / (n Σ x) − (n + 1)/n
 * }</pre>
 *
 * <p>Where f·n isn't whole, the next event counts by the fraction that is missing, so that the share is the Lorenz curve's.
 * Ties don't matter. With an exponent of 2 or less the Gini coefficient of the law is 1, and that of a sample only says how
 * large the sample is; the shares describe the sample at hand and estimate nothing.
 *
 * <p>The R calls are {@code ineq::Gini(x)} and {@code sum(rev(sort(x))[1:k])/sum(x)}. Reference: C. Gini (1912); M. O.
 * Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9,
 * 209–219, <a href="https://doi.org/10.2307/2276207">doi:10.2307/2276207</a>.
 *
 * @param n how many events
 * @param total the sum of their sizes
 * @param topEventShare the share of the largest event
 * @param topTenthShare the share of the largest tenth of the events
 * @param gini the Gini coefficient, 0 where all sizes are equal, below 1
 */
public record HarmInequality(int n, double total, double topEventShare, double topTenthShare, double gini) {

    /**
     * Describes a sample.
     *
     * @param sizes the events
     * @return their inequality
     * @throws IllegalArgumentException if no event has a positive size
     */
    public static HarmInequality of(EventSizes sizes) {
        if (sizes.n() == 0) {
            throw new IllegalArgumentException("No event has a positive size, expected at least one");
        }
        double[] sorted = sizes.sorted();
        int n = sorted.length;
        double total = 0;
        double ranked = 0;
        for (int i = 0; i < n; i++) {
            total += sorted[i];
            ranked += (i + 1) * sorted[i];
        }
        return new HarmInequality(
                n,
                total,
                sorted[n - 1] / total,
                topShare(sorted, 0.1 * n, total),
                2 * ranked / (n * total) - (n + 1.0) / n);
    }

    private static double topShare(double[] sorted, double events, double total) {
        int whole = (int) Math.floor(events);
        double sum = 0;
        for (int i = 0; i < whole; i++) {
            sum += sorted[sorted.length - 1 - i];
        }
        if (whole < events) {
            sum += (events - whole) * sorted[sorted.length - 1 - whole];
        }
        return sum / total;
    }

    /** {@return a sentence such as {@code 512 events, 1408 in all: the largest 7 %, the top tenth 61 %, Gini 0.71}} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d events, %.0f in all: the largest %.0f %%, the top tenth %.0f %%, Gini %.2f",
                n,
                total,
                100 * topEventShare,
                100 * topTenthShare,
                gini);
    }
}
