package org.incidenttrends.report.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttrends.chart.Chart;
import org.w3c.dom.Element;

/** The object of a document that keeps a chart's place. */
final class Figure {

    private static final Pattern HEIGHT = Pattern.compile("(?<=; )height: ([0-9.]+)mm");

    private final Element object;
    private final Chart chart;
    private final double height;

    private Figure(Element object, Chart chart) {
        this.object = object;
        this.chart = chart;
        Matcher height = HEIGHT.matcher(object.getAttribute("style"));
        if (!height.find()) {
            throw new IllegalStateException("The place of the chart " + chart.name() + " has no height");
        }
        this.height = Double.parseDouble(height.group(1));
    }

    /**
     * The chart of a figure.
     *
     * @param figure a figure of the document, with its heading
     * @param charts the charts of the document
     */
    static Figure of(Element figure, List<Chart> charts) {
        Element object = (Element) figure.getElementsByTagName("object").item(0);
        return new Figure(object, chart(object, charts));
    }

    /** The chart that an object stands for. */
    static Chart chart(Element object, List<Chart> charts) {
        return charts.get(Integer.parseInt(object.getAttribute("data")));
    }

    /** By how much it can be lower, in millimetres. */
    double shrink() {
        return height * (1 - chart.leastHeight() / chart.height());
    }

    /** By how much it can be higher, in millimetres. */
    double stretch() {
        return height * (chart.greatestHeight() / chart.height() - 1);
    }

    Element object() {
        return object;
    }

    /**
     * Its style with another height.
     *
     * @param elastic from −1, the least, by 0, its own, to 1, the greatest
     */
    String styled(double elastic) {
        double newHeight = height + elastic * (elastic < 0 ? shrink() : stretch());
        return HEIGHT.matcher(object.getAttribute("style"))
                .replaceFirst(String.format(Locale.ROOT, "height: %.2fmm", newHeight));
    }
}
