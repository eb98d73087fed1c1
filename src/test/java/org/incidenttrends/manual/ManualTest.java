package org.incidenttrends.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the manual as the build does, and tries what it says. */
class ManualTest {

    /** The pages of questions, which have the same headings. */
    private static final List<String> QUESTIONS = List.of(
            "inspect.md",
            "frequency.md",
            "trend.md",
            "breaks.md",
            "surge.md",
            "compare.md",
            "severity.md",
            "shares.md",
            "coordination.md",
            "forecast.md",
            "check.md");

    private static final List<String> HEADINGS = List.of(
            "## What it answers",
            "## Example",
            "## How to read it",
            "## Assumptions",
            "## Traps",
            "## Method",
            "## Reference");

    @TempDir
    private Path folder;

    private Manual manual() {
        return new Manual(Path.of("src/site"), folder.resolve("manual"));
    }

    @Test
    void isBuiltWithItsFigures() throws IOException {
        manual().build(9);
        assertThat(Files.readString(folder.resolve("manual/index.html")))
                .contains("<table>")
                .contains("<a href=\"trend.html\">")
                .doesNotContain("http://", "https://", ".md\"");
        assertThat(Files.readString(folder.resolve("manual/calibration/shares.html")))
                .contains("<li class=\"here\"><a href=\"../calibration/shares.html\">");
        assertThat(folder.resolve("manual/images/coordination.png")).isNotEmptyFile();
    }

    @Test
    void everyPageIsLinkedAndEveryLinkLeadsSomewhere() {
        assertThat(manual().unlinked()).isEmpty();
        assertThat(manual().brokenLinks()).isEmpty();
    }

    @Test
    void pagesOfQuestionsHaveTheSameHeadingsAndAFigure() {
        Map<String, String> pages = manual().pages();
        for (String name : QUESTIONS) {
            String page = pages.get(name);
            assertThat(page.lines().filter(line -> line.startsWith("## ")))
                    .as(name)
                    .containsExactlyElementsOf(HEADINGS);
            String example = page.substring(page.indexOf("## Example"), page.indexOf("## How to read it"));
            assertThat(example).as(name).contains("```sh\n", "```java\n", "](images/");
            assertThat(page.substring(page.indexOf("## Reference"))).as(name).containsPattern("doi:10\\.|\\.md\\)");
        }
    }

    /** Every room has its box in the drawing. */
    @Test
    void theDrawingShowsEveryRoom() throws IOException {
        String drawing = Files.readString(Path.of("src/site/resources/images/architecture.svg"));
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/org/incidenttrends"))) {
            assertThat(rooms.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(room -> assertThat(drawing).contains(">" + room.getFileName() + "</text>"));
        }
    }

    @Test
    void commandsRun() throws IOException, SQLException {
        Snippets snippets = new Snippets(folder);
        int run = manual().pages().entrySet().stream()
                .filter(page -> !page.getKey().startsWith("benchmarks/")) // those measure other programs as well
                .mapToInt(page -> snippets.run(page.getValue()))
                .sum();
        assertThat(run).isGreaterThan(25);
    }

    @Test
    void javaRuns() throws IOException, SQLException {
        Snippets snippets = new Snippets(folder);
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            Snippets.evaluateAll(
                    shell, "import java.io.*; import java.nio.file.*; import java.util.*;"); // jshell's own
            for (String page : manual().pages().values()) {
                snippets.evaluate(shell, page);
            }
        }
    }
}
