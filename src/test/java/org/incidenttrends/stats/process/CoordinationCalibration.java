package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.incidenttrends.stats.process.CoordinationWorld.Groups;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;
import org.incidenttrends.stats.resample.Permutation;
import org.incidenttrends.stats.resample.Resampler;

/** How often each test finds a link, in many worlds of one kind. */
public final class CoordinationCalibration {

    private static final double SIGNIFICANT = 0.05;
    private static final int NAIVE_DRAWS = 99;

    private final int surrogates;
    private final boolean hawkes;

    public CoordinationCalibration(int surrogates, boolean hawkes) {
        this.surrogates = surrogates;
        this.hawkes = hawkes;
    }

    /** What is tried: the naive tests first, then ours. */
    public enum Test {
        CORRELATION("weekly correlation", false),
        SHIFT("circular shift", false),
        PERMUTATION("permute B", false),
        HAWKES("Hawkes", false),
        P("P", true),
        D("D", true),
        /** P at Δ = 14. */
        P14("P, Δ = 14", true);

        final String label;
        final boolean ours;

        Test(String label, boolean ours) {
            this.label = label;
            this.ours = ours;
        }
    }

    /** The share of worlds in which each test rejected. */
    public record Row(CoordinationWorld world, int runs, Map<Test, Double> rejected) {
        public double rejected(Test test) {
            return rejected.get(test);
        }

        /** The row of a table: the naive tests as they are, ours with their Monte-Carlo standard errors. */
        @Override
        public String toString() {
            String cells = rejected.entrySet().stream()
                    .map(cell -> cell(cell.getKey(), cell.getValue()))
                    .collect(Collectors.joining(" | "));
            return "| " + world.name() + " | " + world.sizeA() + " + " + world.sizeB() + " | " + runs + " | " + cells
                    + " |";
        }

        private String cell(Test test, double share) {
            return test.ours
                    ? String.format(Locale.ROOT, "%.3f ± %.3f", share, standardError(share, runs))
                    : String.format(Locale.ROOT, "%.3f", share);
        }
    }

    /** Of a share of so many runs, with half a success added so that none of 400 isn't taken for never. */
    static double standardError(double share, int runs) {
        double p = (share * runs + 0.5) / (runs + 1);
        return Math.sqrt(p * (1 - p) / runs);
    }

    /** The head of the tables. */
    String header() {
        String labels = Arrays.stream(Test.values())
                .filter(test -> hawkes || test != Test.HAWKES)
                .map(test -> test.label)
                .collect(Collectors.joining(" | "));
        long columns = 3 + labels.chars().filter(c -> c == '|').count() + 1;
        return "| world | incidents | worlds | " + labels + " |\n|" + "---|".repeat((int) columns);
    }

    public Row of(CoordinationWorld world, Resampler worlds) {
        List<Map<Test, Double>> pValues = worlds.map(random -> pValues(world.draw(random), random));
        Map<Test, Double> rejected = new EnumMap<>(Test.class);
        for (Test test : pValues.get(0).keySet()) {
            rejected.put(
                    test,
                    pValues.stream()
                            .mapToInt(p -> p.get(test) <= SIGNIFICANT ? 1 : 0)
                            .average()
                            .orElseThrow());
        }
        return new Row(world, worlds.replicates(), rejected);
    }

    private Map<Test, Double> pValues(Groups groups, SplittableRandom random) {
        Map<Test, Double> p = new EnumMap<>(Test.class);
        SpaceTimePoints a = groups.a();
        SpaceTimePoints b = groups.b();
        NearResponse test = NearResponse.withDefaults()
                .with(new Resampler(random.nextLong(), surrogates, 1, Resampler.Progress.SILENT));
        Surrogates ours = test.of(a, b, CoordinationWorld.PERIOD).surrogates().orElseThrow();
        p.put(Test.P, ours.pNear());
        p.put(Test.D, ours.pAsymmetry());
        p.put(
                Test.P14,
                test.withTimescale(14)
                        .of(a, b, CoordinationWorld.PERIOD)
                        .surrogates()
                        .orElseThrow()
                        .pNear());
        p.put(Test.CORRELATION, correlation(weekly(a), weekly(b)));
        naive(a, b, random, p);
        if (hawkes) {
            CrossExcitation.Result excitation = CrossExcitation.withDefaults()
                    .with(test.resampler().withReplicates(0))
                    .of(a.days(), b.days(), CoordinationWorld.PERIOD);
            double smaller =
                    Math.min(excitation.aToB().pValue(), excitation.bToA().pValue());
            p.put(Test.HAWKES, Math.min(1, 2 * smaller));
        }
        return p;
    }

    /** The two-sided p-value of a correlation of counts, as a spreadsheet would give it. */
    private static double correlation(double[] x, double[] y) {
        double r = new PearsonsCorrelation().correlation(x, y);
        double t = Math.abs(r) * Math.sqrt((x.length - 2) / (1 - r * r));
        return 2 * new TDistribution(null, x.length - 2).cumulativeProbability(-t);
    }

    private static double[] weekly(SpaceTimePoints points) {
        double[] weeks = new double[CoordinationWorld.PERIOD.length() / 7 + 1];
        for (int day : points.days()) {
            weeks[day / 7]++;
        }
        return weeks;
    }

    private static void naive(SpaceTimePoints a, SpaceTimePoints b, SplittableRandom random, Map<Test, Double> p) {
        List<Band> space = List.of(new Band(0, 20));
        List<Band> time = List.of(new Band(0, 15));
        KnoxPairs pairs = KnoxPairs.between(
                a.size(),
                b.size(),
                (i, j) -> GreatCircle.kilometres(a.latitude(i), a.longitude(i), b.latitude(j), b.longitude(j)),
                space);
        double[] daysOfA = IntStream.of(a.days()).asDoubleStream().toArray();
        double[] daysOfB = IntStream.of(b.days()).asDoubleStream().toArray();
        double observed = near(pairs, daysOfA, daysOfB, time);
        int length = CoordinationWorld.PERIOD.length();
        p.put(
                Test.SHIFT,
                Resampler.pValue(
                        observed,
                        DoubleStream.generate(() -> {
                                    int by = random.nextInt(length);
                                    double[] shifted = Arrays.stream(daysOfB)
                                            .map(d -> (d + by) % length)
                                            .toArray();
                                    return near(pairs, daysOfA, shifted, time);
                                })
                                .limit(NAIVE_DRAWS)
                                .toArray()));
        p.put(
                Test.PERMUTATION,
                Resampler.pValue(
                        observed,
                        DoubleStream.generate(() -> {
                                    int[] order = Permutation.draw(daysOfB.length, random);
                                    double[] permuted = IntStream.of(order)
                                            .mapToDouble(i -> daysOfB[i])
                                            .toArray();
                                    return near(pairs, daysOfA, permuted, time);
                                })
                                .limit(NAIVE_DRAWS)
                                .toArray()));
    }

    private static double near(KnoxPairs pairs, double[] daysOfA, double[] daysOfB, List<Band> time) {
        return (double) pairs.count(daysOfA, daysOfB, Knox.Order.ANY, time)[0][0];
    }
}
