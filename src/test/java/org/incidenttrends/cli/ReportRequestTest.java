package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.incidenttrends.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRequestTest {

    @TempDir
    private Path folder;

    /** The example that the project ships. */
    @Test
    void aBriefingFileIsWrittenVerifiedAndFoundOutWhenItOrItsDataChange() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRunner.Run made =
                CommandLineRunner.run("report", "reports/security-forces.yaml", "--quiet", "--out", out.toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("Attacks on security forces in Balochistan: ");
        assertThat(Files.readString(out.resolve("briefing.html")))
                .contains("<h2>Why this briefing</h2>", "<strong>alone</strong>", "How does it compare?")
                .doesNotContain("How likely");

        CommandLineRunner.Run follows = CommandLineRunner.run("report", "--verify", out.toString(), "--quiet");
        assertThat(follows.code()).as(follows.out() + follows.err()).isZero();
        assertThat(follows.out())
                .contains(" follows from balochistan-incidents.csv: ")
                .doesNotContain("Note:");

        Files.writeString(out.resolve("shares.csv"), "group,share\nmine,1\n");
        CommandLineRunner.Run altered = CommandLineRunner.run("report", "--verify", out.toString(), "--quiet");
        assertThat(altered.code()).isEqualTo(1);
        assertThat(altered.out()).contains("- The file shares.csv was altered after it was written.");
    }

    @Test
    void aBriefingWhoseDataHaveChangedSaysWhatComesOutOtherwise() throws IOException {
        Path table = folder.resolve("table.csv");
        Files.copy(Tables.BUNDLED, table);
        Path out = folder.resolve("out");
        assertThat(CommandLineRunner.run(
                                "report",
                                table.toString(),
                                "--sections=frequency",
                                "--title=Mine",
                                "--quiet",
                                "--out",
                                out.toString())
                        .code())
                .isZero();
        String row = Files.readAllLines(table).get(1).replaceFirst("^[^,]*", "another-1");
        Files.writeString(table, row + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

        CommandLineRunner.Run changed = CommandLineRunner.run("report", "--verify", out.toString(), "--quiet");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out())
                .contains("doesn't follow from table.csv:", "- The finding frequency was “")
                .contains("- The numbers in frequency.csv come out otherwise.")
                .contains("Note: The data have changed since");
    }

    @Test
    void theTableOfABriefingMayLieAnywhere() throws IOException {
        Path table = Files.writeString(folder.resolve("moved.csv"), dates());
        Path out = folder.resolve("briefings/deep/out");
        CommandLineRunner.Run made = CommandLineRunner.run(
                "report", table.toString(), "--sections=frequency,districts", "--quiet", "--out", out.toString());
        assertThat(made.code()).as(made.err()).isZero();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).resolve("moved.csv");
        Files.move(table, elsewhere);

        CommandLineRunner.Run lost = CommandLineRunner.run("report", "--verify", out.toString(), "--quiet");
        assertThat(lost.code()).isEqualTo(2);
        assertThat(lost.err()).contains("its table moved.csv isn't found; name it with --data FILE");
        CommandLineRunner.Run found =
                CommandLineRunner.run("report", "--verify", out.toString(), "--data", elsewhere.toString(), "--quiet");
        assertThat(found.code()).as(found.out() + found.err()).isZero();
        assertThat(found.out()).contains(" follows from moved.csv: ");
    }

    /** The folder that a file lies in has no part in a briefing, which is made again wherever its files are found. */
    @Test
    void theFilesThatABriefingNamesAreToldByNameAndHash() throws IOException {
        Path aliases = Path.of("datasets/south-asia-aliases.csv");
        Path claims = Path.of("datasets/claims-2024-09-16.yaml");
        Path here = Files.createDirectories(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("there/deeper"));
        for (Path named : List.of(here, there)) {
            Files.copy(aliases, named.resolve("names.csv"));
            Files.copy(claims, named.resolve("said.yaml"));
        }
        Path one = made(here, folder.resolve("one"));
        Path two = made(there, folder.resolve("two"));
        for (String file : List.of("briefing.pdf", "briefing.html", "findings.json", "provenance.json")) {
            assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(Files.readString(one.resolve("provenance.json")))
                .contains("\"aliases\": \"names.csv\"", "\"claims\": \"said.yaml\"")
                .doesNotContain(folder.toString());
        assertThat(CommandLineRunner.run("report", "--verify", one.toString(), "--quiet")
                        .err())
                .contains("its file names.csv isn't found; name it with --aliases FILE");

        String[] again = {
            "report",
            "--verify",
            one.toString(),
            "--quiet",
            "--aliases=" + here.resolve("names.csv"),
            "--claims=" + here.resolve("said.yaml")
        };
        CommandLineRunner.Run follows = CommandLineRunner.run(again);
        assertThat(follows.code()).as(follows.out() + follows.err()).isZero();
        assertThat(follows.out()).doesNotContain("Note:");
        Files.writeString(here.resolve("names.csv"), "Nobody at all,Somebody else,,,\n", StandardOpenOption.APPEND);
        assertThat(CommandLineRunner.run(again).out()).contains("Note: The aliases have changed since: SHA-256 ");
    }

    @Test
    void aClaimsFileThatIsntUnderstoodIsKnownAtOnce() throws IOException {
        Path said = Files.writeString(folder.resolve("said.yaml"), "titel: x\n");
        Path out = folder.resolve("out");
        CommandLineRunner.Run run = CommandLineRunner.run(
                "report", Tables.BUNDLED.toString(), "--claims=" + said, "--quiet", "--out=" + out);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("incident-trends: " + said + ":1: unknown key 'titel'")
                .hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    private static Path made(Path files, Path out) {
        CommandLineRunner.Run made = CommandLineRunner.run(
                "report",
                Tables.BUNDLED.toString(),
                "--sections=frequency,claims",
                "--replicates=99",
                "--aliases=" + files.resolve("names.csv"),
                "--claims=" + files.resolve("said.yaml"),
                "--quiet",
                "--out=" + out);
        assertThat(made.code()).as(made.err()).isZero();
        return out;
    }

    @Test
    void aTableOfDatesAloneSaysOfEverySectionWhyItIsEmpty() throws IOException {
        Path table = Files.writeString(folder.resolve("dates.csv"), dates());
        Path out = folder.resolve("out");
        CommandLineRunner.Run made =
                CommandLineRunner.run("report", table.toString(), "--quiet", "--out", out.toString());
        assertThat(made.code()).as(made.err()).isZero();
        String html = Files.readString(out.resolve("briefing.html"));
        for (String section :
                List.of("Who did it?", "Which groups", "Do groups act together?", "Where?", "How?", "How deadly")) {
            assertThat(html).contains("<h2>" + section);
        }
        assertThat(html)
                .contains("Coordination needs the column group", "Shares need the column group")
                .contains("by district needs", "by tactic needs");
    }

    private static String dates() {
        StringBuilder rows = new StringBuilder("date\n");
        for (int day = 0; day < 400; day += 7) {
            rows.append(LocalDate.of(2023, 1, 1).plusDays(day)).append('\n');
        }
        return rows.toString();
    }

    @Test
    void whatIsNoBriefingCantBeVerified() throws IOException {
        CommandLineRunner.Run none = CommandLineRunner.run("report", "--verify", folder.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains(folder + ": no briefing is there");

        Files.writeString(folder.resolve("provenance.json"), "{\"files\": []}");
        CommandLineRunner.Run other = CommandLineRunner.run("report", "--verify", folder.toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("is no account of a briefing");
    }

    @Test
    void aBriefingForEachTargetFollowsFromItsPartOfTheTable() throws IOException {
        Path out = folder.resolve("each");
        CommandLineRunner.Run each = CommandLineRunner.run(
                "report",
                Tables.BUNDLED.toString(),
                "--each=attribution",
                "--sections=frequency",
                "--quiet",
                "--out",
                out.toString());
        assertThat(each.code()).as(each.err()).isZero();
        assertThat(Files.readString(out.resolve("index.html"))).contains("claimed/briefing.pdf");

        Path one = out.resolve("claimed");
        assertThat(Files.readString(one.resolve("provenance.json"))).contains("\"attribution=claimed\"");
        CommandLineRunner.Run follows = CommandLineRunner.run("report", "--verify", one.toString(), "--quiet");
        assertThat(follows.code()).as(follows.out()).isZero();
        assertThat(follows.out()).doesNotContain("Note:");
    }

    @Test
    void anUnknownSectionIsNamedWithThoseThatThereAre() {
        CommandLineRunner.Run run = CommandLineRunner.run("report", Tables.BUNDLED.toString(), "--sections=trends");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no section 'trends'").contains("trend").contains("provenance");
    }
}
