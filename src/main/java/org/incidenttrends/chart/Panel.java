package org.incidenttrends.chart;

import java.awt.Color;
import java.util.List;

/**
 * One pair of axes and what is drawn between them.
 *
 * @param heading a few words over the panel, or nothing
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what is drawn, the last in front
 * @param rightLabels words in the right margin, each level with a value of the vertical axis
 */
record Panel(String heading, Axis x, Axis y, List<Layer> layers, List<RightLabel> rightLabels) {

    Panel {
        layers = List.copyOf(layers);
        rightLabels = List.copyOf(rightLabels);
    }

    Panel(String heading, Axis x, Axis y, List<Layer> layers) {
        this(heading, x, y, layers, List.of());
    }

    /** Words in the right margin, possibly in several lines. */
    record RightLabel(double y, String text, Color colour) {}

    /** The stretches that are shaded for a reason. */
    List<Layer.Segment> stretches(Layer.Reason reason) {
        return layers.stream()
                .filter(layer -> layer instanceof Layer.Shades shades && shades.reason() == reason)
                .flatMap(layer -> ((Layer.Shades) layer).stretches().stream())
                .toList();
    }
}
