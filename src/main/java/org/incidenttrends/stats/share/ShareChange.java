package org.incidenttrends.stats.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Permutation;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Whether groups' shares differ between two spans of time: Pearson's χ² of groups by spans.
 *
 * <p>Null hypothesis: every incident of either span is drawn independently from the same shares. Groups with an expected
 * count under 5 in either span are joined into one row; there is no continuity correction.
 *
 * <pre>{@code
 * χ² = Σ (O − E)² / E  on rows − 1 degrees of freedom,   E = row · column / N
 * residual = (O − E) / √(E (1 − row/N) (1 − column/N)),   about standard normal under the null
 * }</pre>
 *
 * <p>Incidents of one month hang together, and then χ² finds change too often; {@link #periodPermutation} keeps months
 * whole. References: Pearson 1900, <a
 * href="https://doi.org/10.1080/14786440009463897">doi:10.1080/14786440009463897</a>; Haberman 1973, Biometrics 29(1),
 * 205–220, <a href="https://doi.org/10.2307/2529686">doi:10.2307/2529686</a> (the residuals). In R: {@code chisq.test(x,
 * correct = FALSE)} and its {@code stdres}.
 *
 * @param chiSquare the statistic
 * @param degreesOfFreedom rows less one
 * @param pValue the upper tail of χ²
 * @param rows the rows of the table, groups joined where they were; empty groups are left out
 */
public record ShareChange(double chiSquare, int degreesOfFreedom, double pValue, List<Row> rows) {

    /** The expected count below which a group is joined with others. */
    public static final double SMALLEST_EXPECTED = 5;

    /**
     * A group, or the small ones together.
     *
     * @param groups which groups, by their places in the counts
     * @param before their incidents in the first span
     * @param after their incidents in the second
     * @param residual the standardised residual of the second span, positive where there are more than expected; that of
     *     the first is its negative
     */
    public record Row(List<Integer> groups, double before, double after, double residual) {}

    /**
     * Compares two spans. Incidents of several groups may be credited in parts, which leaves the p-value on the safe side,
     * or in full to each, which doesn't: then {@link #periodPermutation} is the test.
     *
     * @param before the incidents of each group in the first span, or what it is credited with
     * @param after the same in the second
     * @return the test
     * @throws IllegalArgumentException if the lengths differ, a count is negative, or a span has no incident
     * @throws NotEstimableException if, small groups being joined, fewer than two rows remain
     */
    public static ShareChange of(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    before.length + " groups before and " + after.length + " after: expected as many");
        }
        Shares.require(before, Shares.total(before));
        Shares.require(after, Shares.total(after));
        List<int[]> joined = joined(before, after);
        if (joined.size() < 2) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_INCIDENTS,
                    "The groups with an expected count under 5 joined, there is nothing left to compare: take longer spans");
        }
        double chiSquare = chiSquare(joined, before, after);
        int degreesOfFreedom = joined.size() - 1;
        double p = Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, chiSquare / 2);
        return new ShareChange(chiSquare, degreesOfFreedom, p, rows(joined, before, after));
    }

    /**
     * Tests the same null hypothesis with months, or other periods, as what is exchanged: how often is χ² as large when
     * the observed periods are dealt out to the two spans at random? Incidents within a month may hang together;
     * consecutive months may not, so that a slow drift of shares is found, too.
     *
     * @param periods for each period the incidents of each group, or what each is credited with
     * @param after for each period whether it belongs to the second span
     * @param resampler seed, number of permutations and threads
     * @return (1 + #{χ²* ≥ χ²}) / (R + 1), the rows being those of the observed table
     * @throws IllegalArgumentException if the lengths differ, or as for {@link #of(double[], double[])}
     * @throws NotEstimableException as {@link #of(double[], double[])}
     */
    public static double periodPermutation(double[][] periods, boolean[] after, Resampler resampler) {
        if (periods.length != after.length) {
            throw new IllegalArgumentException(
                    periods.length + " periods and " + after.length + " spans: expected one for each");
        }
        double[][] observed = spans(periods, after);
        ShareChange test = of(observed[0], observed[1]);
        List<int[]> rows = joined(observed[0], observed[1]);
        double[] permuted = resampler.doubles(random -> {
            int[] order = Permutation.draw(periods.length, random);
            boolean[] dealt = new boolean[after.length];
            for (int t = 0; t < dealt.length; t++) {
                dealt[t] = after[order[t]];
            }
            double[][] spans = spans(periods, dealt);
            return chiSquare(rows, spans[0], spans[1]) * (1 + 1e-12); // equal tables must compare as equal
        });
        return Resampler.pValue(test.chiSquare, permuted);
    }

    private static double[][] spans(double[][] periods, boolean[] after) {
        double[][] spans = new double[2][periods.length == 0 ? 0 : periods[0].length];
        for (int t = 0; t < periods.length; t++) {
            for (int group = 0; group < periods[t].length; group++) {
                spans[after[t] ? 1 : 0][group] += periods[t][group];
            }
        }
        return spans;
    }

    /** The rows: each group that is large enough, and the others that have any incident together. */
    private static List<int[]> joined(double[] before, double[] after) {
        double totalBefore = Shares.total(before);
        double totalAfter = Shares.total(after);
        double smaller = Math.min(totalBefore, totalAfter) / (totalBefore + totalAfter);
        List<int[]> rows = new ArrayList<>();
        int[] small = IntStream.range(0, before.length)
                .filter(group -> before[group] + after[group] > 0)
                .filter(group -> (before[group] + after[group]) * smaller < SMALLEST_EXPECTED)
                .toArray();
        for (int group = 0; group < before.length; group++) {
            if ((before[group] + after[group]) * smaller >= SMALLEST_EXPECTED) {
                rows.add(new int[] {group});
            }
        }
        if (small.length > 0) {
            rows.add(small);
        }
        return rows;
    }

    private static double chiSquare(List<int[]> rows, double[] before, double[] after) {
        double totalBefore = Shares.total(before);
        double totalAfter = Shares.total(after);
        double partAfter = totalAfter / (totalBefore + totalAfter);
        double chiSquare = 0;
        for (int[] row : rows) {
            double inRow = sum(row, before) + sum(row, after);
            double surplus = sum(row, after) - inRow * partAfter; // the first span lacks as much
            chiSquare += surplus * surplus / (inRow * partAfter * (1 - partAfter));
        }
        return chiSquare;
    }

    private static List<Row> rows(List<int[]> joined, double[] before, double[] after) {
        double total = Shares.total(before) + Shares.total(after);
        double partAfter = Shares.total(after) / total;
        return joined.stream()
                .map(row -> {
                    double inRow = sum(row, before) + sum(row, after);
                    double expected = inRow * partAfter;
                    double sd = Math.sqrt(expected * (1 - inRow / total) * (1 - partAfter));
                    double residual = (sum(row, after) - expected) / sd;
                    List<Integer> groups = Arrays.stream(row).boxed().toList();
                    return new Row(groups, sum(row, before), sum(row, after), residual);
                })
                .toList();
    }

    private static double sum(int[] row, double[] counts) {
        return Arrays.stream(row).mapToDouble(group -> counts[group]).sum();
    }
}
