package org.incidenttrends.report.document;

import java.util.Locale;

/** The size of a page. The text is as wide on each, so that figures and tables are alike. */
public enum Paper {
    /** 210 by 297 mm. */
    A4(20, 209),
    /** 216 by 279 mm, as in North America. */
    LETTER(22.95, 191);

    private final double side;
    private final double tallest;

    Paper(double side, double tallest) {
        this.side = side;
        this.tallest = tallest;
    }

    /** The margin on either side of the text, in millimetres. */
    double side() {
        return side;
    }

    /** The greatest height of a figure, in millimetres. */
    double tallest() {
        return tallest;
    }

    /** As a style sheet and a command line name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
