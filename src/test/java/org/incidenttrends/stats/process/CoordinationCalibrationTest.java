package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.incidenttrends.stats.process.CoordinationCalibration.Row;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether P and D find links where there are none, and find those that there are, in worlds where the answer is known. */
class CoordinationCalibrationTest {

    private static final String INTRODUCTION = """
            # Do the coordination tests hold what they promise?

            The part of simulated worlds of four years in which a test has p ≤ 0.05. In each world two groups share the
            towns and whatever trend, season, bursts, campaigns or third party it has, and 30 % of either group's attacks
            follow its own earlier ones; only under "A link" does the one answer the other. P and D are ours, with 999
            surrogates, Δ = 28 days (56 where a group has under 60 attacks) and δ = 20 km. Beside them stand the tests that
            people use: the correlation of weekly counts, and the number of pairs within 20 km and 14 days against copies
            in which B is shifted as a whole or its dates are dealt out anew (99 copies). Twice the Monte-Carlo
            standard error of a test that holds 5 % is 0.03 with 200 worlds, 0.04 with 100 and 0.09 with 25.
            The page is written by `mvn verify -Pcalibration`.
            """;

    private static final String CONCLUSION = """

            ## What the tables say

            - P and D hold 5 % in every world of the first table. The correlation of weekly counts finds a link in up to all worlds of
              strangers, the circular shift and dealt-out dates in up to eight or nine of ten.
            - P finds a link of 15 % between groups of 150 in 95 of 100 worlds; between 600 and 100, where only 15 attacks are linked,
              in fewer than half; after 20 days on average, in three of ten.
            - Where reporting falls, places are vague, activity moves, or attacks lie where those of Balochistan do, the level holds.
            - The Hawkes process, whose baseline has levels of 91 days, takes shared bursts of 30 days for excitation.
            - **What defeats P**: a third party that both answer, the more so at different speeds and the less often it strikes;
              attacks attributed to the wrong one of the two; made-up dates, unless they are left out; bursts within a week that the
              whole province shares, and tenfold ones of a month. P is over its level there, and nothing in the data tells. D is
              misled by a third party that is answered at different speeds.
            """;

    private static final Path PAGE = Path.of("src", "site", "markdown", "calibration", "coordination.md");

    private static final Resampler WORLDS = Resampler.withDefaults();

    @Test
    void holdsItsLevelWhereNaiveTestsDoNot() {
        CoordinationCalibration quick = new CoordinationCalibration(99, false);
        Row season = quick.of(world("trend + season", 100).trend(4).season(0.7), WORLDS.withReplicates(60));
        assertThat(season.rejected(CoordinationCalibration.Test.CORRELATION)).isGreaterThan(0.25);
        assertHolds(season);
        Row campaigns = quick.of(world("local campaigns", 100).bursts(60, 6, true), WORLDS.withReplicates(60));
        assertThat(campaigns.rejected(CoordinationCalibration.Test.PERMUTATION)).isGreaterThan(9 / 60.0);
        assertHolds(campaigns);
    }

    @Test
    void findsAFifthThatIsLinked() {
        CoordinationCalibration quick = new CoordinationCalibration(99, false);
        Row linked = quick.of(world("linked", 100).trend(4).season(0.7).linked(0.2, 5), WORLDS.withReplicates(30));
        assertThat(linked.rejected(CoordinationCalibration.Test.P)).isGreaterThan(0.8);
        assertThat(linked.rejected(CoordinationCalibration.Test.D)).isGreaterThan(0.5);
    }

    /** At 5 %, more than 9 of 60 worlds reject with a probability of 0.0005. */
    private static void assertHolds(Row row) {
        assertThat(row.rejected(CoordinationCalibration.Test.P)).isLessThanOrEqualTo(9 / 60.0);
        assertThat(row.rejected(CoordinationCalibration.Test.D)).isLessThanOrEqualTo(9 / 60.0);
    }

    /** Many minutes of work in one piece; {@code -Dcalibration.part=1} to 4 add one part to what is written. */
    @Test
    @Tag("calibration")
    void publishesTheGrid() throws IOException {
        int runs = Integer.getInteger("calibration.worlds", 200);
        int part = Integer.getInteger("calibration.part", 0);
        CoordinationCalibration full = new CoordinationCalibration(999, false);
        if (part <= 1) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, INTRODUCTION);
        }
        SoftAssertions held = new SoftAssertions();
        double limit = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / runs);
        if (part == 0 || part == 1) {
            for (Row row : rows("No link", independent(), full, runs)) {
                held.assertThat(row.rejected(CoordinationCalibration.Test.P))
                        .as(row + ", P")
                        .isLessThan(limit);
                held.assertThat(row.rejected(CoordinationCalibration.Test.D))
                        .as(row + ", D")
                        .isLessThan(limit);
            }
        }
        if (part == 0 || part == 2) {
            rows("A link", linked(), full, runs);
        }
        if (part == 0 || part == 3) {
            rows("No link, and yet they find one: what defeats the tests", defeating(), full, runs);
        }
        if (part == 0 || part == 4) {
            rows("A Hawkes process beside them", beside(), new CoordinationCalibration(999, true), (runs + 2) / 3);
        }
        if (part == 0 || part == 4) {
            Files.writeString(PAGE, CONCLUSION, StandardOpenOption.APPEND);
        }
        held.assertAll();
    }

    /** Hours of work: each row is written when it is done. */
    private static List<Row> rows(String title, List<CoordinationWorld> worlds, CoordinationCalibration tests, int runs)
            throws IOException {
        Files.writeString(PAGE, "\n## " + title + "\n\n" + Row.header() + "\n", StandardOpenOption.APPEND);
        List<Row> rows = new ArrayList<>();
        for (CoordinationWorld world : worlds) {
            Row row = tests.of(world, WORLDS.withReplicates(runs));
            Files.writeString(PAGE, row + "\n", StandardOpenOption.APPEND);
            rows.add(row);
        }
        return rows;
    }

    private static List<CoordinationWorld> independent() {
        return List.of(
                world("flat", 10),
                world("flat", 30),
                world("flat", 75),
                world("flat", 150),
                world("flat", 300),
                world("flat", 600),
                new CoordinationWorld("flat", 600, 30),
                world("trend", 300).trend(4),
                world("trend + season", 30).trend(4).season(0.7),
                world("trend + season", 300).trend(4).season(0.7),
                world("trend + season", 600).trend(4).season(0.7),
                world("province-wide 30-day bursts ×4", 150).bursts(30, 4, false),
                world("province-wide 30-day bursts ×4", 300).bursts(30, 4, false),
                world("local 60-day campaigns ×6", 30).bursts(60, 6, true),
                world("local 60-day campaigns ×6", 150).bursts(60, 6, true),
                world("local 60-day campaigns ×6", 300).bursts(60, 6, true),
                world("local 20-day bursts ×6", 300).bursts(20, 6, true),
                world("5-day bursts ×12 in one town", 300).bursts(5, 12, true),
                world("third party, often striking, answered equally fast", 300).thirdParty(1000, 0.2, 4, 4),
                world("trend, season, local, reporting days", 300)
                        .trend(4)
                        .season(0.7)
                        .bursts(60, 6, true)
                        .reportedOn(4),
                world("a third of the dates on the 1st, left out", 300)
                        .season(0.7)
                        .heaped(0.33)
                        .withoutFirsts(),
                world("a third of the places a large town's", 300).season(0.7).vague(0.33),
                world("reporting falls to half, both groups", 300).missing(0.5),
                world("activity moves across the province", 300).trend(4).moving(6),
                world("places of Balochistan", 150).balochistan().trend(4).season(0.7),
                new CoordinationWorld("places of Balochistan", 107, 33)
                        .balochistan()
                        .trend(4));
    }

    private static List<CoordinationWorld> defeating() {
        return List.of(
                world("third party answered at different speeds", 300).thirdParty(200, 0.4, 4, 12),
                world("third party, seldom striking, answered equally fast", 300)
                        .thirdParty(200, 0.2, 4, 4),
                world("province-wide bursts within a week ×12", 300).bursts(7, 12, false),
                world("province-wide 30-day bursts ×10", 300).bursts(30, 10, false),
                world("a tenth of either attributed to the other", 300).misattributed(0.1),
                world("a third of the dates on the 1st, used", 300).season(0.7).heaped(0.33),
                world("half of the dates on the 1st, used, campaigns", 300)
                        .bursts(60, 6, true)
                        .heaped(0.5));
    }

    private static List<CoordinationWorld> linked() {
        return List.of(
                world("15 % linked", 30).trend(4).season(0.7).linked(0.15, 5),
                world("15 % linked", 75).trend(4).season(0.7).linked(0.15, 5),
                world("15 % linked", 150).trend(4).season(0.7).linked(0.15, 5),
                world("15 % linked", 300).trend(4).season(0.7).linked(0.15, 5),
                new CoordinationWorld("15 % linked", 600, 100)
                        .trend(4)
                        .season(0.7)
                        .linked(0.15, 5),
                world("10 % joint operations", 300).trend(4).season(0.7).joint(0.1),
                world("15 % linked, after 20 days", 300).trend(4).season(0.7).linked(0.15, 20),
                world("15 % linked, reporting falls to half", 150).missing(0.5).linked(0.15, 5),
                world("15 % linked, a third of the dates on the 1st", 150)
                        .heaped(0.33)
                        .linked(0.15, 5),
                world("15 % linked, places of Balochistan", 150).balochistan().linked(0.15, 5));
    }

    private static List<CoordinationWorld> beside() {
        return List.of(
                world("flat", 150),
                world("trend + season", 150).trend(4).season(0.7),
                world("province-wide 30-day bursts ×4", 150).bursts(30, 4, false),
                world("local 60-day campaigns ×6", 150).bursts(60, 6, true),
                world("third party, seldom striking, answered equally fast", 150)
                        .thirdParty(200, 0.2, 4, 4),
                world("15 % linked, trend + season", 150).trend(4).season(0.7).linked(0.15, 5));
    }

    private static CoordinationWorld world(String name, int size) {
        return new CoordinationWorld(name, size, size);
    }
}
