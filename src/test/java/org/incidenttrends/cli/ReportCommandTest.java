package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.report.BriefingFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final Path COMMITTED = Path.of("reports/balochistan-incidents");

    @TempDir
    private static Path temporary;

    private static CommandLineRunner.Run run = new CommandLineRunner.Run(-1, "", "");

    @BeforeAll
    static void writeTheBriefing() {
        run = CommandLineRunner.run(
                "report",
                Tables.BUNDLED.toString(),
                "--quiet",
                "--out",
                temporary.resolve("here").toString());
    }

    @Test
    void writesThePagesTheFiguresTheirDataAndTheProvenance() throws IOException {
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Balochistan incidents: ").contains("\nWritten to " + temporary);
        assertThat(contents(temporary.resolve("here")))
                .containsKeys(
                        "briefing.pdf",
                        "briefing.html",
                        "findings.json",
                        "provenance.json",
                        "frequency.png",
                        "frequency.csv",
                        "frequency.json",
                        "shares.csv");
    }

    /** The briefing under reports/ follows from the bundled table as the program stands. */
    @Test
    void theCommittedBriefingIsFresh() throws IOException {
        Map<String, String> fresh = contents(temporary.resolve("here"));
        Map<String, String> committed = contents(COMMITTED);
        String remedy = "stale: run 'mvn -DskipTests package', 'target/incident-trends report " + Tables.BUNDLED
                + "', and commit " + COMMITTED;

        assertThat(committed.keySet()).as(remedy).isEqualTo(fresh.keySet());
        assertThat(provenance(committed)).as(remedy).isEqualTo(provenance(fresh));
        for (String name : fresh.keySet()) {
            if (name.endsWith(".csv") || (name.endsWith(".json") && !name.startsWith("provenance"))) {
                assertThat(committed.get(name)).as(remedy).isEqualTo(fresh.get(name));
            }
        }
    }

    /** A process that is killed while it draws: the briefing of before is whole, and the next run tidies up. */
    @Test
    void aKilledRunLeavesTheOldBriefingWhole() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("killed"));
        for (String name : List.of("briefing.pdf", "frequency.png", "provenance.json")) {
            Files.writeString(folder.resolve(name), "the old " + name);
        }
        Map<String, String> before = contents(folder);
        Process process = program("report", Tables.BUNDLED.toString(), "--quiet", "--out", folder.toString())
                .start();
        while (process.isAlive() && hidden(folder).isEmpty()) {
            Thread.sleep(5);
        }
        assertThat(hidden(folder)).hasSize(1);
        process.destroyForcibly().waitFor();

        assertThat(contents(folder)).isEqualTo(before);
        BriefingFolder.open(folder).close();
        assertThat(hidden(folder)).isEmpty();
        assertThat(contents(folder)).isEqualTo(before);
    }

    private static List<Path> hidden(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    /** The command line in a program of its own. */
    private static ProcessBuilder program(String... args) {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Asia/Karachi",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        call.addAll(List.of(args));
        return new ProcessBuilder(call).redirectErrorStream(true);
    }

    /** In a program of its own, since these settings belong to the whole program. */
    @Test
    void theBytesAreTheSameInEveryLocaleTimeZoneAndCharset() throws Exception {
        Path there = temporary.resolve("there");
        Process process = program(
                        "report", Tables.BUNDLED.toString(), "--quiet", "--threads=1", "--out", there.toString())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        Map<String, String> here = contents(temporary.resolve("here"));
        Map<String, String> elsewhere = contents(there);
        assertThat(elsewhere.keySet()).isEqualTo(here.keySet());
        assertThat(here.keySet())
                .allSatisfy(name -> assertThat(elsewhere.get(name).equals(here.get(name)))
                        .as(name)
                        .isTrue());
    }

    @Test
    void aFolderThatCantBeWrittenIsOneLineAndCodeTwo() throws IOException {
        Path taken = Files.writeString(temporary.resolve("taken"), "");
        CommandLineRunner.Run refused =
                CommandLineRunner.run("report", Tables.BUNDLED.toString(), "--out", taken.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .containsExactly("incident-trends: " + taken
                        + ": no briefing can be written there (there is a file of that name); choose another place");
    }

    @Test
    void choicesReachTheBriefing() throws IOException {
        Path out = temporary.resolve("choices");
        CommandLineRunner.Run quarterly = CommandLineRunner.run(
                "report",
                Tables.BUNDLED.toString(),
                "--quiet",
                "--by=quarter",
                "--where=district=Quetta",
                "--level=0.9",
                "--replicates=99",
                "--title=Attacks in Quetta",
                "--out",
                out.toString());

        assertThat(quarterly.code()).as(quarterly.err()).isZero();
        assertThat(quarterly.out()).startsWith("Attacks in Quetta: ").contains("90 % CI");
        JsonObject options = JsonParser.parseString(Files.readString(out.resolve("provenance.json")))
                .getAsJsonObject()
                .getAsJsonObject("options");
        assertThat(options.get("by").getAsString()).isEqualTo("quarter");
        assertThat(options.get("where").toString()).isEqualTo("[\"district=Quetta\"]");
        assertThat(options.get("replicates").getAsInt()).isEqualTo(99);
    }

    private static List<Object> provenance(Map<String, String> files) {
        JsonObject json = JsonParser.parseString(new String(
                        files.get("provenance.json").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .getAsJsonObject();
        return List.of(
                json.get("input"),
                json.get("options"),
                json.get("findings"),
                json.getAsJsonObject("files").keySet());
    }

    /** The files of a folder, one character for each byte. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
