package org.incidenttrends.stats.process;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Group A, which stays where it is, as seen from any site: its incidents within δ, in the order of their days. Places
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
    private final Crowd crowd;
    private final PlacedPoints incidents;

    /**
     * Puts A's incidents in the order of their days, and of their places.
     *
     * @param near which sites are within δ of which
     * @param siteOf the site of each incident
     * @param dayOf its day
     * @param tau the window τ of the counts, in days
     */
    StayingGroup(Reach near, int[] siteOf, int[] dayOf, int tau) {
        this.tau = tau;
        this.reach = Math.max(KERNEL_REACH, 2 * tau);
        int[] byDay = SingleLinkage.byDay(dayOf);
        day = IntStream.of(byDay).map(i -> dayOf[i]).toArray();
        int[] site = IntStream.of(byDay).map(i -> siteOf[i]).toArray();
        crowd = new Crowd(near, site);
        incidents = new PlacedPoints(near, site);
        responseWeight =
                IntStream.of(site).mapToDouble(s -> weight(crowd.around(s))).toArray();
        asymmetryWeight = DoubleStream.of(responseWeight).map(Math::sqrt).toArray();
    }

    static StayingGroup of(NearResponse test, Reach near, GroupPair.Placed group) {
        return new StayingGroup(near, group.site(), group.day(), test.tau());
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
        return crowd.around(site);
    }

    /** A's incidents around a site that count for the same place no further than so many days from one, by their days. */
    int[] around(int site, int day, int furthest) {
        return incidents.around(site, firstSince(day - furthest - reach), firstSince(day + furthest + reach + 1));
    }

    private int firstSince(int earliest) {
        int low = 0;
        int high = day.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day[middle] < earliest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The day of one of A's incidents, by the number that it has here. */
    int day(int incident) {
        return day[incident];
    }

    /**
     * Adds the pairs that one incident of B makes with A's incidents around it.
     *
     * @param around A's incidents around it that may count
     * @param t the day on which it is placed
     * @param weight what its response counts
     * @param sum its numbers, to which they are added
     */
    void addPairs(int[] around, int t, double weight, double[] sum) {
        double response = 0;
        double lead = 0;
        double beforeA = 0;
        for (int a : around) {
            int lag = t - day[a];
            if (lag < -reach) {
                break;
            }
            int distance = Math.abs(lag);
            if (distance <= KERNEL_REACH) {
                double kernel = KERNEL[distance];
                response += lag >= 0 ? kernel : 0;
                beforeA += lag <= 0 ? kernel * responseWeight[a] : 0;
                lead += Integer.signum(lag) * kernel * asymmetryWeight[a];
            }
            if (distance <= 2 * tau) {
                sum[NearSums.place(lag, tau)]++;
            }
        }
        sum[0] += response * weight;
        sum[1] += beforeA;
        sum[2] += lead * Math.sqrt(weight);
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
