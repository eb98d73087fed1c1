package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.share.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents of several perpetrators. */
class PerpetratorsTest {

    private static final String TABLE = """
            date,perpetrator,perpetrator_2,attribution
            2024-01-01,A,,Claimed
            2024-01-02,A,B,claimed
            2024-01-03,unknown,B,SUSPECTED
            2024-01-04,,,none
            2024-01-05,B,B,confirmed
            2024-01-06,C,Unknown,attributed
            """;

    @TempDir
    private Path folder;

    private IncidentTable read(String content) throws IOException {
        return IncidentTable.read(Files.writeString(folder.resolve("x.csv"), content));
    }

    private static List<List<String>> named(IncidentTable table) {
        Perpetrators perpetrators = table.perpetrators();
        return IntStream.range(0, table.size())
                .mapToObj(row -> Arrays.stream(perpetrators.of(row))
                        .mapToObj(perpetrators.labels()::get)
                        .toList())
                .toList();
    }

    @Test
    void namesEachOnceAndNeverTheUnknown() throws IOException {
        IncidentTable table = read(TABLE);
        assertThat(named(table))
                .containsExactly(List.of("A"), List.of("A", "B"), List.of("B"), List.of(), List.of("B"), List.of("C"));
        assertThat(table.perpetrators()).hasToString("3 groups, 1 of 6 incidents by several");
    }

    @Test
    void findsAGroupBesideOthers() throws IOException {
        IncidentTable table = read(TABLE);
        assertThat(table.group("B").size()).isOne();
        assertThat(table.involving("B").size()).isEqualTo(3);
        assertThat(table.involving("B").accounting()).asString().contains("3 by group B, alone or with others");
        assertThatThrownBy(() -> table.involving("D"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'D'");
    }

    @Test
    void creditsByTheRule() throws IOException {
        IncidentTable table = read(TABLE);
        SeriesCounter monthly = SeriesCounter.by(PeriodUnit.MONTH);
        SeriesByGroup primary = monthly.countByGroup(table, Credit.PRIMARY::weight);
        assertThat(primary.group("A").total()).isEqualTo(2);
        assertThat(primary.group("B").total()).isEqualTo(2);
        SeriesByGroup full = monthly.countByGroup(table, Credit.FULL::weight);
        assertThat(full.group("B").total()).isEqualTo(3);
        SeriesByGroup parts = monthly.countByGroup(table, Credit.FRACTIONAL::weight);
        assertThat(parts.group("A").total()).isEqualTo(1.5);
        assertThat(parts.groups().stream()
                        .mapToDouble(group -> group.series().total())
                        .sum())
                .isEqualTo(table.size());
        assertThat(parts.group("Unknown").total()).isOne();
        assertThatThrownBy(() -> parts.group("D")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsOnlyTheKnownWaysOfKnowing() throws IOException {
        IncidentTable table = read(TABLE);
        assertThat(IntStream.range(0, table.size()).mapToObj(row -> table.text(Role.ATTRIBUTION, row)))
                .containsExactly("claimed", "claimed", "suspected", "none", "confirmed", "attributed");
        assertThat(table.source().caveats()).anyMatch(caveat -> caveat.contains("'confirmed'"));
    }

    @Test
    void partsTheAlliesOfAcled() throws IOException {
        IncidentTable table = read("""
                event_id_cnty,event_date,event_type,actor1,assoc_actor_1,inter1,fatalities
                P1,2024-01-01,Battles,TTP,"LI; JA ",2,1
                P2,2024-01-02,Battles,JA,,2,1
                """);
        assertThat(named(table)).containsExactly(List.of("TTP", "LI", "JA"), List.of("JA"));
        assertThat(table.involving("JA").size()).isEqualTo(2);
    }

    @Test
    void bringsPartnersUnderTheirNames() throws IOException {
        Path aliases = Files.writeString(
                folder.resolve("aliases.csv"),
                "alias,name,from,to,parent\nB,Bee,,,Umbrella\nA,A,2024-01-02,,Umbrella\n");
        Path table = Files.writeString(folder.resolve("x.csv"), TABLE);
        IncidentTable read = IncidentTable.reader().aliases(aliases).read(table);
        assertThat(named(read).get(1)).containsExactly("A", "Bee");
        assertThat(read.group("Umbrella").size()).isEqualTo(2);
        assertThat(read.involving("Umbrella").size()).isEqualTo(3);
    }
}
