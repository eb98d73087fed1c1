package org.incidenttrends.stats.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Multiplicity;

/**
 * What distinguishes a group's incidents from everyone else's in the same places and years: for each category of tactic or
 * target the {@link MantelHaenszel} test within strata, with Benjamini and Hochberg's adjustment over the categories.
 *
 * <p>Null hypothesis, category by category: within each stratum the group's incidents are of the category as often as all
 * others'. Categories exclude each other, so more of one is less of the rest: this describes, and explains nothing. Rows of
 * one operation count each; give operations, not rows, where there are many.
 *
 * @param categories the categories that can be compared, in their order
 * @param compared how many of the group's incidents lie in strata where others were active too
 * @param alone how many don't, and say nothing here
 */
public record Profile(List<Category> categories, int compared, int alone) {

    /**
     * One category.
     *
     * @param category its number
     * @param test the group against all others; its {@code residual} is positive where the group has more
     * @param adjustedPValue the p-value adjusted for the number of categories
     */
    public record Category(int category, MantelHaenszel test, double adjustedPValue) {}

    /**
     * Compares a group with all others.
     *
     * @param ofGroup for each incident whether it is the group's
     * @param category for each incident its category, numbered from 0
     * @param stratum for each incident its stratum, such as year and province; any numbers
     * @param level the confidence level of the odds ratios
     * @return the profile
     * @throws IllegalArgumentException if the lengths differ, a category is negative, or the level isn't inside (0, 1)
     * @throws NotEstimableException if no category can be compared: the group shares no stratum with others, or none of
     *     them varies
     */
    public static Profile of(boolean[] ofGroup, int[] category, int[] stratum, double level) {
        int n = ofGroup.length;
        if (category.length != n
                || stratum.length != n
                || Arrays.stream(category).anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException(n + " incidents with " + category.length + " categories and "
                    + stratum.length + " strata: expected one of each for each, no category below 0");
        }
        int[] strata = Arrays.stream(stratum).sorted().distinct().toArray();
        int categories = Arrays.stream(category).max().orElse(-1) + 1;
        int[][][] counts = new int[strata.length][2][categories]; // stratum, the group or others, category
        for (int i = 0; i < n; i++) {
            counts[Arrays.binarySearch(strata, stratum[i])][ofGroup[i] ? 0 : 1][category[i]]++;
        }
        return ofCounts(counts, level);
    }

    /**
     * Compares a group with all others, from how many incidents there are.
     *
     * @param counts the incidents by stratum, then the group's and all others', then category
     * @param level the confidence level of the odds ratios
     * @return the profile
     * @throws IllegalArgumentException if the level isn't inside (0, 1)
     * @throws NotEstimableException if no category can be compared: the group shares no stratum with others, or none of
     *     them varies
     */
    public static Profile ofCounts(int[][][] counts, double level) {
        int categories = counts.length == 0 ? 0 : counts[0][0].length;
        int[] ofGroup = sums(counts, 0);
        int[] ofOthers = sums(counts, 1);
        List<Integer> tested = new ArrayList<>();
        List<MantelHaenszel> tests = new ArrayList<>();
        for (int c = 0; c < categories; c++) {
            int category = c;
            int[][] tables = IntStream.range(0, counts.length)
                    .mapToObj(s -> table(counts[s], category, ofGroup[s], ofOthers[s]))
                    .toArray(int[][]::new);
            if (Arrays.stream(tables).anyMatch(MantelHaenszel::tells)) {
                tested.add(c);
                tests.add(MantelHaenszel.of(tables, level));
            }
        }
        if (tests.isEmpty()) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_INCIDENTS,
                    "The group and others never differ in the same stratum: take coarser strata");
        }
        double[] adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                tests.stream().mapToDouble(MantelHaenszel::pValue).toArray());
        List<Category> result = IntStream.range(0, tests.size())
                .mapToObj(i -> new Category(tested.get(i), tests.get(i), adjusted[i]))
                .toList();
        int compared = IntStream.range(0, counts.length)
                .filter(s -> ofOthers[s] > 0)
                .map(s -> ofGroup[s])
                .sum();
        return new Profile(result, compared, Arrays.stream(ofGroup).sum() - compared);
    }

    /** A category and all others, of the group and of all others. */
    private static int[] table(int[][] stratum, int category, int ofGroup, int ofOthers) {
        int own = stratum[0][category];
        int others = stratum[1][category];
        return new int[] {own, ofGroup - own, others, ofOthers - others};
    }

    /** By stratum: all incidents of the group, or of others. */
    private static int[] sums(int[][][] counts, int side) {
        return Arrays.stream(counts)
                .mapToInt(stratum -> Arrays.stream(stratum[side]).sum())
                .toArray();
    }
}
