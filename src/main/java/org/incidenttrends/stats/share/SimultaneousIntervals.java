package org.incidenttrends.stats.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.incidenttrends.stats.Interval;

/**
 * Confidence intervals for all shares of a multinomial sample at once: with the stated probability <em>every</em>
 * interval contains its true share, so that any of them may be quoted, or two compared, after looking.
 *
 * <p>The sample is n<sub>1</sub> … n<sub>k</sub> incidents of k groups, N in all, each incident an independent draw.
 * One operation that is recorded in many rows breaks that independence; then {@link ResampledShares} is the answer.
 * Incidents nobody was found for are no part of the sample: {@link ManskiBounds} says what they could change.
 */
public enum SimultaneousIntervals {

    /**
     * Goodman's intervals: Wilson's interval for each share at the level that Bonferroni asks for.
     *
     * <pre>{@code
     * (A + 2n_i ± √(A (A + 4 n_i (N − n_i) / N))) / (2 (N + A)),   A = χ²(1 − α/k; 1)
     * }</pre>
     *
     * <p>Right for few groups, and never wrong for many, only wide. Each interval stands on its own count and total, so
     * the counts may be fractions (an incident of two groups credited half to each: the interval is then too wide, not
     * too narrow) and need not sum to the total (each group credited in full).
     *
     * <p>Reference: Goodman 1965, Technometrics 7(2), 247–254, <a
     * href="https://doi.org/10.1080/00401706.1965.10490252">doi:10.1080/00401706.1965.10490252</a>. In R:
     * {@code DescTools::MultinomCI(x, method = "goodman")}.
     */
    GOODMAN("goodman") {
        @Override
        List<Interval> intervals(double[] counts, double total, double level) {
            double a = goodmanQuantile(counts.length, level);
            List<Interval> intervals = new ArrayList<>(counts.length);
            for (double count : counts) {
                intervals.add(score(count, total, a, level));
            }
            return intervals;
        }
    },

    /**
     * Sison and Glaz' intervals: the same distance c/N to either side of every observed share, c from the probability
     * that no count of the sample strays from its expectation by more than c, and the part γ of one more incident that
     * the level still lacks added above.
     *
     * <pre>{@code
     * n_i/N − c/N  to  n_i/N + (c + 2γ)/N,   γ = ((1 − α) − ν(c)) / (ν(c + 1) − ν(c)),   ν(c) ≤ 1 − α < ν(c + 1)
     * ν(c) = Pr(n_i − c ≤ X_i ≤ n_i + c for all i),   X multinomial with the observed shares
     * }</pre>
     *
     * <p>ν is Levin's representation by truncated Poisson counts with an Edgeworth expansion of their sum; ν(0) is taken
     * as 0. Made for seven and more groups of counts that aren't all small; a group of few incidents among large ones
     * gets an interval as wide as theirs. Needs whole counts that sum to the total, and two groups at least.
     *
     * <p>References: Sison &amp; Glaz 1995, JASA 90(429), 366–369, <a
     * href="https://doi.org/10.1080/01621459.1995.10476521">doi:10.1080/01621459.1995.10476521</a>; May &amp; Johnson
     * 2000, Journal of Statistical Software 5(6), <a
     * href="https://doi.org/10.18637/jss.v005.i06">doi:10.18637/jss.v005.i06</a>. In R:
     * {@code DescTools::MultinomCI(x, method = "sisonglaz")}.
     */
    SISON_GLAZ("sison-glaz") {
        @Override
        List<Interval> intervals(double[] counts, double total, double level) {
            requirePartition(counts, total);
            SisonGlaz margin = SisonGlaz.of(counts, level);
            List<Interval> intervals = new ArrayList<>(counts.length);
            for (double count : counts) {
                double lower = Math.max(0, count - margin.below()) / total;
                double upper = Math.min(total, count + margin.above()) / total;
                intervals.add(new Interval(lower, upper, level));
            }
            return intervals;
        }
    },

    /**
     * Exact intervals of Clopper and Pearson for each share, at the level that Bonferroni's inequality asks for: they hold
     * at least as often as they say for any number of incidents, and more often than that where there are few. Not the
     * narrowest, but the ones to trust with a few dozen incidents, and with one.
     *
     * <pre>{@code
     * lower = B(α/2k; n_i, N − n_i + 1)     upper = B(1 − α/2k; n_i + 1, N − n_i)
     * }</pre>
     *
     * <p>B(p; a, b) the p-quantile of the beta distribution. Counts that aren't whole are taken as they are, which is what
     * Korn and Graubard do with an effective number of incidents. References: Clopper &amp; Pearson 1934, Biometrika 26,
     * 404–413, <a href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>; Korn &amp; Graubard
     * 1999, <a href="https://doi.org/10.1002/9781118032619">doi:10.1002/9781118032619</a>, section 2.2. In R: {@code binom.test(n_i, N, conf.level = 1 - alpha / k)}, {@code
     * survey::svyciprop(method = "beta")}.
     */
    EXACT("exact") {
        @Override
        List<Interval> intervals(double[] counts, double total, double level) {
            double tail = (1 - level) / (2 * counts.length);
            List<Interval> intervals = new ArrayList<>(counts.length);
            for (double count : counts) {
                double others = Math.max(0, total - count);
                double lower = count == 0 ? 0 : beta(tail, count, others + 1);
                double upper = others == 0 ? 1 : beta(1 - tail, count + 1, others);
                intervals.add(new Interval(lower, upper, level));
            }
            return intervals;
        }
    };

    /** From this many groups on, {@link #forGroups} takes {@link #SISON_GLAZ}. */
    public static final int MANY_GROUPS = 7;

    private final String label;

    SimultaneousIntervals(String label) {
        this.label = label;
    }

    abstract List<Interval> intervals(double[] counts, double total, double level);

    /**
     * The method that suits a number of groups.
     *
     * @param groups how many groups share the incidents
     * @return {@link #SISON_GLAZ} from {@value #MANY_GROUPS} groups on, else {@link #GOODMAN}
     */
    public static SimultaneousIntervals forGroups(int groups) {
        return groups >= MANY_GROUPS ? SISON_GLAZ : GOODMAN;
    }

    /**
     * The intervals of the shares of groups that divide the incidents among them.
     *
     * @param counts the incidents of each group; all together are the sample
     * @param level the probability that all intervals contain their shares, such as 0.95
     * @return one interval for each group, in the order of the counts, within 0 and 1
     * @throws IllegalArgumentException if there is no group, no incident or a negative count, or the level isn't inside
     *     (0, 1); for {@link #SISON_GLAZ} also if there is only one group
     */
    public List<Interval> of(int[] counts, double level) {
        double[] numbers = Shares.numbers(counts);
        return of(numbers, Shares.total(numbers), level);
    }

    /**
     * The intervals of shares whose counts needn't be whole or sum to the total, because an incident of several groups
     * was credited to each of them in part or in full.
     *
     * @param counts what each group is credited with, in incidents
     * @param total the number of incidents
     * @param level the probability that all intervals contain their shares, such as 0.95
     * @return one interval for each group, in the order of the counts, within 0 and 1
     * @throws IllegalArgumentException if there is no group, the total isn't positive, a count isn't within 0 and the
     *     total, or the level isn't inside (0, 1); for {@link #SISON_GLAZ} also if the counts aren't whole, don't sum to
     *     the total or are of one group only
     */
    public List<Interval> of(double[] counts, double total, double level) {
        Interval.requireLevel(level);
        Shares.require(counts, total);
        return List.copyOf(intervals(counts, total, level));
    }

    /**
     * The method's name as it is printed.
     *
     * @return {@code goodman} or {@code sison-glaz}
     */
    @Override
    public String toString() {
        return label;
    }

    /** The quantile of χ² with one degree of freedom at the level that Bonferroni asks of each of k intervals. */
    static double goodmanQuantile(int groups, double level) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - (1 - level) / groups / 2);
        return z * z; // whose square is chi-squared
    }

    private static double beta(double p, double a, double b) {
        return new BetaDistribution(null, a, b).inverseCumulativeProbability(p);
    }

    /** Wilson's score interval with the squared standard score a. */
    static Interval score(double count, double total, double a, double level) {
        double centre = a + 2 * count;
        double spread = Math.sqrt(a * (a + 4 * count * (total - count) / total));
        double divisor = 2 * (total + a);
        return new Interval(Math.max(0, (centre - spread) / divisor), Math.min(1, (centre + spread) / divisor), level);
    }

    private static void requirePartition(double[] counts, double total) {
        boolean whole = Arrays.stream(counts).allMatch(count -> count == Math.rint(count));
        if (counts.length < 2 || !whole || Shares.total(counts) != total) {
            throw new IllegalArgumentException(
                    "Sison and Glaz' intervals need whole counts of two groups or more that sum to the total, found "
                            + Arrays.toString(counts) + " of " + total + "; Goodman's don't");
        }
    }
}
