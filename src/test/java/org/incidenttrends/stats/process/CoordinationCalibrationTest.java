package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.stats.process.CoordinationCalibration.Row;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether P and D find links where there are none, and find those that there are, in worlds where the answer is known. */
class CoordinationCalibrationTest {

    private static final List<String> OPENING = """
            # Do the coordination tests hold what they promise?

            The part of simulated worlds of four years in which a test has p ≤ 0.05. In each world two groups share the towns and
            whatever trend, season, bursts, campaigns or third party it has, and 30 % of either group's attacks follow its own earlier
            ones; only under "A link" does the one answer the other, after 5 days on average and under a shared trend and season where
            the name says no more. P and D are ours, with 999 surrogates, Δ = 28 days (56 where a group has under 60 attacks) and
            δ = 20 km. Beside them stand the tests that people use: the correlation of weekly counts, and the number of pairs within
            20 km and 14 days against 99 copies in which B is shifted as a whole or its dates are dealt out anew. ± is the Monte-Carlo
            standard error of a share. The page is written by `mvn verify -Pcalibration`.""".lines().toList();

    private static final String SUMMARY = "What the tables say";

    private static final List<String> SAID = """
            - P and D hold 5 % in all 30 worlds of the first table: P rejects in at most 3 % of them, D in 4 %. The correlation of
              weekly counts finds a link in up to all worlds of strangers, the circular shift and dealt-out dates in up to nine of ten.
            - P finds a link of 15 % between groups of 150 in 95 of 100 worlds; between 600 and 100, where only 15 attacks are linked,
              in fewer than half; after 20 days on average, in three of ten. D names the direction of fewer: four of five at 150.
            - Where reporting falls, places are vague, activity moves, or attacks lie where those of Balochistan or of the
              north-west of Pakistan do, the level holds; the link is found in 75 to 93 of 100 such worlds.
            - At Δ = 14 P hardly ever errs and finds much less: it is for groups of 300 and more.
            - The naive tests find links as often as P or more often; they find as many where there is none.
            - The Hawkes process, whose baseline has levels of 91 days, finds a link in a tenth of the flat worlds and takes shared
              bursts of 30 days for excitation in six of ten; it finds the link in as many.
            - **What defeats P**: a third party that both answer, the more so at different speeds and the less often it strikes;
              attacks attributed to the wrong one of the two, from a few in a hundred on; made-up dates, unless they are left out;
              bursts within a week that the whole province shares, and tenfold ones of a month. P is over its level there, and
              nothing in the data tells. D is misled by a third party that is answered at different speeds.""".lines().toList();

    private static final Resampler WORLDS = Resampler.withDefaults();

    @Test
    void holdsItsLevelWhereNaiveTestsDoNot() {
        CoordinationCalibration quick = new CoordinationCalibration(99, false);
        Row season = quick.of(world("trend + season").trend(4).season(0.7), WORLDS.withReplicates(60));
        assertThat(season.rejected(CoordinationCalibration.Test.CORRELATION)).isGreaterThan(0.25);
        assertHolds(season);
        Row campaigns = quick.of(world("local campaigns").bursts(60, 6, true), WORLDS.withReplicates(60));
        assertThat(campaigns.rejected(CoordinationCalibration.Test.PERMUTATION)).isGreaterThan(9 / 60.0);
        assertHolds(campaigns);
    }

    @Test
    void findsAFifthThatIsLinked() {
        CoordinationCalibration quick = new CoordinationCalibration(99, false);
        Row linked = quick.of(world("linked").trend(4).season(0.7).linked(0.2, 5), WORLDS.withReplicates(30));
        assertThat(linked.rejected(CoordinationCalibration.Test.P)).isGreaterThan(0.8);
        assertThat(linked.rejected(CoordinationCalibration.Test.D)).isGreaterThan(0.5);
    }

    /** At 5 %, more than 9 of 60 worlds reject with a probability of 0.0005. */
    private static void assertHolds(Row row) {
        assertThat(row.rejected(CoordinationCalibration.Test.P)).isLessThanOrEqualTo(9 / 60.0);
        assertThat(row.rejected(CoordinationCalibration.Test.D)).isLessThanOrEqualTo(9 / 60.0);
    }

    private static CoordinationWorld world(String name) {
        return new CoordinationWorld(name, 100, 100);
    }

    /**
     * An hour of work in one piece, a row at a time: {@code -Dcalibration.rows=REGEX} draws only the rows that match, such as
     * {@code "No link: flat.*"}, and leaves the others as they stand; {@code -Dcalibration.worlds=N} draws so many of each.
     */
    @Test
    @Tag("calibration")
    void publishesTheGrid() throws IOException {
        Pattern rows = Pattern.compile(System.getProperty("calibration.rows", ".*"));
        CalibrationPage page = new CalibrationPage(
                "coordination",
                Stream.concat(headings().stream(), Stream.of(SUMMARY)).toList());
        page.put(SUMMARY, SAID);
        for (CoordinationGrid grid : CoordinationGrid.values()) {
            CoordinationCalibration tests = new CoordinationCalibration(999, grid.hawkes());
            int runs = Integer.getInteger("calibration.worlds", grid.hawkes() ? 400 : 1000);
            for (CoordinationWorld world : grid.worlds()) {
                if (rows.matcher(grid.heading() + ": " + key(world)).matches()) {
                    Row row = tests.of(world, WORLDS.withReplicates(runs));
                    page.put(grid.heading(), table(page, grid, tests, row));
                    page.write(OPENING);
                }
            }
        }
        page.write(OPENING);
    }

    private static List<String> headings() {
        return Arrays.stream(CoordinationGrid.values())
                .map(CoordinationGrid::heading)
                .toList();
    }

    private static String key(CoordinationWorld world) {
        return world.name() + ", " + world.sizeA() + " + " + world.sizeB();
    }

    /** The table of a section with one row renewed. */
    private static List<String> table(
            CalibrationPage page, CoordinationGrid grid, CoordinationCalibration tests, Row renewed) {
        List<String> lines = new ArrayList<>(tests.header().lines().toList());
        for (CoordinationWorld world : grid.worlds()) {
            if (key(world).equals(key(renewed.world()))) {
                lines.add(renewed.toString());
            } else {
                published(page, grid.heading()).stream()
                        .filter(row -> key(world).equals(row.get(1) + ", " + row.get(2)))
                        .findFirst()
                        .ifPresent(row -> lines.add("| " + String.join(" | ", row.subList(1, row.size())) + " |"));
            }
        }
        return lines;
    }

    private static List<List<String>> published(CalibrationPage page, String heading) {
        return page.rows().stream()
                .filter(row -> row.get(0).equals(heading) && !row.get(1).equals("world"))
                .toList();
    }

    /** The page is written in pieces, so its bounds are held to what it says as a whole. */
    @Test
    void thePageHoldsWhatItSays() {
        CalibrationPage page = new CalibrationPage("coordination", headings());
        SoftAssertions held = new SoftAssertions();
        for (List<String> row : published(page, CoordinationGrid.INDEPENDENT.heading())) {
            held.assertThat(Integer.parseInt(row.get(3))).as(row + ", worlds").isGreaterThanOrEqualTo(400);
            for (int column = 7; column <= 9; column++) {
                held.assertThat(share(row.get(column)))
                        .as(row + ", column " + column)
                        .isLessThanOrEqualTo(0.05 + 2 * standardError(row.get(column)));
            }
        }
        held.assertThat(published(page, CoordinationGrid.LINKED.heading()))
                .filteredOn(
                        row -> row.get(1).equals("15 % linked") && row.get(2).equals("150 + 150"))
                .singleElement()
                .satisfies(row -> assertThat(share(row.get(7)) + 2 * standardError(row.get(7)))
                        .isGreaterThanOrEqualTo(0.95));
        held.assertAll();
    }

    private static double share(String cell) {
        return Double.parseDouble(cell.substring(0, cell.indexOf(' ')));
    }

    private static double standardError(String cell) {
        return Double.parseDouble(cell.substring(cell.lastIndexOf(' ') + 1));
    }
}
