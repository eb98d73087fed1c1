package org.incidenttrends.stats.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.incidenttrends.stats.count.CountDraws;
import org.incidenttrends.stats.count.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurgeRuleTest {

    private static final double WEEKS = 365.25 / 7;

    private static final Reference REFERENCE = Reference.of("surge.json");

    private static final CountHistory SALMONELLA = CountHistory.of(REFERENCE.numbers("weeks"), WEEKS);

    /** R takes the dispersion from the weights of the last iteration but one. */
    private static final Percentage STOPS_EARLY = Percentage.withPercentage(0.002);

    @ParameterizedTest
    @CsvSource({"EARS_C1, 283 284 294", "EARS_C2, 283 284 285", "EARS_C3, 282 283 284 285 286 287 295 296"})
    void earsAlarmsAsPublished(SurgeRule rule, String weeks) {
        assertThat(alarms(rule, SALMONELLA, 281, 312))
                .isEqualTo(Arrays.stream(weeks.split(" "))
                        .map(week -> Integer.parseInt(week) - 1)
                        .toList());
    }

    @Test
    void farringtonFlexibleAlarmsAsPublished() {
        assertThat(alarms(SurgeRule.FARRINGTON_FLEXIBLE, SALMONELLA, 281, 312)).containsExactly(283, 284);
    }

    @ParameterizedTest
    @CsvSource({"EARS_C1, c1", "EARS_C2, c2", "CUSUM_ROSSI, cusum"})
    void thresholdsAgreeWithR(SurgeRule rule, String name) {
        Reference expected = REFERENCE.at(name);
        double[] thresholds = expected.numbers("threshold");
        double[] at = expected.numbers("at");
        for (int i = 0; i < at.length; i++) {
            assertThat(rule.threshold(SALMONELLA, (int) at[i]).orElseThrow()).isCloseTo(thresholds[i], within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FARRINGTON_FLEXIBLE, weeks, flexibleWeeks",
        "FARRINGTON_FLEXIBLE, months, flexibleMonths",
        "FARRINGTON_1996, weeks, farringtonWeeks",
        "FARRINGTON_1996, months, farringtonMonths"
    })
    void farringtonAgreesWithR(SurgeRule rule, String series, String name) {
        CountHistory history = CountHistory.of(REFERENCE.numbers(series), series.equals("weeks") ? WEEKS : 12);
        Reference expected = REFERENCE.at(name);
        List<String> thresholds = expected.texts("threshold");
        double[] at = expected.numbers("at");
        double[] alarm = expected.numbers("alarm");
        for (int i = 0; i < at.length; i++) {
            int index = (int) at[i];
            double actual = rule.threshold(history, index).orElseThrow();
            double before = history.count(index - 1) + history.count(index - 2) + history.count(index - 3);
            assertThat(actual).isGreaterThanOrEqualTo(4 - before);
            if (!thresholds.get(i).equals("none")) {
                double limit = Math.max(Double.parseDouble(thresholds.get(i)), 4 - before);
                assertThat(actual).as("%s %d", name, index).isCloseTo(limit, STOPS_EARLY);
            }
            assertThat(history.count(index) > actual).isEqualTo(alarm[i] == 1);
        }
    }

    @Test
    void practitionersRulesLookBackOverMonths() {
        double[] months = {9, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 6, 99};
        CountHistory history = CountHistory.of(months, 12);
        // mean 3.5, sum of squares 182, s² = (182 − 147) / 11
        assertThat(SurgeRule.MEAN_PLUS_3_SD.threshold(history, 13).orElseThrow())
                .isCloseTo(3.5 + 3 * Math.sqrt(35.0 / 11), within(1e-12));
        assertThat(SurgeRule.HIGHEST_IN_12_MONTHS.threshold(history, 13)).hasValue(6);
        assertThat(SurgeRule.HIGHEST_IN_12_MONTHS.threshold(history, 12)).hasValue(9);
        assertThat(SurgeRule.HIGHEST_IN_12_MONTHS.threshold(history, 11)).isEmpty();
        assertThat(SurgeRule.HIGHEST_IN_3_YEARS.threshold(history, 13)).isEmpty();
    }

    @Test
    void theHighestOfAQuietTimeIsNoSurge() {
        double[] quiet = new double[40];
        quiet[20] = 1;
        for (SurgeRule rule : List.of(SurgeRule.HIGHEST_IN_12_MONTHS, SurgeRule.HIGHEST_IN_3_YEARS)) {
            assertThat(rule.threshold(CountHistory.of(quiet, 12), 39)).hasValue(2);
        }
        quiet[38] = 3;
        assertThat(SurgeRule.HIGHEST_IN_12_MONTHS.threshold(CountHistory.of(quiet, 12), 39))
                .hasValue(3);
    }

    @Test
    void threeYearsAre157Weeks() {
        double[] weeks = new double[200];
        weeks[199 - 157] = 8;
        weeks[199 - 158] = 9;
        assertThat(SurgeRule.HIGHEST_IN_3_YEARS.threshold(CountHistory.of(weeks, WEEKS), 199))
                .hasValue(8);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CUSUM_ROSSI", "FARRINGTON_1996", "FARRINGTON_FLEXIBLE"})
    void withoutScatterTheThresholdIsTheMean(SurgeRule rule) {
        double[] constant = new double[40];
        Arrays.fill(constant, 3);
        assertThat(rule.threshold(CountHistory.of(constant, 12), 39)).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource
    void nothingBeforeMeansNoThreshold(SurgeRule rule) {
        CountHistory history = CountHistory.of(new double[80], 12);
        assertThat(rule.threshold(history, 1)).isEmpty();
        assertThat(rule.threshold(history, 79).orElseThrow()).isLessThan(5);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FARRINGTON_1996", "FARRINGTON_FLEXIBLE"})
    void whatWasNotCollectedIsNotZero(SurgeRule rule) {
        double[] counts = IntStream.range(0, 96).mapToDouble(t -> 10 + t % 5).toArray();
        double[] zero = counts.clone();
        zero[90] = 0;
        counts[90] = Double.NaN;
        double skipped = rule.threshold(CountHistory.of(counts, 12), 95).orElseThrow();
        assertThat(skipped).isPositive();
        if (rule != SurgeRule.HIGHEST_IN_12_MONTHS && rule != SurgeRule.HIGHEST_IN_3_YEARS) {
            assertThat(skipped)
                    .isNotEqualTo(rule.threshold(CountHistory.of(zero, 12), 95).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EARS_C1", "EARS_C2", "EARS_C3", "MEAN_PLUS_3_SD", "HIGHEST_IN_12_MONTHS"})
    void aBaselineThatWasHardlyCollectedIsNone(SurgeRule rule) {
        double[] counts = REFERENCE.numbers("months");
        Arrays.fill(counts, 86, 92, Double.NaN);
        assertThat(rule.threshold(CountHistory.of(counts, 12), 95)).isEmpty();
    }

    @Test
    void theCusumStandsStillWhereNobodyCollected() {
        double[] counts = REFERENCE.numbers("months");
        double[] without = IntStream.range(0, 95)
                .filter(t -> t != 40)
                .mapToDouble(t -> counts[t])
                .toArray();
        double[] closed = Arrays.copyOf(without, 95);
        counts[40] = Double.NaN;
        assertThat(SurgeRule.CUSUM_ROSSI.threshold(CountHistory.of(counts, 12), 95))
                .isEqualTo(SurgeRule.CUSUM_ROSSI.threshold(CountHistory.of(closed, 12), 94));
    }

    @ParameterizedTest
    @EnumSource(names = {"FARRINGTON_1996", "FARRINGTON_FLEXIBLE"})
    void farringtonDoesWithoutWhatWasNotCollected(SurgeRule rule) {
        double[] counts = REFERENCE.numbers("months");
        double complete = rule.threshold(CountHistory.of(counts, 12), 95).orElseThrow();
        counts[95 - 24] = Double.NaN;
        assertThat(rule.threshold(CountHistory.of(counts, 12), 95).orElseThrow())
                .isCloseTo(complete, within(0.4 * complete));
        counts[93] = Double.NaN;
        assertThat(rule.threshold(CountHistory.of(counts, 12), 95)).isEmpty();
    }

    @Test
    void aLevelWithoutIncidentsDoesNotStopFarrington() {
        SplittableRandom random = new SplittableRandom(5);
        double[] summers = IntStream.range(0, 84)
                .mapToDouble(t -> t % 12 < 4 ? 0 : CountDraws.poisson(random, 6))
                .toArray();
        CountHistory history = CountHistory.of(summers, 12);
        assertThat(SurgeRule.FARRINGTON_FLEXIBLE.threshold(history, 80).orElseThrow())
                .isBetween(7.0, 16.0);
        assertThat(SurgeRule.FARRINGTON_FLEXIBLE.threshold(history, 74).orElseThrow())
                .isLessThan(5);
    }

    @Test
    void ruleOfYearsHasNoSeason() {
        CountHistory years = CountHistory.of(REFERENCE.numbers("months"), 1);
        assertThat(SurgeRule.FARRINGTON_FLEXIBLE.threshold(years, 95)).isEmpty();
        assertThat(SurgeRule.MEAN_PLUS_3_SD.threshold(years, 95)).isEmpty();
        assertThat(SurgeRule.HIGHEST_IN_3_YEARS.threshold(years, 95)).isPresent();
    }

    @Test
    void quartersHaveFourLevels() {
        CountHistory quarters = CountHistory.of(REFERENCE.numbers("months"), 4);
        assertThat(SurgeRule.FARRINGTON_FLEXIBLE.threshold(quarters, 60)).isPresent();
    }

    @Test
    void namesAreThePromisedOnes() {
        assertThat(SurgeRule.values())
                .extracting(SurgeRule::toString)
                .containsExactly(
                        "EARS C1",
                        "EARS C2",
                        "EARS C3",
                        "CUSUM (Rossi)",
                        "Farrington 1996",
                        "Farrington flexible",
                        "12-month mean + 3 SD",
                        "highest in 12 months",
                        "highest in 3 years");
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurgeRule.EARS_C1.threshold(SALMONELLA, 312))
                .withMessageContaining("0 to 311");
        assertThatIllegalArgumentException().isThrownBy(() -> CountHistory.of(new double[] {1, -1}, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> CountHistory.of(new double[] {1, 1}, 0));
    }

    private static List<Integer> alarms(SurgeRule rule, CountHistory history, int from, int to) {
        return IntStream.range(from, to)
                .filter(t -> history.count(t) > rule.threshold(history, t).orElseThrow())
                .boxed()
                .toList();
    }
}
