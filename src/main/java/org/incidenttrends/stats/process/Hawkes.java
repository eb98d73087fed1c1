package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The Hawkes process: incidents that raise the rate of further incidents, one's own and the other groups', for a while.
 *
 * <pre>{@code
 * λ_i(t) = μ_i(t) + Σ_j Σ_{s < t} α_ij β e^(−β(t − s))        s the times of group j
 * ℓ      = Σ_i [ Σ_k log λ_i(t_ik) − ∫ λ_i ]
 * }</pre>
 *
 * <p>α_ij is the branching ratio: the mean number of incidents of i that one incident of j brings about directly; ln 2/β
 * is the half-life of its influence. The process dies out unless the spectral radius of α is below 1. The baseline μ_i
 * must be free to vary, see {@link Baseline}. All α and the baseline's coefficients are 0 or more.
 *
 * <p>With β given the likelihood is concave in everything else, so its maximum is certain; β itself is found on a grid of
 * half-lives and then refined, so that the fit doesn't depend on a lucky start.
 *
 * <p>Dates tie. Of a group's incidents at one exact time the first excites the next, as the usual recursion has it, and
 * the likelihood then grows without bound as the half-life shrinks. {@link #ofDays} therefore takes numbers of incidents
 * per day, each Poisson given the days before, with the geometric kernel (1 − ρ) ρ^(l − 1), ρ = e^(−β), which adds up to
 * 1 like the exponential one.
 *
 * <p>Hawkes (1971), Biometrika 58, doi:10.1093/biomet/58.1.83; Ogata (1981), IEEE Trans. Inf. Theory 27,
 * doi:10.1109/TIT.1981.1056305; Mohler et al. (2011), JASA 106, doi:10.1198/jasa.2011.ap09546.
 */
public final class Hawkes {

    private static final int GRID = 15;

    private final Baseline baseline;
    private final double[] halfLives;
    private final boolean refined;
    private final boolean[][] without;

    private Hawkes(Baseline baseline, double[] halfLives, boolean refined, boolean[][] without) {
        this.baseline = baseline;
        this.halfLives = halfLives;
        this.refined = refined;
        this.without = without;
    }

    /**
     * A model whose half-life lies between a thousandth and a tenth of the window.
     *
     * @param baseline the baseline's form, the same for all groups, and the window
     * @return the model
     */
    public static Hawkes with(Baseline baseline) {
        double length = baseline.end() - baseline.start();
        return new Hawkes(baseline, grid(length / 1000, length / 10), true, new boolean[0][]);
    }

    /**
     * Another range of half-lives, in which the best is sought.
     *
     * @param shortest the shortest half-life, positive
     * @param longest the longest, above the shortest
     * @return a copy
     * @throws IllegalArgumentException unless 0 &lt; shortest &lt; longest
     */
    public Hawkes withHalfLifeBetween(double shortest, double longest) {
        if (!(shortest > 0 && shortest < longest) || longest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Half-lives from " + shortest + " to " + longest
                    + ": expected more than 0, and the shortest first");
        }
        return new Hawkes(baseline, grid(shortest, longest), true, without);
    }

    /**
     * Declared half-lives, of which the best is taken as it is.
     *
     * @param candidates the half-lives, ascending
     * @return a copy
     * @throws IllegalArgumentException if there is none or one isn't positive
     */
    public Hawkes withHalfLives(double... candidates) {
        if (candidates.length == 0 || Arrays.stream(candidates).anyMatch(h -> !(h > 0) || Double.isInfinite(h))) {
            throw new IllegalArgumentException(
                    "Half-lives " + Arrays.toString(candidates) + ": expected one or more, all positive");
        }
        return new Hawkes(baseline, candidates.clone(), false, without);
    }

    /**
     * The same model in which one group doesn't excite another, α = 0.
     *
     * @param target the group that isn't excited, from 0
     * @param source the group that doesn't excite it
     * @return a copy
     */
    public Hawkes withoutLink(int target, int source) {
        boolean[][] more = Arrays.copyOf(without, Math.max(without.length, target + 1));
        for (int i = 0; i < more.length; i++) {
            boolean[] row = i < without.length ? without[i] : new boolean[0];
            more[i] = Arrays.copyOf(row, Math.max(row.length, i == target ? source + 1 : 0));
        }
        more[target][source] = true;
        return new Hawkes(baseline, halfLives, refined, more);
    }

    /**
     * Fits exact times by maximum likelihood.
     *
     * @param times the times of each group, in any order, within the window
     * @return the fit
     * @throws IllegalArgumentException if there is no group, a group is empty or a time is outside the window
     */
    public HawkesFit of(double[]... times) {
        return fit(new EventTimes(baseline, times));
    }

    /**
     * Fits dates by maximum likelihood; the window of the baseline runs from the first day to the day after the last.
     *
     * @param days the day of each incident of each group, in any order
     * @return the fit
     * @throws IllegalArgumentException if there is no group, a group is empty, a day is outside the window, or the
     *     window isn't of whole days
     */
    public HawkesFit ofDays(int[]... days) {
        return fit(DailyCounts.of(baseline, days));
    }

    HawkesFit fit(Excitation data) {
        if (data.groups() == 0 || IntStream.range(0, data.groups()).anyMatch(i -> data.incidents(i) == 0)) {
            throw new IllegalArgumentException("A Hawkes process needs one incident or more of every group");
        }
        boolean[][] free = free(data);
        double best = halfLives[0];
        double highest = Double.NEGATIVE_INFINITY;
        int at = 0;
        for (int i = 0; i < halfLives.length; i++) {
            double profile = profile(data, free, halfLives[i]);
            if (profile > highest) {
                highest = profile;
                best = halfLives[i];
                at = i;
            }
        }
        if (refined) {
            double lower = Math.log(halfLives[Math.max(0, at - 1)]);
            double upper = Math.log(halfLives[Math.min(halfLives.length - 1, at + 1)]);
            double peak = peak(h -> profile(data, free, Math.exp(h)), lower, Math.log(best), upper);
            best = profile(data, free, Math.exp(peak)) > highest ? Math.exp(peak) : best;
        }
        double beta = Math.log(2) / best;
        double[][] theta = IntStream.range(0, data.groups())
                .mapToObj(i -> data.intensity(i, beta).maximise(free[i]))
                .toArray(double[][]::new);
        boolean inside = refined && best > halfLives[0] * 1.001 && best < halfLives[halfLives.length - 1] / 1.001;
        return new HawkesFit(data, theta, beta, inside);
    }

    private boolean[][] free(Excitation data) {
        int levels = data.baseline().size();
        boolean[][] free = new boolean[data.groups()][levels + data.groups()];
        for (int i = 0; i < free.length; i++) {
            Arrays.fill(free[i], true);
            for (int j = 0; i < without.length && j < Math.min(without[i].length, data.groups()); j++) {
                free[i][levels + j] = !without[i][j];
            }
        }
        return free;
    }

    /** The likelihood at its maximum for one half-life. */
    private static double profile(Excitation data, boolean[][] free, double halfLife) {
        double sum = 0;
        for (int i = 0; i < data.groups(); i++) {
            LinearIntensity intensity = data.intensity(i, Math.log(2) / halfLife);
            sum += intensity.logLikelihood(intensity.maximise(free[i]));
        }
        return sum;
    }

    private static double peak(UnivariateFunction profile, double lower, double start, double upper) {
        return new BrentOptimizer(1e-9, 1e-10)
                .optimize(
                        new UnivariateObjectiveFunction(profile),
                        GoalType.MAXIMIZE,
                        new SearchInterval(lower, upper, start),
                        new MaxEval(200))
                .getPoint();
    }

    private static double[] grid(double shortest, double longest) {
        double step = Math.log(longest / shortest) / (GRID - 1);
        return DoubleStream.iterate(0, i -> i + 1)
                .limit(GRID)
                .map(i -> shortest * Math.exp(i * step))
                .toArray();
    }
}
