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

    /** How many numbers a sum is made of, where many sums stand one after the other in an array. */
    static final int NUMBERS = 7;

    /** The sum of which these are the numbers, as {@link Sum#addTo} wrote them. */
    static NearSums of(double[] numbers) {
        long after = (long) numbers[4];
        long before = (long) numbers[5];
        long near = (long) numbers[3] + after + before;
        return new NearSums(numbers[0], numbers[1], numbers[2], near, after, before, (long) numbers[6]);
    }

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

        /** Adds the numbers to those that begin at a place in an array. */
        void addTo(double[] numbers, int at) {
            numbers[at] += aThenB;
            numbers[at + 1] += bThenA;
            numbers[at + 2] += asymmetry;
            numbers[at + 3] += sameDay;
            numbers[at + 4] += after;
            numbers[at + 5] += before;
            numbers[at + 6] += placebo;
        }
    }
}
