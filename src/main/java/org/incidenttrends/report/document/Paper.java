package org.incidenttrends.report.document;

import java.util.Locale;

/** The size of a page. The text is as wide on each, so that figures and tables are alike. */
public enum Paper {
    /** 210 by 297 mm. */
    A4(20, 210, 297),
    /** 216 by 279 mm, as in North America. */
    LETTER(22.95, 215.9, 279.4);

    /** Above the text, and below. */
    private static final double MARGIN = 20;

    /** What stands above a figure: its number and its finding, and the opening of a section. */
    private static final double OVER_FIGURE = 48;

    private final double side;
    private final double width;
    private final double height;

    Paper(double side, double width, double height) {
        this.side = side;
        this.width = width;
        this.height = height;
    }

    /** The margin on either side of the text, in millimetres. */
    double side() {
        return side;
    }

    /**
     * The width of the sheet.
     *
     * @return millimetres
     */
    public double width() {
        return width;
    }

    /**
     * The height of the text on a page.
     *
     * @return millimetres
     */
    public double textHeight() {
        return height - 2 * MARGIN;
    }

    /** The greatest height of a figure, in millimetres. */
    double tallest() {
        return textHeight() - OVER_FIGURE;
    }

    /** As a style sheet and a command line name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
