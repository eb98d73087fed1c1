package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** Claims over time: the claimed attacks among all, and below them those of each group that claims most. */
final class AttributionFigure {

    private static final int MOST_GROUPS = 3;

    private AttributionFigure() {}

    static Chart of(AttributionFinding finding) {
        PeriodSeries all = finding.attacks();
        PeriodMarks marks = new PeriodMarks(all);
        List<AttributionFinding.Claimant> shown = finding.claimants()
                .subList(0, Math.min(MOST_GROUPS, finding.claimants().size()));
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(
                "All attacks: " + Wording.percent(finding.claimed().value()) + " claimed",
                marks.axis(),
                Axis.Numbers.counts(marks.greatest()),
                layers(marks, all, finding.claims())));
        for (AttributionFinding.Claimant claimant : shown) {
            PeriodSeries own = claimant.series();
            panels.add(new Panel(
                    claimant.name() + ": claimed " + Wording.count(claimant.claimed()) + " of the "
                            + Wording.count(claimant.named()) + " that name it, " + claimant.firstClaim() + " to "
                            + claimant.lastClaim(),
                    marks.axis(),
                    Axis.Numbers.counts(new PeriodMarks(own).greatest()),
                    layers(marks, own, own)));
        }
        List<Key> keys = new ArrayList<>(List.of(
                new Key(Key.Sign.BOX, Palette.BLUE, "claimed by a group"),
                new Key(Key.Sign.BOX, Palette.HATCH, "not claimed, as far as recorded")));
        keys.addAll(marks.keys());
        return Charts.titled(finding)
                .subtitle("Attacks per " + all.unit().noun() + ", and those that a group claimed")
                .keys(keys.toArray(Key[]::new))
                .alternativeText(words(finding, shown))
                .panels(panels, 1)
                .size(720, 150 + 125 * panels.size())
                .elastic(0.8, 1.1)
                .data(data(finding, shown))
                .build();
    }

    /** A bar for each period, its claimed part in front. */
    private static List<Layer> layers(PeriodMarks marks, PeriodSeries all, PeriodSeries claimed) {
        List<Box> behind = new ArrayList<>();
        List<Box> front = new ArrayList<>();
        for (int t = 0; t < all.size(); t++) {
            Period period = all.periods().get(t);
            if (period.collected()) {
                double inset = 0.1 * (PeriodMarks.to(period) - PeriodMarks.from(period));
                double from = PeriodMarks.from(period) + inset;
                double to = PeriodMarks.to(period) - inset;
                double part = claimed.periods().get(t).count();
                behind.add(new Box(from, to, part, period.count()));
                front.add(new Box(from, to, 0, part));
            }
        }
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.add(new Boxes("not claimed", behind, Palette.HATCH));
        layers.add(new Boxes("claimed", front, Palette.BLUE));
        return layers;
    }

    private static String words(AttributionFinding finding, List<AttributionFinding.Claimant> shown) {
        StringBuilder words =
                new StringBuilder("Bars for each " + finding.attacks().unit().noun() + ", "
                        + finding.attacks().span() + ": "
                        + Wording.count(finding.claims().total()) + " claimed of "
                        + Wording.number(finding.attacks().total(), "attack", "attacks") + ".");
        for (AttributionFinding.Claimant claimant : shown) {
            words.append(' ').append(claimant.name()).append(" claimed ");
            words.append(Wording.count(claimant.claimed()))
                    .append(", the first on ")
                    .append(claimant.firstClaim());
            words.append(" and the last on ").append(claimant.lastClaim()).append('.');
        }
        return words.toString();
    }

    private static FigureData data(AttributionFinding finding, List<AttributionFinding.Claimant> shown) {
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t < finding.attacks().size(); t++) {
            Period period = finding.attacks().periods().get(t);
            List<Object> row = PeriodRows.start(period);
            row.add(PeriodRows.count(finding.claims().periods().get(t)));
            for (AttributionFinding.Claimant claimant : shown) {
                row.add(PeriodRows.count(claimant.series().periods().get(t)));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("attacks", "claimed"));
        shown.forEach(claimant -> columns.add("claimed by " + claimant.name()));
        return PeriodRows.table(rows, columns.toArray(String[]::new));
    }
}
