package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.incidenttrends.stats.resample.Permutation;
import org.incidenttrends.stats.resample.Resampler;

/**
 * How alike two profiles are: the parts p<sub>i</sub> and q<sub>i</sub> of two groups' incidents that fall into each
 * category of tactic, target or weapon, or into each cell of a map.
 *
 * <pre>{@code
 * Jensen–Shannon   H((p + q)/2) − (H(p) + H(q))/2,  H(p) = −Σ p log2 p     0 alike … 1 nothing in common, in bits
 * Hellinger        √(1 − Σ √(p q))                                         0 … 1
 * Schoener         1 − ½ Σ |p − q|                                         1 alike … 0
 * Morisita–Horn    2 Σ p q / (Σ p² + Σ q²)                                 1 … 0
 * }</pre>
 *
 * <p>The first two measure distance, the others overlap. Jensen–Shannon is the divergence itself, not its root. All are
 * moved by chance: small samples of one and the same profile differ, so a distance is to be held against
 * {@link #permutation}.
 *
 * <p>References: Lin 1991, IEEE Transactions on Information Theory 37(1), 145–151, <a
 * href="https://doi.org/10.1109/18.61115">doi:10.1109/18.61115</a>; Schoener 1970, Ecology 51(3), 408–418, <a
 * href="https://doi.org/10.2307/1935376">doi:10.2307/1935376</a>; Horn 1966, American Naturalist 100, 419–424, <a
 * href="https://doi.org/10.1086/282436">doi:10.1086/282436</a>. In R: {@code philentropy::JSD(rbind(p, q))}, {@code
 * spaa::niche.overlap.pair(p, q, "schoener")}, {@code 1 - vegan::vegdist(rbind(p, q), "horn")}.
 *
 * @param jensenShannon the divergence in bits
 * @param hellinger the distance
 * @param schoener the overlap D
 * @param morisitaHorn the overlap C
 */
public record Similarity(double jensenShannon, double hellinger, double schoener, double morisitaHorn) {

    /**
     * A permutation test of the hypothesis that two groups have one profile.
     *
     * @param observed the Jensen–Shannon divergence of the groups, in bits
     * @param expected its mean when labels are dealt out at random, which is what chance alone makes of one profile
     * @param pValue the part of the arrangements at least as far apart, the observed one included: a small one says that
     *     the profiles differ, a large one never that the groups act together
     */
    public record Test(double observed, double expected, double pValue) {}

    /**
     * Compares two profiles.
     *
     * @param a what the first group has in each category: incidents or parts of any sum
     * @param b the same of the second group
     * @return the measures
     * @throws IllegalArgumentException if the lengths differ, a number is negative or not finite, or all of a group's are 0
     */
    public static Similarity of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "Profiles of " + a.length + " and " + b.length + " categories: expected as many");
        }
        double sumA = sum(a);
        double sumB = sum(b);
        double divergence = 0;
        double affinity = 0;
        double apart = 0;
        double product = 0;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            double p = a[i] / sumA;
            double q = b[i] / sumB;
            divergence += (surprise(p, q) + surprise(q, p)) / 2;
            affinity += Math.sqrt(p * q);
            apart += Math.abs(p - q);
            product += p * q;
            squares += p * p + q * q;
        }
        return new Similarity(
                Math.max(0, divergence), Math.sqrt(Math.max(0, 1 - affinity)), 1 - apart / 2, 2 * product / squares);
    }

    /**
     * Tests whether two groups' profiles differ when each is compared with what the other did in the same places and
     * years: labels are dealt out at random within strata, so that differences between strata don't count.
     *
     * @param category for each incident of either group its category, numbered from 0; leave out those without one
     * @param ofSecond for each incident whether it is the second group's
     * @param stratum for each incident its stratum; any numbers
     * @param resampler seed, number of permutations and threads
     * @return the test
     * @throws IllegalArgumentException if the lengths differ, a category is negative, a group has no incident, or there are
     *     no replicates
     */
    public static Test permutation(int[] category, boolean[] ofSecond, int[] stratum, Resampler resampler) {
        int n = category.length;
        if (ofSecond.length != n || stratum.length != n || resampler.replicates() == 0) {
            throw new IllegalArgumentException(n + " categories, " + ofSecond.length + " labels, " + stratum.length
                    + " strata and " + resampler.replicates()
                    + " replicates: expected as many of the first three, and some replicates");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> stratum[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] categories = Arrays.stream(order).map(i -> category[i]).toArray();
        int[] labels = Arrays.stream(order).map(i -> ofSecond[i] ? 1 : 0).toArray();
        int[] strata = Arrays.stream(order).map(i -> stratum[i]).toArray();
        double observed = divergence(categories, labels);
        double[] permuted = resampler.doubles(random -> {
            int[] shuffled = labels.clone();
            for (int from = 0, to; from < n; from = to) {
                to = from + 1;
                while (to < n && strata[to] == strata[from]) {
                    to++;
                }
                Permutation.shuffle(shuffled, from, to, random);
            }
            return divergence(categories, shuffled);
        });
        double p = Resampler.pValue(observed - 1e-12, permuted); // equal arrangements must compare as equal
        return new Test(observed, Arrays.stream(permuted).average().orElseThrow(), p);
    }

    private static double divergence(int[] categories, int[] labels) {
        int number = Arrays.stream(categories).max().orElse(-1) + 1;
        double[][] counts = new double[2][number];
        for (int i = 0; i < categories.length; i++) {
            counts[labels[i]][categories[i]]++;
        }
        return of(counts[0], counts[1]).jensenShannon();
    }

    /** One term of the divergence, in bits, of p from the mean of p and q. */
    private static double surprise(double p, double q) {
        return p == 0 ? 0 : p * Math.log(2 * p / (p + q)) / Math.log(2);
    }

    private static double sum(double[] profile) {
        double sum = 0;
        for (double part : profile) {
            if (!(part >= 0) || Double.isInfinite(part)) {
                throw new IllegalArgumentException(
                        "A profile of " + Arrays.toString(profile) + ": expected numbers that aren't negative");
            }
            sum += part;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("A profile of no incident: there is nothing to compare");
        }
        return sum;
    }
}
