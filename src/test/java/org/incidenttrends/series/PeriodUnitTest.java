package org.incidenttrends.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodUnitTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-02-29, 2024-02-29, 2024-02-29, 1",
        "WEEK, 2024-03-02, 2024-02-26, 2024-W09, 7",
        "WEEK, 2021-01-03, 2020-12-28, 2020-W53, 7",
        "WEEK, 2027-01-01, 2026-12-28, 2026-W53, 7",
        "WEEK, 2024-12-30, 2024-12-30, 2025-W01, 7",
        "MONTH, 2024-02-29, 2024-02-01, 2024-02, 29",
        "QUARTER, 2024-03-31, 2024-01-01, 2024-Q1, 91",
        "QUARTER, 2024-12-31, 2024-10-01, 2024-Q4, 92",
        "YEAR, 2024-06-30, 2024-01-01, 2024, 366"
    })
    void findsTheStartAndTheLabel(PeriodUnit unit, LocalDate date, LocalDate start, String label, int days) {
        assertThat(unit.startOf(date)).isEqualTo(start);
        assertThat(unit.label(start)).isEqualTo(label);
        assertThat(unit.days(start)).isEqualTo(days);
    }

    @ParameterizedTest
    @EnumSource
    void everyDayIsInOnePeriod(PeriodUnit unit) {
        LocalDate start = unit.startOf(LocalDate.of(2019, 12, 15));
        for (LocalDate day = start; day.isBefore(LocalDate.of(2021, 2, 1)); day = day.plusDays(1)) {
            if (!day.isBefore(unit.next(start))) {
                start = unit.next(start);
            }
            assertThat(unit.startOf(day)).isEqualTo(start);
        }
        assertThat(unit.perYear() * unit.meanDays()).isCloseTo(365.25, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void readsItsName() {
        assertThat(PeriodUnit.parse(" Month ")).isEqualTo(PeriodUnit.MONTH);
        assertThat(PeriodUnit.WEEK.count(1) + ", " + PeriodUnit.WEEK.count(3)).isEqualTo("1 week, 3 weeks");
        assertThat(PeriodUnit.WEEK.adjective()).isEqualTo("weekly");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodUnit.parse("fortnight"))
                .withMessage("A period of one 'fortnight': expected day, week, month, quarter or year");
    }
}
