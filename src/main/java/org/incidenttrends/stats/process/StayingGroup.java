package org.incidenttrends.stats.process;

import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Group A, which stays where it is, as seen from every site: its incidents within δ, in the order of their days. Places
 * stay when a cluster of the other group moves, so only the incidents within the kernel's reach of its new days need be
 * looked at.
 */
final class StayingGroup {

    /** The scale of the kernel exp(−|l|/10) in days. */
    private static final double KERNEL_SCALE = 10;

    /** The lag at which the kernel is cut. */
    private static final int KERNEL_REACH = 60;

    private static final double[] KERNEL = IntStream.rangeClosed(0, KERNEL_REACH)
            .mapToDouble(lag -> Math.exp(-lag / KERNEL_SCALE))
            .toArray();

    private final int tau;
    private final int reach;
    private final int[] day;
    private final double[] responseWeight;
    private final double[] asymmetryWeight;
    private final int[] start;
    private final int[] incident;

    /**
     * Lists A's incidents around every site.
     *
     * @param near which sites are within δ of which
     * @param siteOf the site of each incident
     * @param dayOf its day
     * @param tau the window τ of the counts, in days
     */
    StayingGroup(Reach near, int[] siteOf, int[] dayOf, int tau) {
        this.tau = tau;
        this.reach = Math.max(KERNEL_REACH, 2 * tau);
        int[] byDay = IntStream.range(0, dayOf.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> dayOf[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        day = IntStream.of(byDay).map(i -> dayOf[i]).toArray();
        int[] pointsOfSite = near.pointsOfSites(siteOf);
        responseWeight = IntStream.of(byDay)
                .mapToDouble(i -> weight(near.count(pointsOfSite, siteOf[i])))
                .toArray();
        asymmetryWeight = DoubleStream.of(responseWeight).map(Math::sqrt).toArray();
        start = starts(near, pointsOfSite);
        incident = new int[start[pointsOfSite.length]];
        int[] next = start.clone();
        for (int a = 0; a < byDay.length; a++) {
            for (int site : near.of(siteOf[byDay[a]])) {
                incident[next[site]++] = a;
            }
        }
    }

    /** Where the incidents around each site begin in a list of all of them. */
    private static int[] starts(Reach near, int[] pointsOfSite) {
        int[] start = new int[pointsOfSite.length + 1];
        for (int own = 0; own < pointsOfSite.length; own++) {
            if (pointsOfSite[own] > 0) {
                for (int site : near.of(own)) {
                    start[site + 1] += pointsOfSite[own];
                }
            }
        }
        for (int s = 0; s < pointsOfSite.length; s++) {
            start[s + 1] += start[s];
        }
        return start;
    }

    /** Places where much happens would decide everything; an incident among m counts 1/√m. */
    static double weight(int around) {
        return 1 / Math.sqrt(around);
    }

    int size() {
        return day.length;
    }

    /** How many of A's incidents are within δ of a site. */
    int around(int site) {
        return start[site + 1] - start[site];
    }

    /** Whether any of A's incidents around a site counts for a day from the first to the last. */
    boolean meets(int site, int first, int last) {
        int k = firstSince(first - reach, site);
        return k < start[site + 1] && day[incident[k]] <= last + reach;
    }

    /**
     * Adds the pairs that one incident of B makes with A's incidents around it.
     *
     * @param site where the incident is
     * @param t the day on which it is placed
     * @param weight what its response counts
     * @param sums what it is added to
     */
    void addPairs(int site, int t, double weight, NearSums.Sum sums) {
        int end = start[site + 1];
        double response = 0;
        double lead = 0;
        for (int k = firstSince(t - reach, site); k < end; k++) {
            int a = this.incident[k];
            int lag = t - day[a];
            int distance = Math.abs(lag);
            if (lag < -reach) {
                break;
            }
            if (distance <= KERNEL_REACH) {
                double kernel = KERNEL[distance];
                response += lag >= 0 ? kernel : 0;
                sums.bThenA += lag <= 0 ? kernel * responseWeight[a] : 0;
                lead += Integer.signum(lag) * kernel * asymmetryWeight[a];
            }
            sums.count(lag, tau);
        }
        sums.aThenB += response * weight;
        sums.asymmetry += lead * Math.sqrt(weight);
    }

    /** Tells the lags of one day and place behind A's incidents around it, as far as they are within reach. */
    void lags(int site, int t, int within, IntConsumer lag) {
        int end = start[site + 1];
        for (int k = firstSince(t - within, site); k < end && day[incident[k]] <= t + within; k++) {
            lag.accept(t - day[incident[k]]);
        }
    }

    private int firstSince(int earliest, int site) {
        int low = start[site];
        int high = start[site + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day[incident[middle]] < earliest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Pairs of incidents, one of each group, that are within τ in time, wherever they are. */
    long nearInTime(int[] dayOfB) {
        int[] sorted = IntStream.of(dayOfB).sorted().toArray();
        long pairs = 0;
        int from = 0;
        int to = 0;
        for (int t : sorted) {
            while (from < day.length && day[from] < t - tau) {
                from++;
            }
            while (to < day.length && day[to] <= t + tau) {
                to++;
            }
            pairs += to - from;
        }
        return pairs;
    }
}
