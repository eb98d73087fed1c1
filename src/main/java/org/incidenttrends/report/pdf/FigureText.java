package org.incidenttrends.report.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Sets the text of a figure in the fonts that the page already embeds, so that it can be searched and copied. What is
 * in another font or another script becomes outlines.
 */
final class FigureText extends PdfBoxGraphics2DFontTextDrawer {

    private static final String FAMILY = "Noto Sans";

    private final RenderingContext context;

    FigureText(RenderingContext context) {
        this.context = context;
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        // a font read from a file is plain by its own account: its cut is in its name
        String name = font.getFontName();
        if (!name.startsWith(FAMILY)) {
            return null;
        }
        boolean bold = font.isBold() || name.contains("Bold");
        boolean italic = font.isItalic() || name.contains("Italic");
        String cut = name.substring(FAMILY.length()).replaceAll("Regular|Bold|Italic|[ .]", "");
        return cut.isEmpty() && !(bold && italic) ? embedded(bold, italic) : null;
    }

    private PDFont embedded(boolean bold, boolean italic) {
        FontSpecification specification = new FontSpecification();
        specification.size = 10;
        specification.families = new String[] {FAMILY};
        specification.fontWeight = bold ? IdentValue.FONT_WEIGHT_700 : IdentValue.FONT_WEIGHT_400;
        specification.fontStyle = italic ? IdentValue.ITALIC : IdentValue.NORMAL;
        specification.variant = IdentValue.NORMAL;
        PdfBoxFSFont font = (PdfBoxFSFont) context.getFont(specification);
        return font.getFontDescriptions().get(0).getFont();
    }
}
