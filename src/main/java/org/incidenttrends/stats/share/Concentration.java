package org.incidenttrends.stats.share;

import java.util.OptionalDouble;

/**
 * How much of the violence is in few hands: the Herfindahl-Hirschman index of the shares, from 1/k when k groups have
 * equal shares to 1 when one group has all.
 *
 * <pre>{@code
 * HHI = Σ s_i²          unbiased = Σ n_i (n_i − 1) / (N (N − 1))          effective = 1 / HHI
 * }</pre>
 *
 * <p>The index is the probability that two incidents drawn with replacement are of the same group, the unbiased form that
 * of two drawn without; the index of a sample is too high by (1 − HHI)/N on average, which matters for few incidents. The
 * effective number is how many groups of equal size would be as concentrated.
 *
 * <p>References: Hirschman 1964, American Economic Review 54(5), 761; Simpson 1949, Nature 163, 688, <a
 * href="https://doi.org/10.1038/163688a0">doi:10.1038/163688a0</a> (the unbiased form); Hill 1973, Ecology 54(2),
 * 427–432, <a href="https://doi.org/10.2307/1934352">doi:10.2307/1934352</a> (the effective number). In R:
 * {@code DescTools::Herfindahl(n)}, {@code vegan::simpson.unb(n)}, {@code vegan::diversity(n, "invsimpson")}.
 *
 * @param hhi the sum of the squared shares
 * @param unbiased its unbiased estimate; empty for fewer than two incidents or counts that aren't whole
 * @param effective the effective number of groups
 */
public record Concentration(double hhi, OptionalDouble unbiased, double effective) {

    /**
     * The concentration of whole counts.
     *
     * @param counts the incidents of each group
     * @return the concentration
     * @throws IllegalArgumentException if there is no group, no incident, or a negative count
     */
    public static Concentration of(int... counts) {
        return of(Shares.numbers(counts));
    }

    /**
     * The concentration of counts or amounts, whole or not; shares are parts of their sum.
     *
     * @param counts what each group has
     * @return the concentration
     * @throws IllegalArgumentException if there is no group, nothing in all, or a negative count
     */
    public static Concentration of(double[] counts) {
        double total = Shares.total(counts);
        Shares.require(counts, total);
        double squares = 0;
        double pairs = 0;
        boolean whole = total >= 2;
        for (double count : counts) {
            squares += count / total * (count / total);
            pairs += count / total * ((count - 1) / (total - 1));
            whole &= count == Math.rint(count);
        }
        return new Concentration(squares, whole ? OptionalDouble.of(pairs) : OptionalDouble.empty(), 1 / squares);
    }
}
