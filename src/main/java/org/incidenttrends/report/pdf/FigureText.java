package org.incidenttrends.report.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Sets the text of a figure in the fonts of the pages, so that it can be searched and copied, from right to
 * left where its letters run so. What is in another font becomes outlines.
 */
final class FigureText extends PdfBoxGraphics2DFontTextDrawer {

    private static final Pattern CUTS = Pattern.compile("Regular|Bold|Italic|[ .]");

    private final PdfFonts fonts;

    FigureText(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The library takes no letters that run from right to left; here they are put in order first. */
    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
            throws IOException, FontFormatException {
        return VisualOrder.isNeededFor(text) ? hasFonts(text, env) : super.canDrawText(text, env);
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
            throws IOException, FontFormatException {
        super.drawText(VisualOrder.isNeededFor(text) ? VisualOrder.of(text, env.getFont()) : text, env);
    }

    private boolean hasFonts(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.setIndex(text.getRunLimit())) {
            if (mapFont(VisualOrder.font(text, env.getFont()), env) == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        // a font read from a file is plain by its own account: its cut is in its name
        String name = font.getFontName();
        boolean bold = font.isBold() || name.contains("Bold");
        boolean italic = font.isItalic() || name.contains("Italic");
        return switch (CUTS.matcher(name).replaceAll("")) {
            case "NotoSans" ->
                bold && italic ? null : fonts.of("NotoSans-" + (bold ? "Bold" : italic ? "Italic" : "Regular"));
            case "NotoSansMath" -> italic ? null : fonts.of("NotoSansMath-Regular");
            case "NotoSansArabic" -> italic ? null : fonts.of("NotoSansArabic-" + (bold ? "Bold" : "Regular"));
            default -> null;
        };
    }
}
