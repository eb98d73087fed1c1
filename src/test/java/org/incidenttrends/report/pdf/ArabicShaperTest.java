package org.incidenttrends.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArabicShaperTest {

    /** Salām: seen initial, lam-alef final, meem isolated (The Unicode Standard, section 9.2). */
    @Test
    void joinsAWordWithItsLigature() {
        assertThat(ArabicShaper.shape("\u0633\u0644\u0627\u0645")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    }

    /** The letters of Arabic proper, in words of every length, as ICU joins them. */
    @Test
    void agreesWithIcuOnArabic() throws ArabicShapingException {
        String letters =
                "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F\u0630"
                        + "\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u0643\u0644\u0645\u0646\u0647"
                        + "\u0648\u0649\u064A ";
        ArabicShaping icu = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
        SplittableRandom random = new SplittableRandom(1);
        for (int word = 0; word < 2000; word++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(ArabicShaper.shape(text.toString())).isEqualTo(icu.shape(text.toString()));
        }
    }

    /** Quetta in Urdu, with the Urdu keheh, yeh with hamza, tteh and heh goal, which ICU leaves unjoined. */
    @Test
    void joinsTheLettersOfUrdu() {
        assertThat(ArabicShaper.shape("\u06A9\u0648\u0626\u0679\u06C1")).isEqualTo("\uFB90\uFEEE\uFE8B\uFB69\uFBA7");
    }

    /** Persian: peh, cheh, jeh, gaf and the yeh without dots. */
    @Test
    void joinsTheLettersOfPersian() {
        assertThat(ArabicShaper.shape("\u067E\u0686\u0698\u06AF\u06CC")).isEqualTo("\uFB58\uFB7D\uFB8B\uFB94\uFBFD");
    }

    @Test
    void marksDontPartLetters() {
        assertThat(ArabicShaper.shape("\u0628\u0651\u0628")).isEqualTo("\uFE91\u0651\uFE90");
    }

    @Test
    void aZeroWidthNonJoinerParts() {
        assertThat(ArabicShaper.shape("\u0628\u200C\u0628")).isEqualTo("\uFE8F\u200C\uFE8F");
    }

    @Test
    void tatweelAndZeroWidthJoinerJoin() {
        assertThat(ArabicShaper.shape("\u0640\u0628\u0640")).isEqualTo("\u0640\uFE92\u0640");
        assertThat(ArabicShaper.shape("\u0628\u200D")).isEqualTo("\uFE91\u200D");
    }

    /** Pashto's teh with ring has no presentation forms: it stays itself, and its neighbours end cleanly. */
    @Test
    void aLetterWithoutFormsStandsAlone() {
        assertThat(ArabicShaper.shape("\u0628\u067C\u0628")).isEqualTo("\uFE8F\u067C\uFE8F");
    }

    @Test
    void otherScriptsStayAsTheyAre() {
        assertThat(ArabicShaper.shape("Kälin, Москва, שלום 12")).isEqualTo("Kälin, Москва, שלום 12");
    }

    @Test
    void unshapingTakesShapingBack() {
        String text = "\u06A9\u0648\u0626\u0679\u06C1 \u0633\u0644\u0627\u0645 \u067E\u0686\u0698\u06AF\u06CC 12";
        assertThat(ArabicShaper.unshape(ArabicShaper.shape(text))).isEqualTo(text);
    }
}
