package org.incidenttrends.stats.process;

import java.util.stream.IntStream;

/**
 * Two groups made ready: their places, what is near what, A's incidents around each place, B's clusters.
 *
 * @param sites the places of both
 * @param near which are within δ of which
 * @param a the group that stays
 * @param b the group that is moved
 */
record GroupPair(Sites sites, Reach near, StayingGroup a, MovingGroup b) {

    static GroupPair of(NearResponse test, SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        a.requireWithin(period, "A");
        b.requireWithin(period, "B");
        Sites sites = Sites.of(a, b);
        Reach near = sites.within(test.delta());
        return of(test, near, new Placed(sites.ofGroup(0), a.days()), new Placed(sites.ofGroup(1), b.days()));
    }

    /** Of groups whose places are numbered already, so that what is near what is worked out once for many pairs. */
    static GroupPair of(NearResponse test, Reach near, Placed a, Placed b) {
        StayingGroup staying = StayingGroup.of(test, near, a);
        MovingGroup moving = new MovingGroup(near, b.site, b.day, test.linkage());
        return new GroupPair(near.sites(), near, staying, moving);
    }

    /** A group in numbered places. */
    static final class Placed {
        private final int[] site;
        private final int[] day;

        /**
         * Takes the arrays over.
         *
         * @param site the site of each incident
         * @param day its day
         */
        Placed(int[] site, int[] day) {
            this.site = site;
            this.day = day;
        }

        int size() {
            return site.length;
        }

        int site(int incident) {
            return site[incident];
        }

        int day(int incident) {
            return day[incident];
        }

        /** The site of each incident; not to be changed. */
        int[] site() {
            return site;
        }

        /** The day of each incident; not to be changed. */
        int[] day() {
            return day;
        }

        /** This group and those of another that are taken, in their order. */
        Placed and(Placed other, boolean[] taken) {
            int[] which = IntStream.range(0, taken.length).filter(i -> taken[i]).toArray();
            return new Placed(joined(site, other.site, which), joined(day, other.day, which));
        }

        private static int[] joined(int[] own, int[] others, int[] which) {
            return IntStream.concat(IntStream.of(own), IntStream.of(which).map(i -> others[i]))
                    .toArray();
        }
    }
}
