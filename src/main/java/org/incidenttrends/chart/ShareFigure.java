package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareFinding.Group;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Panel.RightLabel;
import org.incidenttrends.stats.Interval;

/**
 * Who: for each named group a dot and a thick line for its share of the attributed and the interval of chance, and a
 * thin line apart from them for what its share of all may be. The unattributed have a row of their own.
 */
final class ShareFigure {

    private static final int MOST_ROWS = 12;
    private static final double APART = 0.27;

    private ShareFigure() {}

    static Chart of(ShareFinding finding) {
        List<Group> shown =
                finding.groups().subList(0, Math.min(MOST_ROWS, finding.groups().size()));
        List<String> names = new ArrayList<>(shown.stream().map(Group::name).toList());
        if (finding.unattributed() > 0) {
            names.add("No known perpetrator");
        }
        double attributed = finding.attributed();
        String rest = shown.size() == finding.groups().size()
                ? ""
                : "; the " + shown.size() + " most named of " + finding.groups().size() + " groups";
        return Charts.titled(finding)
                .subtitle("Share of " + Wording.number(attributed, "attributed attack", "attributed attacks")
                        + ", and what it may be of all " + Wording.count(finding.total()) + rest)
                .keys(keys(finding))
                .alternativeText(words(finding, shown))
                .panel(panel(finding, shown, new Axis.Names(names)))
                .size(720, 175 + 28 * names.size())
                .elastic(0.75, 1.15)
                .data(data(finding))
                .build();
    }

    private static Panel panel(ShareFinding finding, List<Group> shown, Axis.Names axis) {
        List<Segment> bounds = new ArrayList<>();
        List<Segment> intervals = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        List<Point> rings = new ArrayList<>();
        List<RightLabel> labels = new ArrayList<>();
        double greatest = 0;
        for (int i = 0; i < shown.size(); i++) {
            Group group = shown.get(i);
            double y = axis.fromTop(i);
            Interval interval = group.interval();
            intervals.add(new Segment(100 * interval.lower(), y, 100 * interval.upper(), y));
            bounds.add(new Segment(
                    100 * group.bound().low(), y - APART, 100 * group.bound().high(), y - APART));
            dots.add(new Point(100 * group.share(), y));
            labels.add(new RightLabel(y, Wording.percent(group.share()) + "  (" + range(interval) + ")", Palette.INK));
            greatest = Math.max(
                    greatest, 100 * Math.max(interval.upper(), group.bound().high()));
        }
        if (finding.unattributed() > 0) {
            double share = finding.unattributed() / finding.total();
            rings.add(new Point(100 * share, axis.fromTop(shown.size())));
            labels.add(new RightLabel(axis.fromTop(shown.size()), Wording.percent(share) + " of all", Palette.MUTED));
            greatest = Math.max(greatest, 100 * share);
        }
        List<Layer> layers = List.of(
                new Segments("bounds over all", bounds, Palette.FAINT, 1.3),
                new Segments("interval among the attributed", intervals, Palette.tint(Palette.BLUE, 0.45), 6),
                new Dots("share of the attributed", dots, Palette.BLUE, 9, Shape.DISC),
                new Dots("unattributed", rings, Palette.MUTED, 8, Shape.RING));
        return new Panel("", Axis.Numbers.percent(greatest), axis, layers, labels);
    }

    private static Key[] keys(ShareFinding finding) {
        List<Key> keys = new ArrayList<>();
        if (!finding.groups().isEmpty()) {
            String level =
                    Wording.figure(100 * finding.groups().get(0).interval().level());
            keys.add(new Key(Key.Sign.DISC, Palette.BLUE, "share of the attributed"));
            keys.add(new Key(Key.Sign.THICK, Palette.tint(Palette.BLUE, 0.45), level + " % interval for chance"));
            keys.add(new Key(Key.Sign.THIN, Palette.FAINT, "share of all, whoever was behind the rest"));
        }
        return keys.toArray(Key[]::new);
    }

    private static String range(Interval interval) {
        return Wording.percent(interval.lower()).replace(" %", "") + " to "
                + Wording.percent(interval.upper()).replace(" %", "");
    }

    private static String words(ShareFinding finding, List<Group> shown) {
        StringBuilder words = new StringBuilder("Dots with intervals, one row for each group.");
        for (Group group : shown) {
            words.append(' ').append(group.name()).append(": ").append(Wording.percent(group.share()));
            words.append(" of the attributed, ")
                    .append(Wording.percent(group.bound().low()))
                    .append(" to ");
            words.append(Wording.percent(group.bound().high())).append(" of all.");
        }
        return words.append(" No known perpetrator: ")
                .append(Wording.number(finding.unattributed(), "attack", "attacks"))
                .append('.')
                .toString();
    }

    private static FigureData data(ShareFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (Group group : finding.groups()) {
            rows.add(List.of(
                    group.name(),
                    group.amount(),
                    group.share(),
                    group.interval().lower(),
                    group.interval().upper(),
                    group.bound().low(),
                    group.bound().high()));
        }
        if (finding.unattributed() > 0) {
            rows.add(List.of("No known perpetrator", finding.unattributed(), "", "", "", "", ""));
        }
        return new FigureData(List.of("group", "attacks", "share", "lower", "upper", "boundLow", "boundHigh"), rows);
    }
}
