package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.incidenttrends.stats.resample.Resampler;

/** A fitted {@link Hawkes} process, or one with given parameters. */
public final class HawkesFit {

    private final Excitation data;
    private final double[][] theta;
    private final double beta;
    private final boolean decayEstimated;

    /**
     * A process with these parameters on these data.
     *
     * @param data the incidents
     * @param theta for each group the baseline's coefficients, then its excitation by each group
     * @param beta the decay
     * @param decayEstimated whether β was estimated and lies inside the range in which it was sought
     */
    HawkesFit(Excitation data, double[][] theta, double beta, boolean decayEstimated) {
        this.data = data;
        this.theta = theta;
        this.beta = beta;
        this.decayEstimated = decayEstimated && excites(data, theta);
    }

    private static boolean excites(Excitation data, double[][] theta) {
        int levels = data.baseline().size();
        return Arrays.stream(theta)
                .flatMapToDouble(row -> Arrays.stream(row).skip(levels))
                .anyMatch(a -> a > 0);
    }

    /**
     * How well the process explains the data by its own clock (Brown et al. 2002, doi:10.1162/08997660252741149): time
     * measured by the integrated intensity makes gaps exponential with mean 1.
     *
     * @param statistic the largest distance between the gaps' distribution function and that of Exp(1)
     * @param pValue Kolmogorov and Smirnov's, which errs towards a good fit because the parameters were estimated; small
     *     values speak against the model
     */
    public record TimeRescaling(double statistic, double pValue) {}

    /**
     * The log-likelihood at its maximum.
     *
     * @return ℓ
     */
    public double logLikelihood() {
        return IntStream.range(0, data.groups())
                .mapToDouble(i -> data.intensity(i, beta).logLikelihood(theta[i]))
                .sum();
    }

    /**
     * The baseline's level.
     *
     * @param group from 0
     * @param time a time in the window
     * @return μ(time), in incidents per unit of time
     */
    public double baseline(int group, double time) {
        Baseline baseline = data.baseline();
        return IntStream.range(0, baseline.size())
                .mapToDouble(m -> theta[group][m] * baseline.value(m, time))
                .sum();
    }

    /**
     * How strongly one group excites another.
     *
     * @param target the group that is excited, from 0
     * @param source the group that excites
     * @return α, the mean number of the target's incidents that one of the source brings about directly
     */
    public double branching(int target, int source) {
        return theta[target][data.baseline().size() + source];
    }

    /**
     * The standard error of {@link #branching}, from the observed information of all parameters that aren't 0.
     *
     * @param target the group that is excited
     * @param source the group that excites
     * @return the standard error; empty where α is 0, at the edge of what it can be, or the information is singular
     */
    public OptionalDouble branchingError(int target, int source) {
        return errors().of(target, data.baseline().size() + source);
    }

    /**
     * The decay.
     *
     * @return β, per unit of time
     */
    public double decay() {
        return beta;
    }

    /**
     * The standard error of {@link #decay}.
     *
     * @return the standard error; empty where β was declared or is at the end of its range, nothing excites anything, or
     *     the information is singular
     */
    public OptionalDouble decayError() {
        return errors().ofDecay();
    }

    /**
     * The time in which an incident's influence halves.
     *
     * @return ln 2/β; empty when nothing excites anything, since then any decay is as good
     */
    public OptionalDouble halfLife() {
        return excites(data, theta) ? OptionalDouble.of(Math.log(2) / beta) : OptionalDouble.empty();
    }

    /**
     * The largest absolute eigenvalue of the branching ratios.
     *
     * @return the spectral radius; the process dies out when it is below 1
     */
    public double spectralRadius() {
        int groups = data.groups();
        double[][] alpha = IntStream.range(0, groups)
                .mapToObj(i -> IntStream.range(0, groups)
                        .mapToDouble(j -> branching(i, j))
                        .toArray())
                .toArray(double[][]::new);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(alpha));
        return IntStream.range(0, groups)
                .mapToDouble(k -> Math.hypot(eigen.getRealEigenvalue(k), eigen.getImagEigenvalue(k)))
                .max()
                .orElseThrow();
    }

    /**
     * How many parameters are free.
     *
     * @return the number above 0, β among them when something excites something
     */
    public int parameters() {
        long positive = Arrays.stream(theta)
                .flatMapToDouble(Arrays::stream)
                .filter(c -> c > 0)
                .count();
        return (int) positive + (excites(data, theta) ? 1 : 0);
    }

    /**
     * Tests the fit of one group by time rescaling. Daily data are placed at random within their days, as often as there
     * are replicates; the median of the statistic and of p is given.
     *
     * @param group from 0
     * @param resampler seed and replicates, 1 or more; of exact times all replicates agree
     * @return the goodness of fit
     * @throws IllegalArgumentException if there are no replicates or fewer than two incidents
     */
    public TimeRescaling timeRescaling(int group, Resampler resampler) {
        if (resampler.replicates() == 0 || data.incidents(group) < 2) {
            throw new IllegalArgumentException("Time rescaling needs one replicate and two incidents or more, not "
                    + resampler.replicates() + " and " + data.incidents(group));
        }
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        ExponentialDistribution unit = new ExponentialDistribution(null, 1);
        double[][] gaps = resampler.map(random -> gaps(group, random)).toArray(double[][]::new);
        Median median = new Median();
        return new TimeRescaling(
                median.evaluate(Arrays.stream(gaps)
                        .mapToDouble(g -> test.kolmogorovSmirnovStatistic(unit, g))
                        .toArray()),
                median.evaluate(Arrays.stream(gaps)
                        .mapToDouble(g -> test.kolmogorovSmirnovTest(unit, g))
                        .toArray()));
    }

    private HawkesErrors errors() {
        return HawkesErrors.of(data, theta, beta, decayEstimated);
    }

    /** The rescaled gaps before each incident. */
    private double[] gaps(int group, SplittableRandom random) {
        double[] integrated = compensator(group, random);
        return IntStream.range(0, data.incidents(group))
                .mapToDouble(k -> integrated[k] - (k == 0 ? 0 : integrated[k - 1]))
                .toArray();
    }

    double[] compensator(int group, SplittableRandom random) {
        return data.compensator(group, theta[group], beta, random);
    }

    double[][] coefficients() {
        return Arrays.stream(theta).map(double[]::clone).toArray(double[][]::new);
    }
}
