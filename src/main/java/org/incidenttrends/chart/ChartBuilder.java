package org.incidenttrends.chart;

import java.util.List;

/** What a {@link Chart} is made of, piece by piece. */
final class ChartBuilder {

    final String name;
    String title = "";
    String subtitle = "";
    String footer = "";
    String alternativeText = "";
    List<Key> keys = List.of();
    List<Panel> panels = List.of();
    int columns = 1;
    int width = 720;
    int height = 400;
    double least = 0.75;
    double most = 1.2;
    FigureData data = new FigureData(List.of("value"), List.of());

    private ChartBuilder(String name) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "A chart named '" + name + "': expected small letters and digits, with hyphens between words");
        }
        this.name = name;
    }

    static ChartBuilder named(String name) {
        return new ChartBuilder(name);
    }

    ChartBuilder title(String sentence) {
        title = sentence;
        return this;
    }

    ChartBuilder subtitle(String measure) {
        subtitle = measure;
        return this;
    }

    ChartBuilder footer(String source) {
        footer = source;
        return this;
    }

    ChartBuilder alternativeText(String text) {
        alternativeText = text;
        return this;
    }

    ChartBuilder keys(Key... entries) {
        keys = List.of(entries);
        return this;
    }

    ChartBuilder panel(Panel panel) {
        return panels(List.of(panel), 1);
    }

    /** Panels that share the vertical axis along a row and the horizontal axis along a column. */
    ChartBuilder panels(List<Panel> list, int perRow) {
        panels = list;
        columns = perRow;
        return this;
    }

    ChartBuilder size(int w, int h) {
        width = w;
        height = h;
        return this;
    }

    /** How much lower and higher than its size it can be drawn, 1 being as it is: less where each row has its words. */
    ChartBuilder elastic(double least, double most) {
        this.least = least;
        this.most = most;
        return this;
    }

    /** A picture in proportion, such as a map, has one height. */
    ChartBuilder rigid() {
        return elastic(1, 1);
    }

    ChartBuilder data(FigureData table) {
        data = table;
        return this;
    }

    /**
     * The chart.
     *
     * @throws IllegalStateException if it has no title or no panel, or panels of one row or column that don't share
     *     their axis
     */
    Chart build() {
        if (title.isBlank() || panels.isEmpty()) {
            throw new IllegalStateException("The chart " + name + " needs a title and a panel");
        }
        for (int i = 0; i < panels.size(); i++) {
            Panel first = panels.get(i - i % columns);
            if (!panels.get(i).y().equals(first.y())
                    || !panels.get(i).x().equals(panels.get(i % columns).x())) {
                throw new IllegalStateException("The chart " + name + ": panel " + (i + 1) + " has axes of its own");
            }
        }
        return new Chart(this);
    }
}
