package org.incidenttrends.chart;

import java.awt.Color;
import java.util.List;

/**
 * What a panel shows, layer over layer, in the units of its axes. A layer says what is drawn and holds all its numbers;
 * {@link Plot} knows how. Layers with a name carry data; the others explain.
 */
sealed interface Layer {

    /** A position. */
    record Point(double x, double y) {}

    /** An upright rectangle: a bar, a range, a cell. */
    record Box(double x0, double x1, double y0, double y1) {}

    /** A straight line between two positions: an interval, a bound. */
    record Segment(double x0, double y0, double x1, double y1) {}

    /** The range of values at one place of the horizontal axis. */
    record Span(double x, double lower, double upper) {}

    /** Filled rectangles of one colour. */
    record Boxes(String name, List<Box> boxes, Color fill) implements Layer {
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /** The area between a lower and an upper value along the horizontal axis. */
    record Ribbon(String name, List<Span> spans, Color fill) implements Layer {
        public Ribbon {
            spans = List.copyOf(spans);
        }
    }

    /** A line through positions from left to right. */
    record Line(String name, List<Point> points, Color colour, double width, Dash dash) implements Layer {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** Straight lines that stand alone. */
    record Segments(String name, List<Segment> segments, Color colour, double width) implements Layer {
        public Segments {
            segments = List.copyOf(segments);
        }
    }

    /** Marks at positions, {@code size} pixels across. */
    record Dots(String name, List<Point> points, Color colour, double size, Shape shape) implements Layer {
        public Dots {
            points = List.copyOf(points);
        }
    }

    /** Stretches of the horizontal axis that must not be read like the others, behind everything else. */
    record Shades(Reason reason, List<Segment> stretches) implements Layer {
        public Shades {
            stretches = List.copyOf(stretches);
        }

        static Segment stretch(double from, double to) {
            return new Segment(from, 0, to, 0);
        }
    }

    /** Words at positions, in front of everything else. */
    record Notes(List<Note> notes) implements Layer {
        public Notes {
            notes = List.copyOf(notes);
        }
    }

    /** A few words beside, above or on a position. */
    record Note(double x, double y, String text, Color colour, Side side) {}

    /** How a line is drawn. */
    enum Dash {
        SOLID,
        DASHED,
        DOTTED
    }

    /** What a dot looks like. */
    enum Shape {
        DISC,
        RING
    }

    /** Where a note stands with respect to its position. */
    enum Side {
        CENTRE,
        ABOVE,
        BELOW,
        LEFT,
        RIGHT
    }

    /** Why a stretch is shaded. */
    enum Reason {
        PARTIAL("partial"),
        NOT_COLLECTED("not collected");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
