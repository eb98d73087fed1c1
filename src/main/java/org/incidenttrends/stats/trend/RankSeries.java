package org.incidenttrends.stats.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/** What the rank methods ask of a series of values at whole-numbered times. */
final class RankSeries {

    /** With two values there is one pair, and no variance worth the name. */
    private static final int FEWEST = 3;

    private static final int SHOWN = 5;

    private RankSeries() {}

    static int[] consecutive(int n) {
        return IntStream.range(0, n).toArray();
    }

    static void require(int[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    times.length + " times and " + values.length + " values: expected as many of each");
        }
        if (values.length < FEWEST) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    values.length + " values: a trend needs at least " + FEWEST + ", and says little below 10");
        }
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("The value at time " + times[i] + " is " + values[i]
                        + ": leave out what is missing, together with its time");
            }
            if (i > 0 && times[i] <= times[i - 1]) {
                throw new IllegalArgumentException(
                        "Time " + times[i] + " follows " + times[i - 1] + ": expected strictly increasing times");
            }
        }
    }

    static String excerpt(double[] values) {
        String shown = Arrays.toString(Arrays.copyOf(values, Math.min(SHOWN, values.length)));
        return values.length > SHOWN ? shown.replace("]", ", …]") : shown;
    }
}
