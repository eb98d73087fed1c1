package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.incidenttrends.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class IncidentTableTest {

    private static final String SIX = """
            incident_id,date,date_precision,district,killed_min,killed_max,perpetrator,target,note
            a,2023-01-05,day,Quetta,2,3,Group A,police,"two
            lines, one cell"
            b,2023-01-01,month,Kech,0,0,,levies,
            c,2023-02-24 10:30,,Quetta ,,,Unknown,army,
            d,2023-02-30,day,Kech,1,1,Group A,police,
            a,2023-03-01,day,Kech,1,1,Group B,police,
            e,2023-03-02,day,Kech,1,2.5,Group B,army,x
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("six.csv"), SIX);
    }

    @Test
    void readsWhatTheCellsSay() {
        IncidentTable table = IncidentTable.read(file);
        assertThat(table).hasToString("4 incidents, 2023-01-01 to 2023-03-02, 2 groups; 0 filtered; 2 set aside");
        assertThat(table.number(Role.KILLED, 0)).isEqualTo(2);
        assertThat(table.number(Role.KILLED_MAX, 3)).isEqualTo(2.5);
        assertThat(table.number(Role.KILLED, 2)).isNaN();
        assertThat(table.number(Role.INJURED, 0)).isNaN();
        assertThat(table.text(Role.DISTRICT, 2)).isEqualTo("Quetta");
        assertThat(table.text(Role.PROVINCE, 2)).isEmpty();
        assertThat(table.precision(1)).isEqualTo(Precision.MONTH);
        assertThat(LocalDate.ofEpochDay(table.day(1))).isEqualTo("2023-01-01");
        assertThat(LocalDate.ofEpochDay(table.lastDay(1))).isEqualTo("2023-01-31");
        assertThat(table.precision(0)).isEqualTo(Precision.DAY);
        assertThat(table.precision(2)).isEqualTo(Precision.UNKNOWN);
        assertThat(table.line(0)).isEqualTo(2);
        assertThat(table.line(1)).isEqualTo(4);
        assertThat(table.has(Role.WEAPON)).isFalse();
    }

    @Test
    void accountsForEveryRow() {
        IncidentTable table = IncidentTable.read(file)
                .where("target", "police", "levies")
                .settingAside("too coarse", row -> row == 1);
        assertThat(table.accounting().read()).isEqualTo(6);
        assertThat(table.accounting().used()).isEqualTo(1).isEqualTo(table.size());
        assertThat(table.accounting().filtered())
                .containsExactly(new Accounting.Filtered("target=police|levies", List.of("target"), 2));
        assertThat(table.accounting().setAside())
                .containsExactly(
                        new Accounting.SetAside(4, "too coarse"),
                        new Accounting.SetAside(6, "'date' is '2023-02-30', expected a date such as 2023-02-24"),
                        new Accounting.SetAside(7, "same incident_id as line 2"));
        assertThat(table.accounting())
                .hasToString("6 rows read = 1 used + 2 filtered (2 by target=police|levies) + 3 set aside");
        assertThatThrownBy(() -> new Accounting(2, 1, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatAConditionAsksForThoughNoRowHasIt() {
        IncidentTable table = IncidentTable.read(file);
        List<String> before = table.source().caveats();
        assertThat(table.where("target", "police", "levys", "Army").source().caveats())
                .startsWith(
                        "No row of the table has 'levys' as target; known are 'police', 'levies' and 'army'.",
                        "No row of the table has 'Army' as target; did you mean 'army'?")
                .endsWith(before.toArray(String[]::new));
        assertThat(table.where(Condition.parse("target!=nobody")).source().caveats())
                .hasSize(before.size() + 1);
        for (String known : List.of("target=police", "perpetrator=", "group=Unknown", "killed_max>=99")) {
            assertThat(table.where(Condition.parse(known)).source().caveats())
                    .as(known)
                    .isEqualTo(before);
        }
    }

    @Test
    void sizesAreNoSlips() {
        IncidentTable table = IncidentTable.read(file);
        assertThat(table.slips(Condition.parse("date>=2099-01-01"))).isEmpty();
        assertThat(table.slips(Condition.parse("date=2099-01-01"))).hasSize(1);
        assertThatThrownBy(() -> Condition.parse("=police")).hasMessageContaining("names no column");
    }

    @Test
    void namesTheColumnThatAnUnknownNameOfACountryStandsIn() {
        Path gtd = Tables.file(
                "eventid,iyear,imonth,iday,country,country_txt,crit1,nkill,attacktype1_txt,gname",
                "202001010001,2020,1,1,153,Pakistan,1,1,Bombing,BLA",
                "202001020001,2020,1,2,92,India,1,1,Bombing,Maoists");
        IncidentTable table = IncidentTable.read(gtd);
        assertThat(table.source().schema()).isEqualTo("gtd");
        assertThat(table.where("country", "Pakistan").source().caveats().get(0))
                .isEqualTo("No row of the table has 'Pakistan' as country; the country by name stands in 'country_txt';"
                        + " known are '153' and '92'.");
        assertThat(table.where("country_txt", "Pakistan").size()).isEqualTo(1);
    }

    @Test
    void selectsByTheFilesColumnsFirstAndThenByRoles() {
        IncidentTable table = IncidentTable.read(file);
        assertThat(table.where("perpetrator", "").size()).isEqualTo(1);
        assertThat(table.where("group", "Unknown").size()).isEqualTo(2);
        assertThat(table.where("DISTRICT", " Quetta ").size()).isEqualTo(2);
        assertThat(table.where(Condition.parse("killed_max>=2")).size()).isEqualTo(2);
        assertThat(table.where(Condition.parse("killed_max<=2")).size()).isEqualTo(1);
        assertThat(table.where(Condition.parse("date>=2023-02-01")).size()).isEqualTo(2);
        assertThat(table.where(Condition.parse("target != army | police")).size())
                .isEqualTo(1);
        assertThat(table.group("Group A").size()).isEqualTo(1);
        assertThat(table.groups())
                .containsExactly(
                        new GroupCount("Unknown", 2), new GroupCount("Group A", 1), new GroupCount("Group B", 1));
    }

    @Test
    void aWindowShrinksTheCoverage() {
        IncidentTable table = IncidentTable.read(file);
        assertThat(table.coverage())
                .hasToString("2023-01-01 to 2023-03-02, data as of 2023-03-02 (a guess: the last date)");
        IncidentTable window = table.between(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 31));
        assertThat(window.size()).isEqualTo(2);
        assertThat(window.coverage().from()).isEqualTo("2022-12-01");
        assertThat(window.coverage().to()).isEqualTo("2023-01-31");
        assertThat(window.coverage().asOf()).isEqualTo("2023-03-02");
        assertThat(table.between(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1))
                        .coverage()
                        .to())
                .isEqualTo("2023-03-02");
    }

    @Test
    void aDeclaredCoverageIsAFilterOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("six.coverage.csv"), """
                from,to,status,note
                2023-02-01,2023-12-31,collected,
                2023-03-01,2023-03-31,not collected,nobody looked
                2023-02-10,,break,more sources
                """);
        IncidentTable table = IncidentTable.read(file);
        assertThat(table).hasToString("1 incident, 2023-02-24 to 2023-02-24, 0 groups; 3 filtered; 2 set aside");
        assertThat(table.accounting().filtered())
                .containsExactly(
                        new Accounting.Filtered(
                                "outside the coverage declared in six.coverage.csv, 2023-02-01..2023-12-31", 2),
                        new Accounting.Filtered(
                                "not collected by the coverage declared in six.coverage.csv, 2023-03-01..2023-03-31",
                                1));
        assertThat(table.source().collectionBreaks()).hasToString("[2023-02-10: more sources]");
        assertThat(table.coverage().asOf()).isEqualTo("2023-12-31");
        assertThat(table.between(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 6, 30))
                        .coverage()
                        .from())
                .isEqualTo("2023-02-01");
        assertThat(IncidentTable.reader().ignoringCoverage().read(file).size()).isEqualTo(4);
        assertThat(IncidentTable.reader()
                        .asOf(LocalDate.of(2024, 1, 31))
                        .read(file)
                        .coverage()
                        .to())
                .isEqualTo("2024-01-31");
        assertThat(IncidentTable.reader()
                        .coverage(folder.resolve("six.coverage.csv"))
                        .read(file)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aDateAsOfIsAFilterToo() {
        IncidentTable table =
                IncidentTable.reader().asOf(LocalDate.of(2023, 2, 28)).read(file);
        assertThat(table.accounting().filtered())
                .containsExactly(new Accounting.Filtered("dated after the data-as-of date, 2023-02-28", 1));
        assertThat(table.coverage().asOfDeclared()).isTrue();
    }

    @Test
    void countsByCodes() {
        IncidentTable table = IncidentTable.read(file).where("target", "police", "army");
        int[] codes = table.factor(Role.DISTRICT).codes();
        List<String> labels = table.factor(Role.DISTRICT).labels();
        assertThat(codes).hasSize(3);
        assertThat(labels.get(codes[0])).isEqualTo("Quetta");
        assertThat(codes[1]).isEqualTo(codes[0]);
        assertThat(labels.get(codes[2])).isEqualTo("Kech");
    }

    @Test
    void goesToTablesaw() {
        Table table = IncidentTable.read(file).where("district", "Quetta").toTable();
        assertThat(table.columnNames())
                .containsExactly(
                        "incident_id",
                        "date",
                        "date_precision",
                        "district",
                        "killed_min",
                        "killed_max",
                        "perpetrator",
                        "target",
                        "note",
                        "first_day",
                        "last_day",
                        "precision",
                        "line");
        assertThat(table.doubleColumn("killed_min").sum()).isEqualTo(2);
        assertThat(table.dateColumn("first_day").get(1)).isEqualTo("2023-02-24");
        assertThat(table.stringColumn("note").get(0)).isEqualTo("two\nlines, one cell");
        assertThat(table.stringColumn("note").isMissing(1)).isTrue();
    }

    @Test
    void mapsAPlainTable() throws IOException {
        Path plain = Files.writeString(
                folder.resolve("plain.csv"), "Day;Deaths;Who\n24 February 2023;2;A\n1 March 2023;NA;B\n");
        IncidentTable table = IncidentTable.reader()
                .column(Role.DATE, "day")
                .column(Role.KILLED, "Deaths")
                .column(Role.GROUP, "who")
                .read(plain);
        assertThat(table).hasToString("2 incidents, 2023-02-24 to 2023-03-01, 2 groups; 0 filtered; 0 set aside");
        assertThat(table.number(Role.KILLED_MIN, 0)).isEqualTo(2);
        assertThat(table.number(Role.KILLED, 1)).isNaN();
        assertThat(table.source().schema()).isEqualTo("native");
        assertThat(table.source().name()).isEqualTo("plain");
    }

    @Test
    void tellsEncodingsApart() throws IOException {
        String text = "date,place,perpetrator\n2023-01-01,Café “Q”,A\n";
        Path utf8 = Files.writeString(folder.resolve("utf8.csv"), "\uFEFF" + text);
        Path windows = Files.writeString(folder.resolve("windows.csv"), text, Charset.forName("windows-1252"));
        assertThat(IncidentTable.read(utf8).source().encoding()).isEqualTo("utf-8");
        assertThat(IncidentTable.read(windows).source().encoding()).isEqualTo("windows-1252");
        assertThat(IncidentTable.read(windows).text(Role.PLACE, 0)).isEqualTo("Café “Q”");
        assertThat(IncidentTable.read(utf8).text(Role.PLACE, 0)).isEqualTo("Café “Q”");
        assertThat(IncidentTable.read(file).source().encoding()).isEqualTo("utf-8");
    }

    @Test
    void hashesTheFile() throws IOException {
        Path abc = Files.write(folder.resolve("abc.csv"), "date\n2023-01-01\n".getBytes(StandardCharsets.UTF_8));
        Source source = IncidentTable.read(abc).source();
        assertThat(source.sha256()).isEqualTo("419540a523e49fad074580ff38247735508b1580e1481a2f2926e8cf3adc9d79");
        assertThat(source).hasToString(abc + " (native, utf-8)");
    }

    @Test
    void anEmptySelectionSaysSo() {
        IncidentTable none = IncidentTable.read(file).where("target", "nobody");
        assertThat(none).hasToString("no incidents; 4 filtered; 2 set aside");
        assertThatThrownBy(none::first)
                .isInstanceOf(InputException.class)
                .hasMessage(
                        file
                                + ": no incident is left; 6 rows read = 0 used + 4 filtered (4 by target=nobody) + 2 set aside");
    }
}
