package org.incidenttrends.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A chart as SVG: text that can be searched, read aloud and set in another font, and a title and a description. Its
 * identifiers begin with the chart's name, so that several charts can stand in one page.
 */
final class Svg {

    private static final String FAMILIES = "'Noto Sans','Noto Sans Arabic','Noto Sans Math',sans-serif";

    private Svg() {}

    static String of(Chart chart) {
        VectorGraphics2D g = new VectorGraphics2D();
        chart.draw(g, chart.width(), chart.height());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(g.getCommands(), new PageSize(0, 0, chart.width(), chart.height()))
                    .writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        String svg = bytes.toString(StandardCharsets.UTF_8);
        int root = svg.indexOf("<svg");
        int content = svg.indexOf('>', root) + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + opening(chart)
                + svg.substring(content)
                        .replaceAll("font-family:&quot;Noto Sans[^;]*&quot;", "font-family:" + FAMILIES)
                        .replace("id=\"clip", "id=\"" + chart.name() + "-clip")
                        .replace("clip-path=\"url(#clip", "clip-path=\"url(#" + chart.name() + "-clip");
    }

    private static String opening(Chart chart) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"" + chart.width() + "\" height=\"" + chart.height() + "\" viewBox=\"0 0 " + chart.width()
                + " " + chart.height() + "\" role=\"img\" aria-labelledby=\"" + chart.name()
                + "-title\" aria-describedby=\"" + chart.name() + "-description\">\n"
                + "  <title id=\"" + chart.name() + "-title\">" + escape(chart.title()) + "</title>\n"
                + "  <desc id=\"" + chart.name() + "-description\">" + escape(chart.alternativeText()) + "</desc>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
