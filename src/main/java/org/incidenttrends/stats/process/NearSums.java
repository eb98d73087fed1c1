package org.incidenttrends.stats.process;

/**
 * What the pairs within δ add up to, for one placing of the two groups in time.
 *
 * @param aThenB the weighted sum S_AB of B's responses to A
 * @param bThenA the weighted sum S_BA of A's responses to B
 * @param asymmetry V, positive when B comes after A
 * @param near pairs within τ, either way or on one day
 * @param nearAThenB those of them in which B comes later
 * @param nearBThenA those of them in which A comes later
 * @param placebo pairs with τ &lt; |lag| ≤ 2τ
 */
record NearSums(
        double aThenB, double bThenA, double asymmetry, long near, long nearAThenB, long nearBThenA, long placebo) {

    /**
     * How many numbers a sum is made of, where many sums stand one after the other in an array: S_AB, S_BA, V, the pairs of
     * one day, those in which B comes later, those in which A comes later, and the placebo.
     */
    static final int NUMBERS = 7;

    /** Which of the numbers counts a pair within δ that is at most 2τ apart in time. */
    static int place(int lag, int tau) {
        if (Math.abs(lag) > tau) {
            return 6;
        }
        return lag > 0 ? 4 : lag < 0 ? 5 : 3;
    }
}
