package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.LargeEventFinding;
import org.incidenttrends.analysis.SeverityFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.stats.tail.LargeEventProbability;
import org.incidenttrends.stats.tail.LargeEventProbability.Exceedance;
import org.incidenttrends.stats.tail.TailModel;
import org.incidenttrends.stats.tail.XminPolicy;

/** The numbers behind the sizes of attacks, as tables that fit a page. */
final class SeverityTables {

    private SeverityTables() {}

    static Block.Table sizes(SeverityFinding finding) {
        List<Column> columns = new ArrayList<>(List.of(Column.number("Mean")));
        List<String> row = new ArrayList<>();
        row.add(finding.mean().isPresent() ? Wording.figure(finding.mean().getAsDouble()) : Cells.NONE);
        for (SeverityFinding.Quantile quantile : finding.quantiles()) {
            columns.add(Column.number(String.format(Locale.ROOT, "%.0f %%", 100 * quantile.probability())));
            row.add(Wording.count(quantile.size()));
        }
        columns.add(Column.number("Most"));
        row.add(Wording.count((double) finding.sizes().maximum()));
        columns.add(Column.number("Largest one’s share"));
        row.add(Wording.percent(finding.harm().topEventShare()));
        columns.add(Column.number("Top tenth’s"));
        row.add(Wording.percent(finding.harm().topTenthShare()));
        return new Block.Table(
                "The sizes of attacks above zero: so many per cent are so large or smaller; and how unequally the harm is"
                        + " spread",
                columns,
                List.of(row));
    }

    static Block.Table comparisons(SeverityFinding finding) {
        return new Block.Table(
                "The power law against other laws for the same tail",
                List.of(
                        Column.text("Against"),
                        Column.number("Statistic"),
                        Column.number("p"),
                        Column.text("The data")),
                finding.comparisons().stream()
                        .map(comparison -> List.of(
                                comparison.against().label(),
                                Wording.figure(comparison.statistic()),
                                Cells.p(OptionalDouble.of(comparison.pValue())),
                                SeverityFinding.verdict(comparison)))
                        .toList());
    }

    static Block.Table probabilities(LargeEventFinding finding) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.number("At least"),
                Column.text("Threshold"),
                Column.number("Probability"),
                Column.number("5 to 95 %")));
        for (TailModel law : finding.past().get(0).byModel().keySet()) {
            columns.add(Column.number(Cells.capital(law.label())));
        }
        List<List<String>> rows = new ArrayList<>();
        for (LargeEventProbability one : finding.past()) {
            for (int i = 0; i < one.average().size(); i++) {
                Exceedance size = one.average().get(i);
                List<String> row = new ArrayList<>(List.of(
                        Wording.count((double) size.atLeast()),
                        one.policy() == XminPolicy.FREE ? "free" : "fixed",
                        Wording.percent(size.probability()),
                        Wording.percent(size.interval().lower()) + " to "
                                + Wording.percent(size.interval().upper())));
                for (List<Exceedance> law : one.byModel().values()) {
                    row.add(Wording.percent(law.get(i).probability()));
                }
                rows.add(row);
            }
        }
        return new Block.Table(
                "At least one attack so large among as many as recorded: averaged over three laws with equal weight, then by"
                        + " each law",
                columns,
                rows);
    }
}
