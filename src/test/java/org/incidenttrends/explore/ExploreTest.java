package org.incidenttrends.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Test;

/** What stands in {@code notebooks} runs, and so does every line that help offers. */
class ExploreTest {

    /** Runs Java as jshell would, snippet by snippet, and gives what each says. */
    private static List<String> run(JShell shell, String source) {
        List<String> values = new ArrayList<>();
        String left = source;
        while (!left.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(left);
            for (SnippetEvent event : shell.eval(info.source())) {
                assertThat(event.exception()).as(info.source()).isNull();
                assertThat(event.status()).as(info.source()).isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
                values.add(event.value() == null ? "" : event.value());
            }
            left = info.remaining();
        }
        return values;
    }

    private static JShell session() throws IOException {
        JShell shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        run(shell, Files.readString(Path.of("notebooks/startup.jsh")));
        return shell;
    }

    @Test
    void theTourRuns() throws IOException {
        try (JShell shell = session()) {
            List<String> values = run(shell, Files.readString(Path.of("notebooks/tour.jsh")));
            assertThat(values).anyMatch(value -> value.startsWith("Attacks are rising"));
        }
    }

    @Test
    void everyQuestionOfHelpIsAnswered() throws IOException {
        try (JShell shell = session()) {
            for (Questions.Question question : Explore.help().entries()) {
                if (!question.code().contains("mine.csv") && !question.code().contains(".save(")) {
                    assertThat(run(shell, question.code()))
                            .as(question.question())
                            .isNotEmpty();
                }
            }
        }
        assertThat(Explore.help().toString().lines().count()).isGreaterThan(10);
    }

    /** What isn't a finding says what it is, too, and the same on every machine. */
    @Test
    void everyObjectPrintsItsSentence() {
        IncidentTable incidents = IncidentTable.read(Tables.BUNDLED);
        TrendFinding trend = TrendAnalysis.withDefaults().of(PeriodSeries.count(incidents, PeriodUnit.MONTH));
        assertThat(trend.estimate().orElseThrow()).hasToString("+26 % a year (95 % CI 18 to 34)");
        assertThat(trend.estimate().orElseThrow().interval().orElseThrow()).hasToString("17.80 to 34.43 (95 %)");
        assertThat(trend.method().toString())
                .startsWith("Log-linear regression of counts on time")
                .contains("Sen 1968");
        assertThat(ShareAnalysis.withDefaults())
                .hasToString("ShareAnalysis[measure=attacks, credit=primary, operations=same-day, level=0.95,"
                        + " resampler=999 replicates, seed 20240914]");
        assertThat(trend.subject().toString()).contains("balochistan-incidents");
    }

    @Test
    void picturesAreWrittenAndNamed() {
        PeriodSeries monthly = PeriodSeries.count(IncidentTable.read(Tables.BUNDLED), PeriodUnit.MONTH);
        Shown shown = Explore.show(FrequencyAnalysis.withDefaults().of(monthly));
        assertThat(shown.file()).isNotEmptyFile();
        assertThat(shown.toString()).startsWith("Written to ").contains("frequency.png");
        assertThat(new Shown(Path.of("a.png"), true)).hasToString("Written to a.png and opened");
        assertThat(Explore.table(monthly).lines()).hasSize(48).anyMatch(line -> line.contains("not collected"));
    }

    @Test
    void tablesPrintInColumns() {
        TextTable table = new TextTable(
                List.of("name", "n", "share", "flag"),
                List.of(
                        List.of("a", 3, OptionalDouble.of(0.25), true),
                        List.of("longer", 1200.5, OptionalDouble.empty(), false),
                        List.of("x", Double.NEGATIVE_INFINITY, Optional.empty(), Optional.of("words"))));
        assertThat(table.toString().lines())
                .containsExactly(
                        "name            n   share  flag",
                        "a               3  0.2500  yes",
                        "longer   1,200.50          no",
                        "x       −infinity          words");
    }

    @Test
    void noSmallNumberPrintsAsZero() {
        TextTable table = new TextTable(List.of("share"), List.of(List.of(0.00002), List.of(0.0), List.of(-1e-9)));
        assertThat(table.lines()).containsExactly("       share", "under 0.0001", "           0", "over −0.0001");
    }
}
