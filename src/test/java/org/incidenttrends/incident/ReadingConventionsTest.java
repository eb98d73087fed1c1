package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How tables are read that no fixture of a great database holds: dates as people write them, and dirt of any source. */
class ReadingConventionsTest {

    @TempDir
    private Path folder;

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), content);
    }

    private IncidentTable read(String content) throws IOException {
        return IncidentTable.read(write(content));
    }

    private static List<String> dates(IncidentTable table) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> LocalDate.ofEpochDay(table.date(row)).toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-02-24|2023-03-01|2023-02-24|2023-03-01",
                "2023-02-24 10:30|2023-03-01|2023-02-24|2023-03-01",
                "2021-01-02T00:00:00Z|2021-01-03T00:00:00Z|2021-01-02|2021-01-03",
                "1990-10-04 00:00:00.000|1990-10-05 00:00:00.000|1990-10-04|1990-10-05",
                "24 February 2023|1 MAR 2023|2023-02-24|2023-03-01",
                "24-Feb-23|9-May-20|2023-02-24|2020-05-09",
                "01-January-2015|24-february-2023|2015-01-01|2023-02-24",
                "\"Friday, June 18, 2004\"|\"Saturday, June 19, 2004\"|2004-06-18|2004-06-19",
                "Sunday-November 19-1995|Monday-November 20-1995|1995-11-19|1995-11-20"
            })
    void readsDatesAsPeopleWriteThem(String first, String second, String readFirst, String readSecond)
            throws IOException {
        IncidentTable table = read("date;place\n" + first + ";a\n" + second + ";b\n");
        assertThat(dates(table)).containsExactly(readFirst, readSecond);
        assertThat(table.accounting().setAside()).isEmpty();
    }

    @Test
    void aYearOfTwoDigitsIsNeverInTheFuture() throws IOException {
        int now = Year.now(ZoneOffset.UTC).getValue() % 100;
        assertThat(dates(read(String.format("date\n1-Jan-%02d\n1-Jan-%02d\n1-Jan-68\n", now, now + 1))))
                .containsExactly("20" + now + "-01-01", "19" + (now + 1) + "-01-01", "1968-01-01");
        assertThat(dates(IncidentTable.reader().column("date=date:dd/MM/yy").read(write("date\n13/04/21\n03/04/98\n"))))
                .containsExactly("2021-04-13", "1998-04-03");
    }

    @Test
    void slashesAreReadAsDeclared() throws IOException {
        Path file = write("day,n\n03/04/2021,1\n13/04/2021,2\n14/04/2021,2\n04/13/2021,3\n");
        IncidentTable table =
                IncidentTable.reader().column("date=day:dd/MM/yyyy").read(file);
        assertThat(dates(table)).containsExactly("2021-04-03", "2021-04-13", "2021-04-14");
        assertThat(table.accounting().setAside())
                .containsExactly(
                        new Accounting.SetAside(5, "'day' is '04/13/2021', expected a date such as 24/02/2023"));
        assertThat(dates(IncidentTable.reader()
                        .column("date=day:MM/dd/yyyy")
                        .read(write("day\n03/04/2021\n04/13/2021\n"))))
                .containsExactly("2021-03-04", "2021-04-13");
    }

    @Test
    void oneFormatIsToldByTheWholeColumnAndTwoAreNamedWithTheirLines() throws IOException {
        String rows = "2023-01-01\n".repeat(50_000);
        Path file = write("date\n" + rows + "24 February 2023\n");
        assertThatThrownBy(() -> IncidentTable.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(":50002: 'date' is '24 February 2023', but '2023-01-01' in line 2");
    }

    @Test
    void aDateInTheFutureIsSaid() throws IOException {
        assertThat(read("date\n2023-01-01\n2923-01-02\n").source().caveats())
                .anyMatch(caveat -> caveat.startsWith("The last date, 2923-01-02 in line 3, lies in the future"));
        assertThat(read("date\n2023-01-01\n" + LocalDate.now(ZoneOffset.UTC) + "\n")
                        .source()
                        .caveats())
                .isEmpty();
    }

    @Test
    void aRowOfTotalsIsNoIncident() throws IOException {
        for (String total : List.of(",Total,6", "Total,,6", "TOTAL 2023,,6")) {
            IncidentTable table = read("date,place,killed\n2023-01-01,a,2\n2023-01-02,b,4\n" + total + "\n");
            assertThat(table.size()).isEqualTo(2);
            assertThat(table.accounting().setAside()).hasSize(1);
            assertThat(table.accounting().setAside().get(0).line()).isEqualTo(4);
        }
    }

    @Test
    void anUnnamedIndexAndAHeaderInAnyCaseDoNoHarm() throws IOException {
        IncidentTable table = read(",DATE,Perpetrator,KILLED_MIN\n0,2023-01-01,A,1\n1,2023-01-02,a,2\n");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.number(Role.KILLED, 1)).isEqualTo(2);
        assertThat(table.groups()).containsExactly(new GroupCount("A", 1), new GroupCount("a", 1));
        assertThat(table.toTable().columnNames()).startsWith("#1", "DATE");
    }

    @Test
    void rowsAlikeAreKeptWithoutIdsAndSetAsideWithThem() throws IOException {
        IncidentTable plain = read("date,place\n2023-01-01,a\n2023-01-02,b\n2023-01-01,a\n");
        assertThat(plain.size()).isEqualTo(3);
        assertThat(plain.duplicates()).isOne();
        assertThat(plain.source().caveats())
                .anyMatch(
                        caveat -> caveat.startsWith("1 row equals an earlier one in every cell, the first in line 4"));
        IncidentTable known = read("incident_id,date,place\n7,2023-01-01,a\n8,2023-01-02,b\n7,2023-01-05,c\n");
        assertThat(known.accounting().setAside())
                .containsExactly(new Accounting.SetAside(4, "same incident_id as line 2"));
        assertThat(known.duplicates()).isOne();
    }

    @Test
    void theUnknownIsOneGroupHoweverItIsWritten() throws IOException {
        IncidentTable table =
                read("date,perpetrator\n2023-01-01,Unknown\n2023-01-02,\n2023-01-03, unknown \n2023-01-04,UNKNOWN\n");
        assertThat(table.groups()).containsExactly(new GroupCount("Unknown", 4));
    }

    @Test
    void noNumberIsEverMadeUp() throws IOException {
        IncidentTable table = read("""
                date,killed,injured,latitude
                2023-01-01,1.5,,30
                2023-01-02,NA,0,
                2023-01-03,"1,200",0,30
                2023-01-04,1e3,2.50,-90
                2023-01-05,1e400,0,30
                2023-01-06,1,1,-90.1
                2023-01-07,+2,007,30
                """);
        assertThat(table.number(Role.KILLED, 0)).isEqualTo(1.5);
        assertThat(table.number(Role.INJURED, 0)).isNaN();
        assertThat(table.number(Role.KILLED, 1)).isNaN();
        assertThat(table.number(Role.LATITUDE, 1)).isNaN();
        assertThat(table.accounting().setAside())
                .extracting(Accounting.SetAside::reason)
                .contains(
                        "'killed' is '1,200', expected a number from 0 up, or empty",
                        "'killed' is '1e400', expected a number from 0 up, or empty",
                        "'latitude' is '-90.1', expected a number from -90 to 90");
    }

    @Test
    void thePrecisionOfTheNativeTableIsKept() throws IOException {
        IncidentTable table =
                read("date,date_precision\n2023-05-17,day\n2023-05-17,month\n2023-05-17,Year\n2023-05-17,?\n");
        assertThat(IntStream.range(0, 4).mapToObj(table::precision))
                .containsExactly(Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.UNKNOWN);
        assertThat(LocalDate.ofEpochDay(table.day(1))).isEqualTo("2023-05-01");
        assertThat(LocalDate.ofEpochDay(table.lastDay(2))).isEqualTo("2023-12-31");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleCanBeNamed(Role role) throws IOException {
        Set<Role> dates = EnumSet.of(Role.DATE, Role.END_DATE, Role.YEAR, Role.MONTH, Role.DAY, Role.VICTIMS);
        if (dates.contains(role)) {
            return;
        }
        Path file = write("date,some column\n2023-01-01,1\n2023-01-02,\n");
        IncidentTable table =
                IncidentTable.reader().column(role.label() + "=Some Column").read(file);
        assertThat(table.columnName(role)).contains("some column");
        assertThat(table.source().schema()).isEqualTo("native");
        boolean precision = role == Role.PRECISION;
        assertThat(table.where(role.label(), "1").size()).isEqualTo(1);
        assertThat(table.has(role)).isTrue();
        assertThat(table.precision(0)).isEqualTo(precision ? Precision.UNKNOWN : Precision.DAY);
    }

    @Test
    void datesMayStandInPartsOrAsSpans() throws IOException {
        Path parts = write("y,m,d,n\n2023,2,24,1\n2023,June,0,1\n2023,,,1\n");
        IncidentTable table = IncidentTable.reader()
                .column("year=y")
                .column("month=m")
                .column("day=d")
                .read(parts);
        assertThat(IntStream.range(0, 3).mapToObj(table::precision))
                .containsExactly(Precision.DAY, Precision.MONTH, Precision.YEAR);
        Path spans = write("start,end\n2023-02-24,2023-02-26\n2023-03-01,\n");
        IncidentTable spanned = IncidentTable.reader()
                .column("date=start")
                .column("end_date=end")
                .read(spans);
        assertThat(LocalDate.ofEpochDay(spanned.lastDay(0))).isEqualTo("2023-02-26");
        assertThat(LocalDate.ofEpochDay(spanned.lastDay(1))).isEqualTo("2023-03-01");
    }

    @Test
    void windowsLettersAreReadAsSuchAndSaid() throws IOException {
        Path file = folder.resolve("w.csv");
        Files.write(
                file,
                "date\tplace\r\n2023-01-01\t\u201CQu\u00E9tta\u201D\r\n".getBytes(Charset.forName("windows-1252")));
        IncidentTable table = IncidentTable.read(file);
        assertThat(table.text(Role.PLACE, 0)).isEqualTo("\u201CQu\u00E9tta\u201D");
        assertThat(table.source()).asString().endsWith("(native, windows-1252)");
    }
}
