package org.incidenttrends.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.incidenttrends.report.pdf.PageBreaks.Piece;
import org.incidenttrends.report.pdf.PageBreaks.Sheet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PageBreaksTest {

    private static final double HEIGHT = 100;

    @Test
    void nothingNeedsNoPage() {
        assertThat(PageBreaks.of(List.of(), HEIGHT)).isEmpty();
    }

    @Test
    void whatFitsStaysOnOnePageAsItIs() {
        assertThat(PageBreaks.of(strip(rigid(40), figure(40)), HEIGHT)).containsExactly(new Sheet(0, 2, 0));
    }

    @Test
    void aFigureShrinksSoThatItsTableStaysWithIt() {
        List<Sheet> pages = PageBreaks.of(strip(rigid(20), figure(60), rigid(30), rigid(90)), HEIGHT);

        assertThat(pages).extracting(Sheet::to).containsExactly(3, 4);
        assertThat(pages.get(0).elastic()).as("10 of the 12 that it can give").isCloseTo(-10 / 12.0, within(1e-12));
    }

    @Test
    void aFigureGrowsIntoTheWhiteThatWouldBeLeft() {
        List<Sheet> pages = PageBreaks.of(strip(rigid(20), figure(60), rigid(90)), HEIGHT);

        assertThat(pages.get(0).elastic()).isEqualTo(1);
        assertThat(pages.get(1).elastic())
                .as("the last page ends where the text ends")
                .isZero();
    }

    @Test
    void takesTheBreakThatLeavesLessWhiteLater() {
        // filling the first page to the brim would leave the third piece alone before the fourth
        List<Sheet> pages = PageBreaks.of(strip(rigid(50), rigid(30), rigid(20), rigid(70), rigid(100)), HEIGHT);

        assertThat(pages).extracting(Sheet::to).containsExactly(2, 4, 5);
    }

    @Test
    void whatIsRepeatedAboveAPieceTakesRoom() {
        List<Piece> rows = List.of(
                new Piece(0, 60, 0, 0, 0, 0), new Piece(60, 120, 0, 0, 30, 0), new Piece(120, 135, 0, 0, 30, 0));

        assertThat(PageBreaks.of(rows, HEIGHT)).extracting(Sheet::to).containsExactly(1, 2, 3);
    }

    @Test
    void aPieceHigherThanAPageStandsAlone() {
        assertThat(PageBreaks.of(strip(rigid(30), rigid(250), rigid(30)), HEIGHT))
                .extracting(Sheet::to)
                .containsExactly(1, 2, 3);
    }

    @RepeatedTest(30)
    void noPageOverflowsNorBreaksWhereItMayNot(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        List<Piece> pieces = new ArrayList<>();
        double top = 0;
        for (int i = 0; i < 80; i++) {
            double height = random.nextDouble(2, 30);
            boolean held = i > 0 && pieces.get(i - 1).before() != PageBreaks.NEVER && random.nextInt(4) == 0;
            double elastic = random.nextInt(5) == 0 ? 0.2 * height : 0;
            pieces.add(new Piece(top, top + height, elastic, elastic, 0, held ? PageBreaks.NEVER : 0.1));
            top += height + random.nextDouble(0, 5);
        }

        int next = 0;
        for (Sheet sheet : PageBreaks.of(pieces, HEIGHT)) {
            assertThat(sheet.from()).isEqualTo(next);
            assertThat(sheet.from() == 0 ? 0 : pieces.get(sheet.from()).before())
                    .isFinite();
            double used = pieces.get(sheet.to() - 1).bottom()
                    - pieces.get(sheet.from()).top();
            double elastic = pieces.subList(sheet.from(), sheet.to()).stream()
                    .mapToDouble(Piece::stretch)
                    .sum();
            assertThat(used + sheet.elastic() * elastic).isLessThanOrEqualTo(HEIGHT + 1e-9);
            next = sheet.to();
        }
        assertThat(next).isEqualTo(pieces.size());
    }

    /** Pieces one below the other. */
    private static List<Piece> strip(Piece... pieces) {
        List<Piece> strip = new ArrayList<>();
        double top = 0;
        for (Piece piece : pieces) {
            strip.add(new Piece(top, top + piece.bottom(), piece.shrink(), piece.stretch(), 0, piece.before()));
            top += piece.bottom();
        }
        return strip;
    }

    private static Piece rigid(double height) {
        return new Piece(0, height, 0, 0, 0, 0);
    }

    private static Piece figure(double height) {
        return new Piece(0, height, 0.2 * height, 0.2 * height, 0, 0);
    }
}
