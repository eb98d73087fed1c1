package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;

/** How often: a bar for each period with the interval of its expected count, and the mean rate. */
final class FrequencyFigure {

    private FrequencyFigure() {}

    static Chart of(FrequencyFinding finding) {
        PeriodSeries series = finding.attacks();
        PeriodMarks marks = new PeriodMarks(series);
        Axis.Calendar x = marks.axis();
        boolean few = !marks.crowded(); // whiskers of so many bars would hide them
        List<Segment> whiskers = few ? whiskers(finding) : List.of();
        double greatest = whiskers.stream().mapToDouble(Segment::y1).reduce(marks.greatest(), Math::max);
        double rate = finding.rate().value();
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.add(marks.bars("attacks", PeriodMarks.BAR));
        if (few) {
            layers.add(new Segments("interval", whiskers, Palette.FAINT, 1));
        }
        layers.add(new Line(
                "mean", List.of(new Point(x.min(), rate), new Point(x.max(), rate)), Palette.BLUE, 1.4, Dash.DASHED));
        Flags flags = new Flags(x, greatest, Flags.history(series));
        layers.addAll(flags.layers());
        String interval = finding.rate()
                .interval()
                .map(i -> "\n(" + Wording.figure(i.lower()) + " to " + Wording.figure(i.upper()) + ")")
                .orElse("");
        Panel.RightLabel mean = new Panel.RightLabel(rate, "mean\n" + Wording.figure(rate) + interval, Palette.BLUE);
        String noun = series.unit().noun();
        Key bars = new Key(Key.Sign.BOX, PeriodMarks.BAR, "attacks");
        Key whisker = new Key(Key.Sign.WHISKER, Palette.FAINT, level(finding) + " interval of the expected count");
        return Charts.titled(finding)
                .subtitle("Attacks per " + noun + (few ? "" : "; the interval of each is in the data"))
                .keys(few ? new Key[] {bars, whisker} : new Key[] {bars})
                .alternativeText("Bars of attacks per " + noun + ", " + series.span() + ". " + marks.words()
                        + " The mean is " + Wording.figure(rate) + " a " + noun + ".")
                .panel(new Panel("", x, Axis.Numbers.counts(flags.top()), layers, List.of(mean)))
                .data(data(finding))
                .build();
    }

    private static List<Segment> whiskers(FrequencyFinding finding) {
        List<Segment> whiskers = new ArrayList<>();
        List<Period> periods = finding.attacks().periods();
        for (int i = 0; i < periods.size(); i++) {
            double x = PeriodMarks.middle(periods.get(i));
            finding.intervals()
                    .get(i)
                    .ifPresent(range -> whiskers.add(new Segment(x, range.lower(), x, range.upper())));
        }
        return whiskers;
    }

    private static String level(FrequencyFinding finding) {
        return finding.intervals().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(range -> Wording.figure(100 * range.level()) + " %")
                .orElse("");
    }

    private static FigureData data(FrequencyFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        List<Period> periods = finding.attacks().periods();
        for (int i = 0; i < periods.size(); i++) {
            Optional<Interval> range = finding.intervals().get(i);
            List<Object> row = PeriodRows.start(periods.get(i));
            row.add(range.<Object>map(Interval::lower).orElse(""));
            row.add(range.<Object>map(Interval::upper).orElse(""));
            rows.add(row);
        }
        return PeriodRows.table(rows, "attacks", "lower", "upper");
    }
}
