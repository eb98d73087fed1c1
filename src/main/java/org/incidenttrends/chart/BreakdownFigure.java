package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesByGroup.Group;

/** Where or how, over time: a small panel for each of a few labels, or one row of cells for each of many. */
final class BreakdownFigure {

    static final int MOST_PANELS = 16;

    private BreakdownFigure() {}

    static Chart of(BreakdownFinding finding) {
        List<Group> groups = finding.series().groups();
        return groups.size() <= MOST_PANELS ? SmallMultiples.of(finding) : HeatMap.of(finding);
    }

    /** A row or panel of the picture: a label, or several together. */
    record Row(String name, List<Group> groups) {

        double count(int period) {
            return groups.stream()
                    .mapToDouble(group -> group.series().periods().get(period).count())
                    .sum();
        }

        double total() {
            return groups.stream().mapToDouble(group -> group.series().total()).sum();
        }
    }

    /** The labels with most incidents, then all others together, then the incidents without a label. */
    static List<Row> rows(BreakdownFinding finding, int most) {
        List<Group> labelled = finding.series().groups().stream()
                .filter(group -> !group.label().isEmpty())
                .toList();
        List<Group> unlabelled = finding.series().groups().stream()
                .filter(group -> group.label().isEmpty())
                .toList();
        int own = labelled.size() + unlabelled.size() <= most ? labelled.size() : most - 1 - unlabelled.size();
        List<Row> rows = new ArrayList<>();
        for (Group group : labelled.subList(0, own)) {
            rows.add(new Row(Wording.readable(group.label()), List.of(group)));
        }
        if (own < labelled.size()) {
            rows.add(new Row((labelled.size() - own) + " others", labelled.subList(own, labelled.size())));
        }
        if (!unlabelled.isEmpty()) {
            rows.add(new Row("Not stated", unlabelled));
        }
        return rows;
    }

    /** What the picture holds in words. */
    static String words(List<Row> rows) {
        StringBuilder words = new StringBuilder();
        for (Row row : rows) {
            words.append(words.isEmpty() ? "" : "; ").append(row.name()).append(' ');
            words.append(Wording.count(row.total()));
        }
        return words.append('.').toString();
    }

    /** A row of data for each period and each row of the picture. */
    static FigureData data(BreakdownFinding finding, List<Row> shown) {
        PeriodSeries all = finding.series().all();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Row row : shown) {
                List<Object> cells = PeriodRows.identity(all.periods().get(i));
                cells.add(row.name());
                cells.add(all.periods().get(i).collected() ? (Object) row.count(i) : "");
                rows.add(cells);
            }
        }
        return PeriodRows.table(rows, finding.of(), "attacks");
    }
}
