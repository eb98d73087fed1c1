package org.incidenttrends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.cli.CommandLineRunner;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is tried as it stands. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(readme());
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    /** The commands of the program that read the bundled table; the report is tried by its own test. */
    private static Stream<String> commands() throws IOException {
        return blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("target/incident-trends ") && line.contains("datasets/"))
                .filter(line -> !line.contains(" report "));
    }

    @Test
    void theCommandsRun() throws IOException {
        List<String> commands = commands().toList();
        assertThat(commands).hasSizeGreaterThan(3);
        for (String command : commands) {
            String[] words = command.replace("\"", "").split(" ", -1);
            CommandLineRunner.Run run = CommandLineRunner.run(
                    List.of(words).subList(1, words.length).toArray(String[]::new));
            assertThat(run.err()).as(command).isEmpty();
            assertThat(run.code()).as(command).isZero();
        }
    }

    @Test
    void theSentencesAreThoseOfTheFindings() throws IOException {
        IncidentTable incidents = IncidentTable.read(Tables.BUNDLED);
        String text = readme().replaceAll("\\n> ?", " ").replaceAll("\\s+", " ");
        String trend = TrendAnalysis.withDefaults()
                .of(PeriodSeries.count(incidents, PeriodUnit.MONTH))
                .headline();
        assertThat(text).contains(trend + ".");
        assertThat(text).contains(ShareAnalysis.withDefaults().of(incidents).headline() + ".");
        assertThat(incidents.source().caveats()).anyMatch(text::contains);
    }

    @Test
    void theFilesThatItNamesAreThere() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme());
        int found = 0;
        while (links.find()) {
            assertThat(Path.of(links.group(1))).exists();
            found++;
        }
        assertThat(found).isGreaterThan(2);
    }

    @Test
    void fiveLinesOfJshell(@TempDir Path folder) throws IOException {
        try (JShell shell = JShell.builder()
                .executionEngine("local")
                .remoteVMOptions("-Djava.awt.headless=true")
                .build()) {

            shell.addToClasspath(System.getProperty("java.class.path"));
            List<String> printed = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("notebooks/startup.jsh"))) {
                if (!line.startsWith("/")) { // a command of jshell, not of Java
                    evaluate(shell, line);
                }
            }
            String lines = blocks("java").get(0);
            assertThat(lines.lines()).hasSize(5);
            for (String line : lines.replace("save(\"", "save(\"" + folder.resolve("x") + "-")
                    .split("\n", -1)) {
                if (!line.isBlank()) {
                    printed.add(String.valueOf(evaluate(shell, line)));
                }
            }
            assertThat(printed.get(0)).contains("445 incidents, 2022-01-01 to 2025-11-");
            assertThat(printed.get(1)).contains("attacks per month, 2022-01 to 2025-11, 47 periods, 1 not collected");
            assertThat(printed.get(2)).contains("Attacks are rising: +26 % a year");
        }
        assertThat(folder.resolve("x-trend.png")).isNotEmptyFile();
        assertThat(folder.resolve("x-briefing.pdf")).isNotEmptyFile();
    }

    private static String evaluate(JShell shell, String line) {
        SnippetEvent event = shell.eval(line).get(0);
        assertThat(event.exception()).as(line).isNull();
        assertThat(event.status())
                .as(line
                        + shell.diagnostics(event.snippet())
                                .map(d -> d.getMessage(java.util.Locale.ROOT))
                                .toList())
                .isEqualTo(Snippet.Status.VALID);
        if (event.snippet() instanceof jdk.jshell.VarSnippet variable) {
            return shell.eval(variable.name() + ".toString()").get(0).value();
        }
        return event.value();
    }
}
