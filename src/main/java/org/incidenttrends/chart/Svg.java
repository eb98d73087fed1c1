package org.incidenttrends.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.incidenttrends.declared.Quoted;

/**
 * A chart as SVG: text that can be searched, read aloud and set in another font, and a title and a description. Its
 * identifiers begin with the chart's name, so that several charts can stand in one page.
 */
final class Svg {

    private static final String FAMILIES = "'Noto Sans','Noto Sans Arabic','Noto Sans Math',sans-serif";

    private Svg() {}

    /** A file of its own. */
    static String of(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(chart, chart.name(), chart::draw);
    }

    /** An element of a page whose own text says the title. */
    static String untitled(Chart chart, String id) {
        return element(chart, id, chart::drawUntitled);
    }

    /** How a chart is drawn. */
    private interface Drawing {
        void onto(Graphics2D g, double width, double height);
    }

    private static String element(Chart chart, String id, Drawing drawing) {
        Recorder g = new Recorder();
        drawing.onto(g, chart.width(), chart.height());
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
        return opening(chart, id)
                + g.withWidths(svg.substring(content))
                        .replaceAll("font-family:&quot;Noto Sans[^;]*&quot;", "font-family:" + FAMILIES)
                        .replace("id=\"clip", "id=\"" + id + "-clip")
                        .replace("clip-path=\"url(#clip", "clip-path=\"url(#" + id + "-clip");
    }

    private static String opening(Chart chart, String id) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"" + chart.width() + "\" height=\"" + chart.height() + "\" viewBox=\"0 0 " + chart.width()
                + " " + chart.height() + "\" role=\"graphics-document document\" aria-labelledby=\"" + id
                + "-title\" aria-describedby=\"" + id + "-description\">\n"
                + "  <title id=\"" + id + "-title\">" + escape(chart.title()) + "</title>\n"
                + "  <desc id=\"" + id + "-description\">" + escape(chart.alternativeText()) + "</desc>";
    }

    private static String escape(String text) {
        return Quoted.shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Remembers how wide each text is, so that it takes no more room where the reader has none of our fonts. */
    private static final class Recorder extends VectorGraphics2D {

        private final List<Double> widths = new ArrayList<>();

        @Override
        public void drawString(String text, float x, float y) {
            widths.add(Lettering.width(text, getFont()));
            super.drawString(text, x, y);
        }

        @Override
        public void drawString(AttributedCharacterIterator text, float x, float y) {
            StringBuilder letters = new StringBuilder();
            for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
                letters.append(c);
            }
            drawString(letters.toString(), x, y);
        }

        String withWidths(String svg) {
            Iterator<Double> next = widths.iterator();
            return Pattern.compile("<text ")
                    .matcher(svg)
                    .replaceAll(text -> String.format(
                            Locale.ROOT, "<text textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\" ", next.next()));
        }
    }
}
