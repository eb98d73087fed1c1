package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Test;

class PlaceAndCalendarTest {

    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);

    @Test
    void aCalendarHoldsEveryMonthAndLeavesOutWhatNobodyCollected() {
        PeriodSeries months = PeriodSeries.count(BUNDLED, PeriodUnit.MONTH);
        Chart calendar = Charts.calendar(months);

        assertThat(calendar.title()).isEqualTo("The month with most attacks is 2025-03, with 31");
        assertThat(calendar.data().rows()).hasSize(months.size());
        assertThat(calendar.data().rows().get(4)).isEqualTo(List.of("2022-05", 0.0, ""));
        assertThat(calendar.alternativeText()).contains("2022 77; 2023 87");
        assertThat(calendar.svg()).contains(">Jan<", ">2025<", ">31<");
    }

    @Test
    void aCalendarIsOfMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.calendar(PeriodSeries.count(BUNDLED, PeriodUnit.QUARTER)))
                .withMessageContaining("quarter");
    }

    @Test
    void manyYearsStillFitAPage() {
        IncidentTable table = Tables.asOf(LocalDate.of(2020, 12, 31), "date", "1970-01-01", "2020-06-01");
        Chart calendar = Charts.calendar(PeriodSeries.count(table, PeriodUnit.MONTH));

        assertThat(calendar.height()).isLessThan(820);
        assertThat(calendar.svg()).contains(">1970<", ">2020<").doesNotContain(">1971<");
    }

    @Test
    void aMapSaysHowFewPlacesHoldHalf() {
        Chart map = Charts.map(BUNDLED, Role.DISTRICT);

        assertThat(map.name()).isEqualTo("map-district");
        assertThat(map.title()).isEqualTo("5 of 32 districts have 56 % of the attacks");
        assertThat(map.data().header()).containsExactly("district", "latitude", "longitude", "attacks", "located");
        assertThat(map.data().rows().stream()
                        .mapToInt(row -> (Integer) row.get(3))
                        .sum())
                .isEqualTo(BUNDLED.size());
        assertThat(map.svg()).contains(">Kech 86<");
    }

    @Test
    void aMapOfOnePlaceIsOne() {
        IncidentTable table = Tables.asOf(
                LocalDate.of(2024, 12, 31), "date,district,latitude,longitude", "2024-01-01,Kech,26.0,63.0");
        Chart map = Charts.map(table, Role.DISTRICT);

        assertThat(map.title()).isEqualTo("1 of 1 district has 100 % of the attacks");
        assertThat(map.png(1)).isNotEmpty();
    }

    @Test
    void withoutPositionsThereIsNoMap() {
        IncidentTable table =
                Tables.asOf(LocalDate.of(2024, 12, 31), "date,district,latitude,longitude", "2024-01-01,Kech,,");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Charts.map(table, Role.DISTRICT))
                .withMessageContaining("no map");
    }
}
