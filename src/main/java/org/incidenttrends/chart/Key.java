package org.incidenttrends.chart;

import java.awt.Color;

/**
 * One entry of the line above the panels that says what a mark means, where it can't be said at the mark itself.
 *
 * @param sign what the mark looks like
 * @param colour its colour
 * @param text what it means
 */
record Key(Sign sign, Color colour, String text) {

    /** What a mark looks like. */
    enum Sign {
        BOX(10),
        LINE(18),
        BAND(18),
        WHISKER(2),
        DISC(8),
        RING(8),
        THICK(18),
        THIN(18),
        PARTIAL(18),
        HATCH(18);

        private final double width;

        Sign(double width) {
            this.width = width;
        }

        double width() {
            return width;
        }
    }
}
