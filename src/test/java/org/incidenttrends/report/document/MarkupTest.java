package org.incidenttrends.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @ValueSource(strings = {"کوئٹہ", "بلوچستان میں واقعات", "بلوچستان میں BLA کے حملے", "« کیچ » 3 %"})
    void whatIsWrittenFromRightToLeftIsSetSo(String text) {
        assertThat(Markup.runsRightToLeft(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12 %",
                "Kech",
                "کیچ has 19 % of the attacks among 32 districts; کوئٹہ follows",
                "بلوچستان لبریشن آرمی, 59 % (46 to 71 %)",
                "Фронт освобождения and کیچ"
            })
    void anEnglishSentenceStaysSoWhateverNameItBeginsWith(String text) {
        assertThat(Markup.runsRightToLeft(text)).isFalse();
    }
}
