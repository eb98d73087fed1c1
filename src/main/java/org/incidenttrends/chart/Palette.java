package org.incidenttrends.chart;

import java.awt.Color;

/** The colours of the house style: Okabe and Ito's set, which people with any common colour vision can tell apart. */
final class Palette {

    static {
        Headless.start(); // before the first Color
    }

    static final Color BLUE = new Color(0x0072B2);
    static final Color SKY = new Color(0x56B4E9);
    static final Color VERMILION = new Color(0xD55E00);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);

    static final Color GROUND = Color.WHITE;
    static final Color INK = new Color(0x222222);
    static final Color MUTED = new Color(0x5F6368);
    static final Color FAINT = new Color(0x9AA0A6);
    static final Color RULE = new Color(0x70757A);
    static final Color GRID = new Color(0xE4E6E8);
    static final Color SHADE = new Color(0xEFF0F1);
    static final Color HATCH = new Color(0xC4C8CC);

    private Palette() {}

    /** The colour mixed with white: 0 gives white, 1 the colour itself. Opaque, so that print and PDF agree. */
    static Color tint(Color colour, double strength) {
        return new Color(
                mix(colour.getRed(), strength), mix(colour.getGreen(), strength), mix(colour.getBlue(), strength));
    }

    /** The colour as a veil, for what must let the data behind it shine through. */
    static Color veil(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Black or white ink, whichever reads better on the ground. */
    static Color inkOn(Color ground) {
        double luminance = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return luminance > 140 ? INK : Color.WHITE;
    }

    private static int mix(int channel, double strength) {
        return (int) Math.round(255 + (channel - 255) * strength);
    }
}
