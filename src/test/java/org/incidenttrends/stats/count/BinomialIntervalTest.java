package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialIntervalTest {

    /** R 4.2.2: {@code binom.test(k, n, conf.level = level)$conf.int}. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.95, 0, 0.308497107818761",
        "10, 10, 0.95, 0.691502892181239, 1",
        "3, 47, 0.95, 0.0133617694972549, 0.1753924300129209",
        "3, 47, 0.8, 0.023677930317731, 0.136649098537501",
        "1, 512, 0.95, 4.94476211453953e-05, 1.08336569447545e-02",
        "250, 1000, 0.95, 0.223430406264680, 0.278050006223756"
    })
    void equalsBinomTestOfR(long count, long cases, double level, double lower, double upper) {
        Interval interval = BinomialInterval.withDefaults().withLevel(level).of(count, cases);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-10));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-10));
        assertThat(interval.level()).isEqualTo(level);
    }

    @Test
    void turnsRoundWithTheCount() {
        Interval some = BinomialInterval.withDefaults().of(4, 30);
        Interval others = BinomialInterval.withDefaults().of(26, 30);
        assertThat(others.lower()).isCloseTo(1 - some.upper(), within(1e-12));
        assertThat(others.upper()).isCloseTo(1 - some.lower(), within(1e-12));
    }

    @Test
    void refusesNumbersThatMakeNoShare() {
        BinomialInterval exact = BinomialInterval.withDefaults();
        assertThatIllegalArgumentException().isThrownBy(() -> exact.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> exact.of(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> exact.of(4, 3)).withMessageContaining("4 of 3 cases");
        assertThatIllegalArgumentException().isThrownBy(() -> exact.withLevel(1));
    }
}
