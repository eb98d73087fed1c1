package org.incidenttrends.report.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.render.RenderingContext;
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
 * Sets the text of a figure in the fonts that the page already embeds, so that it can be searched and copied, from right to
 * left where its letters run so. What is in another font becomes outlines.
 */
final class FigureText extends PdfBoxGraphics2DFontTextDrawer {

    private static final Pattern CUTS = Pattern.compile("Regular|Bold|Italic|[ .]");

    private final RenderingContext context;

    FigureText(RenderingContext context) {
        this.context = context;
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
            case "NotoSans" -> bold && italic ? null : embedded("Noto Sans", bold, italic);
            case "NotoSansMath" -> italic ? null : embedded("Noto Sans Math", false, false);
            case "NotoSansArabic" -> italic ? null : embedded("Noto Sans Arabic", bold, false);
            default -> null;
        };
    }

    /** A font of the page; null if the page has none of that family. */
    private @Nullable PDFont embedded(String family, boolean bold, boolean italic) {
        FontSpecification specification = new FontSpecification();
        specification.size = 10;
        specification.families = new String[] {family};
        specification.fontWeight = bold ? IdentValue.FONT_WEIGHT_700 : IdentValue.FONT_WEIGHT_400;
        specification.fontStyle = italic ? IdentValue.ITALIC : IdentValue.NORMAL;
        specification.variant = IdentValue.NORMAL;
        PDFont font = ((PdfBoxFSFont) context.getFont(specification))
                .getFontDescriptions()
                .get(0)
                .getFont();
        return font.getName().contains(family.replace(" ", "") + "-") ? font : null;
    }
}
