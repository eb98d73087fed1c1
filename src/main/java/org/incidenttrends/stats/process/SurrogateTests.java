package org.incidenttrends.stats.process;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The observed sums against those of surrogates in which B's clusters are moved: the tests P and D.
 *
 * @param observed the sums as reported
 * @param surrogates the sums of each surrogate
 */
record SurrogateTests(NearSums observed, List<NearSums> surrogates) {

    static SurrogateTests of(StayingGroup a, MovingGroup b, IntervalJitter jitter, Resampler resampler) {
        return of(new MoveTable(a, b, jitter.mostWeeks()), b, jitter, resampler);
    }

    static SurrogateTests of(MoveTable table, MovingGroup b, IntervalJitter jitter, Resampler resampler) {
        IntervalJitter.Moves moves = jitter.moves(b.anchors());
        return new SurrogateTests(
                table.moved(new int[b.clusters()]),
                resampler.map(random -> table.moved(moves.draw(table.clusters(), random))));
    }

    /** Test P alone, for those who ask for nothing else. */
    static double nearPValue(StayingGroup a, MovingGroup b, IntervalJitter jitter, Resampler resampler) {
        MoveTable table = new MoveTable(a, b, jitter.mostWeeks());
        IntervalJitter.Moves moves = jitter.moves(b.anchors());
        double[] observed = table.directed(new int[b.clusters()]);
        List<double[]> surrogates = resampler.map(random -> table.directed(moves.draw(table.clusters(), random)));
        return nearPValue(
                observed[0],
                observed[1],
                surrogates.stream().mapToDouble(s -> s[0]).toArray(),
                surrogates.stream().mapToDouble(s -> s[1]).toArray());
    }

    /** Test P: is the larger of the two standardised directed sums unusually large? */
    double nearPValue() {
        return nearPValue(observed.aThenB(), observed.bThenA(), of(NearSums::aThenB), of(NearSums::bThenA));
    }

    private static double nearPValue(double aThenB, double bThenA, double[] allAThenB, double[] allBThenA) {
        Scale ab = Scale.of(aThenB, allAThenB);
        Scale ba = Scale.of(bThenA, allBThenA);
        double[] larger = new double[allAThenB.length];
        for (int r = 0; r < larger.length; r++) {
            larger[r] = Math.max(ab.z(allAThenB[r]), ba.z(allBThenA[r]));
        }
        return pValue(Math.max(ab.z(aThenB), ba.z(bThenA)), larger);
    }

    /** Test D: is the asymmetry unusually far from zero? */
    double asymmetryPValue() {
        return pValue(s -> Math.abs(s.asymmetry()));
    }

    /** Whether the pairs just outside the window are unusually many, too. */
    double placeboPValue() {
        return pValue(NearSums::placebo);
    }

    /** Whether the pairs within the window are unusually few: groups that keep apart. */
    double fewerPValue() {
        return pValue(s -> -s.near());
    }

    double[] of(ToDoubleFunction<NearSums> statistic) {
        return surrogates.stream().mapToDouble(statistic).toArray();
    }

    double mean(ToDoubleFunction<NearSums> statistic) {
        return surrogates.stream().mapToDouble(statistic).average().orElseThrow();
    }

    private double pValue(ToDoubleFunction<NearSums> statistic) {
        return pValue(statistic.applyAsDouble(observed), of(statistic));
    }

    /** The Monte-Carlo p-value; sums that differ only in the rounding of their last digits are equal. */
    private static double pValue(double value, double[] surrogates) {
        return Resampler.pValue(value - 1e-9 * (1 + Math.abs(value)), surrogates);
    }

    private record Scale(double mean, double sd) {

        /** Mean and standard deviation over the observed and all surrogate values, which treats them all alike. */
        static Scale of(double own, double[] surrogates) {
            int n = surrogates.length + 1;
            double mean = (own + DoubleStream.of(surrogates).sum()) / n;
            double squares = (own - mean) * (own - mean)
                    + DoubleStream.of(surrogates)
                            .map(s -> (s - mean) * (s - mean))
                            .sum();
            double sd = Math.sqrt(squares / n);
            return new Scale(mean, sd > 1e-9 * (1 + Math.abs(mean)) ? sd : 0);
        }

        double z(double value) {
            return sd == 0 ? 0 : (value - mean) / sd;
        }
    }
}
