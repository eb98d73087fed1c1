package org.incidenttrends.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incidenttrends.analysis.LargestEvent;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesCounter;

/**
 * Names the largest events over the bars that hold them, by date and place: each on a line of its own above all bars, so
 * that no name covers another or a bar.
 */
final class EventNotes {

    /** The height of a line of names, as a part of the greatest bar. */
    private static final double LINE = 0.15;

    private static final int MOST = 3;

    /** Nearer to the left edge than this part of the axis, a name stands to the right of its bar. */
    private static final double LEFT_EDGE = 0.4;

    private final List<Note> notes = new ArrayList<>();
    private final List<Segment> leaders = new ArrayList<>();
    private final double top;

    EventNotes(PeriodSeries bars, List<LargestEvent> events, double greatest) {
        Axis axis = new PeriodMarks(bars).axis();
        List<Place> places = new ArrayList<>();
        SeriesCounter counter = SeriesCounter.by(bars.unit());
        events.stream()
                .filter(event -> !counter.leavesOut(event.precision()))
                .limit(MOST)
                .forEach(event -> bars.periods().stream()
                        .filter(period -> period.collected() && holds(period, event.date()))
                        .forEach(period -> places.add(Place.of(event, period, axis))));
        places.sort(Place.FROM_BELOW);
        for (Place place : places) {
            double y = greatest * (1 + LINE * (notes.size() + 0.7));
            notes.add(new Note(place.x, y, words(place.event), Palette.INK, place.side));
            leaders.add(new Segment(place.x, place.count, place.x, y));
        }
        top = greatest * (1 + LINE * (notes.isEmpty() ? 0 : notes.size() + 0.3));
    }

    /** Where an event's bar is, and on which side of it the name stands. */
    private record Place(LargestEvent event, double x, double count, Side side) {

        /**
         * A name reaches away from its bar, so that the line of an event further that way would cross it if it rose as
         * high: names to the left are stacked from left to right, those to the right above them from right to left.
         */
        static final Comparator<Place> FROM_BELOW = Comparator.<Place, Boolean>comparing(
                        place -> place.side == Side.RIGHT)
                .thenComparingDouble(place -> place.side == Side.RIGHT ? -place.x : place.x);

        static Place of(LargestEvent event, Period period, Axis axis) {
            double x = PeriodMarks.middle(period);
            boolean roomOnTheLeft = x - axis.min() > LEFT_EDGE * (axis.max() - axis.min());
            return new Place(event, x, period.count(), roomOnTheLeft ? Side.LEFT : Side.RIGHT);
        }
    }

    private static boolean holds(Period period, LocalDate date) {
        return !date.isBefore(period.start()) && !date.isAfter(period.end());
    }

    private static String words(LargestEvent event) {
        return event.name() + ": " + Wording.count(event.toll());
    }

    /** How high the panel must reach to hold bars and names. */
    double top() {
        return top;
    }

    List<Layer> layers() {
        return List.of(new Segments("named events", leaders, Palette.FAINT, 0.8), new Notes(notes));
    }
}
