package org.incidenttrends.stats.share;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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
    private final Credit credit;

    /** One by one, asked for only where each is given an operation or a weight of its own. */
    private final Supplier<Incidents> incidents;

    private final OperationSums operations;
    private final double total;
    private final double effectiveIncidents;

    /** What is known of each incident. */
    private static final class Incidents {

        /** The groups that are named together, each combination once, and by incident an index into them. */
        final int[][] combinations;

        final int[] combination;
        final int[] operation;
        final double[] weight;

        Incidents(int[][] combinations, int[] combination, int[] operation, double[] weight) {
            this.combinations = combinations;
            this.combination = combination;
            this.operation = operation;
            this.weight = weight;
        }

        /** Each an operation of its own that weighs 1. */
        static Incidents alone(int[][] combinations, int[] combination) {
            double[] ones = new double[combination.length];
            Arrays.fill(ones, 1);
            int[] alone = IntStream.range(0, ones.length).toArray();
            return new Incidents(combinations, combination, alone, ones);
        }

        /** So many of each group. */
        static Incidents counted(int[] counts) {
            int[][] alone = IntStream.range(0, counts.length)
                    .mapToObj(group -> new int[] {group})
                    .toArray(int[][]::new);
            int[] each = IntStream.range(0, counts.length)
                    .flatMap(group -> IntStream.range(0, counts[group]).map(i -> group))
                    .toArray();
            return alone(alone, each);
        }

        OperationSums sums(int groups, Credit credit) {
            return new OperationSums(groups, operation, row -> combinations[combination[row]], credit, weight);
        }
    }

    private ShareSample(int groups, Credit credit, Incidents incidents) {
        this.groups = groups;
        this.credit = credit;
        this.incidents = () -> incidents;
        this.operations = incidents.sums(groups, credit);
        this.total = Shares.total(incidents.weight);
        this.effectiveIncidents = total * total / Shares.squares(incidents.weight);
    }

    /** However many incidents there are, their numbers say it all. */
    private ShareSample(int... counts) {
        this.groups = counts.length;
        this.credit = Credit.PRIMARY;
        this.incidents = () -> Incidents.counted(counts);
        this.operations = OperationSums.ofCounts(counts);
        this.total = Shares.total(Shares.numbers(counts));
        this.effectiveIncidents = total;
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
        return new ShareSample(groups, credit, Incidents.alone(copy, combination.clone()));
    }

    /**
     * A sample of incidents that each have one perpetrator, from their numbers: of hundreds of millions it takes no more
     * memory, and no more time, than of thousands.
     *
     * @param counts the incidents of each group
     * @return the sample
     * @throws IllegalArgumentException if there is no incident or a negative count, or more than 2,147,483,647 in all
     */
    public static ShareSample ofCounts(int... counts) {
        double[] numbers = Shares.numbers(counts);
        Shares.require(numbers, Shares.total(numbers));
        if (Shares.total(numbers) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    Shares.total(numbers) + " incidents: expected " + Integer.MAX_VALUE + " at most");
        }
        return new ShareSample(counts.clone());
    }

    /**
     * The same incidents, those of one operation together.
     *
     * @param numbers for each incident the number of its operation; any numbers, equal where the operation is the same
     * @return a copy
     * @throws IllegalArgumentException if there isn't one number for each incident
     */
    public ShareSample inOperations(int[] numbers) {
        Incidents each = incidents.get();
        requireLength(numbers.length, each, "operation numbers");
        int[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        int[] consecutive = Arrays.stream(numbers)
                .map(number -> Arrays.binarySearch(distinct, number))
                .toArray();
        return new ShareSample(
                groups, credit, new Incidents(each.combinations, each.combination, consecutive, each.weight));
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
        Incidents each = incidents.get();
        requireLength(weights.length, each, "weights");
        if (!credit.sumsToIncidents()) {
            throw new IllegalArgumentException("Weights under full credit would be counted once for each perpetrator: "
                    + "credit the primary one, or fractions");
        }
        if (Arrays.stream(weights).anyMatch(w -> !(w >= 0) || Double.isInfinite(w))) {
            throw new IllegalArgumentException("A weight is negative or missing: leave unknown tolls out");
        }
        Shares.require(new double[1], Shares.total(weights));
        return new ShareSample(
                groups, credit, new Incidents(each.combinations, each.combination, each.operation, weights.clone()));
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
        return total;
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
        return effectiveIncidents;
    }

    /**
     * The number of operations of equal weight that would say as much.
     *
     * @return (Σw)²/Σw², Kish's effective number: at most {@link #operations}
     */
    public double effectiveOperations() {
        return operations.effective();
    }

    private static void requireLength(int length, Incidents each, String what) {
        if (length != each.weight.length) {
            throw new IllegalArgumentException(
                    length + " " + what + " for " + each.weight.length + " incidents: expected one for each");
        }
    }
}
