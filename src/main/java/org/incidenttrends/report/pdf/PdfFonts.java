package org.incidenttrends.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of a briefing, which are those of its charts: bundled, embedded, and nothing else. */
final class PdfFonts {

    private PdfFonts() {}

    /** Registers what the text needs: each fallback costs time to load, so only those that it has letters of. */
    static void register(PdfRendererBuilder builder, PDDocument document, String text) {
        builder.useFont(new Bundled(document, "NotoSans-Regular"), "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(new Bundled(document, "NotoSans-Bold"), "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(new Bundled(document, "NotoSans-Italic"), "Noto Sans", 400, FontStyle.ITALIC, true);
        if (RightToLeft.occursIn(text)) {
            String family = "Noto Sans Arabic";
            builder.useFont(new Bundled(document, "NotoSansArabic-Regular"), family, 400, FontStyle.NORMAL, true);
            builder.useFont(new Bundled(document, "NotoSansArabic-Bold"), family, 700, FontStyle.NORMAL, true);
        }
        if (text.codePoints().anyMatch(PdfFonts::isSymbol)) {
            builder.useFont(
                    new Bundled(document, "NotoSansMath-Regular"), "Noto Sans Math", 400, FontStyle.NORMAL, true);
        }
    }

    /** Arrows, operators and shapes, which the text font hasn't got. */
    private static boolean isSymbol(int codePoint) {
        return codePoint >= 0x2190 && codePoint < 0x2C00;
    }

    /** A font of the library's resources, loaded when the first letter of it is set. */
    private static final class Bundled extends PDFontSupplier {

        private final PDDocument document;
        private final String file;

        Bundled(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try (InputStream in = PdfFonts.class.getResourceAsStream("/org/incidenttrends/fonts/" + file + ".ttf")) {
                if (in == null) {
                    throw new IllegalStateException(
                            "The font " + file + ".ttf is missing from the library's resources");
                }
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                // with ligatures a search for "differ" would miss the word
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
