package org.incidenttrends.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.series.SeriesCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database counts what a table in memory counts. */
class DatabaseSourceTest {

    @TempDir
    private Path folder;

    private static void assertSame(IncidentTable table, CountedIncidents counted) {
        SeriesCounter counter = SeriesCounter.by(counted.unit());
        for (Measure measure : Measure.values()) {
            assertThat(counted.has(measure)).as(measure.words()).isEqualTo(measure.isIn(table));
            if (measure.isIn(table)) {
                PeriodSeries expected = counter.measuring(measure).count(table);
                assertThat(counted.series(measure).periods())
                        .as(measure.words())
                        .isEqualTo(expected.periods());
                assertThat(counted.coverage()).isEqualTo(expected.origin().coverage());
                assertThat(counted.accounting().read())
                        .isEqualTo(expected.origin().accounting().read());
                assertThat(counted.accounting().used())
                        .isEqualTo(expected.origin().accounting().used());
            }
        }
    }

    private static void assertSameGroups(IncidentTable table, CountedIncidents counted) {
        SeriesByGroup expected = SeriesCounter.by(counted.unit()).countBy(table, Role.GROUP);
        assertThat(counted.byGroup().groups())
                .extracting(SeriesByGroup.Group::label)
                .containsExactlyElementsOf(expected.groups().stream()
                        .map(SeriesByGroup.Group::label)
                        .toList());
        for (SeriesByGroup.Group group : expected.groups()) {
            assertThat(counted.byGroup().group(group.label()).periods())
                    .isEqualTo(group.series().periods());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodUnit.class,
            names = {"WEEK", "MONTH", "YEAR"})
    void countsTheBundledTableAlike(PeriodUnit unit) {
        IncidentTable table = IncidentTable.read(Tables.BUNDLED);
        assertSame(table, DatabaseSource.of(Tables.BUNDLED).count(unit));
        assertSameGroups(table, DatabaseSource.of(Tables.BUNDLED).countByGroup(unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target=police|levies",
                "target!=police",
                "killed_min>=5",
                "killed_min<=0",
                "date>=2024-03-09",
                "district<=Kech",
                "perpetrator=Unknown",
                "attribution!=claimed|none"
            })
    void choosesAlike(String condition) {
        IncidentTable table = IncidentTable.read(Tables.BUNDLED).where(Condition.parse(condition));
        assertSame(
                table,
                DatabaseSource.of(Tables.BUNDLED)
                        .where(Condition.parse(condition))
                        .count(PeriodUnit.QUARTER));
    }

    @Test
    void windowsAndDataAsOfDatesAreAlike() {
        LocalDate from = LocalDate.of(2023, 5, 17);
        LocalDate to = LocalDate.of(2024, 8, 4);
        DatabaseSource source = DatabaseSource.of(Tables.BUNDLED);
        IncidentTable table = IncidentTable.read(Tables.BUNDLED);
        assertSame(table.between(from, to), source.between(from, to).count(PeriodUnit.MONTH));
        assertSame(table.until(to), source.between(null, to).count(PeriodUnit.MONTH));
        assertSame(
                IncidentTable.reader().asOf(to).read(Tables.BUNDLED),
                source.asOf(to).count(PeriodUnit.WEEK));
        assertSame(
                table.group("Balochistan Liberation Army"),
                source.group("Balochistan Liberation Army").count(PeriodUnit.YEAR));
    }

    @Test
    void rowsThatCantBeUsedAreCountedAsSuch() {
        Path file = Tables.file(
                "date,killed,injured,group",
                "2024-01-03,2,,A",
                "2024-02-30,1,1,A",
                ",1,1,A",
                "2024-03-07,many,1,B",
                "2024-03-08,-2,1,B",
                "2024-05-09,0,3, B ",
                "2024-05-10,,,B",
                "2024-05-11,,,B");
        CountedIncidents counted = DatabaseSource.of(file).count(PeriodUnit.MONTH);
        assertThat(counted.series(Measure.ATTACKS).total()).isEqualTo(4);
        assertThat(counted.accounting())
                .hasToString(
                        "8 rows read = 4 used + 4 filtered (2 by set aside: no date that can be read; 2 by set aside:"
                                + " 'killed' is no number from 0) + 0 set aside");
        assertThat(counted.series(Measure.INJURED).unknown()).isEqualTo(3);
        assertThat(counted.series(Measure.CASUALTIES).total()).isEqualTo(3);
        assertThat(counted.coverage()).isEqualTo(IncidentTable.read(file).coverage());
    }

    /** Every form of date that a file of ACLED may have, line breaks in quotes, three precisions and the code −99. */
    private Path acled() throws IOException {
        Random random = new Random(7);
        String[] types = {"Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots"};
        List<String> lines = new ArrayList<>(List.of("event_id_cnty,event_date,year,time_precision,event_type,"
                + "sub_event_type,actor1,inter1,actor2,inter2,country,admin1,admin2,location,latitude,longitude,notes,"
                + "fatalities"));
        for (int i = 0; i < 700; i++) {
            LocalDate date = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1500));
            lines.add(String.join(
                    ",",
                    "PAK" + i,
                    date.format(java.time.format.DateTimeFormatter.ofPattern("dd MMMM yyyy", java.util.Locale.ENGLISH)),
                    String.valueOf(date.getYear()),
                    String.valueOf(1 + random.nextInt(3)),
                    types[random.nextInt(types.length)],
                    "Armed clash",
                    random.nextInt(4) == 0
                            ? ""
                            : random.nextInt(9) == 0 ? "Unidentified Group (Sindh)" : "Group " + random.nextInt(6),
                    "2,Other,7,Pakistan,Sindh,Karachi,Lyari,24.9,67.0",
                    "\"words, and a\nline break\"",
                    random.nextInt(9) == 0 ? "" : random.nextInt(9) == 0 ? "-99" : String.valueOf(random.nextInt(12))));
        }
        return Files.write(folder.resolve("acled.csv"), lines);
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodUnit.class,
            names = {"DAY", "WEEK", "QUARTER"})
    void countsAcledAlike(PeriodUnit unit) throws IOException {
        Path file = acled();
        IncidentTable table = IncidentTable.read(file);
        DatabaseSource source = DatabaseSource.of(file);
        assertThat(table.source().schema()).isEqualTo("acled");
        assertSame(table, source.count(unit));
        assertSameGroups(table, source.countByGroup(unit));
        assertSame(
                IncidentTable.reader().events("all").read(file),
                source.events("all").count(unit));
    }

    @Test
    void warnsOfAcledAlike() throws IOException {
        Path file = acled();
        for (String events : List.of("attacks", "all")) {
            List<String> caveats =
                    IncidentTable.reader().events(events).read(file).source().caveats();
            assertThat(caveats).anyMatch(caveat -> caveat.contains("exactly 10 fatalities"));
            assertThat(caveats).anyMatch(caveat -> caveat.contains("unidentified groups"));
            DatabaseSource source = DatabaseSource.of(file).events(events);
            assertThat(source.count(PeriodUnit.MONTH).source().caveats()).containsExactlyElementsOf(caveats);
            assertThat(source.where(Condition.parse("actor1=Group 1"))
                            .between(LocalDate.of(2020, 1, 1), null)
                            .countByGroup(PeriodUnit.WEEK)
                            .source()
                            .caveats())
                    .containsExactlyElementsOf(caveats);
        }
    }

    @Test
    void warnsOfADateToCome() {
        Path file = Tables.file(
                "date,killed", "2024-01-03,2", LocalDate.now(ZoneOffset.UTC).plusDays(9) + ",1");
        assertThat(DatabaseSource.of(file).count(PeriodUnit.MONTH).source().caveats())
                .anyMatch(caveat -> caveat.contains("lies in the future"));
    }

    private void duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void countsParquetInOneFileOrMany() throws Exception {
        Path acled = acled();
        Path parquet = folder.resolve("acled.parquet");
        duck("COPY (SELECT * REPLACE (CAST(strptime(event_date, '%d %B %Y') AS DATE) AS event_date, CAST(fatalities AS"
                + " INTEGER) AS fatalities) FROM read_csv('" + acled + "', all_varchar=true)) TO '" + parquet
                + "' (FORMAT parquet)");
        IncidentTable table = IncidentTable.read(acled);
        assertSame(table, DatabaseSource.of(parquet).count(PeriodUnit.MONTH));
        Files.createDirectories(folder.resolve("parts"));
        duck("COPY (SELECT *, row_number() OVER () % 3 AS part FROM '" + parquet + "') TO '" + folder.resolve("parts")
                + "' (FORMAT parquet, PARTITION_BY part, OVERWRITE_OR_IGNORE)");
        assertSame(table, DatabaseSource.of(folder.resolve("parts/*/*.parquet")).count(PeriodUnit.MONTH));
    }

    /** 61 columns separated by tabs, no header, quotes that are only characters. */
    private Path gdelt() throws IOException {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String[] cells = new String[61];
            java.util.Arrays.fill(cells, "");
            cells[0] = String.valueOf(900000000 + i);
            cells[1] = LocalDate.of(2021, 3, 5)
                    .plusDays(random.nextInt(400))
                    .toString()
                    .replace("-", "");
            cells[6] = random.nextInt(3) == 0 ? "" : "ACTOR \"" + random.nextInt(4);
            cells[28] = String.valueOf(14 + random.nextInt(7));
            cells[53] = random.nextBoolean() ? "PK" : "AF";
            lines.add(String.join("\t", cells));
        }
        return Files.write(folder.resolve("20210305.export.CSV"), lines);
    }

    @Test
    void countsGdelt() throws IOException {
        Path file = gdelt();
        Condition inPakistan = Condition.parse("ActionGeo_CountryCode=PK");
        CountedIncidents counted = DatabaseSource.of(file).where(inPakistan).countByGroup(PeriodUnit.MONTH);
        List<String> plain = new ArrayList<>(List.of("date,group,code,country"));
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            String day = cells[1].replaceFirst("(....)(..)(..)", "$1-$2-$3");
            plain.add(day + "," + cells[6].replace("\"", "'") + "," + cells[28] + "," + cells[53]);
        }
        IncidentTable table = Tables.of(plain.toArray(String[]::new))
                .where("code", "18", "19", "20")
                .where(Condition.parse("country=PK"));
        assertSame(table, counted);
        assertThat(counted.byGroup().groups())
                .hasSameSizeAs(SeriesCounter.by(PeriodUnit.MONTH)
                        .countBy(table, Role.GROUP)
                        .groups());
        assertThat(DatabaseSource.of(folder.resolve("*.export.CSV"))
                        .where(inPakistan)
                        .count(PeriodUnit.MONTH)
                        .series(Measure.ATTACKS)
                        .periods())
                .isEqualTo(counted.series(Measure.ATTACKS).periods());
    }

    @Test
    void linesThatAreCutOffAreInTheAccount() throws IOException {
        Path file = gdelt();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(7, lines.get(7).replaceFirst("\t\\d{8}\t", "\t20219999\t"));
        lines.add(20, "only\tthree\tcells");
        Files.writeString(file, String.join("\n", lines).replaceFirst("\t[^\n]*$", "\t2021"));
        String account = DatabaseSource.of(file)
                .events("all")
                .count(PeriodUnit.YEAR)
                .series(Measure.ATTACKS)
                .origin()
                .accounting()
                .toString();
        assertThat(account)
                .startsWith("401 rows read = 398 used")
                .contains(
                        "1 by set aside: no date that can be read",
                        "2 by set aside: not as many cells as there are columns");
        String table = Files.readString(Tables.BUNDLED);
        Path cut = Files.writeString(folder.resolve("cut.csv"), table.substring(0, table.length() - 250));
        CountedIncidents counted = DatabaseSource.of(cut).count(PeriodUnit.MONTH);
        assertThat(counted.series(Measure.ATTACKS).total())
                .isEqualTo(SeriesCounter.by(PeriodUnit.MONTH)
                        .count(IncidentTable.read(cut))
                        .total());
    }

    private Path declared(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void countsATableOfAnotherEngine() throws Exception {
        String url = "jdbc:h2:" + folder.resolve("incidents").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA \"field work\"");
            statement.execute("CREATE TABLE \"field work\".\"events; DROP\" AS SELECT CAST(\"date\" AS DATE) AS"
                    + " \"the day\", \"date_precision\", \"perpetrator\" AS \"actor\", CAST(NULLIF(\"killed_min\", '') AS"
                    + " INT) AS \"deaths\", \"target\" FROM CSVREAD('" + Tables.BUNDLED
                    + "', NULL, 'caseSensitiveColumnNames=true')");
        }
        Path file = declared(
                "engine.source.yaml",
                "url: " + url,
                "table: field work.events; DROP",
                "columns: {date: the day, group: actor, killed: deaths, precision: date_precision}",
                "caveats: [A copy.]");
        IncidentTable table = IncidentTable.reader().ignoringCoverage().read(Tables.BUNDLED);
        for (PeriodUnit unit : List.of(PeriodUnit.WEEK, PeriodUnit.MONTH)) {
            CountedIncidents counted = DatabaseSource.of(file)
                    .where(Condition.parse("target!=o'brien|police"))
                    .where(Condition.parse("deaths>=1"))
                    .countByGroup(unit);
            SeriesCounter counter = SeriesCounter.by(unit);
            IncidentTable chosen =
                    table.where(Condition.parse("target!=police")).where(Condition.parse("killed_min>=1"));
            assertThat(counted.series(Measure.KILLED).periods())
                    .isEqualTo(counter.measuring(Measure.KILLED).count(chosen).periods());
            assertSameGroups(chosen, counted);
            assertThat(counted.source().caveats()).contains("A copy.");
            assertThat(counted.source().sha256()).hasSize(64);
        }
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        UnaryOperator<String> told = text -> "(?s)[^\\n]*" + text + "[^\\n]*";
        assertFails(
                () -> DatabaseSource.of(folder.resolve("none.csv")).count(PeriodUnit.MONTH),
                told.apply("no such file"));
        assertFails(
                () -> DatabaseSource.of(folder.resolve("*.parquet")).count(PeriodUnit.MONTH),
                told.apply("No files found"));
        assertFails(() -> DatabaseSource.of(folder).count(PeriodUnit.MONTH), told.apply("a folder; name its files"));
        assertFails(
                () -> DatabaseSource.of(Tables.BUNDLED)
                        .where(Condition.parse("targt=police"))
                        .count(PeriodUnit.MONTH),
                told.apply("no column 'targt'.*target"));
        assertFails(
                () -> DatabaseSource.of(Tables.BUNDLED).events("attacks").count(PeriodUnit.MONTH),
                told.apply("no events 'attacks'"));
        assertFails(
                () -> DatabaseSource.of(Tables.file("when,who", "2024-01-01,A")).count(PeriodUnit.MONTH),
                told.apply("no column 'date'.*--column date=NAME"));
        assertFails(
                () -> DatabaseSource.of(Tables.file("date", "1 January")).count(PeriodUnit.MONTH),
                told.apply("1 of 1 rows can't be used.*"));
        assertFails(
                () -> DatabaseSource.of(Tables.BUNDLED).group("Nobody").count(PeriodUnit.MONTH),
                told.apply("no incident is left"));
    }

    @Test
    void aDriverThatIsMissingIsNamed() throws IOException {
        Path without = declared("a.source.yaml", "url: jdbc:trino://user:secret@host/x?password=p", "table: t");
        assertFails(
                () -> DatabaseSource.of(without).count(PeriodUnit.MONTH),
                "no driver for jdbc:trino://host/x; name the engine's JDBC jar with 'driver:' beside the url");
        Path noJar = declared("b.source.yaml", "url: jdbc:trino://host/x", "driver: trino.jar", "table: t");
        assertFails(() -> DatabaseSource.of(noJar).count(PeriodUnit.MONTH), ".*trino.jar: no such jar; .*");
        Path typo = declared("c.source.yaml", "url: jdbc:h2:mem:x", "tabel: t");
        assertFails(
                () -> DatabaseSource.of(typo).count(PeriodUnit.MONTH),
                ".*c.source.yaml:2: unknown key 'tabel'.*table.*");
    }

    @Test
    void valuesAreNeverSql() {
        Condition attack = Condition.parse("target=x') OR 1=1 --|police'; DROP TABLE t; --");
        assertFails(
                () -> DatabaseSource.of(Tables.BUNDLED).where(attack).count(PeriodUnit.MONTH),
                ".*no incident is left.*");
        Condition name = Condition.parse("target\") OR (1=1=x");
        assertFails(() -> DatabaseSource.of(Tables.BUNDLED).where(name).count(PeriodUnit.MONTH), ".*no column .*");
    }

    /** Names of files and columns, and the cells themselves, as an attacker would write them. */
    @Test
    void namesAreNeverSql() throws IOException {
        Path file = folder.resolve("x', header=false); DROP TABLE t; --[1]*.csv");
        Files.write(folder.resolve("x', header=false); DROP TABLE t; --1.csv"), List.of("date", "2023-01-01"));
        Files.write(
                file,
                List.of(
                        "date,\"a\"\" = '' OR 1=1 --\",perpetrator",
                        "2024-01-03,'; DROP TABLE t; --,\"A'); --\"",
                        "2024-02-03,b,B"));
        CountedIncidents counted = DatabaseSource.of(file)
                .where(new Condition("a\" = '' OR 1=1 --", Condition.Operator.EQUAL, List.of("'; DROP TABLE t; --")))
                .countByGroup(PeriodUnit.MONTH);
        assertThat(counted.accounting().used()).isEqualTo(1);
        assertThat(counted.byGroup().groups())
                .extracting(SeriesByGroup.Group::label)
                .containsExactly("A'); --");
    }

    @Test
    void moreGroupsThanMemoryHoldsAreRefused() throws Exception {
        Path rows = folder.resolve("rows.parquet");
        long tooMany = Runtime.getRuntime().maxMemory() / 1_500 / 366 + 1_400;
        duck(
                "COPY (SELECT DATE '2024-01-01' + CAST(i % 366 AS INTEGER) AS date, 'group ' || i AS perpetrator FROM range("
                        + tooMany + ") t(i)) TO '" + rows + "' (FORMAT parquet)");
        DatabaseSource source = DatabaseSource.of(rows);
        assertFails(
                () -> source.countByGroup(PeriodUnit.DAY),
                ".*groups by days are more than [0-9,]+ counts, the most for [0-9]+ MB of memory; allow more with"
                        + " JAVA_OPTS=-Xmx[0-9]+m, or ask for longer periods.*");
        assertThat(source.countByGroup(PeriodUnit.YEAR).byGroup().groups()).hasSize(Math.toIntExact(tooMany));
        assertThat(source.count(PeriodUnit.DAY).accounting().used()).isEqualTo(Math.toIntExact(tooMany));
    }

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(RuntimeException.class)
                .satisfies(e -> assertThat(e.getMessage()).matches(message));
    }
}
