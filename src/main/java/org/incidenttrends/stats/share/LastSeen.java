package org.incidenttrends.stats.share;

import java.util.Arrays;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;

/**
 * Whether a group has been silent for longer than its own pace explains, and by when it ended if it did.
 *
 * <p>Null hypothesis: the group goes on as a Poisson process at a constant, unknown rate. With n incidents, the first and
 * the last L days apart, the wait W from the last to the next has, exactly and whatever the rate,
 *
 * <pre>{@code
 * Pr(W > w) = (L / (L + w))^(n − 1),   that is  W (n − 1) / L ~ F(2, 2(n − 1))
 * }</pre>
 *
 * <p>At w = the days since, that is the p-value of the silence. The quantiles of W are a prediction interval for the wait.
 * The same law turned round bounds the end of activity: if it ended, it ended at most L (α^(−1/(n−1)) − 1) days after the
 * last incident, at level 1 − α. A group that strikes in bursts is often silent for long, so that the p-value is too small:
 * give operations, not rows, and read it as a description. Days are whole, so a wait is known to a day.
 *
 * <p>References: Solow 1993, Ecology 74(3), 962–964, <a
 * href="https://doi.org/10.2307/1940821">doi:10.2307/1940821</a>; the prediction interval is Nelson's (1970), Journal of
 * Quality Technology 2(2), 92–93. In R: {@code pf(w * (n - 1) / L, 2, 2 * (n - 1), lower.tail = FALSE)}.
 *
 * @param incidents n
 * @param activeDays L, from the first to the last incident
 * @param silentDays from the last incident to the end of the data
 * @param pValue the probability of a wait at least as long as the silence
 * @param nextWait the prediction interval, in days, of the wait for the next incident
 * @param latestEnd the upper confidence bound, in days after the last incident, of the end of activity
 */
public record LastSeen(
        int incidents, double activeDays, double silentDays, double pValue, Interval nextWait, double latestEnd) {

    /**
     * Looks at one group.
     *
     * @param days the days of its incidents, counted from any origin, in any order
     * @param end the last day of the data on the same count, not before the last incident
     * @param level the level of the prediction interval and of the bound
     * @return the silence
     * @throws IllegalArgumentException if the data end before the last incident, or the level isn't inside (0, 1)
     * @throws NotEstimableException if there are fewer than two incidents, or all are of one day: no pace is known
     */
    public static LastSeen of(int[] days, int end, double level) {
        Interval.requireLevel(level);
        if (Arrays.stream(days).distinct().count() < 2) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_INCIDENTS,
                    "Incidents on fewer than two days: a group's pace takes two at least");
        }
        int first = Arrays.stream(days).min().orElseThrow();
        int last = Arrays.stream(days).max().orElseThrow();
        if (end < last) {
            throw new IllegalArgumentException(
                    "The data end on day " + end + ", before the last incident on day " + last);
        }
        double active = (double) last - first;
        double silent = (double) end - last;
        double gaps = days.length - 1.0;
        double tail = (1 - level) / 2;
        Interval nextWait = new Interval(exceededBy(1 - tail, active, gaps), exceededBy(tail, active, gaps), level);
        double p = Math.pow(active / (active + silent), gaps);
        return new LastSeen(days.length, active, silent, p, nextWait, exceededBy(1 - level, active, gaps));
    }

    /** The wait that is exceeded with probability p. */
    private static double exceededBy(double p, double active, double gaps) {
        return active * Math.expm1(-Math.log(p) / gaps);
    }
}
