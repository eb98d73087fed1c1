package org.incidenttrends.stats.process;

/**
 * Two groups made ready: their places, what is near what, A's incidents around each place, B's clusters.
 *
 * @param sites the places of both
 * @param near which are within δ of which
 * @param a the group that stays
 * @param b the group that is moved
 */
record GroupPair(Sites sites, Sites.Reach near, StayingGroup a, MovingGroup b) {

    static GroupPair of(NearResponse test, SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        a.requireWithin(period, "A");
        b.requireWithin(period, "B");
        Sites sites = Sites.of(a, b);
        Sites.Reach near = sites.within(test.delta());
        StayingGroup staying = new StayingGroup(near, sites.ofGroup(0), a.days(), test.tau());
        MovingGroup moving = new MovingGroup(sites, near, sites.ofGroup(1), b.days(), test.linkage());
        return new GroupPair(sites, near, staying, moving);
    }
}
