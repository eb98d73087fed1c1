package org.incidenttrends.stats.resample;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values adjusted for how many were looked at, so that each may be compared with the error level as if it stood alone.
 * Among twenty districts without any change one is "significant" at 5 % by chance; these say so.
 *
 * <p>Ties get equal values. Adjusted p-values are never below the given ones, keep their order, and stop at 1.
 */
public enum Multiplicity {

    /**
     * Holm's step-down method: the probability of <em>any</em> false rejection is at most the level, however the tests
     * depend on each other.
     *
     * <pre>{@code adjusted p_(i) = max over j ≤ i of min(1, (m − j + 1) p_(j)),   p_(1) ≤ … ≤ p_(m)}</pre>
     *
     * <p>Reference: Holm 1979, Scandinavian Journal of Statistics 6(2), 65–70,
     * <a href="https://www.jstor.org/stable/4615733">jstor.org/stable/4615733</a>. In R: {@code p.adjust(p, "holm")}.
     */
    HOLM {
        @Override
        public double[] adjust(double[] pValues) {
            int[] order = ascending(pValues);
            double[] adjusted = new double[order.length];
            double highest = 0;
            for (int rank = 0; rank < order.length; rank++) {
                highest = Math.max(highest, Math.min(1, (order.length - rank) * pValues[order[rank]]));
                adjusted[order[rank]] = highest;
            }
            return adjusted;
        }
    },

    /**
     * Benjamini and Hochberg's step-up method: of what is rejected at the level, at most that part is expected to be
     * false. For independent tests and many kinds of positive dependence.
     *
     * <pre>{@code adjusted p_(i) = min over j ≥ i of min(1, m p_(j) / j),   p_(1) ≤ … ≤ p_(m)}</pre>
     *
     * <p>Reference: Benjamini &amp; Hochberg 1995, JRSS B 57(1), 289–300, <a
     * href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">doi:10.1111/j.2517-6161.1995.tb02031.x</a>. In R: {@code
     * p.adjust(p, "BH")}.
     */
    BENJAMINI_HOCHBERG {
        @Override
        public double[] adjust(double[] pValues) {
            int[] order = ascending(pValues);
            double[] adjusted = new double[order.length];
            double lowest = 1;
            for (int rank = order.length; rank >= 1; rank--) {
                int i = order[rank - 1];
                lowest = Math.min(lowest, pValues[i] * order.length / rank);
                adjusted[i] = lowest;
            }
            return adjusted;
        }
    };

    /**
     * Adjusts the p-values of tests that are read together.
     *
     * @param pValues all of them, also those that turned out large
     * @return the adjusted ones, in the same order
     * @throws IllegalArgumentException if one isn't within 0 and 1
     */
    public abstract double[] adjust(double[] pValues);

    private static int[] ascending(double[] pValues) {
        for (int i = 0; i < pValues.length; i++) {
            if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
                throw new IllegalArgumentException(
                        "P-value " + i + " is " + pValues[i] + ": expected 0 to 1; leave out tests that gave none");
            }
        }
        return IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
