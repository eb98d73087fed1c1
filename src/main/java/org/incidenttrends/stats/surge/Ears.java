package org.incidenttrends.stats.surge;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/** Mean plus three standard deviations of a moving baseline. */
final class Ears {

    /** How many periods C2 and C3 leave out before the judged one. */
    static final int LAG = 2;

    private static final int BASELINE = 7;

    private static final double DEVIATIONS = 3;

    /** What C3 must exceed. */
    private static final double SUM = 2;

    private Ears() {}

    /** C1 with a distance of 1 from the baseline's last period to the judged one, C2 with 3. */
    static OptionalDouble threshold(CountHistory history, int index, int distance) {
        int end = index - distance + 1;
        return meanPlus3Sd(history, end - BASELINE, end);
    }

    static OptionalDouble meanPlus3Sd(CountHistory history, int from, int to) {
        return history.baseline(from, to)
                .filter(window -> window.length > 1)
                .map(window -> OptionalDouble.of(StatUtils.mean(window) + DEVIATIONS * deviation(window)))
                .orElse(OptionalDouble.empty());
    }

    static OptionalDouble sumThreshold(CountHistory history, int index) {
        double before = 0;
        for (int t = index - LAG; t < index; t++) {
            double[] baseline = baseline(history, t);
            if (baseline.length == 0 || !history.isCollected(t)) {
                return OptionalDouble.empty();
            }
            before += Math.max(0, excess(history.count(t), baseline));
        }
        double[] baseline = baseline(history, index);
        if (baseline.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                before > SUM ? 0 : StatUtils.mean(baseline) + deviation(baseline) * (1 + SUM - before));
    }

    /** C2 − 1. */
    private static double excess(double count, double[] baseline) {
        double above = count - StatUtils.mean(baseline);
        return above > 0 ? above / deviation(baseline) - 1 : -1;
    }

    private static double[] baseline(CountHistory history, int index) {
        return history.baseline(index - LAG - BASELINE, index - LAG).orElse(new double[0]);
    }

    /** Exactly 0 where all counts are equal. */
    private static double deviation(double[] window) {
        return Math.sqrt(StatUtils.variance(window));
    }
}
