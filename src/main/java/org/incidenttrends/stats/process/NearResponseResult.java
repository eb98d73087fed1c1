package org.incidenttrends.stats.process;

import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.stats.Interval;

/**
 * What {@link NearResponse} found.
 *
 * @param sizeA incidents of A
 * @param sizeB incidents of B
 * @param timescale Δ of the null, in days
 * @param counts the plain counts
 * @param asymmetry V, positive when B comes after A
 * @param surrogates the tests; empty when no replicates were asked for
 */
public record NearResponseResult(
        int sizeA, int sizeB, int timescale, Counts counts, double asymmetry, Optional<Surrogates> surrogates) {

    private static final double NAMED_AT = 0.05;

    /** Which group comes first. */
    public enum Direction {
        /** B follows A. */
        A_THEN_B,
        /** A follows B. */
        B_THEN_A
    }

    /**
     * Pairs of one incident of each group, counted plainly.
     *
     * @param observed within δ and τ
     * @param aThenB those in which 0 &lt; t_B − t_A ≤ τ
     * @param bThenA those in which 0 &lt; t_A − t_B ≤ τ; pairs of one day are in neither direction
     * @param placebo within δ, with τ &lt; |t_B − t_A| ≤ 2τ
     * @param expectedByMarginals near in space × near in time / pairs: what Knox expects, blind to shared seasons
     */
    public record Counts(long observed, long aThenB, long bThenA, long placebo, double expectedByMarginals) {
        private Counts reversed() {
            return new Counts(observed, bThenA, aThenB, placebo, expectedByMarginals);
        }
    }

    /**
     * An observed quantity against its surrogates.
     *
     * @param observed as reported
     * @param expected the mean over the surrogates
     * @param range the middle part of the surrogates' values, at the level asked for
     */
    public record AgainstNull(double observed, double expected, Interval range) {
        /**
         * The effect.
         *
         * @return observed over expected; empty when nothing is expected
         */
        public OptionalDouble ratio() {
            return expected > 0 ? OptionalDouble.of(observed / expected) : OptionalDouble.empty();
        }

        /**
         * The interval of the effect, which leaves out 1 when the observed lies outside the surrogates' range.
         *
         * @return observed over the range's two ends, infinite above where surrogates reach zero; empty when nothing is
         *     observed or expected
         */
        public Optional<Interval> ratioInterval() {
            if (!(observed > 0 && expected > 0)) {
                return Optional.empty();
            }
            return Optional.of(new Interval(observed / range.upper(), observed / range.lower(), range.level()));
        }
    }

    /**
     * What the surrogates say.
     *
     * @param replicates how many there were
     * @param near the pairs within δ and τ
     * @param aThenB the weighted sum S_AB
     * @param bThenA the weighted sum S_BA
     * @param placebo the pairs with τ &lt; |lag| ≤ 2τ
     * @param pNear p of test P
     * @param pAsymmetry p of test D
     * @param pPlacebo p of as many pairs in the placebo band
     * @param pFewer p of as few pairs within δ and τ: groups that keep apart
     */
    public record Surrogates(
            int replicates,
            AgainstNull near,
            AgainstNull aThenB,
            AgainstNull bThenA,
            AgainstNull placebo,
            double pNear,
            double pAsymmetry,
            double pPlacebo,
            double pFewer) {
        private Surrogates reversed() {
            return new Surrogates(replicates, near, bThenA, aThenB, placebo, pNear, pAsymmetry, pPlacebo, pFewer);
        }
    }

    /**
     * Who follows whom, if that can be said.
     *
     * @return the direction by the sign of V where test D has p ≤ 0.05; else empty
     */
    public Optional<Direction> direction() {
        return surrogates
                .filter(s -> s.pAsymmetry() <= NAMED_AT)
                .map(s -> asymmetry > 0 ? Direction.A_THEN_B : Direction.B_THEN_A);
    }

    /**
     * The same result with the names of the groups exchanged. Which group is moved is fixed before looking; which is
     * called the first is a matter of wording.
     *
     * @return the result for B and A
     */
    public NearResponseResult reversed() {
        return new NearResponseResult(
                sizeB, sizeA, timescale, counts.reversed(), 0.0 - asymmetry, surrogates.map(Surrogates::reversed));
    }
}
