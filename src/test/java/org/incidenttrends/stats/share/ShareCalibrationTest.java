package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.ShareWorld.Shape;
import org.incidenttrends.stats.share.ShareWorld.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The coverage of all intervals of shares at 95 %, for 2 to 12 groups, few and many incidents, and operations of many rows. */
@Tag("calibration")
class ShareCalibrationTest {

    private static final int[] GROUPS = {2, 3, 5, 6, 7, 9, 12};
    private static final int[] INCIDENTS = {15, 40, 150, 600};
    private static final Resampler WORLDS = Resampler.withDefaults().withReplicates(1000);
    private static final Resampler CLUSTERED = WORLDS.withReplicates(400);
    private static final Resampler WITHIN = WORLDS.withReplicates(199).withThreads(1);

    private static final String INTRODUCTION = """
            # Coverage of the intervals of shares

            The part of made-up worlds in which *all* intervals at once contain their true shares. They are meant to in 0.95.
            The worlds have known shares: all groups equal, the i-th group 1/i of what the first has (zipf), or nine tenths
            with the first (dominated). This page is written by `ShareCalibrationTest` in the profile `calibration`.

            What it shows. With 150 incidents or more Goodman's intervals hold, but for twelve groups of which one has nine tenths
            (0.87). With fifteen incidents, or one group that has nine tenths, they fall to 0.80 to 0.95. Sison and Glaz' hold from some
            150 incidents on (0.91 to 0.95), and fall to 0.74 to 0.90 with fifteen to forty; the rule takes them from seven groups on
            because the field expects them there. Where one operation has many rows, intervals that take rows for independent hold
            almost nothing (down to 0.01), and resampled operations hold or nearly hold from 100 operations on. With thirty operations
            among eight groups or more, or some very large ones, nothing does (0.53 to 0.92).
            """;

    @Test
    void tabulatesTheCoverage() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of(INTRODUCTION.split("\n", -1)));
        independent(lines);
        lines.add("");
        try {
            clustered(lines);
        } finally { // what was found is worth reading most where it isn't what was expected
            Path file = Path.of("src", "site", "markdown", "calibration", "shares.md");
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        }
    }

    private static void independent(List<String> lines) {
        lines.add("## Every incident by itself");
        lines.add("");
        lines.add("Drawn " + WORLDS.replicates() + " times a row.");
        lines.add("");
        lines.add("| groups | incidents | shares | rows | Goodman | Sison–Glaz | taken by the rule |");
        lines.add("|---|---|---|---|---|---|---|");
        for (int groups : GROUPS) {
            for (int incidents : INCIDENTS) {
                for (Shape shape : Shape.values()) {
                    ShareWorld world = new ShareWorld(groups, incidents, shape, Size.ONE);
                    double goodman = world.coverage(WORLDS, SimultaneousIntervals.GOODMAN);
                    double sisonGlaz = world.coverage(WORLDS, SimultaneousIntervals.SISON_GLAZ);
                    SimultaneousIntervals rule = SimultaneousIntervals.forGroups(groups);
                    lines.add(row(world, goodman, sisonGlaz) + " " + rule + " |");
                }
            }
        }
    }

    private static void clustered(List<String> lines) {
        lines.add("## Operations of several rows");
        lines.add("");
        lines.add("Drawn " + CLUSTERED.replicates() + " times a row, operations resampled " + WITHIN.replicates()
                + " times in each. An operation has one row (one), 1.7 on average (few), one in ten has 2 to 20 (bursts), or"
                + " those of the first group have five on average and all others one. The last column is the interval of"
                + " the concentration, by itself.");
        lines.add("");
        lines.add("| groups | operations | shares | rows | Goodman on rows | operations resampled | concentration |");
        lines.add("|---|---|---|---|---|---|---|");
        for (int groups : new int[] {2, 4, 8, 12}) {
            for (int operations : new int[] {30, 100, 400}) {
                for (Size size : Size.values()) {
                    ShareWorld world = new ShareWorld(groups, operations, Shape.ZIPF, size);
                    double naive = world.coverage(CLUSTERED, SimultaneousIntervals.GOODMAN);
                    double resampled = world.coverage(
                            CLUSTERED, sample -> sample.resample(WITHIN).intervals(0.95));
                    lines.add(row(world, naive, resampled, world.concentrationCoverage(CLUSTERED, WITHIN)));
                    boolean hard = operations < 4 * groups || (size == Size.BURSTS && operations < 400);
                    assertThat(resampled).as("%s", world).isGreaterThan(hard ? 0.45 : 0.87);
                }
            }
        }
    }

    private static String row(ShareWorld world, double... coverages) {
        StringBuilder row = new StringBuilder("| " + world + " |");
        for (double coverage : coverages) {
            row.append(String.format(Locale.ROOT, " %.3f |", coverage));
        }
        return row.toString();
    }
}
