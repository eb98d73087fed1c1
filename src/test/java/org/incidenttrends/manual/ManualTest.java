package org.incidenttrends.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.cli.CommandLineRunner;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Test;

/** Builds the manual into {@code target/manual} and tries what it says. */
class ManualTest {

    private static final Path SOURCE = Path.of("src/site/markdown");
    private static final Path TARGET = Path.of("target/manual");
    private static final Manual MANUAL = new Manual(SOURCE, TARGET);

    /** The pages of questions, which have the same headings. */
    private static final List<String> QUESTIONS = List.of(
            "breaks.md", "check.md", "compare.md", "forecast.md", "frequency.md", "inspect.md", "surge.md", "trend.md");

    private static final List<String> OTHERS =
            List.of("architecture.md", "command-line.md", "extending.md", "index.md", "input-formats.md");

    private static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private static List<String> tried() throws IOException {
        List<String> pages = new ArrayList<>();
        for (String name : QUESTIONS) {
            pages.add(Files.readString(SOURCE.resolve(name)));
        }
        for (String name : OTHERS) {
            pages.add(Files.readString(SOURCE.resolve(name)));
        }
        return pages;
    }

    @Test
    void isBuiltWithItsFigures() throws IOException {
        PeriodSeries monthly = PeriodSeries.count(IncidentTable.read(Tables.BUNDLED), PeriodUnit.MONTH);
        Path images = Files.createDirectories(TARGET.resolve("images"));
        Charts.of(TrendAnalysis.withDefaults().of(monthly)).save(images.resolve("trend-attacks.png"));
        Charts.of(FrequencyAnalysis.withDefaults().of(monthly)).save(images.resolve("frequency.png"));
        MANUAL.build();
        assertThat(Files.readString(TARGET.resolve("index.html")))
                .contains("<table>")
                .contains("<a href=\"trend.html\">");
    }

    @Test
    void pagesOfQuestionsHaveTheSameHeadings() throws IOException {
        for (String name : QUESTIONS) {
            assertThat(Files.readString(SOURCE.resolve(name)).lines().filter(line -> line.startsWith("## ")))
                    .as(name)
                    .containsExactly(
                            "## What it answers",
                            "## Example",
                            "## How to read it",
                            "## Assumptions",
                            "## Traps",
                            "## Method",
                            "## Reference");
        }
    }

    @Test
    void linksLeadSomewhere() {
        for (Map.Entry<Path, String> page : MANUAL.pages().entrySet()) {
            Matcher links = Pattern.compile("\\]\\(([^):#]+\\.md)").matcher(page.getValue());
            while (links.find()) {
                Path from = SOURCE.resolve(page.getKey()).getParent();
                assertThat(from.resolve(links.group(1)))
                        .as(page.getKey().toString())
                        .exists();
            }
        }
    }

    @Test
    void commandsRun() throws IOException {
        int run = 0;
        for (String page : tried()) {
            for (String command :
                    blocks(page, "sh").stream().flatMap(String::lines).toList()) {
                String[] words = command.replace("\"", "").split(" ", -1);
                CommandLineRunner.Run ran = CommandLineRunner.run(
                        List.of(words).subList(1, words.length).toArray(String[]::new));
                assertThat(ran.code()).as(command + "\n" + ran.err()).isZero();
                run++;
            }
        }
        assertThat(run).isGreaterThan(10);
    }

    @Test
    void javaRuns() throws IOException {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            evaluate(shell, Files.readString(Path.of("notebooks/startup.jsh")));
            for (String page : tried()) {
                for (String code : blocks(page, "java")) {
                    evaluate(shell, code);
                }
            }
        }
    }

    private static void evaluate(JShell shell, String source) {
        String left = source;
        while (!left.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(left);
            String complete = info.completeness().isComplete() ? info.source() : left;
            for (SnippetEvent event : shell.eval(complete)) {
                assertThat(event.exception()).as(complete).isNull();
                assertThat(event.status()).as(complete).isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
            }
            left = info.completeness().isComplete() ? info.remaining() : "";
        }
    }
}
