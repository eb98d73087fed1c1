package org.incidenttrends.stats.share;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Attributed incidents with their perpetrators, the operation that each belongs to, and what each weighs: 1, or its
 * deaths. One operation recorded in many rows is one decision of one group, not many, so operations are what is
 * resampled.
 */
public final class ShareSample {

    private final int groups;

    /** The groups that are named together, each combination once, and by incident its combination. */
    private final int[][] combinations;

    private final int[] combination;
    private final Credit credit;
    private final int[] operation;
    private final double[] weight;
    private final OperationSums operations;

    private ShareSample(
            int groups, int[][] combinations, int[] combination, Credit credit, int[] operation, double[] weight) {
        this.groups = groups;
        this.combinations = combinations;
        this.combination = combination;
        this.credit = credit;
        this.operation = operation;
        this.weight = weight;
        this.operations = new OperationSums(groups, operation, row -> combinations[combination[row]], credit, weight);
    }

    /**
     * A sample of incidents that are each an operation of their own and weigh 1.
     *
     * @param groups how many groups there are; they are numbered from 0
     * @param perpetrators for each incident the groups that did it, the first named first
     * @param credit how an incident of several groups is credited
     * @return the sample
     * @throws IllegalArgumentException if there is no incident, or one has no perpetrator or one that isn't among the
     *     groups: unattributed incidents are no part of the sample
     */
    public static ShareSample of(int groups, int[][] perpetrators, Credit credit) {
        return of(groups, perpetrators, IntStream.range(0, perpetrators.length).toArray(), credit);
    }

    /**
     * The same where many incidents are of the same groups.
     *
     * @param groups how many groups there are; they are numbered from 0
     * @param combinations groups that did an incident together, the first named first
     * @param combination for each incident an index into the combinations
     * @param credit how an incident of several groups is credited
     * @return the sample
     * @throws IllegalArgumentException as {@link #of(int, int[][], Credit)}
     */
    public static ShareSample of(int groups, int[][] combinations, int[] combination, Credit credit) {
        if (combination.length == 0) {
            throw new IllegalArgumentException("Shares of no incident: expected one attributed incident at least");
        }
        int[][] copy = Arrays.stream(combinations).map(int[]::clone).toArray(int[][]::new);
        boolean[] wrong = new boolean[copy.length];
        for (int c = 0; c < copy.length; c++) {
            wrong[c] = copy[c].length == 0 || Arrays.stream(copy[c]).anyMatch(group -> group < 0 || group >= groups);
        }
        for (int i = 0; i < combination.length; i++) {
            if (wrong[combination[i]]) {
                throw new IllegalArgumentException("Incident " + i + " is of the groups "
                        + Arrays.toString(copy[combination[i]]) + ": expected one or more from 0 to " + (groups - 1));
            }
        }
        double[] ones = new double[combination.length];
        Arrays.fill(ones, 1);
        int[] alone = IntStream.range(0, ones.length).toArray();
        return new ShareSample(groups, copy, combination.clone(), credit, alone, ones);
    }

    /**
     * A sample of incidents that each have one perpetrator, from their numbers.
     *
     * @param counts the incidents of each group
     * @return the sample
     * @throws IllegalArgumentException if there is no incident or a negative count
     */
    public static ShareSample ofCounts(int... counts) {
        double[] numbers = Shares.numbers(counts);
        Shares.require(numbers, Shares.total(numbers));
        int[][] alone = IntStream.range(0, counts.length)
                .mapToObj(group -> new int[] {group})
                .toArray(int[][]::new);
        int[] each = IntStream.range(0, counts.length)
                .flatMap(group -> IntStream.range(0, counts[group]).map(i -> group))
                .toArray();
        return of(counts.length, alone, each, Credit.PRIMARY);
    }

    /**
     * The same incidents, those of one operation together.
     *
     * @param numbers for each incident the number of its operation; any numbers, equal where the operation is the same
     * @return a copy
     * @throws IllegalArgumentException if there isn't one number for each incident
     */
    public ShareSample inOperations(int[] numbers) {
        requireLength(numbers.length, "operation numbers");
        int[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        int[] consecutive = Arrays.stream(numbers)
                .map(number -> Arrays.binarySearch(distinct, number))
                .toArray();
        return new ShareSample(groups, combinations, combination, credit, consecutive, weight);
    }

    /**
     * The same incidents, each weighing what is given: its deaths, so that shares are shares of deaths.
     *
     * @param weights for each incident its weight, 0 or more
     * @return a copy
     * @throws IllegalArgumentException if there isn't one weight for each incident, a weight is negative or not finite,
     *     all are 0, or the credit rule hands an incident out more than once
     */
    public ShareSample weighing(double[] weights) {
        requireLength(weights.length, "weights");
        if (!credit.sumsToIncidents()) {
            throw new IllegalArgumentException("Weights under full credit would be counted once for each perpetrator: "
                    + "credit the primary one, or fractions");
        }
        if (Arrays.stream(weights).anyMatch(w -> !(w >= 0) || Double.isInfinite(w))) {
            throw new IllegalArgumentException("A weight is negative or missing: leave unknown tolls out");
        }
        Shares.require(new double[1], Shares.total(weights));
        return new ShareSample(groups, combinations, combination, credit, operation, weights.clone());
    }

    /**
     * What each group is credited with.
     *
     * @return the sum of its credits
     */
    public double[] counts() {
        return Arrays.copyOf(operations.sums(), groups);
    }

    /**
     * What shares are parts of.
     *
     * @return the sum of all weights: the number of incidents where each weighs 1
     */
    public double total() {
        return Shares.total(weight);
    }

    /**
     * How many operations there are.
     *
     * @return the number of distinct operations
     */
    public int operations() {
        return operations.size();
    }

    /**
     * Draws as many operations as there are, with replacement, again and again.
     *
     * @param resampler seed, number of replicates and threads
     * @return the shares of the resamples
     * @throws IllegalArgumentException if there are no replicates
     */
    public ResampledShares resample(Resampler resampler) {
        return new ResampledShares(this, resampler.map(operations.draws()::next));
    }

    /**
     * Intervals of all shares that need no resampling and hold for few operations: exact ones, as if there were only as
     * many incidents as there are operations of equal weight, (Σw)²/Σw² (Kish's effective number; Korn and Graubard's
     * intervals).
     *
     * @param level the probability that all intervals contain their shares, such as 0.95
     * @return one interval for each group, within 0 and 1
     * @throws IllegalArgumentException if the level isn't inside (0, 1)
     */
    public List<Interval> exactIntervals(double level) {
        double n = effectiveOperations();
        double total = total();
        double[] counts = Arrays.stream(counts())
                .map(count -> Math.min(n, n * (count / total)))
                .toArray();
        return SimultaneousIntervals.EXACT.of(counts, n, level);
    }

    /**
     * The interval of the Herfindahl-Hirschman index that needs no resampling: the least and the greatest that the exact
     * intervals of the shares allow, groups that the sample hasn't met among them.
     *
     * @param level the probability of containing the index, at least
     * @return the interval, wide for few operations
     * @throws IllegalArgumentException if the level isn't inside (0, 1)
     */
    public Interval exactConcentration(double level) {
        double n = effectiveOperations();
        double[] counts = counts();
        double all = Shares.total(counts);
        int met = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        double[] withUnseen = new double[met + 1];
        int next = 0;
        for (double count : counts) {
            if (count > 0) {
                withUnseen[next++] = Math.min(n, n * count / all);
            }
        }
        List<Interval> intervals = SimultaneousIntervals.EXACT.of(withUnseen, n, level);
        return ConcentrationBounds.of(intervals.subList(0, met), intervals.get(met));
    }

    /** The number of incidents of equal weight that would say as much, were every incident independent. */
    double effectiveIncidents() {
        return effective(weight);
    }

    /**
     * The number of operations of equal weight that would say as much.
     *
     * @return (Σw)²/Σw², Kish's effective number: at most {@link #operations}
     */
    public double effectiveOperations() {
        return effective(operations.weights());
    }

    private static double effective(double[] weights) {
        double total = Shares.total(weights);
        return total * total / Arrays.stream(weights).map(w -> w * w).sum();
    }

    private void requireLength(int length, String what) {
        if (length != combination.length) {
            throw new IllegalArgumentException(
                    length + " " + what + " for " + combination.length + " incidents: expected one for each");
        }
    }
}
