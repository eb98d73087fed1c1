package org.incidenttrends.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts that were made elsewhere. */
class CountsTableTest {

    @TempDir
    private Path folder;

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("counts.csv"), content);
    }

    @Test
    void readsEachLengthOfPeriod() throws IOException {
        assertThat(PeriodSeries.read(write("period,count\n2023,3\n2024,4\n")).unit())
                .isEqualTo(PeriodUnit.YEAR);
        assertThat(PeriodSeries.read(write("period,count\n2023-Q4,3\n2024-Q1,4\n"))
                        .unit())
                .isEqualTo(PeriodUnit.QUARTER);
        assertThat(PeriodSeries.read(write("period,count\n2023-12,3\n2024-01,4\n"))
                        .unit())
                .isEqualTo(PeriodUnit.MONTH);
        PeriodSeries weeks = PeriodSeries.read(write("period,count\n2020-W53,3\n2021-W01,4\n"));
        assertThat(weeks.first().start()).isEqualTo(LocalDate.of(2020, 12, 28));
        assertThat(weeks.total()).isEqualTo(7);
        PeriodSeries days = PeriodSeries.read(write("period,count\n2024-02-28,3\n2024-02-29,4\n2024-03-01,0\n"));
        assertThat(days.periods()).extracting(Period::count).containsExactly(3.0, 4.0, 0.0);
        assertThat(days.totalExposureDays()).isEqualTo(3);
    }

    @Test
    void takesWhatIsWrittenAsSpreadsheetsWriteIt() throws IOException {
        Path file = Files.write(
                folder.resolve("counts.csv"),
                "\uFEFFPeriod;Count;Exposure_Days\r\n2024-01;\"3\";31\r\n\r\n2024-02;4;14.5\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        PeriodSeries series = PeriodSeries.read(file);
        assertThat(series.periods()).extracting(Period::exposureDays).containsExactly(31.0, 14.5);
        assertThat(series.last().partial()).isTrue();
        Files.write(file, "period,group,count\n2024-01,Fran\u00E7ais,3\n".getBytes(Charset.forName("windows-1252")));
        assertThat(CountsTable.read(file).groups()).containsExactly(new GroupCount("Fran\u00E7ais", 3));
        assertThat(CountsTable.read(file).source().encoding()).isEqualTo("windows-1252");
    }

    @Test
    void tellsZeroFromNotCollected() throws IOException {
        PeriodSeries series = PeriodSeries.read(
                write("period,count,exposure_days\n2024-01,3,\n2024-02,0,29\n2024-03,,0\n2024-05,2,31\n"));
        assertThat(series.periods()).extracting(Period::collected).containsExactly(true, true, false, false, true);
        assertThat(series.caveats()).anyMatch(caveat -> caveat.contains("2024-03, 2024-04"));
        assertThat(series.caveats()).anyMatch(caveat -> caveat.contains("without a row is taken as not collected"));
    }

    @Test
    void aDeclaredCoverageSaysThatSomebodyLooked() throws IOException {
        Path file = write("period,count\n2023-12,9\n2024-02,3\n2024-05,2\n");
        Files.writeString(folder.resolve("counts.coverage.csv"), """
                from,to,status,note
                2024-01-01,2024-06-15,collected,
                2024-04-01,2024-04-30,not collected,
                ,,caveat,Beware of the dog.
                """);
        PeriodSeries series = PeriodSeries.read(file);
        assertThat(series.periods()).extracting(Period::count).containsExactly(0.0, 3.0, 0.0, 0.0, 2.0, 0.0);
        assertThat(series.periods())
                .extracting(Period::exposureDays)
                .containsExactly(31.0, 29.0, 31.0, 0.0, 31.0, 15.0);
        assertThat(series.origin().accounting().filteredRows()).isOne();
        assertThat(series.origin().source().caveats()).containsExactly("Beware of the dog.");
        assertThat(series.origin().coverage().asOf()).isEqualTo("2024-06-15");
    }

    @Test
    void keepsGroupsApartWithTheirZeros() throws IOException {
        CountsTable table = CountsTable.read(
                write("period,group,count\n2024-01,A,3\n2024-01,,4\n2024-02,B,1\n2024-03,A,2\n2024-03,not known,1\n"));
        assertThat(table.groups())
                .containsExactly(new GroupCount("A", 5), new GroupCount("Unknown", 5), new GroupCount("B", 1));
        SeriesByGroup apart = table.byGroup();
        assertThat(apart.all().periods()).extracting(Period::count).containsExactly(7.0, 1.0, 3.0);
        assertThat(apart.groups().get(2).series().periods())
                .extracting(Period::count)
                .containsExactly(0.0, 1.0, 0.0);
        CountsTable onlyB = table.group("B");
        assertThat(onlyB.series().total()).isOne();
        assertThat(onlyB.series().totalExposureDays()).isEqualTo(91);
        assertThat(onlyB.accounting()).hasToString("5 rows read = 1 used + 4 filtered (4 by group B) + 0 set aside");
        assertThatThrownBy(() -> table.group("C"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no group 'C'");
        assertThat(SeriesByGroup.read(folder.resolve("counts.csv"))).hasToString(apart.toString());
    }

    @Test
    void joinsShorterPeriods() throws IOException {
        CountsTable months = CountsTable.read(
                write("period,count\n2023-11,1\n2023-12,2\n2024-01,3\n2024-02,4\n2024-03,5\n2024-04,6\n"));
        PeriodSeries quarters = months.by(PeriodUnit.QUARTER).series();
        assertThat(quarters.periods()).extracting(Period::count).containsExactly(3.0, 12.0, 6.0);
        assertThat(quarters.periods()).extracting(Period::partial).containsExactly(true, false, true);
        assertThat(months.by(PeriodUnit.YEAR).series().total()).isEqualTo(21);
        assertThatThrownBy(() -> months.by(PeriodUnit.WEEK))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("counts by month can't be told by week");
    }

    @Test
    void endsAtTheDataAsOfDate() throws IOException {
        CountsTable months = CountsTable.read(write("period,count\n2024-01,3\n2024-02,4\n2024-03,5\n"));
        assertThat(months.series().caveats()).anyMatch(caveat -> caveat.contains("a guess"));
        PeriodSeries series = months.asOf(LocalDate.of(2024, 2, 10)).series();
        assertThat(series.periods()).extracting(Period::exposureDays).containsExactly(31.0, 10.0);
        assertThat(series.origin().coverage().asOfDeclared()).isTrue();
        assertThat(series.origin().accounting().filteredRows()).isOne();
        assertThat(months.between(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 12, 31))
                        .series()
                        .span())
                .isEqualTo("2024-02 to 2024-03");
        assertThatThrownBy(() -> months.between(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 31)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no month is left");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-13,1 | :2: the period '2024-13'",
                "2023-W53,1 | :2: the period '2023-W53'",
                "2023-02-29,1 | :2: the period '2023-02-29'",
                "March 2024,1 | :2: the period 'March 2024'",
                ",1 | :2: the period ''",
                "2024-01,-1 | :2: 'count' is '-1'",
                "2024-01,1.5 | :2: 'count' is '1.5'",
                "2024-01, | :2: 'count' is ''",
                "2024-01,1\\n2024-01,2 | :3: the period 2024-01 is repeated",
                "2024-02,1\\n2024-01,2 | :3: the period 2024-01 comes after 2024-02",
                "2024-01,1\\n2024-Q2,2 | :3: the period 2024-Q2 is a quarter, but line 2 has a month",
                "2024-01,1,2 | :2: 3 cells, expected 2",
                "2024-01-01,1\\n2024-02-01,2 | :2: all periods are first days of a month",
            })
    void refusesWhatConventionsRefuse(String rows, String message) throws IOException {
        Path file = write("period,count\n" + rows.replace("\\n", "\n") + "\n");
        assertThatThrownBy(() -> CountsTable.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "period,count\n", "month,count\n2024-01,1\n", "period,n\n2024-01,1\n"})
    void refusesWhatIsNoTableOfCounts(String content) throws IOException {
        Path file = write(content);
        assertThatThrownBy(() -> CountsTable.read(file)).isInstanceOf(InputException.class);
    }

    @Test
    void takesOtherNamesOfColumns() throws IOException {
        Path file = write("month,side,n\n2024-01,A,1\n2024-01,B,2\n");
        CountsReader reader = CountsTable.reader().column("period=month").column("count=n");
        assertThatThrownBy(() -> reader.read(file)).hasMessageContaining("--column group=");
        assertThat(reader.column("group=side").read(file).groups()).hasSize(2);
        assertThatThrownBy(() -> reader.column("killed=n")).hasMessageContaining("names no role of a counts table");
        assertThatThrownBy(() -> reader.column("group=sides").read(file)).hasMessageContaining("did you mean 'side'?");
    }

    @Test
    void isBuiltWithoutAFile() {
        Source source = Source.ofCounts("warehouse", "select …", "00", List.of("As of the last load."));
        CountsTable table = CountsTable.from(source, PeriodUnit.WEEK)
                .add(LocalDate.of(2024, 1, 1), "A", 3)
                .add(LocalDate.of(2024, 1, 1), "B", 1)
                .add(LocalDate.of(2024, 1, 8), "A", 2, 3.5)
                .build();
        assertThat(table).hasToString("counts by week, 2024-W01 to 2024-W02, 2 weeks, 2 groups");
        assertThat(table.series().totalExposureDays()).isEqualTo(10.5);
        assertThat(table.series().origin().source().caveats()).containsExactly("As of the last load.");
    }

    @Test
    void refusesRowsThatContradict() {
        Source source = Source.ofCounts("warehouse", "select …", "00", List.of());
        CountsBuilder builder = CountsTable.from(source, PeriodUnit.MONTH);
        LocalDate january = LocalDate.of(2024, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(builder::build);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(january.plusDays(1), "", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(january, "", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(january, "A", 1, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(january, "B", 1, 0));
        builder.add(january, "C", 1, 30);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(january, "D", 1, 31));
    }
}
