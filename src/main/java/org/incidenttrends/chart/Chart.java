package org.incidenttrends.chart;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A figure: a title that states the finding, what was measured, the picture, its source, and the numbers behind it.
 *
 * <p>A chart is immutable and holds everything it draws, so that it can be drawn as pixels, as SVG or onto a page of a
 * PDF, always alike and always with the same bytes.
 *
 * <pre>{@code
 * Chart chart = Charts.of(trend);
 * chart.save("trend.png");          // for the screen
 * chart.saveForPrint("trend.png");  // for paper
 * chart.save("trend.svg");          // text stays text
 * }</pre>
 */
public final class Chart {

    /** Pixels for each unit of a chart's width and height on a screen. */
    public static final double SCREEN = 2;

    /** Pixels for each unit on paper: more than 300 an inch where the chart is as wide as the text of an A4 page. */
    public static final double PRINT = 3;

    /** The white margin all round a chart, in the units of its width and height. */
    public static final double MARGIN = 10;

    private final String name;
    private final String title;
    private final String subtitle;
    private final String footer;
    private final String alternativeText;
    private final List<Key> keys;
    private final List<Panel> panels;
    private final int columns;
    private final int width;
    private final int height;
    private final double least;
    private final double most;
    private final FigureData data;

    Chart(ChartBuilder builder) {
        this.name = builder.name;
        this.title = builder.title;
        this.subtitle = builder.subtitle;
        this.footer = builder.footer;
        this.alternativeText = builder.alternativeText;
        this.keys = List.copyOf(builder.keys);
        this.panels = List.copyOf(builder.panels);
        this.columns = builder.columns;
        this.width = builder.width;
        this.height = builder.height;
        this.least = builder.least * builder.height;
        this.most = builder.most * builder.height;
        this.data = builder.data;
    }

    /**
     * What to call the chart's files, without an extension.
     *
     * @return a name of small letters, digits and hyphens
     */
    public String name() {
        return name;
    }

    /**
     * The finding that the chart shows.
     *
     * @return the title, one sentence
     */
    public String title() {
        return title;
    }

    /**
     * What was measured, and how the marks are to be read.
     *
     * @return the subtitle
     */
    public String subtitle() {
        return subtitle;
    }

    /**
     * Where the data are from and which span they cover.
     *
     * @return the footer
     */
    public String footer() {
        return footer;
    }

    /**
     * What the picture shows, for those who can't see it.
     *
     * @return a few sentences
     */
    public String alternativeText() {
        return alternativeText;
    }

    /**
     * The numbers behind the picture.
     *
     * @return a table with a header
     */
    public FigureData data() {
        return data;
    }

    /**
     * The chart's width.
     *
     * @return the width in units of which letters are some 12 high
     */
    public int width() {
        return width;
    }

    /**
     * The chart's height.
     *
     * @return the height in the units of the width
     */
    public int height() {
        return height;
    }

    /**
     * The least height that it can be drawn with, so that a page holds what belongs together.
     *
     * @return the height in the units of the width; {@link #height()} for a map, which has its proportions
     */
    public double leastHeight() {
        return least;
    }

    /**
     * The greatest height that it can be drawn with.
     *
     * @return the height in the units of the width; {@link #height()} for a map
     */
    public double greatestHeight() {
        return most;
    }

    List<Key> keys() {
        return keys;
    }

    List<Panel> panels() {
        return panels;
    }

    int columns() {
        return columns;
    }

    /**
     * Draws the chart into the rectangle from (0, 0): as wide as that and laid out anew for its height, between
     * {@link #leastHeight()} and {@link #greatestHeight()}, without distortion. Text is drawn as text, in the bundled
     * fonts.
     *
     * @param g what to draw on: a screen, an SVG, a page of a PDF
     * @param width the width of the rectangle
     * @param height its height
     */
    public void draw(Graphics2D g, double width, double height) {
        draw(g, width, height, title);
    }

    /**
     * Draws the chart as {@link #draw} does, but without its title, for a page whose own text says it.
     *
     * @param g what to draw on
     * @param width the width of the rectangle
     * @param height its height
     */
    public void drawUntitled(Graphics2D g, double width, double height) {
        draw(g, width, height, "");
    }

    private void draw(Graphics2D g, double width, double height, String heading) {
        double high = Math.max(least, Math.min(most, height * this.width / width));
        double scale = Math.min(width / this.width, height / high);
        g.scale(scale, scale);
        new Page(this, heading, high).paint(g);
        g.scale(1 / scale, 1 / scale);
    }

    /**
     * The chart as a PNG.
     *
     * @param scale pixels for each unit of width and height, such as {@link #SCREEN} or {@link #PRINT}
     * @return the file's bytes, with the title and the alternative text as its metadata
     */
    public byte[] png(double scale) {
        return Png.of(this, scale);
    }

    /**
     * The chart as an SVG whose text is text, with the title and the alternative text for those who listen.
     *
     * @return the file's text, in UTF-8
     */
    public String svg() {
        return Svg.of(this);
    }

    /**
     * The chart as an SVG element without its title, to stand within an HTML page whose own text says it. Its text can be
     * searched, and read aloud after the title and the alternative text.
     *
     * @param id what the identifiers within begin with; each chart of a page needs its own
     * @return the element
     */
    public String svgUntitled(String id) {
        return Svg.untitled(this, id);
    }

    /**
     * Writes the chart, as its name's ending says: {@code .png} for the screen or {@code .svg}.
     *
     * @param file the file, which is replaced if it exists
     * @return the file, which jshell prints
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws UncheckedIOException if the file can't be written
     */
    public Path save(Path file) {
        return write(file, SCREEN);
    }

    /**
     * Writes the chart, as its name's ending says.
     *
     * @param file the file, ending in {@code .png} or {@code .svg}
     * @return the file, which jshell prints
     * @see #save(Path)
     */
    public Path save(String file) {
        return save(Path.of(file));
    }

    /**
     * Writes the chart with the resolution of print.
     *
     * @param file the file, ending in {@code .png} (or {@code .svg}, which has every resolution)
     * @return the file, which jshell prints
     * @see #save(Path)
     */
    public Path saveForPrint(Path file) {
        return write(file, PRINT);
    }

    private Path write(Path file, double scale) {
        String ending = file.toString().toLowerCase(Locale.ROOT);
        byte[] bytes;
        if (ending.endsWith(".png")) {
            bytes = png(scale);
        } else if (ending.endsWith(".svg")) {
            bytes = svg().getBytes(StandardCharsets.UTF_8);
        } else {
            throw new IllegalArgumentException(
                    file + ": a chart is written as .png or .svg, expected a name that ends so");
        }
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the chart can't be written there", e);
        }
    }

    /**
     * The finding, and what the chart shows of it.
     *
     * @return a sentence or two
     */
    @Override
    public String toString() {
        return title + " — " + subtitle + " (" + name + ", " + data.rows().size() + " rows of data)";
    }
}
