package org.incidenttrends.stats.share;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;

/**
 * Whether a trait goes with a group beyond what place and time explain: many two-by-two tables, one for each stratum,
 * taken together.
 *
 * <pre>{@code
 *              trait   not            expected  E = Σ (a + b)(a + c) / n
 * the group      a      b             variance  V = Σ (a + b)(c + d)(a + c)(b + d) / (n² (n − 1))
 * all others     c      d             residual  z = (Σ a − E) / √V,     ψ = Σ (a d / n) / Σ (b c / n)
 * }</pre>
 *
 * <p>Null hypothesis: within each stratum the trait is dealt out at random, whatever its frequency there. The p-value is
 * exact: given the margins Σ a is a sum of independent hypergeometric counts, whose law is convolved, and all values no
 * more probable than the observed one are summed. The odds ratio ψ is Mantel and Haenszel's, assumed alike in all strata;
 * its interval is that of Robins, Breslow and Greenland. Strata in which the group, the others, the trait or its absence
 * doesn't occur say nothing and take no part.
 *
 * <p>References: Mantel &amp; Haenszel 1959, JNCI 22(4), 719–748, <a
 * href="https://doi.org/10.1093/jnci/22.4.719">doi:10.1093/jnci/22.4.719</a>; Robins, Breslow &amp; Greenland 1986,
 * Biometrics 42(2), 311–323, <a href="https://doi.org/10.2307/2531052">doi:10.2307/2531052</a>. In R: {@code
 * mantelhaen.test(x, correct = FALSE)}, whose statistic is z², and {@code mantelhaen.test(x, exact = TRUE)$p.value}.
 *
 * @param observed Σ a over the strata that say something
 * @param expected its expectation under the null
 * @param residual z
 * @param pValue the exact two-sided p-value
 * @param oddsRatio ψ; 0 or infinite where one diagonal is empty
 * @param interval of ψ; empty where ψ is 0 or infinite
 */
public record MantelHaenszel(
        double observed,
        double expected,
        double residual,
        double pValue,
        double oddsRatio,
        Optional<Interval> interval) {

    /**
     * Tests tables.
     *
     * @param tables for each stratum a, b, c and d
     * @param level the confidence level of the interval
     * @return the result
     * @throws IllegalArgumentException if a table hasn't four numbers or a negative one, or the level isn't inside (0, 1)
     * @throws NotEstimableException if no stratum says anything
     */
    public static MantelHaenszel of(int[][] tables, double level) {
        Interval.requireLevel(level);
        for (int[] table : tables) {
            if (table.length != 4 || Arrays.stream(table).anyMatch(n -> n < 0)) {
                throw new IllegalArgumentException(
                        "A table of " + Arrays.toString(table) + ": expected a, b, c and d, none negative");
            }
        }
        int[][] telling = Arrays.stream(tables).filter(MantelHaenszel::tells).toArray(int[][]::new);
        if (telling.length == 0) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_INCIDENTS,
                    "No stratum has both the group and others, with and without the trait: take coarser strata");
        }
        int observed = 0;
        double expected = 0;
        double variance = 0;
        for (int[] table : telling) {
            double n = sum(table);
            double group = table[0] + table[1];
            double trait = table[0] + table[2];
            observed += table[0];
            expected += group * trait / n;
            variance += group * (n - group) * trait * (n - trait) / (n * n * (n - 1));
        }
        double residual = (observed - expected) / Math.sqrt(variance);
        double p = HypergeometricSum.of(telling).twoSided(observed);
        return new MantelHaenszel(observed, expected, residual, p, oddsRatio(telling), interval(telling, level));
    }

    /** Whether a table has both rows and both columns. */
    static boolean tells(int[] t) {
        return t[0] + t[1] > 0 && t[2] + t[3] > 0 && t[0] + t[2] > 0 && t[1] + t[3] > 0;
    }

    private static double sum(int[] table) {
        return (double) table[0] + table[1] + table[2] + table[3];
    }

    private static double oddsRatio(int[][] tables) {
        double with = 0;
        double against = 0;
        for (int[] t : tables) {
            with += (double) t[0] * t[3] / sum(t);
            against += (double) t[1] * t[2] / sum(t);
        }
        return with / against;
    }

    private static Optional<Interval> interval(int[][] tables, double level) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (int[] t : tables) {
            double n = sum(t);
            double p = (t[0] + t[3]) / n;
            double q = (t[1] + t[2]) / n;
            double with = (double) t[0] * t[3] / n;
            double against = (double) t[1] * t[2] / n;
            r += with;
            s += against;
            pr += p * with;
            mixed += p * against + q * with;
            qs += q * against;
        }
        if (r == 0 || s == 0) {
            return Optional.empty();
        }
        double sd = Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        return Optional.of(new Interval(r / s * Math.exp(-z * sd), r / s * Math.exp(z * sd), level));
    }
}
