package org.incidenttrends.stats.process;

import java.util.List;
import java.util.function.ToDoubleFunction;
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

    /** Test P: is the larger of the two standardised directed sums unusually large? */
    double nearPValue() {
        Scale ab = scale(NearSums::aThenB);
        Scale ba = scale(NearSums::bThenA);
        return pValue(s -> Math.max(ab.z(s.aThenB()), ba.z(s.bThenA())));
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

    /** The Monte-Carlo p-value; sums that differ only in the rounding of their last digits are equal. */
    private double pValue(ToDoubleFunction<NearSums> statistic) {
        double value = statistic.applyAsDouble(observed);
        return Resampler.pValue(value - 1e-9 * (1 + Math.abs(value)), of(statistic));
    }

    private record Scale(double mean, double sd) {
        double z(double value) {
            return sd == 0 ? 0 : (value - mean) / sd;
        }
    }

    /** Mean and standard deviation over the observed and all surrogate values, which treats them all alike. */
    private Scale scale(ToDoubleFunction<NearSums> statistic) {
        double own = statistic.applyAsDouble(observed);
        int n = surrogates.size() + 1;
        double mean = (own + surrogates.stream().mapToDouble(statistic).sum()) / n;
        double squares = (own - mean) * (own - mean)
                + surrogates.stream()
                        .mapToDouble(statistic)
                        .map(s -> (s - mean) * (s - mean))
                        .sum();
        double sd = Math.sqrt(squares / n);
        return new Scale(mean, sd > 1e-9 * (1 + Math.abs(mean)) ? sd : 0);
    }
}
