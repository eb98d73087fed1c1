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
    private static final Resampler WORLDS = Resampler.withDefaults().withReplicates(4000);
    private static final Resampler CLUSTERED = WORLDS.withReplicates(1000);
    private static final Resampler WITHIN = WORLDS.withReplicates(399).withThreads(1);

    @Test
    void tabulatesTheCoverage() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Coverage of the intervals of shares");
        lines.add("");
        lines.add(
                "The part of made-up worlds in which all intervals at once contain their true shares, nominally 0.95.");
        lines.add("");
        independent(lines);
        lines.add("");
        clustered(lines);
        Path file = Path.of("target", "calibration", "shares.md");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        assertThat(file).isNotEmptyFile();
    }

    private static void independent(List<String> lines) {
        lines.add("Every incident by itself, " + WORLDS.replicates() + " worlds a row.");
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
        lines.add("Operations of several rows, " + CLUSTERED.replicates()
                + " worlds a row; the last column is the interval of" + " the concentration, by itself.");
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
                    boolean bursts = size == Size.BURSTS && operations < 400;
                    assertThat(resampled).as("%s", world).isGreaterThan(bursts ? 0.6 : 0.87);
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
