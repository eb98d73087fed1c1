package org.incidenttrends.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

    private final RightToLeft reorderer = new RightToLeft();

    @Test
    void reversesLettersAndMirrorsBrackets() {
        assertThat(reorderer.reorderRTLTextToLTR("\u05D0(\u05D1)«\u05D2»")).isEqualTo("«\u05D2»(\u05D1)\u05D0");
    }

    @Test
    void marksStayBehindTheirLetters() {
        assertThat(reorderer.reorderRTLTextToLTR("\u0628\u0651\u064E\u062A")).isEqualTo("\u062A\u0628\u0651\u064E");
        assertThat(reorderer.reorderRTLTextToLTR("\u0651\u062A")).isEqualTo("\u062A\u0651");
    }

    @Test
    void reversingKeepsSupplementaryLettersWhole() {
        assertThat(reorderer.reorderRTLTextToLTR("\uD83A\uDD00\u05D0")).isEqualTo("\u05D0\uD83A\uDD00");
    }

    @Test
    void knowsWhetherAnythingRunsFromRightToLeft() {
        assertThat(RightToLeft.occursIn("Kälin, Москва — 12 ≥ 3")).isFalse();
        assertThat(RightToLeft.occursIn("Quetta (\u06A9\u0648\u0626\u0679\u06C1)"))
                .isTrue();
    }

    @Test
    void findsTheRunsOfAMixedLine() {
        RightToLeft.Runs runs = new RightToLeft.Runs();
        String text = "Quetta \u06A9\u0648\u0626\u0679\u06C1 2024";
        runs.setParagraph(text, BidiSplitter.LTR);

        assertThat(IntStream.range(0, runs.countTextRuns())
                        .mapToObj(runs::getVisualRun)
                        .mapToInt(BidiTextRun::getLength)
                        .sum())
                .isEqualTo(text.length());
        assertThat(runs.getVisualRun(0).getDirection()).isEqualTo(BidiSplitter.LTR);
        assertThat(runs.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(runs.getVisualRun(1).getStart()).isEqualTo(7);
    }

    @Test
    void aParagraphRunsAsItsFirstStrongLetterDoes() {
        RightToLeft.Runs runs = new RightToLeft.Runs();
        assertThat(runs.getBaseDirection("12 \u06A9 Quetta")).isEqualTo(BidiSplitter.RTL);
        assertThat(runs.getBaseDirection("12 Quetta \u06A9")).isEqualTo(BidiSplitter.LTR);
    }
}
