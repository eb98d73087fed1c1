package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
 * means: no waves (a = 0) with prior ½, or a = 0.1 … 1 by ρ = 0.025, 0.075 … 0.825, each weighed by its Gaussian
 * likelihood, with scale and level profiled out. These are the {@link WaveShape shapes} of {@link LowFrequencyErrors}, but
 * for those of waves that outlast ten periods: nothing tells them from a shift of level, which a series about one mean
 * makes part of its waves. Where the residuals can't say much, some draws wave and some don't, which a single best guess
 * would miss.
 *
 * <p>Reference: for the ties Y. Jia, S. Kechagias, J. Livsey, R. Lund and V. Pipiras (2023), Latent Gaussian count time
 * series, Journal of the American Statistical Association 118, 596–606, doi:10.1080/01621459.2021.1944874; for the
 * likelihood without the level H. D. Patterson and R. Thompson (1971), Biometrika 58, 545–554, doi:10.1093/biomet/58.3.545.
 */
public final class SlowWaveCounts implements CountSimulator {

    /** With 17 values of ρ, up to 0.825. */
    private static final List<WaveShape> SHAPES = WaveShape.shorter(17);

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
     * @param plain the means about which waves are looked for
     * @return the fitted law
     * @throws IllegalArgumentException if the lengths differ, or there are no more counts than coefficients
     */
    public static SlowWaveCounts fit(double[] counts, double[] means, int estimated, double[] plain) {
        double theta = PersistentCounts.fit(counts, means, estimated).theta();
        Map<Double, CountTable> byMean = new HashMap<>();
        CountTable[] tables = Arrays.stream(means)
                .mapToObj(mean -> byMean.computeIfAbsent(mean, m -> new CountTable(new NegativeBinomial(m, theta))))
                .toArray(CountTable[]::new);
        double[] residuals = PersistentCounts.residuals(counts, plain, theta);
        double[] level = Arrays.stream(plain)
                .map(mean -> Math.sqrt(mean / (1 + mean / theta)))
                .toArray();
        return new SlowWaveCounts(tables, cumulative(residuals, level));
    }

    private static double[] cumulative(double[] residuals, double[] level) {
        double[] weights = SHAPES.stream()
                .mapToDouble(shape -> Math.log(shape.prior())
                        + logLikelihood(WaveFilter.ofEvery(shape, residuals.length), residuals, level))
                .toArray();
        double largest = Arrays.stream(weights).max().orElseThrow();
        double sum = 0;
        for (int shape = 0; shape < weights.length; shape++) {
            sum += Math.exp(weights[shape] - largest);
            weights[shape] = sum;
        }
        return weights;
    }

    /** The restricted log-likelihood of one shape: the scale is profiled out and the level is left out. */
    private static double logLikelihood(WaveFilter filter, double[] residuals, double[] level) {
        WaveFilter.Whitened whitened = filter.whiten(residuals);
        WaveFilter.Whitened flat = filter.whiten(level);
        double levels = flat.squares();
        double along = whitened.times(flat);
        double rest = whitened.squares() - (levels > 0 ? along * along / levels : 0);
        return -0.5 * (filter.logDeterminant() + (residuals.length - 1) * Math.log(Math.max(rest, Double.MIN_NORMAL)))
                - (levels > 0 ? 0.5 * Math.log(levels) : 0);
    }

    @Override
    public double[] draw(SplittableRandom random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int drawn = 0;
        while (cumulative[drawn] < at) {
            drawn++;
        }
        WaveShape shape = SHAPES.get(drawn);
        double decay = shape.decay();
        double wave = Math.sqrt(shape.strength());
        double own = Math.sqrt(1 - shape.strength());
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
        return 1 - cumulative[0] / cumulative[cumulative.length - 1];
    }
}
