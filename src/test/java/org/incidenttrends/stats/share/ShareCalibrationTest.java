package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.ShareWorld.Shape;
import org.incidenttrends.stats.share.ShareWorld.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The coverage of all intervals of shares at 95 %, for 2 to 12 groups, few and many incidents, and operations of many rows. */
@Tag("calibration")
class ShareCalibrationTest {

    private static final int[] GROUPS = {2, 3, 5, 6, 7, 9, 12};
    private static final int[] INCIDENTS = {5, 15, 40, 150, 600};
    private static final int[] OPERATIONS = {10, 30, 100, 400};

    /** As ShareAnalysis has it: with fewer operations the quoted interval is never narrower than the exact one. */
    private static final int MANY = 100;

    /** Below these coverages something is wrong; somewhat below what was found, for the worlds are random. */
    private static final Map<String, Double> HELD_TO = Map.of(
            "goodman", 0.92,
            "sison-glaz", 0.89,
            "exact", 0.93,
            "quoted", 0.92,
            "quoted of deaths", 0.90,
            "concentration", 0.90,
            "concentration of deaths", 0.90);

    private static final Resampler WORLDS = Resampler.withDefaults().withReplicates(1000);
    private static final Resampler CLUSTERED = WORLDS.withReplicates(400);
    private static final Resampler WITHIN = WORLDS.withReplicates(199).withThreads(1);

    private static final String INTRODUCTION = """
            # Coverage of the intervals of shares

            The part of made-up worlds in which *all* intervals at once contain their true shares. They are meant to in 0.95. The worlds
            have known shares: all groups equal, the i-th group 1/i of what the first has (zipf), or nine tenths with the first
            (dominated). This page is written by `ShareCalibrationTest` in the profile `calibration`, which fails where a coverage is
            below the bounds of the last column.

            | intervals | in which worlds | least coverage found | held to |
            |---|---|---|---|
            | Goodman | up to 6 groups, 150 incidents or more | 0.93 | 0.92 |
            | Sison–Glaz | 7 groups or more, 150 incidents or more | 0.91 | 0.89 |
            | exact, where there are fewer than 100 incidents | all | 0.94 | 0.93 |
            | quoted where operations have several rows | all, 10 operations or more | 0.93 | 0.92 |
            | quoted for deaths | all, 10 operations or more | 0.92 | 0.90 |
            | concentration | all, 10 operations or more | 0.92 | 0.90 |

            With five to forty incidents Goodman's intervals fall to 0.58, and Sison and Glaz' to 0.10; that is why the exact ones are
            quoted there. Where one operation has many rows, intervals that take rows for independent hold almost nothing (down to 0.00).
            The exact ones hold more than they promise (up to 1.00): with few operations that is the price.
            """;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Double> least = new TreeMap<>();

    @Test
    void tabulatesTheCoverage() throws IOException {
        lines.addAll(List.of(INTRODUCTION.split("\n", -1)));
        independent();
        lines.add("");
        clustered();
        Path file = Path.of("src", "site", "markdown", "calibration", "shares.md");
        Files.createDirectories(file.getParent());
        Files.write(file, lines); // before anything is asserted: what isn't as expected is worth reading most
        HELD_TO.forEach((intervals, bound) ->
                assertThat(least.get(intervals)).as(intervals).isGreaterThan(bound));
    }

    private void independent() {
        lines.add("## Every incident by itself");
        lines.add("");
        lines.add("Drawn " + WORLDS.replicates() + " times a row.");
        lines.add("");
        lines.add("| groups | incidents | shares | rows | Goodman | Sison–Glaz | exact | quoted |");
        lines.add("|---|---|---|---|---|---|---|---|");
        for (int groups : GROUPS) {
            for (int incidents : INCIDENTS) {
                for (Shape shape : Shape.values()) {
                    ShareWorld world = new ShareWorld(groups, incidents, shape, Size.ONE);
                    double goodman = world.coverage(WORLDS, SimultaneousIntervals.GOODMAN);
                    double sisonGlaz = world.coverage(WORLDS, SimultaneousIntervals.SISON_GLAZ);
                    double exact = world.coverage(WORLDS, SimultaneousIntervals.EXACT);
                    boolean few = incidents < MANY;
                    SimultaneousIntervals rule =
                            few ? SimultaneousIntervals.EXACT : SimultaneousIntervals.forGroups(groups);
                    double quoted = few ? exact : rule == SimultaneousIntervals.GOODMAN ? goodman : sisonGlaz;
                    note("exact", exact);
                    note(rule.toString(), quoted);
                    lines.add(row(world, goodman, sisonGlaz, exact, quoted));
                }
            }
        }
    }

    private void clustered() {
        lines.add("## Operations of several rows");
        lines.add("");
        lines.add("Drawn " + CLUSTERED.replicates() + " times a row, operations resampled " + WITHIN.replicates()
                + " times in each. An operation has one row (one), 1.7 on average (few), one in ten has 2 to 20 (bursts),"
                + " those of the first group have five on average and all others one, or an operation counts for its deaths,"
                + " whose tail is that of real attacks (deaths). The last column is the interval of the concentration, by"
                + " itself.");
        lines.add("");
        lines.add(
                "| groups | operations | shares | rows | Goodman on rows | exact, of operations | quoted | concentration |");
        lines.add("|---|---|---|---|---|---|---|---|");
        for (int groups : new int[] {2, 4, 8, 12}) {
            for (int operations : OPERATIONS) {
                for (Size size : Size.values()) {
                    for (Shape shape : List.of(Shape.ZIPF, Shape.DOMINATED)) {
                        clustered(new ShareWorld(groups, operations, shape, size));
                    }
                }
            }
        }
    }

    private void clustered(ShareWorld world) {
        double naive = world.coverage(CLUSTERED, SimultaneousIntervals.GOODMAN);
        double exact = world.coverage(CLUSTERED, sample -> sample.exactIntervals(0.95));
        double quoted =
                world.coverage(CLUSTERED, sample -> sample.resample(WITHIN).intervals(0.95));
        double concentration = world.concentrationCoverage(CLUSTERED, WITHIN);
        String of = world.size() == Size.DEATHS ? " of deaths" : "";
        note("quoted" + of, quoted);
        note("concentration" + of, concentration);
        lines.add(row(world, naive, exact, quoted, concentration));
    }

    private void note(String what, double coverage) {
        least.merge(what, coverage, Math::min);
    }

    private static String row(ShareWorld world, double... coverages) {
        StringBuilder row = new StringBuilder("| " + world + " |");
        for (double coverage : coverages) {
            row.append(String.format(Locale.ROOT, " %.3f |", coverage));
        }
        return row.toString();
    }
}
