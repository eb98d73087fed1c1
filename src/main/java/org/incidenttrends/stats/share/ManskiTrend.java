package org.incidenttrends.stats.share;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the incidents that nobody was found for could make of a group's trend: whether it would still go up, or down, and
 * how few of them, all in the worst periods, would turn it round.
 *
 * <p>The direction is that of the slope of a log-linear trend of numbers, or of a logistic trend of shares, which is the
 * sign of its score
 *
 * <pre>{@code
 * S = Σ (t − t̄) n_t,   t̄ = Σ t d_t / Σ d_t
 * }</pre>
 *
 * <p>n<sub>t</sub> the group's incidents in period t, and d<sub>t</sub> the days of the period for a trend of numbers, or
 * all incidents of the period, attributed and not, for a trend of the group's share. An unattributed incident that is the
 * group's adds t − t̄ to S, so that those of the earliest periods lower it most. Two periods make a comparison of two
 * spans. These are bounds of identification, not of sampling: whether a trend stands out from chance is another question.
 *
 * <p>Reference: Manski 2003, Partial Identification of Probability Distributions, <a
 * href="https://doi.org/10.1007/b97478">doi:10.1007/b97478</a>, chapter 1, for the principle.
 */
public final class ManskiTrend {

    private final double[] leverage;
    private final int[] unattributed;
    private final double score;

    private ManskiTrend(double[] leverage, int[] unattributed, double score) {
        this.leverage = leverage;
        this.unattributed = unattributed;
        this.score = score;
    }

    /** Where a trend goes. */
    public enum Direction {
        /** More, or a larger share, as time goes on. */
        UP,
        /** Less as time goes on. */
        DOWN,
        /** Neither. */
        LEVEL
    }

    /**
     * The fewest of the unattributed that turn a trend round.
     *
     * @param incidents how many would have to be the group's
     * @param part the same as a part of all unattributed incidents
     * @param first the first period, from 0, in which they lie
     * @param last the last period in which they lie
     */
    public record BreakEven(int incidents, double part, int first, int last) {}

    /**
     * Bounds the direction of a group's trend.
     *
     * @param counts the group's incidents in each of consecutive periods, or what it is credited with
     * @param unattributed the incidents of no known group in each
     * @param exposure the days of each for a trend of numbers; for one of shares all incidents of each
     * @return the bounds
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two periods, a number is negative, or a
     *     period with incidents has no exposure
     */
    public static ManskiTrend of(double[] counts, int[] unattributed, double[] exposure) {
        int n = counts.length;
        if (n < 2 || unattributed.length != n || exposure.length != n) {
            throw new IllegalArgumentException(n + " counts, " + unattributed.length + " numbers of unattributed and "
                    + exposure.length + " exposures: expected as many of each, two or more");
        }
        double total = 0;
        double centre = 0;
        for (int t = 0; t < n; t++) {
            requirePeriod(t, counts[t], unattributed[t], exposure[t]);
            total += exposure[t];
            centre += exposure[t] * t;
        }
        double[] leverage = new double[n];
        double score = 0;
        for (int t = 0; t < n; t++) {
            leverage[t] = t - centre / total;
            score += leverage[t] * counts[t];
        }
        double rounding = 1e-12 * n * (1 + Arrays.stream(counts).sum());
        return new ManskiTrend(leverage, unattributed.clone(), Math.abs(score) < rounding ? 0 : score);
    }

    /**
     * The direction if none of the unattributed is the group's.
     *
     * @return the direction of the known incidents
     */
    public Direction direction() {
        return score > 0 ? Direction.UP : score < 0 ? Direction.DOWN : Direction.LEVEL;
    }

    /**
     * Tells whether the direction is the same whoever did the unattributed ones.
     *
     * @return whether no assignment makes it level or turns it round
     */
    public boolean isIdentified() {
        double worst = Math.abs(score);
        for (int t = 0; t < leverage.length; t++) {
            worst -= Math.max(0, against(t)) * unattributed[t];
        }
        return score != 0 && worst > 0;
    }

    /**
     * How little of the unknown would turn the trend round.
     *
     * @return the break-even; empty if all of the unattributed don't turn it, or it is level anyway
     */
    public Optional<BreakEven> breakEven() {
        if (score == 0) {
            return Optional.empty();
        }
        int[] order = IntStream.range(0, leverage.length)
                .filter(t -> against(t) > 0 && unattributed[t] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> -against(t)))
                .mapToInt(Integer::intValue)
                .toArray();
        double left = Math.abs(score);
        int incidents = 0;
        for (int i = 0; i < order.length; i++) {
            int t = order[i];
            double needed = Math.floor(left / against(t)) + 1;
            if (needed <= unattributed[t]) {
                int all = Arrays.stream(unattributed).sum();
                incidents += (int) needed;
                return Optional.of(new BreakEven(
                        incidents, (double) incidents / all, Math.min(order[0], t), Math.max(order[0], t)));
            }
            incidents += unattributed[t];
            left -= against(t) * unattributed[t];
        }
        return Optional.empty();
    }

    /** How much one more incident in period t works against the direction. */
    private double against(int t) {
        return -Math.signum(score) * leverage[t];
    }

    private static void requirePeriod(int t, double count, int unattributed, double exposure) {
        boolean empty = count == 0 && unattributed == 0 && exposure == 0;
        if (!(count >= 0) || unattributed < 0 || !(exposure > 0 || empty) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException("Period " + t + " has " + count + " incidents, " + unattributed
                    + " unattributed and an exposure of " + exposure
                    + ": expected numbers that aren't negative, and a positive exposure where there are any");
        }
    }
}
