package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.incidenttrends.chart.Axis.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

    @Test
    void countsBeginAtZeroAndAreMarkedInWholeNumbers() {
        assertThat(labels(Axis.Numbers.counts(2).ticks(300, false))).containsExactly("0", "1", "2");
        assertThat(labels(Axis.Numbers.counts(37).ticks(200, false))).containsExactly("0", "10", "20", "30");
        assertThat(labels(Axis.Numbers.counts(0).ticks(200, false))).containsExactly("0", "1");
    }

    @Test
    void percentagesEndAtAHundredAndCarryTheirSign() {
        assertThat(Axis.Numbers.percent(99).max()).isEqualTo(100);
        assertThat(labels(Axis.Numbers.percent(99).ticks(420, true)))
                .containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    }

    @Test
    void labelsCarryAsManyDecimalsAsTheyNeed() {
        Axis axis = new Axis.Numbers(-0.05, 0.1, false, "");
        assertThat(labels(axis.ticks(100, false))).containsExactly("−0.05", "0.00", "0.05", "0.10");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.003, 1, 7, 999, 1e6, 3e12})
    void numbersOfAnySizeAreMarkedAFewTimesAndNeverTwiceAlike(double greatest) {
        Axis axis = new Axis.Numbers(0, greatest, false, "");
        List<Tick> ticks = axis.ticks(300, false);
        assertThat(ticks).hasSizeBetween(3, 12);
        assertThat(labels(ticks)).doesNotHaveDuplicates();
        assertThat(ticks).allSatisfy(tick -> assertThat(tick.at()).isBetween(0.0, greatest));
    }

    @Test
    void aLogarithmicAxisIsMarkedAtPowersOfTen() {
        Axis wide = new Axis.Log(1, 20_000, "");
        assertThat(labels(wide.ticks(400, true))).containsExactly("1", "10", "100", "1,000", "10,000");
        assertThat(labels(new Axis.Log(0.02, 100, " %").ticks(300, false)))
                .containsExactly("0.1 %", "1 %", "10 %", "100 %");
        assertThat(labels(new Axis.Log(1, 70, "").ticks(400, true))).containsExactly("1", "2", "5", "10", "20", "50");
        assertThat(wide.place(1000)).isEqualTo(3);
        assertThat(wide.place(0)).as("what is less stands at the edge").isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Axis.Log(0, 10, ""))
                .withMessageContaining("expected a positive end");
    }

    @Test
    void anAxisNeedsTwoEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Axis.Numbers(3, 3, true, ""))
                .withMessageContaining("from 3.0 to 3.0");
        assertThatIllegalArgumentException().isThrownBy(() -> days(2022, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> days(2022, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Axis.Names(List.of()));
    }

    @Test
    void theFirstNameStandsOnTopOfAVerticalAxisAndLeftOnAHorizontalOne() {
        Axis.Names axis = new Axis.Names(List.of("a", "b", "c"));
        assertThat(axis.ticks(100, false)).containsExactly(new Tick(2, "a"), new Tick(1, "b"), new Tick(0, "c"));
        assertThat(axis.ticks(100, true)).containsExactly(new Tick(0, "a"), new Tick(1, "b"), new Tick(2, "c"));
    }

    @Test
    void aDayIsAFractionOfItsYearInLeapYearsToo() {
        assertThat(CalendarTicks.decimalYear(LocalDate.of(1980, 1, 1))).isEqualTo(1980);
        assertThat(CalendarTicks.decimalYear(LocalDate.of(2024, 12, 31))).isEqualTo(2024 + 365 / 366.0);
        assertThat(CalendarTicks.decimalYear(LocalDate.of(2023, 12, 31))).isEqualTo(2023 + 364 / 365.0);
    }

    @Test
    void yearsAreNamedInTheMiddleAndMarkedAtTheirBeginning() {
        List<Tick> ticks = named(days(2014, 2024).ticks(680, true));
        assertThat(labels(ticks)).startsWith("2014", "2015").endsWith("2023");
        assertThat(ticks.get(0).at()).isEqualTo(2014);
        assertThat(ticks.get(0).labelAt()).isEqualTo(2014.5);
    }

    @Test
    void anIncompleteYearIsNamedOnlyWhereItsNameFits() {
        double end = CalendarTicks.decimalYear(LocalDate.of(2025, 2, 1));
        assertThat(labels(named(days(2010.9, end).ticks(680, true))))
                .startsWith("2011")
                .endsWith("2024");
    }

    @Test
    void quartersSayTheirYearWhereItBegins() {
        List<Tick> ticks = days(2022, 2026).ticks(680, true);
        assertThat(labels(named(ticks))).startsWith("Jan\n2022", "Apr", "Jul", "Oct", "Jan\n2023");
        assertThat(ticks).hasSize(48);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 4 Jan, 3", "0.15, 10 Jan, 2", "0.9, Feb, 2", "3, Apr, 2", "30, 2024, 3", "400, 2050, 1"})
    void theMarksFollowTheLengthOfTheSpan(double years, String label, int minimum) {
        List<String> labels = labels(named(days(2022, 2022 + years).ticks(680, true)));
        assertThat(labels).contains(label).hasSizeGreaterThan(minimum);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1 Jan", "MONTH, Jan", "QUARTER, Q1", "YEAR, 2022"})
    void anAxisIsNotDividedFinerThanItsData(CalendarTicks.Finest finest, String label) {
        List<Tick> ticks = new Axis.Calendar(2022, 2022.02, finest).ticks(680, true);
        assertThat(labels(ticks).get(0)).startsWith(label);
        assertThat(ticks).hasSize(finest == CalendarTicks.Finest.DAY ? 8 : 1);
    }

    @Test
    void wordsNeverTouch() {
        for (double years = 0.01; years < 3000; years *= 1.3) {
            double perPixel = years / 680;
            List<Tick> ticks = named(days(2021.37, 2021.37 + years).ticks(680, true));
            for (int i = 1; i < ticks.size(); i++) {
                double apart = (ticks.get(i).labelAt() - ticks.get(i - 1).labelAt()) / perPixel;
                double words = (width(ticks.get(i)) + width(ticks.get(i - 1))) / 2;
                assertThat(apart)
                        .as("%s after %s over %s years", ticks.get(i), ticks.get(i - 1), years)
                        .isGreaterThan(words);
            }
        }
    }

    private static Axis days(double min, double max) {
        return new Axis.Calendar(min, max, CalendarTicks.Finest.DAY);
    }

    private static double width(Tick tick) {
        return tick.label()
                .lines()
                .mapToDouble(line -> Lettering.width(line, Page.TICK_FONT))
                .max()
                .orElse(0);
    }

    private static List<Tick> named(List<Tick> ticks) {
        return ticks.stream().filter(tick -> !tick.label().isEmpty()).toList();
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }
}
