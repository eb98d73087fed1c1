package org.incidenttrends.stats.process;

import java.util.List;

/** The worlds in which the coordination tests are tried, as the manual's tables have them. */
enum CoordinationGrid {
    INDEPENDENT("No link", false) {
        @Override
        List<CoordinationWorld> worlds() {
            return List.of(
                    world("flat", 10),
                    world("flat", 30),
                    world("flat", 75),
                    world("flat", 150),
                    world("flat", 300),
                    world("flat", 600),
                    world("flat", 600, 30),
                    world("self-excitation: 60 % follow their own", 150).selfExcited(0.6),
                    world("trend", 150).trend(4),
                    world("trend", 300).trend(4),
                    world("trend + season", 30).trend(4).season(0.7),
                    world("trend + season", 150).trend(4).season(0.7),
                    world("trend + season", 300).trend(4).season(0.7),
                    world("trend + season", 600).trend(4).season(0.7),
                    world("province-wide 30-day bursts ×4", 150).bursts(30, 4, false),
                    world("province-wide 30-day bursts ×4", 300).bursts(30, 4, false),
                    world("local 60-day campaigns ×6", 30).bursts(60, 6, true),
                    world("local 60-day campaigns ×6", 150).bursts(60, 6, true),
                    world("local 60-day campaigns ×6", 300).bursts(60, 6, true),
                    world("local 20-day bursts ×6", 300).bursts(20, 6, true),
                    world("5-day bursts ×12 in one town", 300).bursts(5, 12, true),
                    world("third party, often striking, answered equally fast", 300)
                            .thirdParty(1000, 0.2, 4, 4),
                    world("trend, season, local, reporting days", 300)
                            .trend(4)
                            .season(0.7)
                            .bursts(60, 6, true)
                            .reportedOn(4),
                    world("a third of the dates on the 1st, left out", 300)
                            .season(0.7)
                            .heaped(0.33)
                            .withoutFirsts(),
                    world("a third of the places a large town's", 300)
                            .season(0.7)
                            .vague(0.33),
                    world("reporting falls to half, both groups", 300).missing(0.5),
                    world("activity moves across the province", 300).trend(4).moving(6),
                    world("places of Balochistan", 150).balochistan().trend(4).season(0.7),
                    world("places of Balochistan", 107, 33).balochistan().trend(4),
                    world("places of the north-west of Pakistan", 300)
                            .northWest()
                            .trend(4)
                            .season(0.7));
        }
    },
    LINKED("A link", false) {
        @Override
        List<CoordinationWorld> worlds() {
            return List.of(
                    linked(world("15 % linked", 30)),
                    linked(world("15 % linked", 75)),
                    linked(world("15 % linked", 150)),
                    linked(world("15 % linked", 300)),
                    linked(world("15 % linked", 600, 100)),
                    world("10 % joint operations", 300).trend(4).season(0.7).joint(0.1),
                    world("15 % linked, after 20 days", 300)
                            .trend(4)
                            .season(0.7)
                            .linked(0.15, 20),
                    world("15 % linked, reporting falls to half", 150)
                            .missing(0.5)
                            .linked(0.15, 5),
                    world("15 % linked, a third of the places a large town's", 150)
                            .vague(0.33)
                            .linked(0.15, 5),
                    world("15 % linked, a third of the dates on the 1st, left out", 150)
                            .heaped(0.33)
                            .withoutFirsts()
                            .linked(0.15, 5),
                    linked(world("15 % linked, places of Balochistan", 150).balochistan()),
                    linked(world("15 % linked, places of the north-west of Pakistan", 150)
                            .northWest()));
        }
    },
    DEFEATING("No link, and yet they find one: what defeats the tests", false) {
        @Override
        List<CoordinationWorld> worlds() {
            return List.of(
                    world("third party answered at different speeds", 300).thirdParty(200, 0.4, 4, 12),
                    world("third party, seldom striking, answered equally fast", 300)
                            .thirdParty(200, 0.2, 4, 4),
                    world("province-wide bursts within a week ×12", 300).bursts(7, 12, false),
                    world("province-wide 30-day bursts ×10", 300).bursts(30, 10, false),
                    world("3 % of either attributed to the other", 300).misattributed(0.03),
                    world("a tenth of either attributed to the other", 300).misattributed(0.1),
                    world("a third of the dates on the 1st, used", 300)
                            .season(0.7)
                            .heaped(0.33),
                    world("half of the dates on the 1st, used, campaigns", 300)
                            .bursts(60, 6, true)
                            .heaped(0.5));
        }
    },
    BESIDE_HAWKES("A Hawkes process beside them", true) {
        @Override
        List<CoordinationWorld> worlds() {
            return List.of(
                    world("flat", 150),
                    world("trend + season", 150).trend(4).season(0.7),
                    world("province-wide 30-day bursts ×4", 150).bursts(30, 4, false),
                    world("local 60-day campaigns ×6", 150).bursts(60, 6, true),
                    world("third party, seldom striking, answered equally fast", 150)
                            .thirdParty(200, 0.2, 4, 4),
                    linked(world("15 % linked", 150)));
        }
    };

    private final String heading;
    private final boolean hawkes;

    CoordinationGrid(String heading, boolean hawkes) {
        this.heading = heading;
        this.hawkes = hawkes;
    }

    String heading() {
        return heading;
    }

    /** Whether the Hawkes process is tried as well, which takes longer than all the rest. */
    boolean hawkes() {
        return hawkes;
    }

    abstract List<CoordinationWorld> worlds();

    private static CoordinationWorld world(String name, int size) {
        return world(name, size, size);
    }

    private static CoordinationWorld world(String name, int sizeA, int sizeB) {
        return new CoordinationWorld(name, sizeA, sizeB);
    }

    private static CoordinationWorld linked(CoordinationWorld world) {
        return world.trend(4).season(0.7).linked(0.15, 5);
    }
}
