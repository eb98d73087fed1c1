package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttrends.cli.CommandLineRunner.Run;

/** Asks a table in memory and a database that holds the same rows, and wants the same answers. */
final class SameAnswers {

    /** What is asked; the name of the table is to be put in. */
    static final List<String> QUESTIONS = List.of(
            "frequency %s --where target=police|levies",
            "trend %s --from 2023-01-01 --replicates 19",
            "breaks %s --by quarter --replicates 19",
            "surge %s --replicates 19",
            "forecast %s --replicates 19 --horizon 3",
            "compare %s --a 2023-01-01..2023-12-31 --b 2024-01-01..2024-12-31");

    private SameAnswers() {}

    private static JsonObject json(String question, Path table, String... more) {
        List<String> words = new ArrayList<>(List.of(question.split(" ", -1)));
        words.replaceAll(word -> word.equals("%s") ? table.toString() : word);
        words.addAll(List.of(more));
        words.addAll(List.of("--format", "json"));
        Run run = CommandLineRunner.run(words.toArray(String[]::new));
        // what takes long tells how far it has come
        assertThat(run.err()).doesNotContain("incident-trends:");
        assertThat(run.code()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    /** All that can be asked. */
    static void toAll(Path table, Path database, Path folder) throws IOException {
        for (String question : QUESTIONS) {
            to(question, table, database);
        }
        toShares(table, database);
        toTheBriefing(table, database, folder);
    }

    /** A question of which nothing but where the counts come from may differ. */
    static void to(String question, Path table, Path database, String... more) {
        JsonObject memory = json(question, table);
        JsonObject counted = json(question, database, more);
        for (String own : List.of("input", "options", "findings")) {
            memory.remove(own);
            counted.remove(own);
        }
        assertThat(counted).isEqualTo(memory);
    }

    /** The shares: the same but for what only single incidents tell. */
    static void toShares(Path table, Path database, String... more) {
        JsonObject memory = json("shares %s", table);
        JsonObject counted = json("shares %s", database, more);
        for (String name : List.of("unattributed", "intervalMethod")) {
            assertThat(counted.get(name)).as(name).isEqualTo(memory.get(name));
        }
        assertThat(counted.getAsJsonArray("groups"))
                .hasSameSizeAs(memory.getAsJsonArray("groups"))
                .isNotEmpty();
        for (int i = 0; i < memory.getAsJsonArray("groups").size(); i++) {
            JsonObject expected = memory.getAsJsonArray("groups").get(i).getAsJsonObject();
            JsonObject found = counted.getAsJsonArray("groups").get(i).getAsJsonObject();
            for (String name : List.of("name", "incidents", "share", "lower", "upper", "boundLow", "boundHigh")) {
                assertThat(found.get(name)).as(name).isEqualTo(expected.get(name));
            }
            assertThat(found.get("claimed").isJsonNull()).isTrue();
        }
    }

    /** The briefing: the same findings in the sections that both have, and the same numbers behind their figures. */
    static void toTheBriefing(Path table, Path database, Path folder, String... more) throws IOException {
        Path memory = report(table, folder.resolve("memory"));
        Path counted = report(database, folder.resolve("counted"), more);
        assertThat(headlines(memory)).containsAll(headlines(counted));
        assertThat(files(counted))
                .contains(
                        "frequency.csv", "trend-attacks.csv", "breaks.csv", "surge.csv", "shares.csv", "forecast.csv");
        for (String file : files(counted)) {
            // the shares of incidents also tell which were claimed
            if (!file.equals("shares.csv")) {
                assertThat(counted.resolve(file)).hasSameTextualContentAs(memory.resolve(file));
            }
        }
    }

    private static Path report(Path table, Path folder, String... more) {
        List<String> words = new ArrayList<>(List.of("report", table.toString(), "--replicates", "19", "--quiet"));
        words.addAll(List.of("--sections", "frequency,trend,breaks,surge,shares,forecast"));
        words.addAll(List.of("--out", folder.toString()));
        words.addAll(List.of(more));
        Run run = CommandLineRunner.run(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("briefing.pdf")).isNotEmptyFile();
        return folder;
    }

    private static List<String> headlines(Path folder) throws IOException {
        JsonObject findings = JsonParser.parseString(Files.readString(folder.resolve("findings.json")))
                .getAsJsonObject();
        List<String> headlines = new ArrayList<>();
        for (JsonElement finding : findings.getAsJsonArray("findings")) {
            // the intervals of shares rest on operations, which only single incidents tell
            if (!finding.getAsJsonObject().get("section").getAsString().equals("shares")) {
                headlines.add(finding.getAsJsonObject().get("headline").getAsString());
            }
        }
        return headlines;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
