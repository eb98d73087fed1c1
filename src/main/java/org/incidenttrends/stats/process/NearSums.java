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

    /** A sum in the making. */
    static final class Sum {
        double aThenB;
        double bThenA;
        double asymmetry;
        private long sameDay;
        private long after;
        private long before;
        private long placebo;

        /** Counts a pair within δ. */
        void count(int lag, int tau) {
            int distance = Math.abs(lag);
            if (distance > tau) {
                placebo += distance <= 2 * tau ? 1 : 0;
            } else if (lag > 0) {
                after++;
            } else if (lag < 0) {
                before++;
            } else {
                sameDay++;
            }
        }

        void add(Sum other) {
            aThenB += other.aThenB;
            bThenA += other.bThenA;
            asymmetry += other.asymmetry;
            sameDay += other.sameDay;
            after += other.after;
            before += other.before;
            placebo += other.placebo;
        }

        NearSums total() {
            return new NearSums(aThenB, bThenA, asymmetry, sameDay + after + before, after, before, placebo);
        }
    }
}
