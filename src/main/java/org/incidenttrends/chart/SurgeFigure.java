package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.analysis.SurgeFinding.Verdict;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Panel.RightLabel;
import org.incidenttrends.series.Period;

/** Is the latest period unusual: its count against the threshold of each rule, with the rule's price beside it. */
final class SurgeFigure {

    /** How many of the earlier periods are shown. */
    private static final int SHOWN = 36;

    private SurgeFigure() {}

    static Chart of(SurgeFinding finding) {
        List<Period> before = before(finding);
        List<String> names = new ArrayList<>();
        names.add("The " + finding.series().unit().count(before.size()) + " before");
        finding.rules().forEach(rule -> names.add(rule.name()));
        Axis.Names axis = new Axis.Names(names);
        return Charts.titled(finding)
                .subtitle(Wording.readable(finding.series().measure().words()) + " in "
                        + finding.period().label() + " against what each rule would call unusual")
                .keys(keys(finding))
                .alternativeText(words(finding))
                .panel(panel(finding, before, axis))
                .size(720, 170 + 19 * names.size())
                .elastic(0.95, 1.2)
                .data(data(finding))
                .build();
    }

    private static List<Period> before(SurgeFinding finding) {
        List<Period> whole = finding.series().periods().stream()
                .filter(period -> period.whole()
                        && period.start().isBefore(finding.period().start()))
                .toList();
        return whole.subList(Math.max(0, whole.size() - SHOWN), whole.size());
    }

    private static Panel panel(SurgeFinding finding, List<Period> before, Axis.Names axis) {
        double observed = finding.period().count();
        double greatest = observed;
        List<Point> past = new ArrayList<>();
        for (Period period : before) {
            past.add(new Point(period.count(), axis.fromTop(0)));
            greatest = Math.max(greatest, period.count());
        }
        List<Point> quiet = new ArrayList<>();
        List<Point> alarms = new ArrayList<>();
        List<RightLabel> labels = new ArrayList<>();
        for (int i = 0; i < finding.rules().size(); i++) {
            Verdict rule = finding.rules().get(i);
            double y = axis.fromTop(i + 1);
            if (rule.threshold().isPresent()) {
                double threshold = rule.threshold().getAsDouble();
                (rule.alarm().orElse(false) ? alarms : quiet).add(new Point(threshold, y));
                greatest = Math.max(greatest, threshold);
            }
            labels.add(new RightLabel(y, price(rule), rule.alarm().orElse(false) ? Palette.VERMILION : Palette.MUTED));
        }
        List<Layer> layers = List.of(
                new Segments(
                        "observed", List.of(new Segment(observed, axis.min(), observed, axis.max())), Palette.INK, 1.6),
                new Dots("earlier periods", past, Palette.FAINT, 6, Shape.RING),
                new Dots("threshold", quiet, Palette.BLUE, 9, Shape.DISC),
                new Dots("threshold exceeded", alarms, Palette.VERMILION, 9, Shape.DISC));
        return new Panel("", Axis.Numbers.counts(greatest), axis, layers, labels);
    }

    private static String price(Verdict rule) {
        if (rule.threshold().isEmpty()) {
            return "too little history";
        }
        return rule.falseAlarmsPerYear().isPresent()
                ? Wording.figure(rule.falseAlarmsPerYear().getAsDouble()) + " false alarms a year"
                : "price not known";
    }

    private static Key[] keys(SurgeFinding finding) {
        List<Key> keys = new ArrayList<>(List.of(
                new Key(
                        Key.Sign.THIN,
                        Palette.INK,
                        "observed in " + finding.period().label()),
                new Key(Key.Sign.DISC, Palette.BLUE, "threshold, not exceeded")));
        if (finding.rules().stream().anyMatch(rule -> rule.alarm().orElse(false))) {
            keys.add(new Key(Key.Sign.DISC, Palette.VERMILION, "exceeded: an alarm"));
        }
        keys.add(new Key(Key.Sign.RING, Palette.FAINT, "earlier counts"));
        return keys.toArray(Key[]::new);
    }

    private static String words(SurgeFinding finding) {
        StringBuilder words =
                new StringBuilder("Observed: " + Wording.count(finding.period().count()) + " in "
                        + finding.period().label() + ". Thresholds:");
        for (Verdict rule : finding.rules()) {
            words.append(' ').append(rule.name()).append(' ');
            words.append(
                    rule.threshold().isPresent()
                            ? Wording.figure(rule.threshold().getAsDouble()) + " (" + price(rule) + ")"
                            : "none, too little history");
            words.append(';');
        }
        words.setCharAt(words.length() - 1, '.');
        return words.toString();
    }

    private static FigureData data(SurgeFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (Verdict rule : finding.rules()) {
            rows.add(List.of(
                    rule.name(),
                    finding.period().label(),
                    finding.period().count(),
                    rule.threshold().isPresent() ? (Object) rule.threshold().getAsDouble() : "",
                    rule.alarm().map(Object::toString).orElse(""),
                    rule.falseAlarmsPerYear().isPresent()
                            ? (Object) rule.falseAlarmsPerYear().getAsDouble()
                            : ""));
        }
        return new FigureData(List.of("rule", "period", "observed", "threshold", "alarm", "falseAlarmsPerYear"), rows);
    }
}
