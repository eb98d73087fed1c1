package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.incidenttrends.stats.process.Knox.Cell;
import org.incidenttrends.stats.process.Knox.Order;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class KnoxTest {

    private static final double KM_PER_DEGREE = Math.PI / 180 * GreatCircle.EARTH_RADIUS;

    private final Knox knox = Knox.below(20, 15).with(Resampler.withDefaults().withReplicates(199));

    /** Meningococcal disease in Germany, against surveillance::knox. The times have decimals: [0, 30) is "within 30". */
    @Test
    void agreesWithSurveillance() {
        JsonObject reference = Reference.read("knox.json");
        JsonObject events = reference.getAsJsonObject("events");
        Gson gson = new Gson();
        String[] types = gson.fromJson(events.get("type"), String[].class);
        double[] times = gson.fromJson(events.get("time"), double[].class);
        double[] x = gson.fromJson(events.get("x"), double[].class);
        double[] y = gson.fromJson(events.get("y"), double[].class);
        Knox fifty = Knox.below(50, 30).with(Resampler.withDefaults().withReplicates(999));
        int[] b = IntStream.range(0, types.length)
                .filter(i -> types[i].equals("B"))
                .toArray();
        int[] c = IntStream.range(0, types.length)
                .filter(i -> types[i].equals("C"))
                .toArray();
        Knox.Distance inB = (i, j) -> Math.hypot(x[b[i]] - x[b[j]], y[b[i]] - y[b[j]]);
        Knox.Distance inC = (i, j) -> Math.hypot(x[c[i]] - x[c[j]], y[c[i]] - y[c[j]]);
        Knox.Distance across = (i, j) -> Math.hypot(x[b[i]] - x[c[j]], y[b[i]] - y[c[j]]);
        double[] timesB = IntStream.of(b).mapToDouble(i -> times[i]).toArray();
        double[] timesC = IntStream.of(c).mapToDouble(i -> times[i]).toArray();
        agree(fifty.within(timesB, inB), reference.getAsJsonObject("B"));
        agree(fifty.within(timesC, inC), reference.getAsJsonObject("C"));
        JsonObject between = reference.getAsJsonObject("between");
        Cell any = fifty.between(timesB, timesC, across).cells().get(0);
        assertThat(any.observed()).isEqualTo(between.get("observed").getAsLong());
        assertThat(any.expectedByMarginals()).isCloseTo(between.get("expected").getAsDouble(), within(1e-9));
        agree(any.pValue(), between.getAsJsonArray("pValues").get(0).getAsDouble());
        Cell forth = fifty.with(Order.FIRST_THEN_SECOND)
                .between(timesB, timesC, across)
                .cells()
                .get(0);
        assertThat(forth.observed()).isEqualTo(between.get("firstThenSecond").getAsLong());
        agree(forth.pValue(), between.getAsJsonArray("pValues").get(1).getAsDouble());
        Cell back = fifty.with(Order.SECOND_THEN_FIRST)
                .between(timesB, timesC, across)
                .cells()
                .get(0);
        assertThat(back.observed()).isEqualTo(between.get("secondThenFirst").getAsLong());
        agree(back.pValue(), between.getAsJsonArray("pValues").get(2).getAsDouble());
    }

    private static void agree(Knox.Result result, JsonObject expected) {
        Cell cell = result.cells().get(0);
        assertThat(cell.observed()).isEqualTo(expected.get("observed").getAsLong());
        assertThat(cell.expectedByMarginals())
                .isCloseTo(expected.get("expected").getAsDouble(), within(1e-9));
        agree(cell.pValue(), expected.get("pValue").getAsDouble());
        // permuting times leaves the marginals as they are, so the simulated mean is the marginal expectation
        double error = Math.sqrt(StatUtils.variance(result.simulated(0)) / result.simulated(0).length);
        assertThat(cell.expected()).isCloseTo(cell.expectedByMarginals(), within(4 * error));
    }

    private static void agree(double p, double other) {
        assertThat(p).isCloseTo(other, within(1e-3 + 4 * Math.sqrt(other * (1 - other) / 999)));
    }

    /** The case that a well-known program files in the wrong bands: 100 m and 3 days apart. */
    @Test
    void bandsAreHalfOpen() {
        SpaceTimePoints points =
                SpaceTimePoints.of(new int[] {0, 3}, new double[] {0, 0.1000001 / KM_PER_DEGREE}, new double[2]);
        Knox bands = knox.with(Band.between(0, 0.1, 0.2), Band.between(0, 3, 6));
        assertThat(bands.within(points).cells())
                .filteredOn(cell -> cell.observed() == 1)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.space()).hasToString("[0.1, 0.2)");
                    assertThat(cell.time()).hasToString("[3, 6)");
                });
        assertThat(new Band(0.1, 0.2).contains(0.1)).isTrue();
        assertThat(new Band(0.1, 0.2).contains(0.2)).isFalse();
    }

    @Test
    void cellsAddUpToThePairs() {
        SplittableRandom random = new SplittableRandom(1);
        SpaceTimePoints points = scattered(random, 60);
        Knox all = knox.with(Band.between(0, 5, 50, 1e5), Band.between(0, 7, 30, 1e4));
        List<Cell> cells = all.within(points).cells();
        assertThat(cells).hasSize(9);
        assertThat(cells.stream().mapToLong(Cell::observed).sum()).isEqualTo(60 * 59 / 2);
        assertThat(cells.stream().mapToDouble(Cell::expectedByMarginals).sum()).isCloseTo(1770, within(1e-9));
        SpaceTimePoints others = scattered(random, 40);
        long any = sum(all.between(points, others));
        long later = sum(all.with(Order.FIRST_THEN_SECOND).between(points, others));
        long earlier = sum(all.with(Order.SECOND_THEN_FIRST).between(points, others));
        long sameDay = IntStream.of(points.days())
                .mapToLong(d -> IntStream.of(others.days()).filter(e -> e == d).count())
                .sum();
        assertThat(any).isEqualTo(2400);
        assertThat(sameDay).isPositive();
        assertThat(later + earlier + sameDay).isEqualTo(any);
    }

    @Test
    void findsANearRepeatAndNotWhereTimesArePermuted() {
        SplittableRandom random = new SplittableRandom(2);
        SpaceTimePoints first = scattered(random, 40);
        SpaceTimePoints repeated = first.and(SpaceTimePoints.of(
                IntStream.of(first.days()).map(d -> d + 2).toArray(),
                IntStream.range(0, 40).mapToDouble(first::latitude).toArray(),
                IntStream.range(0, 40).mapToDouble(first::longitude).toArray()));
        assertThat(knox.within(repeated).cells().get(0).pValue()).isEqualTo(0.005);
        assertThat(knox.within(first).cells().get(0).pValue()).isGreaterThan(0.02);
    }

    @Test
    void adjustsForSeveralCells() {
        SplittableRandom random = new SplittableRandom(9);
        SpaceTimePoints first = scattered(random, 40);
        SpaceTimePoints repeated = first.and(SpaceTimePoints.of(
                IntStream.of(first.days()).map(d -> d + 2).toArray(),
                IntStream.range(0, 40).mapToDouble(first::latitude).toArray(),
                IntStream.range(0, 40).mapToDouble(first::longitude).toArray()));
        Knox.Result result =
                knox.with(Band.between(0, 20, 1e5), Band.between(0, 7, 14, 1e4)).within(repeated);
        double[] adjusted = result.adjustedPValues();
        assertThat(adjusted[0]).isEqualTo(0.005);
        for (int c = 0; c < adjusted.length; c++) {
            assertThat(adjusted[c]).isBetween(result.cells().get(c).pValue(), 1.0);
        }
        SpaceTimePoints sameDay = SpaceTimePoints.of(new int[5], new double[] {1, 1, 2, 2, 3}, new double[5]);
        assertThat(knox.within(sameDay).adjustedPValues()).containsExactly(1);
    }

    @Test
    void isTheSameWhateverTheThreads() {
        SpaceTimePoints points = scattered(new SplittableRandom(3), 50);
        Knox.Result one = knox.with(knox.resampler().withThreads(1)).within(points);
        Knox.Result three = knox.with(knox.resampler().withThreads(3)).within(points);
        assertThat(three.cells()).isEqualTo(one.cells());
        assertThat(three.simulated(0)).isEqualTo(one.simulated(0));
    }

    @Test
    void allOnOneDayIsCertain() {
        SpaceTimePoints points = SpaceTimePoints.of(new int[5], new double[] {1, 1, 2, 2, 3}, new double[5]);
        assertThat(knox.within(points).cells().get(0).pValue()).isEqualTo(1);
    }

    @Test
    void refusesWhatMakesNoPairs() {
        SpaceTimePoints one = SpaceTimePoints.of(new int[1], new double[1], new double[1]);
        SpaceTimePoints none = one.where(i -> false);
        assertThatIllegalArgumentException().isThrownBy(() -> knox.within(one)).withMessageContaining("of 1 incidents");
        assertThatIllegalArgumentException().isThrownBy(() -> knox.between(one, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knox.with(Order.FIRST_THEN_SECOND).within(one))
                .withMessageContaining("must be ANY");
        assertThatIllegalArgumentException().isThrownBy(() -> knox.with(List.of(), Band.between(0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knox.with(Resampler.withDefaults().withReplicates(0)))
                .withMessageContaining("needs replicates");
        assertThatIllegalArgumentException().isThrownBy(() -> new Band(2, 2)).withMessageContaining("from 2.0 to 2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Band.between(1));
    }

    private static long sum(Knox.Result result) {
        return result.cells().stream().mapToLong(Cell::observed).sum();
    }

    private static SpaceTimePoints scattered(SplittableRandom random, int n) {
        return SpaceTimePoints.of(
                random.ints(n, 0, 300).toArray(),
                random.ints(n, 0, 12).mapToDouble(town -> 20 + town / 2.0).toArray(),
                new double[n]);
    }
}
