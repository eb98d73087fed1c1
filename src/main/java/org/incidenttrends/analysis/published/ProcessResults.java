package org.incidenttrends.analysis.published;

import java.util.Arrays;
import java.util.List;
import org.incidenttrends.stats.process.Baseline;
import org.incidenttrends.stats.process.Hawkes;
import org.incidenttrends.stats.process.HawkesFit;
import org.incidenttrends.stats.process.Knox;
import org.incidenttrends.stats.resample.Resampler;

/** Contagion and closeness. */
final class ProcessResults {

    private ProcessResults() {}

    /** A constant baseline takes the step of 1891 for contagion. */
    static List<PublishedCase> contagionTrap() {
        double[] dates = Data.COAL_MINING_DISASTERS.numbers();
        HawkesFit poisson =
                Hawkes.with(Baseline.constant(1851, 1963)).withoutLink(0, 0).of(dates);
        HawkesFit constant = Hawkes.with(Baseline.constant(1851, 1963)).of(dates);
        Hawkes steps = Hawkes.with(Baseline.steps(1851, 1963, 1891.2)).withHalfLifeBetween(0.02, 10);
        HawkesFit step = steps.of(dates);
        return Cases.of("R optim of the likelihood on boot::coal (script in the tests)")
                .number("Contagion trap, log-likelihood without contagion", "-89.04906", poisson.logLikelihood())
                .number("Contagion trap, constant baseline, mu", ".435219", constant.baseline(0, 1900))
                .number("Contagion trap, constant baseline, branching ratio", ".749936", constant.branching(0, 0))
                .number("Contagion trap, constant baseline, beta", ".376360", constant.decay())
                .number("Contagion trap, constant baseline, log-likelihood", "-64.56339", constant.logLikelihood())
                .number(
                        "Contagion trap, step in 1891 without contagion, log-likelihood",
                        "-54.75332",
                        steps.withoutLink(0, 0).of(dates).logLikelihood())
                .number("Contagion trap, step in 1891, branching ratio", ".04696", step.branching(0, 0))
                .number("Contagion trap, step in 1891, log-likelihood", "-53.78283", step.logLikelihood())
                .list();
    }

    static List<PublishedCase> knox() {
        double[][] cases = Data.MENINGOCOCCAL_DISEASE.table();
        double[][] b = type(cases, 1);
        double[][] c = type(cases, 2);
        // no p-value is compared, so one permutation will do
        Knox knox = Knox.below(50, 30).with(Resampler.withDefaults().withReplicates(1));
        Knox.Cell inB = knox.within(times(b), distance(b, b)).cells().get(0);
        Knox.Cell inC = knox.within(times(c), distance(c, c)).cells().get(0);
        Knox.Cell across =
                knox.between(times(b), times(c), distance(b, c)).cells().get(0);
        return Cases.of(
                        "R surveillance::knox(dt, ds, eps.t = 30, eps.s = 50) on imdepi; Knox (1964), Applied Statistics 13, 25")
                .number("Knox, type B, observed", "204", (double) inB.observed())
                .number("Knox, type B, expected", "181.5686", inB.expectedByMarginals())
                .number("Knox, type C, observed", "69", (double) inC.observed())
                .number("Knox, type C, expected", "47.8707", inC.expectedByMarginals())
                .number("Knox, B with C, observed", "149", (double) across.observed())
                .number("Knox, B with C, expected", "127.677", across.expectedByMarginals())
                .number("Knox, B then C", "73", (double) ordered(knox, Knox.Order.FIRST_THEN_SECOND, b, c))
                .number("Knox, C then B", "76", (double) ordered(knox, Knox.Order.SECOND_THEN_FIRST, b, c))
                .list();
    }

    private static long ordered(Knox knox, Knox.Order order, double[][] b, double[][] c) {
        return knox.with(order)
                .between(times(b), times(c), distance(b, c))
                .cells()
                .get(0)
                .observed();
    }

    private static double[][] type(double[][] cases, int type) {
        return Arrays.stream(cases).filter(row -> row[0] == type).toArray(double[][]::new);
    }

    private static double[] times(double[][] cases) {
        return Arrays.stream(cases).mapToDouble(row -> row[1]).toArray();
    }

    private static Knox.Distance distance(double[][] first, double[][] second) {
        return (i, j) -> Math.hypot(first[i][2] - second[j][2], first[i][3] - second[j][3]);
    }
}
