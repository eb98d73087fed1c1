package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Reason;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Shades;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** How a series of periods looks in every chart: its axis, its bars, what is partial and what wasn't collected. */
final class PeriodMarks {

    /** The colour of plain counts. */
    static final Color BAR = Palette.tint(Palette.SKY, 0.55);

    /** More bars than this stand shoulder to shoulder; fewer than that stand well apart. */
    private static final int MANY = 150;

    private static final int FEW = 8;

    private final PeriodSeries series;

    PeriodMarks(PeriodSeries series) {
        this.series = series;
    }

    /** Whether the bars stand so close that nothing else has room between them. */
    boolean crowded() {
        return series.size() > MANY;
    }

    /** From the first day of the first period to the last day of the last. */
    Axis.Calendar axis() {
        CalendarTicks.Finest finest = switch (series.unit()) {
            case DAY -> CalendarTicks.Finest.DAY;
            case WEEK -> CalendarTicks.Finest.WEEK;
            case MONTH -> CalendarTicks.Finest.MONTH;
            case QUARTER -> CalendarTicks.Finest.QUARTER;
            case YEAR -> CalendarTicks.Finest.YEAR;
        };
        return new Axis.Calendar(from(series.first()), to(series.last()), finest);
    }

    static double from(Period period) {
        return CalendarTicks.decimalYear(period.start());
    }

    static double to(Period period) {
        return CalendarTicks.decimalYear(period.end().plusDays(1));
    }

    static double middle(Period period) {
        return (from(period) + to(period)) / 2;
    }

    /** The stretches that were observed in part or not at all, neighbours joined. */
    List<Layer> shades() {
        List<Layer> shades = new ArrayList<>();
        addShades(shades, Reason.PARTIAL, Period::partial);
        addShades(shades, Reason.NOT_COLLECTED, period -> !period.collected());
        return shades;
    }

    private void addShades(List<Layer> shades, Reason reason, Predicate<Period> shaded) {
        List<Segment> stretches = new ArrayList<>();
        Period previous = null;
        for (Period period : series.periods()) {
            if (shaded.test(period)) {
                boolean joins = previous != null && shaded.test(previous);
                double from = joins ? stretches.remove(stretches.size() - 1).x0() : from(period);
                stretches.add(Shades.stretch(from, to(period)));
            }
            previous = period;
        }
        if (!stretches.isEmpty()) {
            shades.add(new Shades(reason, stretches));
        }
    }

    /** The keys that explain the shades where they aren't named in place. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        if (series.periods().stream().anyMatch(Period::partial)) {
            keys.add(new Key(Key.Sign.PARTIAL, Palette.SHADE, "observed in part"));
        }
        if (!series.periods().stream().allMatch(Period::collected)) {
            keys.add(new Key(Key.Sign.HATCH, Palette.HATCH, "not collected"));
        }
        return keys;
    }

    /** One bar for each collected period, from zero to its count. */
    Boxes bars(String name, Color fill) {
        double gap = crowded() ? 0 : series.size() <= FEW ? 0.2 : 0.1;
        List<Box> boxes = new ArrayList<>();
        for (Period period : series.periods()) {
            if (period.collected()) {
                double inset = gap * (to(period) - from(period));
                boxes.add(new Box(from(period) + inset, to(period) - inset, 0, period.count()));
            }
        }
        return new Boxes(name, boxes, fill);
    }

    /** The greatest count of a period. */
    double greatest() {
        return series.periods().stream().mapToDouble(Period::count).max().orElse(0);
    }

    /** What the bars say, for those who can't see them. */
    String words() {
        List<Period> collected =
                series.periods().stream().filter(Period::collected).toList();
        if (collected.isEmpty()) {
            return "No period was collected.";
        }
        Comparator<Period> byCount = Comparator.comparingDouble(Period::count);
        Period most = collected.stream().max(byCount).orElseThrow();
        Period least = collected.stream().min(byCount).orElseThrow();
        return "The counts lie between " + Wording.count(least.count()) + " (" + least.label() + ") and "
                + Wording.count(most.count()) + " (" + most.label() + ").";
    }
}
