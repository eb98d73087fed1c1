package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Axis.Tick;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.stats.process.LagProfile;
import org.incidenttrends.stats.process.LagProfile.Bin;

/** Which comes after which: near pairs by the weeks between them, against what the surrogates have at the same lag. */
final class LagFigure {

    private static final double HALF = 0.42;
    private static final double HALF_PANEL = 300;
    private static final Pattern WORDS = Pattern.compile("[ -]+");

    private LagFigure() {}

    static Chart of(CoordinationFinding finding) {
        LagProfile lags = finding.closeness()
                .lags()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The responses by lag need surrogates: ask for replicates, such as 999"));
        String km = Wording.figure(finding.closeness().test().delta());
        String level = Wording.figure(100 * lags.bins().get(0).range().level());
        return CoordinationCharts.named(finding, "lags")
                .title(finding.a() + " and " + finding.b() + " acting together: "
                        + finding.verdict().map(Object::toString).orElse("not tested"))
                .subtitle("Pairs of attacks within " + km
                        + " km, one by each, by the weeks from the one to the other; grey"
                        + " is what drivers slower than about " + lags.timescale() + " days bring about")
                .keys(
                        new Key(Key.Sign.DISC, Palette.BLUE, "pairs"),
                        new Key(Key.Sign.THIN, Palette.MUTED, "mean of the surrogates"),
                        new Key(Key.Sign.BOX, Palette.HATCH, level + " % of the surrogates"))
                .alternativeText(words(finding, lags))
                .panel(panel(finding, lags))
                .size(720, 400)
                .data(data(lags))
                .build();
    }

    private static Panel panel(CoordinationFinding finding, LagProfile lags) {
        List<Box> ranges = new ArrayList<>();
        List<Segment> means = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        int middle = lags.bins().size() / 2;
        double greatest = 1;
        for (int i = 0; i < lags.bins().size(); i++) {
            Bin bin = lags.bins().get(i);
            double x = i - middle;
            ranges.add(new Box(
                    x - HALF,
                    x + HALF,
                    bin.range().lower(),
                    Math.max(bin.range().upper(), 0.02)));
            means.add(new Segment(x - HALF, bin.expected(), x + HALF, bin.expected()));
            dots.add(new Point(x, bin.observed()));
            greatest = Math.max(
                    greatest, Math.max((double) bin.observed(), bin.range().upper()));
            if ((i - middle) % 2 == 0) {
                ticks.add(new Tick(x, x == 0 ? "same\nday" : Math.abs(i - middle) + "\nweeks"));
            }
        }
        Axis.Numbers y = Axis.Numbers.counts(1.12 * greatest);
        List<Layer> layers = List.of(
                new Boxes("range of the surrogates", ranges, Palette.HATCH),
                new Segments("mean of the surrogates", means, Palette.MUTED, 1.4),
                new Dots("pairs", dots, Palette.BLUE, 9, Shape.DISC),
                new Notes(List.of(
                        new Note(
                                -middle - 0.4,
                                y.max() * 0.96,
                                "← " + after(finding.a(), finding.b()),
                                Palette.INK,
                                Side.RIGHT),
                        new Note(
                                middle + 0.4,
                                y.max() * 0.96,
                                after(finding.b(), finding.a()) + " →",
                                Palette.INK,
                                Side.LEFT))));
        return new Panel("", new Axis.Marked(-middle - 0.6, middle + 0.6, ticks), y, layers);
    }

    /** Names as long as half the panel holds, else their initials, as long as these differ. */
    private static String after(GroupFamily later, GroupFamily earlier) {
        String words = later + " after " + earlier;
        if (Lettering.width(words, Page.NOTE_FONT) < HALF_PANEL) {
            return words;
        }
        return initials(later).equals(initials(earlier))
                ? Lettering.shorten(later.toString(), Page.NOTE_FONT, HALF_PANEL / 2) + " later"
                : initials(later) + " after " + initials(earlier);
    }

    /** "Balochistan Liberation Army" is BLA. */
    private static String initials(GroupFamily family) {
        return family.names().stream()
                .map(name -> WORDS.splitAsStream(name)
                        .map(word -> word.substring(0, 1))
                        .filter(letter -> Character.isUpperCase(letter.charAt(0)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" + "));
    }

    private static String words(CoordinationFinding finding, LagProfile lags) {
        StringBuilder words = new StringBuilder("Dots over grey ranges, one for each week of lag. Outside the range:");
        boolean none = true;
        for (Bin bin : lags.bins()) {
            if (bin.observed() > bin.range().upper()
                    || bin.observed() < bin.range().lower()) {
                none = false;
                words.append(" lag ")
                        .append(bin.from())
                        .append(" to ")
                        .append(bin.to())
                        .append(" days, ");
                words.append(bin.observed()).append(" pairs where ").append(Wording.figure(bin.expected()));
                words.append(" were expected;");
            }
        }
        return words.append(none ? " no lag." : "")
                .append(" Positive lags: ")
                .append(finding.b())
                .append(" later.")
                .toString();
    }

    private static FigureData data(LagProfile lags) {
        List<List<Object>> rows = new ArrayList<>();
        for (Bin bin : lags.bins()) {
            rows.add(List.of(
                    bin.from(),
                    bin.to(),
                    bin.observed(),
                    bin.expected(),
                    bin.range().lower(),
                    bin.range().upper()));
        }
        return new FigureData(List.of("lagFrom", "lagTo", "pairs", "expected", "lower", "upper"), rows);
    }
}
