package org.incidenttrends.stats.process;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.incidenttrends.stats.resample.MaxT;
import org.incidenttrends.stats.resample.Permutation;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Knox's test of space-time interaction, and near-repeat analysis: are incidents that are near in space also near in
 * time more often than they would be if places and times had nothing to do with each other?
 *
 * <pre>{@code
 * O = Σ_{i<j} 1(distance in a band of space) 1(|lag| in a band of time)
 * E = pairs in the band of space × pairs in the band of time / all pairs
 * p = (1 + #{O_r ≥ O}) / (R + 1), the times being permuted over the places R times
 * }</pre>
 *
 * <p>Between two groups the pairs are one incident of each, and the second group's times are permuted. The null
 * hypothesis knows nothing of a season, a trend or a campaign that both groups share: between groups the test answers
 * "near together?", never "acting together?"; for that there is {@link NearResponse}.
 *
 * <p>Bands are half-open. Days are whole numbers, so "within 14 days" is the band [0, 15). Several cells are several
 * tests: report {@link Result#adjustedPValues}.
 *
 * <p>The observed and expected numbers equal {@code surveillance::knox(dt, ds, eps.t, eps.s)} in R, whose own simulation
 * permutes pairs as if they were independent; the one here permutes the incidents' times.
 *
 * <p>Knox (1964), Appl. Statist. 13, doi:10.2307/2985220; Besag &amp; Newell (1991), doi:10.2307/2982708, for the
 * Monte-Carlo form.
 *
 * @param space bands of distance, in kilometres
 * @param time bands of time, in days
 * @param order which pairs count, by who comes first
 * @param resampler seed, replicates and threads
 */
public record Knox(List<Band> space, List<Band> time, Order order, Resampler resampler) {

    /**
     * Checks and copies the bands.
     *
     * @throws IllegalArgumentException if there is no band of space or time, or no replicate
     */
    public Knox {
        space = List.copyOf(space);
        time = List.copyOf(time);
        if (space.isEmpty() || time.isEmpty()) {
            throw new IllegalArgumentException("Knox's test needs at least one band of space and one of time");
        }
        if (resampler.replicates() == 0) {
            throw new IllegalArgumentException("Knox's test needs replicates for its p-value, expected 999 or more");
        }
    }

    /** Which pairs count. */
    public enum Order {
        /** All of them. */
        ANY {
            @Override
            double lag(double first, double second) {
                return Math.abs(second - first);
            }
        },
        /** Those whose second incident is later; the same moment isn't later. */
        FIRST_THEN_SECOND {
            @Override
            double lag(double first, double second) {
                return second > first ? second - first : Double.NaN;
            }
        },
        /** Those whose first incident is later. */
        SECOND_THEN_FIRST {
            @Override
            double lag(double first, double second) {
                return FIRST_THEN_SECOND.lag(second, first);
            }
        };

        /** The lag that bands are compared with; NaN, which is in no band, for a pair that doesn't count. */
        abstract double lag(double first, double second);
    }

    /** How far two incidents are from each other, by index. */
    @FunctionalInterface
    public interface Distance {

        /**
         * The distance of two incidents.
         *
         * @param first the index of the one
         * @param second the index of the other, in the second group where there are two
         * @return kilometres
         */
        double between(int first, int second);
    }

    /**
     * One band of space with one of time.
     *
     * @param space the band of space
     * @param time the band of time
     * @param observed pairs in both
     * @param expectedByMarginals pairs in the one × pairs in the other / all pairs
     * @param expected the mean of the simulated numbers
     * @param pValue Monte-Carlo p of as many pairs or more
     */
    public record Cell(
            Band space, Band time, long observed, double expectedByMarginals, double expected, double pValue) {}

    /** The cells, and the simulated numbers behind their p-values. */
    public static final class Result {
        private final List<Cell> cells;
        private final List<double[]> simulated;

        private Result(List<Cell> cells, List<double[]> simulated) {
            this.cells = cells;
            this.simulated = simulated;
        }

        /**
         * All cells, by bands of space and within each by bands of time.
         *
         * @return the cells
         */
        public List<Cell> cells() {
            return cells;
        }

        /**
         * P-values adjusted for there being several cells, by the maximum over the cells of the number of pairs less its
         * simulated mean, over its simulated standard deviation. A cell that no permutation can change has p = 1.
         *
         * @return the adjusted p-value of each cell
         */
        public double[] adjustedPValues() {
            int replicates = simulated.get(0).length;
            double[] observed = new double[cells.size()];
            List<double[]> drawn = new ArrayList<>();
            for (int r = 0; r < replicates; r++) {
                drawn.add(new double[cells.size()]);
            }
            for (int c = 0; c < cells.size(); c++) {
                double sd = Math.sqrt(StatUtils.variance(simulated.get(c)));
                double scale = sd > 0 ? 1 / sd : 0;
                double mean = cells.get(c).expected();
                observed[c] = scale * (cells.get(c).observed() - mean);
                for (int r = 0; r < replicates; r++) {
                    drawn.get(r)[c] = scale * (simulated.get(c)[r] - mean);
                }
            }
            return MaxT.adjust(observed, drawn);
        }

        /**
         * The numbers of pairs in one cell under the null.
         *
         * @param cell the cell's index in {@link #cells}
         * @return one number for each replicate; replicate r of all cells is one permutation
         */
        public double[] simulated(int cell) {
            return simulated.get(cell).clone();
        }
    }

    /**
     * One cell, pairs in any order, 999 permutations.
     *
     * @param kilometres distances from 0 to below this
     * @param days lags from 0 to below this
     * @return the test
     */
    public static Knox below(double kilometres, double days) {
        return new Knox(
                List.of(new Band(0, kilometres)), List.of(new Band(0, days)), Order.ANY, Resampler.withDefaults());
    }

    /**
     * Other bands.
     *
     * @param spaceBands in kilometres
     * @param timeBands in days
     * @return a copy
     */
    public Knox with(List<Band> spaceBands, List<Band> timeBands) {
        return new Knox(spaceBands, timeBands, order, resampler);
    }

    /**
     * Pairs by who comes first; only between two groups.
     *
     * @param newOrder which pairs count
     * @return a copy
     */
    public Knox with(Order newOrder) {
        return new Knox(space, time, newOrder, resampler);
    }

    /**
     * Other seed, replicates or threads.
     *
     * @param newResampler the resampler
     * @return a copy
     */
    public Knox with(Resampler newResampler) {
        return new Knox(space, time, order, newResampler);
    }

    /**
     * Tests the incidents of one group against each other.
     *
     * @param points the incidents
     * @return the cells
     * @throws IllegalArgumentException if there are fewer than two incidents, or the order of pairs is asked for
     */
    public Result within(SpaceTimePoints points) {
        return within(days(points), distance(points, points));
    }

    /**
     * Tests the incidents of two groups against each other.
     *
     * @param first the group whose times stay
     * @param second the group whose times are permuted
     * @return the cells
     * @throws IllegalArgumentException if a group is empty
     */
    public Result between(SpaceTimePoints first, SpaceTimePoints second) {
        return between(days(first), days(second), distance(first, second));
    }

    /**
     * Tests events at any times and distances, such as projected places.
     *
     * @param times the time of each event, in the unit of the bands of time
     * @param distance the distance of two events, in the unit of the bands of space
     * @return the cells
     * @throws IllegalArgumentException if there are fewer than two events, or the order of pairs is asked for
     */
    public Result within(double[] times, Distance distance) {
        if (order != Order.ANY) {
            throw new IllegalArgumentException("In one group a pair has no first and second; the order must be ANY");
        }
        return of(KnoxPairs.within(times.length, distance, space), times, times, true);
    }

    /**
     * Tests two groups of events at any times and distances against each other.
     *
     * @param first the times of the group that stays
     * @param second the times of the group that is permuted
     * @param distance the distance of an event of the first and one of the second
     * @return the cells
     * @throws IllegalArgumentException if a group is empty
     */
    public Result between(double[] first, double[] second, Distance distance) {
        return of(KnoxPairs.between(first.length, second.length, distance, space), first, second, false);
    }

    private Result of(KnoxPairs pairs, double[] first, double[] second, boolean oneGroup) {
        long[][] observed = pairs.count(first, second, order, time);
        List<long[][]> drawn = resampler.map(random -> {
            double[] permuted = permuted(second, random);
            return pairs.count(oneGroup ? permuted : first, permuted, order, time);
        });
        long[] inTime = KnoxPairs.inTime(first, second, order, time, oneGroup);
        List<Cell> cells = new ArrayList<>();
        List<double[]> simulated = new ArrayList<>();
        for (int s = 0; s < space.size(); s++) {
            for (int t = 0; t < time.size(); t++) {
                int row = s;
                int column = t;
                double[] values =
                        drawn.stream().mapToDouble(d -> (double) d[row][column]).toArray();
                double marginals = (double) pairs.inSpace(s) * inTime[t] / pairs.all();
                double p = Resampler.pValue((double) observed[s][t], values);
                cells.add(new Cell(space.get(s), time.get(t), observed[s][t], marginals, StatUtils.mean(values), p));
                simulated.add(values);
            }
        }
        return new Result(List.copyOf(cells), List.copyOf(simulated));
    }

    private static double[] permuted(double[] values, SplittableRandom random) {
        int[] order = Permutation.draw(values.length, random);
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] days(SpaceTimePoints points) {
        return IntStream.of(points.days()).asDoubleStream().toArray();
    }

    private static Distance distance(SpaceTimePoints first, SpaceTimePoints second) {
        return (i, j) ->
                GreatCircle.kilometres(first.latitude(i), first.longitude(i), second.latitude(j), second.longitude(j));
    }
}
