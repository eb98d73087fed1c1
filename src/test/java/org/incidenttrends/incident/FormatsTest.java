package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files in the formats of the great databases, each with dirt that real ones hold. All their rows are made up. */
class FormatsTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static final Path FORMATS = Path.of("src/test/resources/formats");

    private static IncidentTable read(String name) {
        return IncidentTable.read(FORMATS.resolve(name));
    }

    private static List<Long> lines(IncidentTable table) {
        return IntStream.range(0, table.size()).mapToObj(table::line).toList();
    }

    private static List<String> setAside(IncidentTable table) {
        return table.accounting().setAside().stream()
                .map(Accounting.SetAside::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "gtd.csv,gtd,windows-1252,6,0",
        "gtd-subset.csv,gtd,utf-8,2,0",
        "acled-oldest.csv,acled,utf-8,2,1",
        "acled-old.csv,acled,utf-8,2,1",
        "acled-new.csv,acled,utf-8,2,0",
        "acled-long.csv,acled,utf-8,2,1",
        "ucdp.csv,ucdp,utf-8,4,0",
        "ucdp-hxl.csv,ucdp,utf-8,4,0",
        "rand.csv,rand,windows-1252,3,0"
    })
    void recognisesEach(String file, String schema, String encoding, int used, int filtered) {
        IncidentTable table = read(file);
        assertThat(table.source().schema()).isEqualTo(schema);
        assertThat(table.source().encoding()).isEqualTo(encoding);
        assertThat(table.source().recognised()).contains("recognised by ");
        assertThat(table.size()).isEqualTo(used);
        assertThat(table.accounting().filteredRows()).isEqualTo(filtered);
    }

    @Test
    void gtdDatesByItsPartsAndNotByItsIds() {
        IncidentTable gtd = read("gtd.csv");
        assertThat(lines(gtd)).containsExactly(2L, 4L, 5L, 6L, 7L, 11L);
        assertThat(gtd.precision(0)).isEqualTo(Precision.DAY);
        assertThat(gtd.precision(1)).isEqualTo(Precision.YEAR);
        assertThat(gtd.precision(2)).isEqualTo(Precision.MONTH);
        assertThat(LocalDate.ofEpochDay(gtd.day(2))).isEqualTo("2015-04-01");
        assertThat(LocalDate.ofEpochDay(gtd.lastDay(2))).isEqualTo("2015-04-30");
        assertThat(LocalDate.ofEpochDay(gtd.lastDay(1))).isEqualTo("2015-12-31");
        assertThat(setAside(gtd))
                .containsExactly(
                        "line 8: same eventid as line 7",
                        "line 9: 'iday' is '32', expected a number from 0 to 31",
                        "line 10: no such day: year 2016, month 2, day 30",
                        "line 12: the file ends within this record: 9 cells, expected 50");
        assertThat(gtd.duplicates()).isEqualTo(1);
        assertThat(gtd.where("date", "2015-03-07").size()).isEqualTo(1);
        assertThat(gtd.where("year", "2016").size()).isEqualTo(1);
        assertThat(gtd.where(Condition.parse("date>=2015-05-01")).size()).isEqualTo(3);
        assertThat(gtd.where("precision", "month").size()).isEqualTo(1);
    }

    @Test
    void gtdMissingNumbersAreNoNumbers() {
        IncidentTable gtd = read("gtd.csv");
        assertThat(gtd.number(Role.KILLED, 0)).isEqualTo(1);
        assertThat(gtd.number(Role.KILLED, 1)).isNaN();
        assertThat(gtd.number(Role.INJURED, 1)).isNaN();
        assertThat(gtd.number(Role.KILLED, 3)).isNaN();
        assertThat(gtd.number(Role.INJURED, 2)).isEqualTo(1.5);
        assertThat(gtd.number(Role.VICTIMS, 2)).isEqualTo(2);
        assertThat(gtd.number(Role.VICTIMS, 4)).isNaN();
        assertThat(gtd.number(Role.VICTIMS, 5)).isZero();
        assertThat(gtd.where(Condition.parse("nkill<=100")).size()).isEqualTo(4);
        assertThat(gtd.text(Role.PLACE, 5)).isEqualTo("Quetta");
        assertThat(gtd.source().caveats())
                .anyMatch(c -> c.contains("doubtful (doubtterr = 1), which are kept: 1."))
                .anyMatch(c -> c.contains("linked attacks: 1."))
                .anyMatch(c -> c.contains("killed include attackers"));
        assertThat(gtd.source().collectionBreaks())
                .extracting(Source.CollectionBreak::date)
                .contains(LocalDate.of(1998, 1, 1));
    }

    @Test
    void gtdTellsHowAPerpetratorIsKnown() {
        IncidentTable gtd = read("gtd.csv");
        assertThat(IntStream.range(0, gtd.size()).mapToObj(row -> gtd.text(Role.ATTRIBUTION, row)))
                .containsExactly("claimed", "none", "suspected", "claimed by several", "attributed", "attributed");
        assertThat(gtd.text(Role.GROUP2, 2)).isEqualTo("Baloch Republican Army (BRA)");
    }

    @Test
    void gtdSelectsByItsCriteria() {
        IncidentTable undoubted = IncidentTable.reader().events("undoubted").read(FORMATS.resolve("gtd.csv"));
        assertThat(undoubted.accounting().filtered())
                .containsExactly(new Accounting.Filtered(
                        "events undoubted (crit1, crit2 and crit3 are all 1 and doubtterr is not 1)", 1));
        assertThat(undoubted.source().caveats())
                .as("what is left out isn't said to be kept")
                .noneMatch(caveat -> caveat.contains("which are kept"))
                .anyMatch(caveat -> caveat.contains("fractions"));
    }

    /** A file beyond the size up to which all is loaded: the rows of a fixture over and over, on other days. */
    private static Path grown(Path folder) throws IOException {
        String fixture = Files.readString(FORMATS.resolve("gtd.csv"), WINDOWS_1252);
        int body = fixture.indexOf('\n') + 1;
        String first = fixture.substring(body, fixture.indexOf("201503070002"));
        String second = fixture.substring(fixture.indexOf("201504000003"), fixture.indexOf("201505010004"));
        StringBuilder grown = new StringBuilder(33_000_000).append(fixture, 0, body);
        for (int i = 0; grown.length() < 32_500_000; i++) {
            String row = i % 2 == 0 ? first : second;
            grown.append(row.replaceFirst(
                    "^\\d+,2015,\\d+,", (300_000_000_000L + i) + "," + (1998 + i % 20) + "," + (i % 13) + ","));
        }
        return Files.writeString(folder.resolve("grown.csv"), grown, WINDOWS_1252);
    }

    @Test
    void aFewRolesOfALargeFileTellTheSameAsAll(@TempDir Path folder) throws IOException {
        Path file = grown(folder);
        IncidentTable whole = IncidentTable.read(file);
        IncidentTable few = IncidentTable.reader().roles(Role.DATE, Role.GROUP).read(file);
        assertThat(few).hasToString(whole.toString());
        assertThat(few.accounting()).isEqualTo(whole.accounting());
        assertThat(few.coverage()).isEqualTo(whole.coverage());
        assertThat(few.groups()).isEqualTo(whole.groups());
        assertThat(few.source().caveats()).isEqualTo(whole.source().caveats());
        for (PeriodUnit unit : List.of(PeriodUnit.WEEK, PeriodUnit.MONTH)) {
            for (Measure measure : List.of(Measure.ATTACKS, Measure.KILLED, Measure.VICTIMS)) {
                SeriesCounter counter = SeriesCounter.by(unit).measuring(measure);
                assertThat(counter.count(few).periods())
                        .isEqualTo(counter.count(whole).periods());
            }
        }
        assertThat(whole.has(Role.PROVINCE)).isTrue();
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> few.factor(Role.PROVINCE), () -> few.has(Role.PROVINCE), () -> few.text(Role.PROVINCE, 0))) {
            assertThatThrownBy(asked)
                    .isInstanceOf(InputException.class)
                    .hasMessage(file + ": the column 'provstate' of province is in the file but wasn't loaded; read it"
                            + " with reader().roles(…, Role.PROVINCE)");
        }
        assertThatThrownBy(() -> few.number(Role.LATITUDE, 0)).hasMessageContaining("'latitude' of latitude");
        assertThatThrownBy(() -> few.where("latitude", "")).hasMessageContaining("wasn't loaded");
        assertThatThrownBy(few::perpetrators).hasMessageContaining("'gname2' of group2");
        assertThatThrownBy(() -> few.has(Role.ATTRIBUTION)).hasMessageContaining("what is needed of attribution");
        assertThatThrownBy(() -> few.where("provstate", "Balochistan"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'provstate' is in the file but wasn't loaded");
    }

    @Test
    void gtdSubsetsCanBeSmall() {
        IncidentTable subset = read("gtd-subset.csv");
        assertThat(subset.precision(0)).isEqualTo(Precision.MONTH);
        assertThat(subset.precision(1)).isEqualTo(Precision.YEAR);
        assertThat(subset.number(Role.KILLED, 0)).isEqualTo(3);
        assertThat(setAside(subset)).containsExactly("line 4: no Iyear");
        assertThat(subset.groups()).containsExactly(new GroupCount("Unknown", 2));
        assertThat(subset.has(Role.ATTRIBUTION)).isFalse();
        assertThat(subset.has(Role.VICTIMS)).isFalse();
    }

    @Test
    void acledKeepsAttacksUnlessAllAreAskedFor() {
        IncidentTable oldest = read("acled-oldest.csv");
        assertThat(oldest.accounting().filtered().get(0).what())
                .isEqualTo("events attacks (battles, explosions and remote violence, violence against civilians)");
        assertThat(oldest.groups())
                .extracting(GroupCount::name)
                .containsExactly("TTP: Tehreek-i-Taliban Pakistan", "Unidentified Armed Group (Pakistan)");
        assertThat(oldest.precision(1)).isEqualTo(Precision.MONTH);
        assertThat(oldest.text(Role.PLACE, 1)).isEqualTo("Quetta");
        assertThat(oldest.text(Role.TARGET, 1)).isEqualTo("Civilians");
        assertThat(oldest.source().caveats())
                .anyMatch(c -> c.endsWith("unknown number: 1."))
                .anyMatch(c -> c.endsWith("under those labels: 1."));
        assertThat(oldest.has(Role.INJURED)).isFalse();

        IncidentTable all = IncidentTable.reader().events("all").read(FORMATS.resolve("acled-oldest.csv"));
        assertThat(all.size()).isEqualTo(3);
        assertThat(all.precision(1)).isEqualTo(Precision.WEEK);
        assertThat(LocalDate.ofEpochDay(all.date(1))).isEqualTo("2010-03-22");

        IncidentTable nonState = IncidentTable.reader().events("non-state").read(FORMATS.resolve("acled-new.csv"));
        assertThat(nonState.groups()).containsExactly(new GroupCount("Islamic State Khorasan Province (ISKP)", 1));
    }

    @Test
    void acledReadsMangledDatesAndBreaksInCells() {
        IncidentTable old = read("acled-old.csv");
        assertThat(old.first()).isEqualTo("2020-05-07");
        assertThat(old.last()).isEqualTo("2020-05-09");
        assertThat(lines(old)).containsExactly(2L, 5L);
        assertThat(old.toTable().stringColumn("notes").get(0)).isEqualTo("On 9 May,\nan explosion");
    }

    @Test
    void acledInTheLongFormCountsEachEventOnce() {
        IncidentTable events = read("acled-long.csv");
        assertThat(events.accounting().read()).isEqualTo(5);
        assertThat(setAside(events))
                .containsExactly("line 3: same event_id_cnty as line 2", "line 5: same event_id_cnty as line 4");
        assertThat(events.where("actor2", "Military Forces of Pakistan").size()).isEqualTo(2);
        assertThat(events.duplicates()).isEqualTo(2);
        assertThat(events.first()).isEqualTo("2024-03-01");
        assertThat(events.source().caveats()).anyMatch(c -> c.contains("2 further actors were joined"));
    }

    @Test
    void ucdpNamesTheSideThatIsNotTheGovernment() {
        for (String file : List.of("ucdp.csv", "ucdp-hxl.csv")) {
            IncidentTable ucdp = read(file);
            assertThat(ucdp.groups())
                    .containsExactly(
                            new GroupCount("BLA", 2), new GroupCount("Lashkar-e-Islam", 1), new GroupCount("TTP", 1));
            assertThat(ucdp.text(Role.TARGET, 0)).isEqualTo("Government of Pakistan");
            assertThat(ucdp.text(Role.TARGET, 2)).isEqualTo("Civilians");
            assertThat(ucdp.precision(1)).isEqualTo(Precision.WEEK);
            assertThat(ucdp.lastDay(1) - ucdp.day(1)).isEqualTo(3);
            assertThat(ucdp.precision(3)).isEqualTo(Precision.YEAR);
            assertThat(ucdp.number(Role.KILLED, 3)).isEqualTo(5);
            assertThat(ucdp.number(Role.KILLED_MIN, 3)).isEqualTo(6);
            assertThat(ucdp.number(Role.KILLED_MAX, 3)).isEqualTo(4);
            assertThat(ucdp.coverage().to()).isEqualTo("2015-12-31");
            assertThat(ucdp.source().caveats())
                    .anyMatch(c -> c.contains("above the main one in 1, and the main one above the high one in 1;"));
            assertThat(ucdp.accounting().setAside()).isEmpty();
        }
        assertThat(IncidentTable.reader()
                        .events("one-sided")
                        .read(FORMATS.resolve("ucdp.csv"))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void randHasABreakAndAGroupThatIsNone() {
        IncidentTable rand = read("rand.csv");
        assertThat(rand.first()).isEqualTo("1968-02-09");
        assertThat(rand.last()).isEqualTo("2003-02-13");
        assertThat(rand.source().collectionBreaks()).hasSize(1);
        assertThat(rand.source().caveats()).anyMatch(c -> c.startsWith("Incidents by 'Other'"));
        assertThat(rand.groups()).contains(new GroupCount("Other", 1), new GroupCount("Unknown", 1));
    }
}
