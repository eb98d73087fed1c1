package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** Since when: a bar for each period, the level of each stretch, and where each shift may have been. */
final class BreakFigure {

    private BreakFigure() {}

    static Chart of(BreakFinding finding) {
        PeriodSeries series = finding.series();
        PeriodMarks marks = new PeriodMarks(series);
        Axis.Calendar axis = marks.axis();
        double rates = finding.levels().stream()
                .mapToDouble(BreakFinding.Level::rate)
                .max()
                .orElse(0);
        Flags flags = new Flags(axis, Math.max(marks.greatest(), rates), flags(finding));
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.add(dates(finding, flags.top()));
        layers.add(marks.bars(series.measure().words(), PeriodMarks.BAR));
        layers.add(levels(finding));
        layers.addAll(flags.layers());
        String noun = series.unit().noun();
        return Charts.titled(finding)
                .subtitle(Wording.readable(series.measure().words()) + " per " + noun)
                .keys(keys(finding))
                .alternativeText("Bars of " + series.measure().words() + " per " + noun + ", " + series.span() + ". "
                        + marks.words() + words(finding))
                .panel(new Panel("", axis, Axis.Numbers.counts(flags.top()), layers))
                .data(data(finding))
                .build();
    }

    private static List<Flags.Flag> flags(BreakFinding finding) {
        List<Flags.Flag> flags = new ArrayList<>(Flags.history(finding.series()));
        finding.steps().stream()
                .filter(step -> finding.series().origin().source().history().stream()
                        .noneMatch(event -> event.date().equals(step.date())))
                .forEach(step -> flags.add(
                        new Flags.Flag(PeriodMarks.from(step.period()), "known: " + step.name(), Palette.MUTED)));
        finding.shifts().stream()
                .map(shift -> new Flags.Flag(
                        PeriodMarks.from(shift.period()),
                        shift.period().label()
                                + (shift.pValue().isPresent()
                                        ? ", " + Wording.p(shift.pValue().getAsDouble())
                                        : ""),
                        shift.clear() ? Palette.VERMILION : Palette.MUTED))
                .forEach(flags::add);
        return flags;
    }

    /** The stretches in which the new levels may have begun, behind the bars. */
    private static Boxes dates(BreakFinding finding, double top) {
        List<Box> boxes = new ArrayList<>();
        for (BreakFinding.Shift shift : finding.shifts()) {
            shift.earliest()
                    .ifPresent(first -> boxes.add(new Box(
                            PeriodMarks.from(first),
                            PeriodMarks.to(shift.latest().orElseThrow()),
                            0,
                            top)));
        }
        return new Boxes("dates", boxes, Palette.veil(Palette.VERMILION, 0.12));
    }

    private static Segments levels(BreakFinding finding) {
        List<Segment> lines = finding.levels().stream()
                .map(level -> new Segment(
                        PeriodMarks.from(level.first()), level.rate(), PeriodMarks.to(level.last()), level.rate()))
                .toList();
        return new Segments("level", lines, Palette.BLUE, 2.4);
    }

    private static Key[] keys(BreakFinding finding) {
        List<Key> keys = new ArrayList<>();
        PeriodSeries series = finding.series();
        keys.add(new Key(Key.Sign.BOX, PeriodMarks.BAR, series.measure().words()));
        keys.add(new Key(
                Key.Sign.LINE,
                Palette.BLUE,
                "level: incidents of a mean " + series.unit().noun()));
        if (finding.shifts().stream().anyMatch(shift -> shift.earliest().isPresent())) {
            keys.add(new Key(
                    Key.Sign.BAND,
                    Palette.tint(Palette.VERMILION, 0.12),
                    "where the shift may lie, " + Wording.figure(100 * finding.level()) + " %"));
        }
        return keys.toArray(Key[]::new);
    }

    private static String words(BreakFinding finding) {
        StringBuilder words = new StringBuilder();
        for (BreakFinding.Level level : finding.levels()) {
            words.append(' ').append(level.first().label()).append(" to ");
            words.append(level.last().label()).append(": ").append(Wording.figure(level.rate()));
            words.append('.');
        }
        return words.toString();
    }

    private static FigureData data(BreakFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (Period period : finding.series().periods()) {
            List<Object> row = PeriodRows.start(period);
            BreakFinding.Level level = finding.levels().stream()
                    .filter(each -> !period.start().isBefore(each.first().start())
                            && !period.end().isAfter(each.last().end()))
                    .findFirst()
                    .orElse(null);
            row.add(level == null ? "" : (Object) level.rate());
            row.add(within(finding, period) ? "yes" : "");
            rows.add(row);
        }
        return PeriodRows.table(rows, finding.series().measure().words(), "level", "shiftMayBeginHere");
    }

    private static boolean within(BreakFinding finding, Period period) {
        return finding.shifts().stream()
                .anyMatch(shift -> shift.earliest().isPresent()
                        && !period.start().isBefore(shift.earliest().get().start())
                        && !period.end().isAfter(shift.latest().orElseThrow().end()));
    }
}
