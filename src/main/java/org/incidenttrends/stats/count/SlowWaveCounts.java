package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Counts about given means that scatter more than Poisson and ride on slow waves whose size and length aren't known:
 * negative binomial margins tied together by normal numbers,
 *
 * <pre>{@code
 * s_t = ρ s_{t−1} + √(1 − ρ²) ε_t          ε and η standard normal
 * z_t = √a s_t + √(1 − a) η_t              so that z has the correlation a ρ^|t − s|
 * y_t = F⁻¹(Φ(z_t); μ_t, θ)                F negative binomial, Poisson at infinite θ
 * }</pre>
 *
 * <p>Every series that is drawn has a size a and a memory ρ of its own, by how well they explain the residuals about the
 * means: no waves (a = 0) with prior ½, or a = 0.1 … 1 by ρ = 0.025, 0.075 … 0.775, each weighed by its Gaussian
 * likelihood, with scale and level profiled out. These are the shapes of {@link LowFrequencyErrors}, but for those of waves
 * that outlast ten periods: nothing tells them from a shift of level, which a series about one mean makes part of its
 * waves. Where the residuals can't say much, some draws wave and some don't, which a single best guess would miss.
 *
 * <p>Reference: for the ties Y. Jia, S. Kechagias, J. Livsey, R. Lund and V. Pipiras (2023), Latent Gaussian count time
 * series, Journal of the American Statistical Association 118, 596–606, doi:10.1080/01621459.2021.1944874; for the
 * likelihood without the level H. D. Patterson and R. Thompson (1971), Biometrika 58, 545–554, doi:10.1093/biomet/58.3.545.
 */
public final class SlowWaveCounts implements CountSimulator {

    private static final int STRENGTHS = 10;

    /** ρ = 0.025, 0.075 … 0.775. */
    private static final int DECAYS = 16;

    private static final double STEP = 0.05;

    private static final int SHAPES = 1 + STRENGTHS * DECAYS;

    private static final double FLAT_PRIOR = 0.5;

    private final CountTable[] tables;
    /** The summed weights of the shapes, the one without waves first. */
    private final double[] cumulative;

    private SlowWaveCounts(CountTable[] tables, double[] cumulative) {
        this.tables = tables;
        this.cumulative = cumulative;
    }

    /**
     * Fits the law to counts about given means; a {@link CountLaw}. θ is that of {@link PersistentCounts#fit}.
     *
     * @param counts the observed counts
     * @param means the mean of each
     * @param estimated how many coefficients the means were estimated with
     * @return the fitted law
     * @throws IllegalArgumentException if the lengths differ, or there are no more counts than coefficients
     */
    public static SlowWaveCounts fit(double[] counts, double[] means, int estimated) {
        double theta = PersistentCounts.fit(counts, means, estimated).theta();
        Map<Double, CountTable> byMean = new HashMap<>();
        CountTable[] tables = Arrays.stream(means)
                .mapToObj(mean -> byMean.computeIfAbsent(mean, m -> new CountTable(new NegativeBinomial(m, theta))))
                .toArray(CountTable[]::new);
        double[] residuals = PersistentCounts.residuals(counts, means, theta);
        double[] level = Arrays.stream(means)
                .map(mean -> Math.sqrt(mean / (1 + mean / theta)))
                .toArray();
        return new SlowWaveCounts(tables, cumulative(residuals, level));
    }

    private static double strength(int shape) {
        return shape == 0 ? 0 : (1 + (shape - 1) / DECAYS) / (double) STRENGTHS;
    }

    private static double decay(int shape) {
        return shape == 0 ? 0 : STEP * ((shape - 1) % DECAYS + 0.5);
    }

    private static double[] cumulative(double[] residuals, double[] level) {
        double[] weights = new double[SHAPES];
        for (int shape = 0; shape < SHAPES; shape++) {
            double prior = shape == 0 ? FLAT_PRIOR : (1 - FLAT_PRIOR) / (SHAPES - 1);
            weights[shape] = Math.log(prior) + logLikelihood(residuals, level, strength(shape), decay(shape));
        }
        double largest = Arrays.stream(weights).max().orElseThrow();
        double sum = 0;
        for (int shape = 0; shape < SHAPES; shape++) {
            sum += Math.exp(weights[shape] - largest);
            weights[shape] = sum;
        }
        return weights;
    }

    /**
     * The restricted log-likelihood of one shape by Kalman's filter, which goes over residuals and level side by side: the
     * scale is profiled out and the level is left out.
     */
    private static double logLikelihood(double[] residuals, double[] level, double strength, double decay) {
        double state = 0;
        double levelState = 0;
        double variance = strength;
        double logDeterminant = 0;
        double squares = 0;
        double products = 0;
        double levels = 0;
        for (int t = 0; t < residuals.length; t++) {
            double spread = variance + 1 - strength;
            double surprise = residuals[t] - state;
            double levelSurprise = level[t] - levelState;
            logDeterminant += Math.log(spread);
            squares += surprise * surprise / spread;
            products += surprise * levelSurprise / spread;
            levels += levelSurprise * levelSurprise / spread;
            double gain = variance / spread;
            state = decay * (state + gain * surprise);
            levelState = decay * (levelState + gain * levelSurprise);
            variance = decay * decay * variance * (1 - gain) + strength * (1 - decay * decay);
        }
        double rest = levels > 0 ? squares - products * products / levels : squares;
        return -0.5 * (logDeterminant + (residuals.length - 1) * Math.log(Math.max(rest, Double.MIN_NORMAL)))
                - (levels > 0 ? 0.5 * Math.log(levels) : 0);
    }

    @Override
    public double[] draw(SplittableRandom random) {
        double at = random.nextDouble() * cumulative[SHAPES - 1];
        int shape = 0;
        while (cumulative[shape] < at) {
            shape++;
        }
        double decay = decay(shape);
        double wave = Math.sqrt(strength(shape));
        double own = Math.sqrt(1 - strength(shape));
        double innovation = Math.sqrt(1 - decay * decay);
        double state = random.nextGaussian();
        double[] counts = new double[tables.length];
        for (int t = 0; t < counts.length; t++) {
            counts[t] = tables[t].count(wave * state + own * random.nextGaussian());
            state = decay * state + innovation * random.nextGaussian();
        }
        return counts;
    }

    /**
     * How likely it is that there are waves at all.
     *
     * @return the weight of all shapes but the flat one, from 0 to 1
     */
    public double waveWeight() {
        return 1 - cumulative[0] / cumulative[SHAPES - 1];
    }
}
