package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final Font FONT = Fonts.regular(12);

    @Test
    void breaksBetweenWordsAndLosesNone() {
        String text = "Rising: +18 % a year (95 % CI 6 to 31), 42 months; overdispersed, so negative binomial";
        List<String> lines = Lettering.wrap(text, FONT, 200, 9);
        assertThat(String.join(" ", lines)).isEqualTo(text);
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> Lettering.width(line, FONT) <= 200);
    }

    @Test
    void keepsANumberAndItsSignTogether() {
        for (double width = 40; width < 200; width += 3) {
            assertThat(Lettering.wrap("a share of 38 % and then 29 % or 47 %", FONT, width, 9))
                    .noneMatch(line -> line.startsWith("%"));
        }
    }

    @Test
    void endsInAnEllipsisWhatDoesNotFit() {
        List<String> lines = Lettering.wrap("word ".repeat(100), FONT, 150, 2);
        assertThat(lines).hasSize(2).allMatch(line -> Lettering.width(line, FONT) <= 150);
        assertThat(lines.get(1)).endsWith("…");
    }

    @Test
    void breaksAWordThatIsLongerThanALine() {
        List<String> lines = Lettering.wrap("Tehreek".repeat(12), FONT, 150, 9);
        assertThat(String.join("", lines)).isEqualTo("Tehreek".repeat(12));
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> Lettering.width(line, FONT) <= 150);
    }

    @Test
    void neverCutsALetterOfTwoUnitsInHalf() {
        String outsideTheBasicPlane = "𐎠".repeat(40);
        assertThat(Lettering.wrap(outsideTheBasicPlane, FONT, 50, 3))
                .allMatch(line -> line.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @Test
    void leavesNoWordAloneInTheLastLine() {
        String text = "Seventeen groups claimed attacks and most attacks have none";
        double width = Lettering.width(text, FONT) - 1;
        assertThat(Lettering.wrap(text, FONT, width, 2).get(1)).isEqualTo("none");
        List<String> balanced = Lettering.balance(text, FONT, width, 2);
        assertThat(balanced).hasSize(2);
        assertThat(Lettering.width(balanced.get(1), FONT)).isGreaterThan(0.3 * width);
    }

    @Test
    void anEmptyTextHasNoLinesAndNoWidth() {
        assertThat(Lettering.wrap("  ", FONT, 100, 2)).isEmpty();
        assertThat(Lettering.width("", FONT)).isZero();
    }

    @Test
    void urduIsJoinedByItsOwnFont() {
        String letters = SampleCharts.URDU.replace(" ", "");
        double apart = letters.codePoints()
                .mapToDouble(letter -> Lettering.width(Character.toString(letter), FONT))
                .sum();
        assertThat(Lettering.width(letters, FONT)).isBetween(1.0, 0.95 * apart);
    }

    @Test
    void everySignOfTheHouseHasAGlyph() {
        String signs = "−≥≤≈→–—…×±²°·αθτΔ“”’ğşıŁž‰ЖЯ" + SampleCharts.URDU;
        for (Font font : List.of(Fonts.regular(12), Fonts.bold(12))) {
            assertThat(signs.codePoints())
                    .allMatch(letter -> font.canDisplay(letter)
                            || Fonts.fallbacks(font).stream().anyMatch(other -> other.canDisplay(letter)));
        }
    }

    @Test
    void fontsAreTheBundledOnes() {
        assertThat(Fonts.regular(12).getFamily()).isEqualTo("Noto Sans");
        assertThat(Fonts.bold(12).getFontName()).isEqualTo("Noto Sans Bold");
        assertThat(Fonts.fallbacks(Fonts.bold(12)).get(0).getFontName()).isEqualTo("Noto Sans Arabic Bold");
    }
}
