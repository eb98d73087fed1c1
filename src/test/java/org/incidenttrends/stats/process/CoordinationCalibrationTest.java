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

            Share of simulated worlds of four years in which a test has p ≤ 0.05. P and D with 999 surrogates, Δ = 28 days
            (56 where a group has under 60 incidents), δ = 20 km. Beside them the naive tests, and a Hawkes process by
            ½χ²₀ + ½χ²₁, the better of both directions at half the level.
            """;

    private static final Resampler WORLDS = Resampler.withDefaults();

    @Test
    void holdsItsLevelWhereNaiveTestsDoNot() {
        CoordinationCalibration quick = new CoordinationCalibration(99, false);
        Row season = quick.of(world("trend + season", 100).trend(4).season(0.7), WORLDS.withReplicates(60));
        assertThat(season.rejected(CoordinationCalibration.Test.CORRELATION)).isGreaterThan(0.25);
        assertHolds(season);
        Row campaigns = quick.of(world("local campaigns", 100).bursts(60, 6, true), WORLDS.withReplicates(60));
        assertThat(campaigns.rejected(CoordinationCalibration.Test.PERMUTATION)).isGreaterThan(0.2);
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

    /** Half a day of work in one piece; {@code -Dcalibration.part=1} and so on add one part to what is written. */
    @Test
    @Tag("calibration")
    void publishesTheGrid() throws IOException {
        int runs = Integer.getInteger("calibration.worlds", 200);
        int part = Integer.getInteger("calibration.part", 0);
        CoordinationCalibration full = new CoordinationCalibration(999, true);
        Path table = Path.of("src", "site", "markdown", "calibration", "coordination.md");
        if (part <= 1) {
            Files.createDirectories(table.getParent());
            Files.writeString(table, INTRODUCTION);
        }
        SoftAssertions held = new SoftAssertions();
        double limit = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / runs);
        if (part == 0 || part == 1) {
            for (Row row : rows("No link", independent(), full, runs, table)) {
                held.assertThat(row.rejected(CoordinationCalibration.Test.P))
                        .as(row + ", P")
                        .isLessThan(limit);
                held.assertThat(row.rejected(CoordinationCalibration.Test.D))
                        .as(row + ", D")
                        .isLessThan(limit);
            }
        }
        if (part == 0 || part == 2) {
            rows("A link", linked(), full, runs, table);
        }
        if (part == 0 || part == 3) {
            rows("No link, and yet they find one: what defeats the tests", defeating(), full, runs, table);
        }
        held.assertAll();
    }

    /** Hours of work: each row is written when it is done. */
    private static List<Row> rows(
            String title, List<CoordinationWorld> worlds, CoordinationCalibration tests, int runs, Path table)
            throws IOException {
        Files.writeString(table, "\n## " + title + "\n\n" + Row.header() + "\n", StandardOpenOption.APPEND);
        List<Row> rows = new ArrayList<>();
        for (CoordinationWorld world : worlds) {
            Row row = tests.of(world, WORLDS.withReplicates(runs));
            Files.writeString(table, row + "\n", StandardOpenOption.APPEND);
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
                world("third party answered equally fast", 300).thirdParty(0.2, 4, 4),
                world("trend, season, local, reporting days", 300)
                        .trend(4)
                        .season(0.7)
                        .bursts(60, 6, true)
                        .reportedOn(4),
                world("a third of the dates on the 1st", 300).season(0.7).heaped(0.33),
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
                world("third party answered at different speeds", 300).thirdParty(0.4, 4, 12),
                world("5-day bursts ×12 in one town", 300).bursts(5, 12, true),
                world("province-wide 30-day bursts ×10", 300).bursts(30, 10, false),
                world("a tenth of either attributed to the other", 300).misattributed(0.1),
                world("half of the dates on the 1st, campaigns", 300)
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

    private static CoordinationWorld world(String name, int size) {
        return new CoordinationWorld(name, size, size);
    }
}
