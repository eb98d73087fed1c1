package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void countsAreWholeWhereTheyAre() {
        assertThat(Wording.count(1204)).isEqualTo("1,204");
        assertThat(Wording.count(3.5)).isEqualTo("3.5");
        assertThat(Wording.number(1, "attack", "attacks")).isEqualTo("1 attack");
        assertThat(Wording.number(0, "attack", "attacks")).isEqualTo("0 attacks");
    }

    @Test
    void estimatesHaveTwoFigures() {
        assertThat(Wording.figure(0.05213)).isEqualTo("0.052");
        assertThat(Wording.figure(3.449)).isEqualTo("3.4");
        assertThat(Wording.figure(9.96)).isEqualTo("10");
        assertThat(Wording.figure(127.6)).isEqualTo("128");
        assertThat(Wording.figure(-0.5)).isEqualTo("−0.50");
        assertThat(Wording.figure(0)).isEqualTo("0");
    }

    @Test
    void sharesAndChangesArePerCent() {
        assertThat(Wording.percent(0.253)).isEqualTo("25 %");
        assertThat(Wording.percent(0.004)).isEqualTo("0.4 %");
        assertThat(Wording.percent(0.00004)).isEqualTo("under 0.1 %");
        assertThat(Wording.percent(0)).isEqualTo("0 %");
        assertThat(Wording.change(18.2)).isEqualTo("+18 %");
        assertThat(Wording.change(-3.4)).isEqualTo("−3 %");
        assertThat(Wording.change(0)).isEqualTo("0 %");
        assertThat(Wording.change(12345)).isEqualTo("+12,345 %");
    }

    @Test
    void intervalsNameTheirLevel() {
        assertThat(Wording.interval(new Interval(8.1, 11.7, 0.95))).isEqualTo("95 % CI 8.1 to 12");
        assertThat(Wording.interval(new Interval(0, Double.POSITIVE_INFINITY, 0.9)))
                .isEqualTo("90 % CI 0 to infinity");
        assertThat(Wording.changeInterval(new Interval(-6, 31, 0.99))).isEqualTo("99 % CI −6 to 31");
        assertThat(Wording.shareInterval(new Interval(0.21, 0.29, 0.999))).isEqualTo("99.9 % CI 21 to 29 %");
    }

    @Test
    void smallPValuesAreNotZero() {
        assertThat(Wording.p(0.0002)).isEqualTo("p < 0.001");
        assertThat(Wording.p(0.0345)).isEqualTo("p = 0.035");
        assertThat(Wording.p(0.42)).isEqualTo("p = 0.42");
    }

    @Test
    void anEstimateIsANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of(Double.NaN, new Interval(0, 1, 0.95), "attacks a month"));
    }

    @Test
    void referencesHaveShortForms() {
        assertThat(Reference.GARWOOD.key()).isEqualTo("Garwood 1936");
        assertThat(Reference.HAMED_RAO.key()).isEqualTo("Hamed & Rao 1998");
        for (Reference reference : Reference.values()) {
            assertThat(reference.citation())
                    .contains("doi:10.")
                    .endsWith(reference.toString().substring(20));
            assertThat(reference.key()).matches("\\p{Lu}.+ (19|20)\\d\\d");
        }
    }
}
