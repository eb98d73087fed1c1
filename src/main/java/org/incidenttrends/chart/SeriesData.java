package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;

/** Layers in the form that an XChart series takes: two arrays, where a NaN lifts the pen. */
final class SeriesData {

    private final double[] x;
    private final double[] y;

    private SeriesData(List<double[]> stops) {
        x = stops.stream().mapToDouble(stop -> stop[0]).toArray();
        y = stops.stream().mapToDouble(stop -> stop[1]).toArray();
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    /** Each box a closed outline of its own. */
    static SeriesData of(List<Layer.Box> boxes) {
        List<double[]> stops = new ArrayList<>();
        for (Layer.Box box : boxes) {
            stops.add(new double[] {box.x0(), box.y0()});
            stops.add(new double[] {box.x0(), box.y1()});
            stops.add(new double[] {box.x1(), box.y1()});
            stops.add(new double[] {box.x1(), box.y0()});
            stops.add(new double[] {box.x1(), Double.NaN});
        }
        return new SeriesData(stops);
    }

    /** Once along the upper values and back along the lower. */
    static SeriesData around(List<Layer.Span> spans) {
        List<double[]> stops = new ArrayList<>();
        for (Layer.Span span : spans) {
            stops.add(new double[] {span.x(), span.upper()});
        }
        for (int i = spans.size() - 1; i >= 0; i--) {
            stops.add(new double[] {spans.get(i).x(), spans.get(i).lower()});
        }
        return new SeriesData(stops);
    }

    static SeriesData through(List<Layer.Point> points) {
        return new SeriesData(points.stream()
                .map(point -> new double[] {point.x(), point.y()})
                .toList());
    }

    static SeriesData apart(List<Layer.Segment> segments) {
        List<double[]> stops = new ArrayList<>();
        for (Layer.Segment segment : segments) {
            stops.add(new double[] {segment.x0(), segment.y0()});
            stops.add(new double[] {segment.x1(), segment.y1()});
            stops.add(new double[] {segment.x1(), Double.NaN});
        }
        return new SeriesData(stops);
    }
}
