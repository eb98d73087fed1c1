package org.incidenttrends.incident.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    Path folder;

    private static CellUse[] all(CsvFile file) {
        CellUse[] uses = new CellUse[file.header().size()];
        Arrays.fill(uses, CellUse.KEEP);
        return uses;
    }

    private Path write(String content) throws IOException {
        return Files.write(folder.resolve("x.csv"), content.getBytes(StandardCharsets.UTF_8));
    }

    private CsvColumns load(String content) throws IOException {
        CsvFile file = CsvFile.open(write(content));
        return file.load(all(file), 1);
    }

    private static List<String> column(CsvColumns csv, int position) {
        return texts(csv, csv.column(position));
    }

    private static List<String> texts(CsvColumns csv, TextColumn column) {
        return IntStream.range(0, csv.size()).mapToObj(column::text).toList();
    }

    private static List<Long> lines(CsvColumns csv) {
        return IntStream.range(0, csv.size()).mapToObj(csv::line).toList();
    }

    @Test
    void findsTheDelimiterAndTheHeader() throws IOException {
        assertThat(CsvFile.open(write("a;b,c;d\n1;2;3\n")).delimiter()).isEqualTo(';');
        assertThat(CsvFile.open(write("a\tb,\tc\n")).delimiter()).isEqualTo('\t');
        assertThat(CsvFile.open(write("\"a;;;\",b\n")).delimiter()).isEqualTo(',');
        assertThat(CsvFile.open(write("only\n1\n")).delimiter()).isEqualTo(',');
        assertThat(CsvFile.open(write("\uFEFFa, b ,\"c\n,\"\n1,2,3\n")).header())
                .containsExactly("a", "b", "c\n,");
        assertThat(CsvFile.open(write("\n\r\na,b\r\n1,2\r\n")).dataLine()).isEqualTo(4);
    }

    @Test
    void takesTagsForAPartOfTheHeader() throws IOException {
        assertThat(column(load("a,b\n#x,\n1,2\n"), 0)).containsExactly("1");
        assertThat(column(load("a,b\n,#y +z\n1,2\n"), 0)).containsExactly("1");
        assertThat(column(load("a,b\n#x,2\n1,2\n"), 0)).containsExactly("#x", "1");
        assertThat(column(load("a,b\n,\n1,2\n"), 0)).containsExactly("", "1");
        assertThat(lines(load("a,b\n#x,\n1,2\n"))).containsExactly(3L);
    }

    @Test
    void readsEveryKindOfLineBreak() throws IOException {
        for (String eol : List.of("\n", "\r\n", "\r")) {
            CsvColumns csv = load(String.join(eol, "a,b", "1,x", "", "2,\"y" + eol + "z\"", "3,w"));
            assertThat(column(csv, 0)).containsExactly("1", "2", "3");
            assertThat(column(csv, 1)).containsExactly("x", "y\nz", "w");
            assertThat(lines(csv)).containsExactly(2L, 4L, 6L);
            assertThat(csv.cutOff()).isFalse();
        }
    }

    @Test
    void notesRecordsThatAreTooShortOrTooLong() throws IOException {
        CsvColumns csv = load("a,b,c\n1\n1,2,3,4\n1,2,3\n,,\n1,");
        assertThat(csv.oddCells())
                .containsExactly(java.util.Map.entry(0, 1), java.util.Map.entry(1, 4), java.util.Map.entry(4, 2));
        assertThat(column(csv, 1)).containsExactly("", "2", "2", "", "");
        assertThat(csv.cutOff()).isTrue();
    }

    @Test
    void trimsCellsAndTellsEncodingsApart() throws IOException {
        assertThat(column(load("a\n é \n\u00A0x\u00A0\nx\n"), 0)).containsExactly("é", "x", "x");
        Path windows = Files.write(folder.resolve("w.csv"), new byte[] {'a', '\n', (byte) 0x93, (byte) 0xE9, '\n'});
        CsvFile file = CsvFile.open(windows);
        CsvColumns csv = file.load(all(file), 1);
        assertThat(csv.encoding()).isEqualTo("windows-1252");
        assertThat(column(csv, 0)).containsExactly("“é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e9", "\u4e2d\u6587", "\ud83d\ude00", "\u0627\u0644", "\u07ff\u0800\uffff"})
    void takesValidUtf8ForUtf8(String text) throws IOException {
        assertThat(load("a\n" + text + "\n").encoding()).isEqualTo("utf-8");
    }

    @Test
    void takesBrokenUtf8ForWindows() throws IOException {
        for (int[] bytes : new int[][] {
            {0xC3},
            {0x80},
            {0xC0, 0x80},
            {0xE0, 0x80, 0x80},
            {0xED, 0xA0, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xF4, 0x90, 0x80, 0x80},
            {0xE2, 0x82},
            {0xC3, 0xC3, 0xA9}
        }) {
            byte[] content = new byte[bytes.length + 3];
            content[0] = 'a';
            content[1] = '\n';
            content[content.length - 1] = '\n';
            for (int i = 0; i < bytes.length; i++) {
                content[i + 2] = (byte) bytes[i];
            }
            CsvFile file = CsvFile.open(Files.write(folder.resolve("b.csv"), content));
            assertThat(file.load(all(file), 1).encoding()).as("%02x", bytes[0]).isEqualTo("windows-1252");
        }
    }

    @Test
    void findsRowsThatAreAlike() throws IOException {
        CsvFile file = CsvFile.open(write("id,x\n12,a\n13,b\n12,c\n,d\n,e\n\"13\",f\n0012,g\nA12,h\nA12,i\n"));
        CsvColumns csv = file.load(new CellUse[] {CellUse.IDENTIFY, CellUse.KEEP}, 1);
        assertThat(csv.firstAlike(row -> false)).containsExactly(0, 1, 0, 3, 4, 1, 6, 7, 7);
        assertThat(csv.firstAlike(row -> row == 0)).containsExactly(0, 1, 2, 3, 4, 1, 6, 7, 7);
        assertThatThrownBy(() -> csv.column(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(load("id\n1\n2\n").firstAlike(row -> false)).isEmpty();
        assertThat(load("a,b\n1,2\n1,3\n1,2\n").firstAlike(row -> false)).containsExactly(0, 1, 0);
    }

    @Test
    void keepsOnlyDoubtfulCoordinates() throws IOException {
        CsvFile file = CsvFile.open(write("lat,lon\n30.2,67\n-89.999,-179.5\n90,180\n91,-200\nx,\n1e3,5.\n"));
        CsvColumns csv = file.load(new CellUse[] {CellUse.CHECK_LATITUDE, CellUse.CHECK_LONGITUDE}, 1);
        assertThat(csv.columns()).isEmpty();
        assertThat(texts(csv, csv.doubtful().get(0))).containsExactly("", "", "90", "91", "x", "1e3");
        assertThat(texts(csv, csv.doubtful().get(1))).containsExactly("", "", "180", "-200", "", "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithThePlainParserOnAnyText(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            String text = text(random);
            List<List<String>> expected = parsed(text);
            CsvFile file = CsvFile.open(write("a,b,c\n" + text));
            int fewerThreads = 1 + random.nextInt(3);
            CsvColumns csv;
            try {
                csv = new CsvLoader(file, all(file), 5).load(fewerThreads);
            } catch (MalformedCsvException e) {
                assertThat(expected).as(text).isEmpty();
                continue;
            }
            assertThat(csv.size()).as(text).isEqualTo(expected.size());
            for (int row = 0; row < csv.size(); row++) {
                List<String> cells = expected.get(row);
                assertThat(csv.oddCells().getOrDefault(row, 3)).as(text).isEqualTo(cells.size());
                for (int column = 0; column < Math.min(3, cells.size()); column++) {
                    assertThat(csv.column(column).text(row)).as(text).isEqualTo(TextColumn.trim(cells.get(column)));
                }
            }
        }
    }

    private static String text(SplittableRandom random) {
        String alphabet = "a,\"\n\r, xéb\"\n,,a1";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** What Commons CSV makes of a text on its own; nothing where a quote is never closed. */
    private static List<List<String>> parsed(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text.replace("\r\n", "\n").replace('\r', '\n')))
                .setFormat(format)
                .get()) {
            parser.forEach(record -> records.add(record.toList()));
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
        return records;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void theNumberOfThreadsChangesNothing(int threads) throws IOException {
        StringBuilder text = new StringBuilder("a,b,c\n");
        SplittableRandom random = new SplittableRandom(5);
        for (int row = 0; row < 2000; row++) {
            text.append(row)
                    .append(random.nextInt(3) == 0 ? ",\"x\n\n,y\"," : ",z,")
                    .append(random.nextInt(50))
                    .append("\n");
        }
        text.append("cut,");
        CsvFile file = CsvFile.open(write(text.toString()));
        CsvColumns one = new CsvLoader(file, all(file), Long.MAX_VALUE).load(1);
        CsvColumns many = new CsvLoader(file, all(file), 10).load(threads);
        assertThat(lines(many)).isEqualTo(lines(one));
        assertThat(many.oddCells()).isEqualTo(one.oddCells());
        assertThat(many.cutOff()).isTrue();
        for (int column = 0; column < 3; column++) {
            assertThat(many.column(column).labels())
                    .isEqualTo(one.column(column).labels());
            assertThat(column(many, column)).isEqualTo(column(one, column));
        }
    }

    /** A stretch that began within a quoted cell would be read for nothing, and all of the file by one thread. */
    @Test
    void stretchesBeginWithRecordsHoweverManyLineBreaksAreQuoted() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder("id,notes,killed\n");
        for (int row = 0; row < 3000; row++) {
            text.append("R").append(row).append(",\"They said: \"\"no\"\", then");
            for (int lines = random.nextInt(12); lines > 0; lines--) {
                text.append(lines % 5 == 0 ? "\na, b, c" : "\nmore,");
            }
            text.append("\",").append(row % 7).append("\n");
        }
        CsvFile file = CsvFile.open(write(text.toString()));
        long[] starts = new CsvLoader(file, all(file), 1000).starts(40);
        assertThat(starts).hasSize(40);
        for (long start : starts) {
            assertThat(text.charAt((int) start)).as("at " + start).isEqualTo('R');
        }
    }

    @Test
    void tellsManyTextsApart() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<String> texts = IntStream.range(0, 20_000)
                .mapToObj(row -> "é".repeat(random.nextInt(3)) + random.nextInt(4000) + "x".repeat(random.nextInt(12)))
                .toList();
        CsvFile file = CsvFile.open(write("a\n" + String.join("\n", texts) + "\n"));
        CsvColumns csv = new CsvLoader(file, all(file), 1000).load(3);
        assertThat(column(csv, 0)).isEqualTo(texts);
        assertThat(csv.column(0).labels()).doesNotHaveDuplicates();
    }

    @Test
    void findsTheFewThatAreAlikeAmongMany() throws IOException {
        CsvFile file = CsvFile.open(write("id\n"
                + IntStream.range(0, 50_000)
                        .mapToObj(row -> row % 25_000 == 7 ? "same" : "PAK" + row)
                        .collect(java.util.stream.Collectors.joining("\n"))));
        int[] firsts = file.load(new CellUse[] {CellUse.IDENTIFY}, 1).firstAlike(row -> false);
        assertThat(IntStream.range(0, 50_000).filter(row -> firsts[row] != row)).containsExactly(25_007);
        assertThat(firsts[25_007]).isEqualTo(7);
    }

    @Test
    void anErrorInALaterStretchNamesItsLine() throws IOException {
        CsvFile file = CsvFile.open(write("a,b\n" + "1,2\n".repeat(500) + "3,x\0\n" + "1,2\n"));
        assertThatThrownBy(() -> new CsvLoader(file, all(file), 10).load(4))
                .isInstanceOfSatisfying(
                        MalformedCsvException.class, e -> assertThat(e.line()).isEqualTo(502));
    }

    @Test
    void refusesCellsAndRecordsBeyondMeasure() throws IOException {
        String wide = "x".repeat(10_000_001);
        for (String cell : List.of(wide, "\"" + wide + "\"")) {
            assertThatThrownBy(() -> load("a,b\n1,2\n3," + cell + "\n"))
                    .isInstanceOfSatisfying(
                            MalformedCsvException.class,
                            e -> assertThat(e.line()).isEqualTo(3))
                    .hasMessageContaining("10 MB");
        }
        assertThat(load("a,b\n1," + "x".repeat(9_999_999) + "\n").size()).isEqualTo(1);
    }
}
