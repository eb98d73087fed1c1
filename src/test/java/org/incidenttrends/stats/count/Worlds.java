package org.incidenttrends.stats.count;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;

/** Simulated worlds in which the truth about the trend is known. */
public final class Worlds {

    private static final int BURN_IN = 60;

    private Worlds() {}

    /**
     * One world: how counts come about, how many periods, how many in a year, and how many incidents in a period.
     *
     * @param slope the change of the log rate in a period
     */
    public record World(Shape shape, int n, double periodsPerYear, double mean, double slope) {

        double[] draw(SplittableRandom random) {
            double[] means = new double[n];
            for (int t = 0; t < n; t++) {
                means[t] = mean * Math.exp(slope * (t - (n - 1) / 2.0));
            }
            return shape.draw(random, means, periodsPerYear);
        }

        World withAnnualTrend(double percent) {
            return new World(shape, n, periodsPerYear, mean, Math.log1p(percent / 100) / periodsPerYear);
        }

        /** The season by default: one harmonic from two full years on, of which 104 weeks are two. */
        int harmonics() {
            return periodsPerYear >= 4 && n >= Math.floor(2 * periodsPerYear) ? 1 : 0;
        }

        Design design() {
            return Design.of(CountFitTest.ones(n), periodsPerYear).withTrend();
        }
    }

    /** How counts scatter round their means. */
    public enum Shape {
        POISSON("Poisson"),
        NB_5("negative binomial, θ 5"),
        NB_1("negative binomial, θ 1"),
        SEASONAL("season, NB θ 5"),
        TWO_HARMONICS("season of two harmonics, Poisson"),
        AR_3("AR(1) log rate, ρ 0.3"),
        AR_5("AR(1) log rate, ρ 0.5"),
        AR_7("AR(1) log rate, ρ 0.7"),
        AR_9("AR(1) log rate, ρ 0.9"),
        INGARCH_4("INGARCH(1,1), 0.2 + 0.2"),
        INGARCH_7("INGARCH(1,1), 0.3 + 0.4"),
        SELF_EXCITING("self-exciting, branching 0.5"),
        BURSTS("bursts of 4 periods, ×4");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        /** Counts about means that follow one another, in a world of this shape. */
        public double[] draw(SplittableRandom random, double[] means, double periodsPerYear) {
            return switch (this) {
                case POISSON -> negativeBinomial(random, means, Double.POSITIVE_INFINITY);
                case NB_5 -> negativeBinomial(random, means, 5);
                case NB_1 -> negativeBinomial(random, means, 1);
                case SEASONAL -> negativeBinomial(random, seasonal(means, periodsPerYear, 0.6, 0), 5);
                case TWO_HARMONICS ->
                    negativeBinomial(random, seasonal(means, periodsPerYear, 0.4, 0.4), Double.POSITIVE_INFINITY);
                case AR_3 -> autoregressive(random, means, 0.3);
                case AR_5 -> autoregressive(random, means, 0.5);
                case AR_7 -> autoregressive(random, means, 0.7);
                case AR_9 -> autoregressive(random, means, 0.9);
                case INGARCH_4 -> ingarch(random, means, 0.2, 0.2);
                case INGARCH_7 -> ingarch(random, means, 0.3, 0.4);
                case SELF_EXCITING -> selfExciting(random, means);
                case BURSTS -> bursts(random, means);
            };
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static double[] negativeBinomial(SplittableRandom random, double[] means, double theta) {
        return Arrays.stream(means)
                .map(mean -> CountDraws.negativeBinomial(random, mean, theta))
                .toArray();
    }

    private static double[] seasonal(double[] means, double periodsPerYear, double first, double second) {
        double[] seasonal = means.clone();
        for (int t = 0; t < means.length; t++) {
            double angle = 2 * Math.PI * t / periodsPerYear;
            seasonal[t] *= Math.exp(first * Math.cos(angle) + second * Math.sin(2 * angle));
        }
        return seasonal;
    }

    /** Poisson with a log rate that wanders: stationary with standard deviation 0.5. */
    private static double[] autoregressive(SplittableRandom random, double[] means, double rho) {
        double deviation = 0.5;
        double state = deviation * random.nextGaussian();
        double[] counts = new double[means.length];
        for (int t = 0; t < means.length; t++) {
            counts[t] = CountDraws.poisson(random, means[t] * Math.exp(state - deviation * deviation / 2));
            state = rho * state + deviation * Math.sqrt(1 - rho * rho) * random.nextGaussian();
        }
        return counts;
    }

    /** Ferland, Latour and Oraichi's integer GARCH: λ_t = (1 − a − b) μ_t + a y_{t−1} + b λ_{t−1}. */
    private static double[] ingarch(SplittableRandom random, double[] means, double a, double b) {
        double[] counts = new double[means.length];
        double last = means[0];
        double rate = means[0];
        for (int t = -BURN_IN; t < means.length; t++) {
            rate = (1 - a - b) * means[Math.max(0, t)] + a * last + b * rate;
            last = CountDraws.poisson(random, rate);
            if (t >= 0) {
                counts[t] = last;
            }
        }
        return counts;
    }

    /** Every incident sets off others, one half on average, each an exponential time of one period later. */
    private static double[] selfExciting(SplittableRandom random, double[] means) {
        double[] counts = new double[means.length];
        Deque<Double> times = new ArrayDeque<>();
        for (int t = -BURN_IN; t < means.length; t++) {
            long immigrants = CountDraws.poisson(random, means[Math.max(0, t)] / 2);
            for (long i = 0; i < immigrants; i++) {
                times.add(t + random.nextDouble());
            }
            while (!times.isEmpty()) {
                double time = times.remove();
                int period = (int) Math.floor(time);
                if (period >= 0 && period < counts.length) {
                    counts[period]++;
                }
                long offspring = CountDraws.poisson(random, 0.5);
                for (long i = 0; i < offspring; i++) {
                    times.add(time - Math.log(1 - random.nextDouble()));
                }
            }
        }
        return counts;
    }

    /** A rate that is four times as high for four periods, now and then. */
    private static double[] bursts(SplittableRandom random, double[] means) {
        double start = 0.04;
        double active = 1 - Math.pow(1 - start, 4);
        int left = random.nextDouble() < active ? 1 + random.nextInt(4) : 0;
        double[] counts = new double[means.length];
        for (int t = 0; t < means.length; t++) {
            left = random.nextDouble() < start ? 4 : left - 1;
            counts[t] = CountDraws.poisson(random, means[t] * (left > 0 ? 4 : 1) / (1 + 3 * active));
        }
        return counts;
    }
}
