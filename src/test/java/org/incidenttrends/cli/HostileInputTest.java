package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.series.CountsTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody broke, by accident or on purpose: one line that says what is wrong, or every row accounted for. */
class HostileInputTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final byte[] SPICE = "\",;\t\r\n\0=-+@'/\\<>\u00E9\u202E0129".getBytes(StandardCharsets.UTF_8);
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private static List<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.list(FORMATS)) {
            List<Path> sorted = files.sorted().toList();
            byte[][] contents = new byte[sorted.size() + 1][];
            for (int i = 0; i < sorted.size(); i++) {
                contents[i] = Files.readAllBytes(sorted.get(i));
            }
            contents[sorted.size()] =
                    "period,group,count,exposure_days\n2024-01,A,3,31\n2024-02,B,4,\n".getBytes(StandardCharsets.UTF_8);
            return List.of(contents);
        }
    }

    /** A few bytes replaced, put in, left out or doubled, or the end cut off. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int times = 1 + random.nextInt(6); times > 0 && bytes.length > 2; times--) {
            int at = random.nextInt(bytes.length - 1);
            int length = Math.min(1 + random.nextInt(40), bytes.length - at);
            byte other = random.nextBoolean() ? SPICE[random.nextInt(SPICE.length)] : (byte) random.nextInt(256);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = other;
                case 1 -> {
                    bytes = Arrays.copyOf(bytes, bytes.length + 1);
                    System.arraycopy(bytes, at, bytes, at + 1, bytes.length - at - 1);
                    bytes[at] = other;
                }
                case 2 -> {
                    System.arraycopy(bytes, at + length, bytes, at, bytes.length - at - length);
                    bytes = Arrays.copyOf(bytes, bytes.length - length);
                }
                case 3 -> {
                    byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
                    bytes = Arrays.copyOf(bytes, bytes.length + length);
                    System.arraycopy(piece, 0, bytes, bytes.length - length, length);
                }
                default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
            }
        }
        return bytes;
    }

    /** Reads it as a table of incidents and of counts; nothing but one line may come of it, or a full account. */
    private void endure(byte[] content, String what) throws IOException {
        Path file = Files.write(folder.resolve("hostile.csv"), content);
        try {
            IncidentTable table = IncidentTable.read(file);
            assertThat(table.accounting().read())
                    .isEqualTo(table.accounting().used()
                            + table.accounting().filteredRows()
                            + table.accounting().setAside().size());
            if (table.size() > 0) {
                PeriodSeries.count(table, PeriodUnit.MONTH);
            }
        } catch (InputException e) {
            assertThat(e.getMessage())
                    .as(what)
                    .isNotBlank()
                    .doesNotContain("\n")
                    .doesNotContain("\u202E");
        } catch (RuntimeException | Error e) {
            fail(what + ": " + e, e);
        }
        try {
            CountsTable.read(file).series();
        } catch (InputException e) {
            assertThat(e.getMessage()).as(what).isNotBlank().doesNotContain("\n");
        } catch (RuntimeException | Error e) {
            fail(what + " as counts: " + e, e);
        }
    }

    private void mutations(int rounds, long firstSeed) throws IOException {
        List<byte[]> seeds = seeds();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < seeds.size(); i++) {
                long seed = firstSeed + 1000L * round + i;
                endure(mutated(seeds.get(i), new Random(seed)), "seed " + seed + " of fixture " + i);
            }
        }
    }

    private void randomBytes(int rounds, long firstSeed) throws IOException {
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(firstSeed + round);
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            for (int i = 0; round % 2 == 0 && i < bytes.length; i++) {
                bytes[i] = SPICE[(bytes[i] & 0xFF) % SPICE.length];
            }
            endure(bytes, "random bytes of seed " + (firstSeed + round));
        }
    }

    @Test
    void enduresMutationsOfEachFixture() throws IOException {
        mutations(12, 20260101);
    }

    @Test
    void enduresRandomBytes() throws IOException {
        randomBytes(100, 1);
    }

    @Test
    @Tag("calibration")
    void enduresManyMore() throws IOException {
        long end = System.nanoTime() + 120_000_000_000L;
        for (long seed = 1; System.nanoTime() < end; seed++) {
            mutations(20, seed * 1_000_000);
            randomBytes(100, seed * 1_000_000);
        }
    }

    private void refused(Path file, String message, String... more) {
        for (String command : List.of("inspect", "frequency", "trend")) {
            String[] call = Stream.concat(Stream.of(command, file.toString()), Stream.of(more))
                    .toArray(String[]::new);
            Run run = CommandLineRunner.run(call);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().strip().lines()).hasSize(1);
            assertThat(run.err()).contains(message);
        }
    }

    @Test
    void refusesAFieldOf50Megabytes() throws IOException {
        for (String quote : List.of("\"", "")) {
            Path file = folder.resolve("field.csv");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(("date,notes\n2024-01-01," + quote).getBytes(StandardCharsets.UTF_8));
                byte[] megabyte = new byte[MEGABYTE];
                Arrays.fill(megabyte, (byte) 'x');
                for (int i = 0; i < 50; i++) {
                    out.write(megabyte);
                }
                out.write((quote + "\n2024-01-02,y\n").getBytes(StandardCharsets.UTF_8));
            }
            refused(file, ":2: a cell of more than 10 MB begins here");
        }
    }

    @Test
    void refusesAMillionColumns() throws IOException {
        Path file = Files.writeString(
                folder.resolve("columns.csv"), "date" + ",c".repeat(999_999) + "\n2024-01-01" + ",1".repeat(999_999));
        refused(file, ":1: 1000000 columns, expected at most 10000");
        refused(file, ":1: 1000000 columns, expected at most 10000", "--counts");
    }

    @Test
    void refusesNulBytesAndQuotesNeverClosed() throws IOException {
        refused(Files.writeString(folder.resolve("n.csv"), "date,a\n2024-01-01,x\0y\n"), ":2: a NUL byte");
        refused(
                Files.writeString(folder.resolve("q.csv"), "date,a\n2024-01-01,x\n2024-01-02,\"y\n2024-01-03,z\n"),
                ":3: a quote is opened here and never closed");
    }

    @Test
    void countsEachFormat() {
        for (String name : List.of("gtd", "gtd-subset", "acled-oldest", "acled-old", "acled-new", "ucdp", "rand")) {
            Run run = CommandLineRunner.run(
                    "frequency", FORMATS.resolve(name + ".csv").toString(), "--by", "year");
            assertThat(run.err()).as(name).isEmpty();
            assertThat(run.code()).as(name).isZero();
        }
    }

    @Test
    void passesOverBlankLines() throws IOException {
        newlines(64);
    }

    @Test
    @Tag("calibration")
    void passesOverTwoGigabytesOfBlankLines() throws IOException {
        newlines(2048);
    }

    private void newlines(int megabytes) throws IOException {
        Path file = folder.resolve("newlines.csv");
        byte[] blank = new byte[MEGABYTE];
        Arrays.fill(blank, (byte) '\n');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("date\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(blank);
            }
            out.write("2024-01-01\n".getBytes(StandardCharsets.UTF_8));
        }
        IncidentTable table = IncidentTable.read(file);
        assertThat(table.size()).isOne();
        assertThat(table.line(0)).isEqualTo(2L + (long) megabytes * MEGABYTE);
    }

    @Test
    void namesThatWouldDoHarmDoNone() throws IOException {
        Path file = Files.writeString(folder.resolve("=cmd().csv"), """
                date,perpetrator,killed_min
                2024-01-01,../../etc/x,1
                2024-01-02,=cmd(),1
                2024-02-01,<script>alert(1)</script>,1
                2024-02-02,\u202Egnissim\u202C\u001B[31m,1
                2024-03-01,@SUM(A1),1
                """);
        Run csv = CommandLineRunner.run("inspect", file.toString(), "--format", "csv");
        assertThat(csv.out().lines())
                .noneMatch(line -> line.matches("[=+@-].*"))
                .anyMatch(line -> line.startsWith("'=cmd()"));
        Run text = CommandLineRunner.run("inspect", file.toString());
        assertThat(text.out()).doesNotContain("\u202E").doesNotContain("\u001B").contains("gnissim");
        Run json = CommandLineRunner.run("inspect", file.toString(), "--format", "json");
        JsonObject answer = JsonParser.parseString(json.out()).getAsJsonObject();
        assertThat(answer.getAsJsonArray("groups")).hasSize(5);
        Run unknown = CommandLineRunner.run("trend", file.toString(), "--group", "\u202E\u001B[31m\nx");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).doesNotContain("\u202E").doesNotContain("\u001B");
        assertThat(unknown.err().strip().lines()).hasSize(1);
    }

    @Test
    void noMarkOfDirectionLeavesInText() throws IOException {
        String marks = "\u061C\u200E\u200F\u202A\u202B\u202D\u202E\u2066\u2067\u2068\u2069\u202C\uFEFF\u001B\u009B";
        Path file = Files.writeString(
                folder.resolve("marks.csv"),
                "date,perpetrator,killed_min\n2024-01-01,A" + marks + "B,1\n2024-02-01,\u202E=cmd(),2\n");
        for (String command : List.of("inspect", "shares", "frequency --group A" + marks + "B")) {
            for (String format : List.of("text", "csv", "json")) {
                String[] call = (command.replaceFirst("( |$)", " " + file + "$1") + " --format " + format).split(" ");
                Run run = CommandLineRunner.run(call);
                assertThat(run.code()).as(command + run.err()).isZero();
                assertThat(run.out()).as(command + format).doesNotContainPattern("[" + marks + "]");
            }
        }
        String csv = CommandLineRunner.run("inspect", file.toString(), "--format", "csv")
                .out();
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("'=cmd()"));
        String json = CommandLineRunner.run("inspect", file.toString(), "--format", "json")
                .out();
        assertThat(JsonParser.parseString(json)
                        .getAsJsonObject()
                        .getAsJsonArray("groups")
                        .toString())
                .as("machines get the name as it is")
                .contains("\u202E=cmd()");
    }

    @Test
    void briefingsOfHarmfulNamesHaveFoldersOfTheirOwn() throws IOException {
        List<String> names = List.of(
                "../../etc/x",
                "=cmd()",
                "<script>alert(1)</script>",
                "\u202Egnissim\u202C",
                "Quetta",
                "QUETTA",
                "con",
                "n".repeat(300),
                "n".repeat(299) + "m");
        StringBuilder rows = new StringBuilder("date,district,killed_min\n");
        for (int i = 0; i < 12 * names.size(); i++) {
            rows.append(LocalDate.of(2021, 1, 3).plusDays(9L * i))
                    .append(',')
                    .append(names.get(i % names.size()))
                    .append(",1\n");
        }
        Path file = Files.writeString(folder.resolve("names.csv"), rows);
        Path out = folder.resolve("a").resolve("out");
        Run run = CommandLineRunner.run(
                "report",
                file.toString(),
                "--out",
                out.toString(),
                "--each",
                "district",
                "--sections",
                "frequency",
                "--replicates",
                "0",
                "--quiet");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(run.out()).doesNotContain("\u202E");
        assertThat(run.code()).isZero();
        try (Stream<Path> folders = Files.list(out)) {
            List<String> made = folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .toList();
            assertThat(made).hasSize(names.size()).allMatch(name -> name.matches("[a-z0-9][a-z0-9-]{0,59}"));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).filter(each -> !each.equals(file)))
                    .allSatisfy(each -> assertThat(each).startsWith(out));
        }
        assertThat(Files.readString(out.resolve("index.html")))
                .doesNotContain("<script>alert")
                .doesNotContain("\u202E")
                .contains("gnissim");
    }

    @Test
    void aBriefingOfHarmfulNamesStaysInItsFolder() throws IOException {
        StringBuilder rows = new StringBuilder("date,perpetrator,province,place,killed_min\n");
        List<String> names = List.of("../../etc/x", "=cmd()", "<script>alert(1)</script>", "\u202Egnissim\u202C");
        for (int i = 0; i < 160; i++) {
            String name = names.get(i % names.size());
            rows.append(LocalDate.of(2021, 1, 3).plusDays(9L * i)).append(',');
            rows.append(name)
                    .append(',')
                    .append(name)
                    .append(',')
                    .append(name)
                    .append(",")
                    .append(i % 4)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("names.csv"), rows);
        Path out = folder.resolve("a").resolve("b").resolve("out");
        Run run = CommandLineRunner.run(
                "report",
                file.toString(),
                "--out",
                out.toString(),
                "--replicates",
                "0",
                "--quiet",
                "--title",
                "../../etc/<script>=x\u202E");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(run.out()).doesNotContain("\u202E");
        assertThat(run.code()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(each -> !each.equals(file)))
                    .allSatisfy(each -> assertThat(each.getParent()).isEqualTo(out))
                    .allSatisfy(
                            each -> assertThat(each.getFileName().toString()).matches("[a-z0-9][a-z0-9.-]*"));
        }
        assertThat(Files.readString(out.resolve("briefing.html")))
                .doesNotContain("<script>alert")
                .doesNotContain("\u202E");
        try (Stream<Path> files = Files.list(out)) {
            for (Path csv :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                assertThat(Files.readAllLines(csv))
                        .as(csv.toString())
                        .noneMatch(line -> line.matches("(.*,)?\"?[=+@].*"));
            }
        }
    }

    @Test
    void theNumberOfThreadsNeverChangesAnAnswer() throws IOException {
        Path file = folder.resolve("large.csv");
        StringBuilder rows = new StringBuilder("incident_id,date,perpetrator,killed_min,notes\n");
        for (int i = 0; i < 120_000; i++) {
            rows.append(i).append(",20").append(10 + i / 12_000).append("-0").append(1 + i % 9);
            rows.append("-11,G")
                    .append(i % 7)
                    .append(',')
                    .append(i % 5)
                    .append(",\"line one\nline ")
                    .append(i);
            rows.append(" of notes that go on for a while, with commas, and \"\"quotes\"\" in them\"\n");
        }
        Files.writeString(file, rows);
        String[] answers = Stream.of("1", "2", "5")
                .map(threads -> CommandLineRunner.run(
                                "frequency", file.toString(), "--threads", threads, "--format", "json")
                        .out())
                .toArray(String[]::new);
        assertThat(answers[0]).contains("\"read\": 120000");
        assertThat(answers[1]).isEqualTo(answers[0]);
        assertThat(answers[2]).isEqualTo(answers[0]);
    }
}
