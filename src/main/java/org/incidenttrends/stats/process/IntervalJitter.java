package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.SplittableRandom;
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

    /** By how many weeks a cluster may move back and forth whose first day is t, in a surrogate of one phase. */
    private int[] room(int anchor, int phase) {
        int t = anchor - period.first();
        int bin = Math.floorDiv(t + phase, timescale) * timescale - phase;
        // a cluster may begin outside the period only in a surrogate of a surrogate; then it may stay there
        int lo = Math.min(t, Math.max(bin, 0));
        int hi = Math.max(t + 1, Math.min(bin + timescale, period.length()));
        return new int[] {(t - lo) / WEEK, (hi - 1 - t) / WEEK};
    }

    /** The moves of the clusters that begin on these days. */
    Moves moves(int[] anchors) {
        return new Moves(this, anchors);
    }

    /** Draws how the clusters of one group move. */
    static final class Moves {

        private final IntervalJitter jitter;
        private final int[] anchors;

        /** How far into a bin of phase 0 each cluster begins; −1 where the period may cut the bin. */
        private final int[] intoBin;

        /** By how far into a whole bin a cluster begins: by how many weeks it may move back, and how many moves there are. */
        private final int[] back;

        private final int[] choices;

        private Moves(IntervalJitter jitter, int[] anchors) {
            this.jitter = jitter;
            this.anchors = anchors;
            intoBin = new int[anchors.length];
            for (int c = 0; c < anchors.length; c++) {
                int t = anchors[c] - jitter.period.first();
                boolean whole = t >= jitter.timescale && t < jitter.period.length() - jitter.timescale;
                intoBin[c] = whole ? t % jitter.timescale : -1;
            }
            back = new int[jitter.timescale];
            choices = new int[jitter.timescale];
            for (int into = 0; into < jitter.timescale; into++) {
                back[into] = into / WEEK;
                choices[into] = back[into] + (jitter.timescale - 1 - into) / WEEK + 1;
            }
        }

        /** By how many weeks each cluster moves in one surrogate. */
        int[] draw(SplittableRandom random) {
            int[] all = new int[anchors.length];
            Arrays.setAll(all, c -> c);
            return draw(all, random);
        }

        /**
         * The same of some clusters only, and 0 for the others. A cluster's move follows from its number alone, so that
         * those which meet nobody needn't be moved.
         */
        int[] draw(int[] clusters, SplittableRandom random) {
            int timescale = jitter.timescale;
            int phase = random.nextInt(timescale);
            long key = random.nextLong();
            int[] weeks = new int[anchors.length];
            int[] intoBins = intoBin;
            for (int c : clusters) {
                int into = intoBins[c] + phase;
                if (intoBins[c] < 0) {
                    int[] room = jitter.room(anchors[c], phase);
                    weeks[c] = Resampler.drawn(key, c, room[0] + room[1] + 1) - room[0];
                } else {
                    into -= into < timescale ? 0 : timescale;
                    weeks[c] = Resampler.drawn(key, c, choices[into]) - back[into];
                }
            }
            return weeks;
        }
    }
}
