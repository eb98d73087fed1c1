package org.incidenttrends.stats.share;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the incidents that nobody was found for could make of the shares. Nothing is assumed about them: each may be
 * anybody's, so a share isn't a number but a stretch of numbers that more incidents of the same kind would not narrow.
 *
 * <pre>{@code
 * share of A  ∈  [n_A / N, (n_A + n_U) / N],   N = attributed + n_U
 * A is above B whatever the truth is  ⇔  n_A > n_B + n_U
 * }</pre>
 *
 * <p>These are bounds of identification, not of sampling: they say nothing about chance, and hold exactly for the
 * incidents in the table. A group that has no name here can be among the unattributed too; it would come on top.
 *
 * <p>Reference: Manski 2003, Partial Identification of Probability Distributions, <a
 * href="https://doi.org/10.1007/b97478">doi:10.1007/b97478</a>, chapter 1.
 */
public final class ManskiBounds {

    private final double[] counts;
    private final double total;
    private final double unattributed;

    private ManskiBounds(double[] counts, double total, double unattributed) {
        this.counts = counts;
        this.total = total;
        this.unattributed = unattributed;
    }

    /**
     * The bounds of a share, or of a change of shares, both attained by some assignment of the unattributed.
     *
     * @param low the lower bound: for a share, if none of the unattributed is the group's
     * @param high the upper bound: for a share, if all of them are
     */
    public record Bound(double low, double high) {}

    /**
     * The ranks a group may have among the named ones, 1 the first.
     *
     * @param best 1 + the groups that stay above it whatever the truth is
     * @param worst 1 + the most groups that may be above it or level with it at once
     */
    public record RankBound(int best, int worst) {}

    /**
     * The fewest of the unattributed that turn a ranking round, all of them being the lower group's.
     *
     * @param incidents how many would have to be the lower group's for it to be strictly above
     * @param part the same as a part of the unattributed, at most 1
     */
    public record BreakEven(int incidents, double part) {}

    /**
     * Bounds for groups that divide the attributed incidents among them.
     *
     * @param counts the incidents of each named group
     * @param unattributed the incidents of no known group
     * @return the bounds
     * @throws IllegalArgumentException if there is no group or no incident at all, or a number is negative
     */
    public static ManskiBounds of(int[] counts, int unattributed) {
        double[] numbers = Shares.numbers(counts);
        return of(numbers, Shares.total(numbers), unattributed);
    }

    /**
     * Bounds for counts that needn't be whole or sum to the number of attributed incidents, because an incident of
     * several groups was credited to each of them in part or in full.
     *
     * @param counts what each group is credited with, in incidents
     * @param attributed the number of incidents with a known group
     * @param unattributed the number of incidents without
     * @return the bounds
     * @throws IllegalArgumentException if there is no group or no incident at all, a number is negative, or a count is
     *     above the attributed
     */
    public static ManskiBounds of(double[] counts, double attributed, double unattributed) {
        if (!(unattributed >= 0 && attributed >= 0)) {
            throw new IllegalArgumentException("Attributed and unattributed incidents are " + attributed + " and "
                    + unattributed + ": expected 0 or more of each");
        }
        Shares.require(counts, attributed, attributed + unattributed);
        return new ManskiBounds(counts.clone(), attributed + unattributed, unattributed);
    }

    /**
     * The bounds of a group's share of all incidents.
     *
     * @param group the group, by its place in the counts
     * @return the bounds
     */
    public Bound share(int group) {
        return new Bound(counts[group] / total, Math.min(1, (counts[group] + unattributed) / total));
    }

    /**
     * The bounds of how much a group's share of all incidents changes.
     *
     * @param later the bounds of the later span, with the groups in the same order
     * @param group the group
     * @return the least and the most that the later share can be above this one
     */
    public Bound change(ManskiBounds later, int group) {
        return new Bound(
                later.share(group).low() - share(group).high(),
                later.share(group).high() - share(group).low());
    }

    /**
     * Tells whether one group has more incidents than another whoever did the unattributed ones.
     *
     * @param above the group said to be above
     * @param below the other
     * @return whether the ranking holds for every assignment; false also if they could draw level
     */
    public boolean isAbove(int above, int below) {
        return counts[above] > counts[below] + unattributed;
    }

    /**
     * The ranks that a group may have.
     *
     * @param group the group
     * @return its best and its worst rank among the named groups
     */
    public RankBound rank(int group) {
        int best = 1;
        for (int other = 0; other < counts.length; other++) {
            best += isAbove(other, group) ? 1 : 0;
        }
        double[] gaps = new double[counts.length - 1]; // what each other group lacks to be level
        for (int other = 0, i = 0; other < counts.length; other++) {
            if (other != group) {
                gaps[i++] = Math.max(0, counts[group] - counts[other]);
            }
        }
        Arrays.sort(gaps);
        int worst = 1;
        double left = unattributed;
        for (double gap : gaps) {
            left -= gap;
            worst += left >= 0 ? 1 : 0;
        }
        return new RankBound(best, worst);
    }

    /**
     * How little of the unknown would turn a ranking round.
     *
     * @param above the group with more attributed incidents
     * @param below the group with fewer, or as many
     * @return the break-even; empty if all of the unattributed together don't bring the lower group above the other
     * @throws IllegalArgumentException if {@code above} has fewer attributed incidents than {@code below}
     */
    public Optional<BreakEven> breakEven(int above, int below) {
        double lead = counts[above] - counts[below];
        if (lead < 0) {
            throw new IllegalArgumentException("Group " + above + " has " + counts[above] + " incidents and group "
                    + below + " has " + counts[below] + ": expected the larger one first");
        }
        double needed = Math.floor(lead) + 1;
        return needed > unattributed
                ? Optional.empty()
                : Optional.of(new BreakEven((int) needed, needed / unattributed));
    }
}
