package org.incidenttrends.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** What is at hand in a session: {@code import static org.incidenttrends.explore.Explore.*}. */
public final class Explore {

    /** The system property that says where the project is; the launcher sets it. */
    private static final String HOME = "incidenttrends.home";

    private Explore() {}

    /**
     * What can be asked.
     *
     * @return the questions, one line each
     */
    public static Questions help() {
        return Questions.all();
    }

    /**
     * A file that comes with the project.
     *
     * @param name its name in {@code datasets}
     * @return its path
     */
    public static Path bundled(String name) {
        return Path.of(System.getProperty(HOME, "."), "datasets", name).normalize();
    }

    /**
     * Writes a picture and opens it where there is a screen.
     *
     * @param chart the picture
     * @return where it was written
     */
    public static Shown show(Chart chart) {
        try {
            Path file = chart.save(Files.createTempDirectory("incident-trends").resolve(chart.name() + ".png"));
            return new Shown(file, open(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the picture of a finding and opens it where there is a screen.
     *
     * @param finding the finding
     * @return where it was written
     */
    public static Shown show(Finding finding) {
        return show(Charts.of(finding));
    }

    /**
     * What a reader must know before using a finding.
     *
     * @param finding the finding
     * @return one sentence a line
     */
    public static TextTable caveats(Finding finding) {
        return new TextTable(
                List.of("beware"), finding.caveats().stream().map(List::of).toList());
    }

    /**
     * The numbers of a finding.
     *
     * @param finding the finding
     * @return the table that the briefing prints of it, else the numbers behind its picture
     */
    public static TextTable table(Finding finding) {
        Optional<Block.Table> printed = Sections.of(finding).blocks(finding, List.of(finding)).stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst();
        return printed.map(table -> new TextTable(
                        table.columns().stream().map(Block.Column::name).toList(), table.rows()))
                .orElseGet(() -> table(Charts.of(finding)));
    }

    /**
     * The numbers behind a picture.
     *
     * @param chart the picture
     * @return all that it draws
     */
    public static TextTable table(Chart chart) {
        return new TextTable(chart.data().header(), chart.data().rows());
    }

    /**
     * The counts of a series.
     *
     * @param series the series
     * @return a row for each period
     */
    public static TextTable table(PeriodSeries series) {
        return new TextTable(
                List.of("period", series.measure().words(), "days observed"),
                series.periods().stream().map(Explore::row).toList());
    }

    private static List<?> row(Period period) {
        return List.of(period.label(), period.collected() ? period.count() : "not collected", period.exposureDays());
    }

    /**
     * Who is named in a table.
     *
     * @param incidents the table
     * @return each group with its incidents, most first
     */
    public static TextTable table(IncidentTable incidents) {
        List<GroupCount> groups = incidents.groups();
        return new TextTable(
                List.of("group", "incidents"),
                groups.stream()
                        .map(group -> List.of(group.name(), group.incidents()))
                        .toList());
    }

    /** Opens a file where there is a screen, and says whether it tried. */
    private static boolean open(Path file) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean linux = !system.contains("mac") && !system.contains("win");
        if (linux && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return false;
        }
        List<String> command = system.contains("mac")
                ? List.of("open", file.toString())
                : linux ? List.of("xdg-open", file.toString()) : List.of("cmd", "/c", "start", "", file.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false; // the file is written and named all the same
        }
    }
}
