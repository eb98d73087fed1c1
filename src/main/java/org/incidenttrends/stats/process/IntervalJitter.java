package org.incidenttrends.stats.process;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Moves clusters of incidents within bins of time, so that everything slower than the bins stays as it was: season,
 * trend, campaigns, crises. Redrawing within fixed bins is exact for drivers that are constant in each bin, which
 * jittering about each event isn't (Amarasingham et al. 2012; Platkiewicz, Stark &amp; Amarasingham 2017,
 * doi:10.1162/NECO_a_00927).
 *
 * <pre>{@code
 * φ  = uniform on 0 … Δ − 1, one for each surrogate
 * lo = ⌊(t + φ)/Δ⌋ Δ − φ,  hi = lo + Δ,  clipped to the period;  t the first day of the cluster
 * k  = uniform among the integers with lo ≤ t + 7k < hi;  the whole cluster moves by 7k days
 * }</pre>
 *
 * <p>Whole weeks keep the weekdays on which a country's press reports.
 *
 * @param timescale Δ, the width of the bins in days
 * @param period what was under observation
 */
record IntervalJitter(int timescale, DaySpan period) {

    static final int WEEK = 7;

    IntervalJitter {
        if (timescale < 2 * WEEK) {
            throw new IllegalArgumentException("A time scale of " + timescale
                    + " days leaves no room to move by whole weeks, expected 14 days or more");
        }
    }

    /** No cluster can move by more weeks than this, either way. */
    int mostWeeks() {
        return (timescale - 1) / WEEK;
    }

    /**
     * By how many weeks each cluster moves in one surrogate. A cluster's move follows from its number alone, so that
     * those which meet nobody needn't be moved.
     */
    IntUnaryOperator moves(int[] anchors, SplittableRandom random) {
        int phase = random.nextInt(timescale);
        long key = random.nextLong();
        return cluster -> {
            int t = anchors[cluster] - period.first();
            int bin = Math.floorDiv(t + phase, timescale) * timescale - phase;
            // a cluster may begin outside the period only in a surrogate of a surrogate; then it may stay there
            int lo = Math.min(t, Math.max(bin, 0));
            int hi = Math.max(t + 1, Math.min(bin + timescale, period.length()));
            int back = (t - lo) / WEEK;
            int forth = (hi - 1 - t) / WEEK;
            return Resampler.drawn(key, cluster, back + forth + 1) - back;
        };
    }
}
