package org.incidenttrends.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a document, which are those of its charts: bundled, embedded, and nothing else. Each is loaded when the
 * first letter of it is set, on a page or in a figure.
 */
final class PdfFonts {

    private final PDDocument document;
    private final Map<String, PDFont> loaded = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /** Registers what the text needs: each fallback costs time to load, so only those that it has letters of. */
    void register(PdfRendererBuilder builder, String text) {
        builder.useFont(supplier("NotoSans-Regular"), "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(supplier("NotoSans-Bold"), "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(supplier("NotoSans-Italic"), "Noto Sans", 400, FontStyle.ITALIC, true);
        if (RightToLeft.occursIn(text)) {
            builder.useFont(supplier("NotoSansArabic-Regular"), "Noto Sans Arabic", 400, FontStyle.NORMAL, true);
            builder.useFont(supplier("NotoSansArabic-Bold"), "Noto Sans Arabic", 700, FontStyle.NORMAL, true);
        }
        if (text.codePoints().anyMatch(PdfFonts::isSymbol)) {
            builder.useFont(supplier("NotoSansMath-Regular"), "Noto Sans Math", 400, FontStyle.NORMAL, true);
        }
    }

    /** Arrows, operators and shapes, which the text font hasn't got. */
    private static boolean isSymbol(int codePoint) {
        return codePoint >= 0x2190 && codePoint < 0x2C00;
    }

    private PDFontSupplier supplier(String file) {
        return new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                return of(file);
            }
        };
    }

    /** A font of the library's resources, such as NotoSans-Regular. */
    PDFont of(String file) {
        return loaded.computeIfAbsent(file, this::load);
    }

    private PDFont load(String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/org/incidenttrends/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + ".ttf is missing from the library's resources");
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
