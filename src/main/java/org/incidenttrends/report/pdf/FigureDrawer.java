package org.incidenttrends.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.report.document.BriefingXhtml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws charts into the places that the XHTML keeps for them, as vectors whose text is text. */
final class FigureDrawer implements FSObjectDrawerFactory, FSObjectDrawer {

    private final List<Chart> charts;
    private final PdfFonts fonts;

    FigureDrawer(List<Chart> charts, PdfFonts fonts) {
        this.charts = charts;
        this.fonts = fonts;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(BriefingXhtml.FIGURE_TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        Chart chart = Figure.chart(element, charts);
        int pixelsWide = (int) (width / dotsPerPixel);
        int pixelsHigh = (int) (height / dotsPerPixel);
        page.drawWithGraphics((float) x, (float) y, pixelsWide, pixelsHigh, graphics -> {
            if (graphics instanceof PdfBoxGraphics2D vectors) {
                vectors.setFontTextDrawer(new FigureText(fonts));
            }
            chart.drawUntitled(graphics, pixelsWide, pixelsHigh);
        });
        return null;
    }
}
