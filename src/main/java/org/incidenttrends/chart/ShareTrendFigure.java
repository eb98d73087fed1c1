package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.analysis.ShareTrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesByGroup.Group;
import org.incidenttrends.stats.share.Credit;

/**
 * Who, over time: each period a column of 100 % of its attacks, the named groups from below, and what nobody is named for on
 * top in grey, as wide as it is.
 */
final class ShareTrendFigure {

    private static final int MOST_NUMBERED = 26;

    /** Dark and light by turns, so that neighbours can be told apart in grey print as well. */
    private static final List<Color> COLOURS =
            List.of(Palette.BLUE, Palette.ORANGE, Palette.GREEN, Palette.PURPLE, Palette.VERMILION);

    private static final Color OTHERS = Palette.tint(Palette.SKY, 0.7);
    private static final Color NOBODY = Palette.tint(Palette.HATCH, 0.6);

    private ShareTrendFigure() {}

    /** One colour of the columns: a group, all others, or nobody. */
    private record Part(String name, Color colour, List<PeriodSeries> series) {
        double count(int period) {
            return series.stream()
                    .mapToDouble(s -> s.periods().get(period).count())
                    .sum();
        }
    }

    static Chart of(ShareTrendFinding finding) {
        PeriodSeries all = finding.series().all();
        PeriodMarks marks = new PeriodMarks(all);
        List<Part> parts = parts(finding);
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.addAll(columns(all, parts));
        boolean numbered = all.size() <= MOST_NUMBERED;
        if (numbered) {
            layers.add(new Notes(numbers(all)));
        }
        Axis y = new Axis.Numbers(0, numbered ? 108 : 100, false, " %");
        return Charts.titled(finding)
                .subtitle("Part of the attacks of each " + all.unit().noun() + " by who is named for them"
                        + (numbered ? "; the number above is all of its attacks" : "")
                        + (finding.credit() == Credit.FULL ? "; those of several groups are in several parts" : ""))
                .keys(parts.stream()
                        .map(part -> new Key(Key.Sign.BOX, part.colour(), part.name()))
                        .toArray(Key[]::new))
                .alternativeText(words(all, parts))
                .panel(new Panel("", marks.axis(), y, layers))
                .size(720, 420)
                .data(data(all, parts))
                .build();
    }

    private static List<Part> parts(ShareTrendFinding finding) {
        List<Group> named = finding.named();
        int own = named.size() <= COLOURS.size() ? named.size() : COLOURS.size() - 1;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < own; i++) {
            parts.add(new Part(
                    named.get(i).label(), COLOURS.get(i), List.of(named.get(i).series())));
        }
        if (own < named.size()) {
            List<Group> rest = named.subList(own, named.size());
            parts.add(new Part(
                    rest.size() + " other named groups",
                    OTHERS,
                    rest.stream().map(Group::series).toList()));
        }
        Optional<PeriodSeries> nobody = finding.unattributed();
        nobody.ifPresent(series -> parts.add(new Part("nobody is named", NOBODY, List.of(series))));
        return parts;
    }

    private static List<Layer> columns(PeriodSeries all, List<Part> parts) {
        List<List<Box>> boxes = new ArrayList<>();
        parts.forEach(part -> boxes.add(new ArrayList<>()));
        for (int t = 0; t < all.size(); t++) {
            Period period = all.periods().get(t);
            if (!period.collected() || period.count() == 0) {
                continue;
            }
            double inset = 0.06 * (PeriodMarks.to(period) - PeriodMarks.from(period));
            double below = 0;
            double whole = whole(parts, t);
            for (int p = 0; p < parts.size(); p++) {
                double share = 100 * parts.get(p).count(t) / whole;
                if (share > 0) {
                    boxes.get(p)
                            .add(new Box(
                                    PeriodMarks.from(period) + inset,
                                    PeriodMarks.to(period) - inset,
                                    below,
                                    below + share));
                }
                below += share;
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            layers.add(new Boxes(parts.get(p).name(), boxes.get(p), parts.get(p).colour()));
        }
        return layers;
    }

    /** What a column stands for: more than the attacks of its period if some are credited in full to several groups. */
    private static double whole(List<Part> parts, int period) {
        return parts.stream().mapToDouble(part -> part.count(period)).sum();
    }

    private static List<Note> numbers(PeriodSeries all) {
        return all.periods().stream()
                .filter(Period::collected)
                .map(period -> new Note(
                        PeriodMarks.middle(period), 100, Wording.count(period.count()), Palette.MUTED, Side.ABOVE))
                .toList();
    }

    private static String words(PeriodSeries all, List<Part> parts) {
        StringBuilder words = new StringBuilder(
                "Columns of 100 per cent, one for each " + all.unit().noun() + ", " + all.span() + ". In all "
                        + Wording.number(all.total(), "attack", "attacks") + ":");
        for (Part part : parts) {
            double total =
                    part.series().stream().mapToDouble(PeriodSeries::total).sum();
            words.append(' ')
                    .append(part.name())
                    .append(' ')
                    .append(Wording.count(total))
                    .append(';');
        }
        words.setCharAt(words.length() - 1, '.');
        return words.toString();
    }

    private static FigureData data(PeriodSeries all, List<Part> parts) {
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t < all.size(); t++) {
            Period period = all.periods().get(t);
            for (Part part : parts) {
                List<Object> row = PeriodRows.identity(period);
                row.add(part.name());
                row.add(period.collected() ? (Object) part.count(t) : "");
                row.add(period.count() > 0 ? (Object) (part.count(t) / period.count()) : "");
                rows.add(row);
            }
        }
        return PeriodRows.table(rows, "named", "attacks", "share");
    }
}
