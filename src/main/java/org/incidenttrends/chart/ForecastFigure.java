package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidenttrends.analysis.ForecastFinding;
import org.incidenttrends.analysis.ForecastFinding.Ahead;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Panel.RightLabel;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.forecast.RollingOrigin;

/** What next: the last periods as bars, those to come as a fan of prediction intervals, and the scores beside them. */
final class ForecastFigure {

    /** As many earlier periods as leave the fan room to be seen. */
    private static final int SHOWN = 36;

    private static final double[] TINTS = {0.18, 0.4, 0.65};

    private ForecastFigure() {}

    static Chart of(ForecastFinding finding) {
        PeriodSeries all = finding.series();
        PeriodSeries series = PeriodSeries.of(
                all.unit(),
                all.measure(),
                all.periods().subList(Math.max(0, all.size() - SHOWN), all.size()),
                all.origin());
        PeriodMarks marks = new PeriodMarks(series);
        Axis.Calendar past = marks.axis();
        List<Ahead> ahead = finding.ahead();
        double end = ahead.isEmpty()
                ? past.max()
                : Math.max(
                        past.max(), PeriodMarks.to(ahead.get(ahead.size() - 1).period()));
        double greatest =
                ahead.stream().mapToDouble(next -> next.interval().upper()).reduce(marks.greatest(), Math::max);
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.add(marks.bars(series.measure().words(), PeriodMarks.BAR));
        layers.addAll(fan(ahead));
        Axis y = Axis.Numbers.counts(greatest);
        List<RightLabel> labels = finding.scores().stream()
                .map(result -> new RightLabel(y.max(), scores(result), Palette.MUTED))
                .toList();
        String noun = series.unit().noun();
        return Charts.titled(finding)
                .subtitle(Wording.readable(series.measure().words()) + " per " + noun
                        + ", and what to expect of the next")
                .keys(keys(finding))
                .alternativeText(words(finding))
                .panel(new Panel("", new Axis.Calendar(past.min(), end, past.finest()), y, layers, labels))
                .data(data(finding))
                .build();
    }

    private static List<Layer> fan(List<Ahead> ahead) {
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < TINTS.length; k++) {
            List<Box> boxes = new ArrayList<>();
            for (Ahead next : ahead) {
                Interval interval = k == 0 ? next.interval() : next.inner().get(k - 1);
                boxes.add(new Box(
                        PeriodMarks.from(next.period()),
                        PeriodMarks.to(next.period()),
                        interval.lower(),
                        interval.upper()));
            }
            layers.add(new Boxes("prediction " + k, boxes, colour(k)));
        }
        List<Segment> means = ahead.stream()
                .map(next -> new Segment(
                        PeriodMarks.from(next.period()), next.mean(), PeriodMarks.to(next.period()), next.mean()))
                .toList();
        layers.add(new Segments("expected", means, Palette.INK, 2));
        return layers;
    }

    private static Color colour(int k) {
        return Palette.tint(Palette.ORANGE, TINTS[k]);
    }

    private static String scores(RollingOrigin.Result result) {
        StringBuilder text = new StringBuilder("Off in the past, by\nRPS (less is better)\n");
        for (RollingOrigin.Scores score : result.scores()) {
            text.append(String.format(Locale.ROOT, "%.3g  %s%n", score.rps(), score.label())
                    .replace(System.lineSeparator(), "\n"));
        }
        RollingOrigin.Scores own = result.scores().get(0);
        return text.append("Its intervals held\n")
                .append(Wording.percent(own.coverage()))
                .append(" of ")
                .append(own.forecasts())
                .append(" counts")
                .toString();
    }

    private static Key[] keys(ForecastFinding finding) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Key.Sign.BOX, PeriodMarks.BAR, "observed"));
        if (!finding.ahead().isEmpty()) {
            Ahead first = finding.ahead().get(0);
            keys.add(new Key(Key.Sign.LINE, Palette.INK, "expected"));
            keys.add(new Key(Key.Sign.BAND, colour(0), level(first.interval()) + " prediction interval"));
            for (int k = 0; k < first.inner().size(); k++) {
                keys.add(new Key(
                        Key.Sign.BAND, colour(k + 1), level(first.inner().get(k))));
            }
        }
        return keys.toArray(Key[]::new);
    }

    private static String level(Interval interval) {
        return Wording.figure(100 * interval.level()) + " %";
    }

    private static String words(ForecastFinding finding) {
        StringBuilder words = new StringBuilder("Bars of the past, then a fan for each period to come.");
        for (Ahead next : finding.ahead()) {
            words.append(' ').append(next.period().label()).append(": ");
            words.append(Wording.figure(next.mean())).append(" expected, ");
            words.append(Wording.count(next.interval().lower())).append(" to ");
            words.append(Wording.count(next.interval().upper())).append('.');
        }
        return words.toString();
    }

    private static FigureData data(ForecastFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (Period period : finding.series().periods()) {
            List<Object> row = PeriodRows.start(period);
            row.addAll(List.of("", "", "", "", "", "", ""));
            rows.add(row);
        }
        for (Ahead next : finding.ahead()) {
            List<Object> row = PeriodRows.identity(next.period());
            row.add("");
            row.add(next.mean());
            row.add(next.interval().lower());
            row.add(next.interval().upper());
            for (Interval inner : next.inner()) {
                row.add(inner.lower());
                row.add(inner.upper());
            }
            rows.add(row);
        }
        return PeriodRows.table(
                rows,
                finding.series().measure().words(),
                "expected",
                "lower",
                "upper",
                "lower80",
                "upper80",
                "lower50",
                "upper50");
    }
}
