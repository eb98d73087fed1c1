package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.SnapshotComparison;
import org.incidenttrends.incident.SnapshotComparison.Difference;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.SeriesCounter;
import org.jspecify.annotations.Nullable;

/** What {@code inspect --against} tells: what a later release of a source changed, and what that does to the counts. */
final class ComparedReleases {

    private static final int NAMED = 5;

    private static final List<String> PERIODS = List.of("period", "before", "after", "difference");
    private static final List<String> CHANGES = List.of("change", "id", "lineBefore", "lineAfter", "columns");

    private ComparedReleases() {}

    static Answer of(
            IncidentTable before,
            IncidentTable after,
            SeriesCounter counter,
            Map<String, Object> options,
            OutputOptions.Format format) {
        SnapshotComparison comparison = SnapshotComparison.of(before, after);
        Answer.Table periods = periods(before, after, counter);
        Answer.Table changes = changes(comparison);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("against", against(after));
        numbers.put("matchedById", comparison.byId());
        numbers.put("added", comparison.added().size());
        numbers.put("removed", comparison.removed().size());
        numbers.put("changed", comparison.changed().size());
        numbers.put("unchanged", comparison.unchanged());
        numbers.put("changedColumns", comparison.changedColumns());
        numbers.put("columnsAdded", comparison.columnsAdded());
        numbers.put("columnsRemoved", comparison.columnsRemoved());
        numbers.put("changes", Json.objects(changes));
        numbers.put("periods", Json.objects(periods));
        boolean text = format == OutputOptions.Format.TEXT;
        return new Answer(
                "inspect",
                before.source(),
                before.accounting(),
                options,
                List.of(),
                numbers,
                lines(comparison, after, counter, periods),
                text ? differing(periods) : changes);
    }

    private static Map<String, Object> against(IncidentTable after) {
        Source source = after.source();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", source.file());
        map.put("sha256", source.sha256());
        map.put("schema", source.schema());
        map.put("encoding", source.encoding());
        map.put("read", after.accounting().read());
        map.put("used", after.accounting().used());
        map.put("filtered", after.accounting().filteredRows());
        map.put("setAside", after.accounting().setAside().size());
        return map;
    }

    private static Answer.Table changes(SnapshotComparison comparison) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        comparison.added().forEach(difference -> rows.add(row("added", difference)));
        comparison.removed().forEach(difference -> rows.add(row("removed", difference)));
        comparison.changed().forEach(difference -> rows.add(row("changed", difference)));
        return new Answer.Table(CHANGES, rows);
    }

    private static List<@Nullable Object> row(String change, Difference difference) {
        return Arrays.asList(
                change,
                difference.id(),
                difference.lineBefore() == 0 ? null : difference.lineBefore(),
                difference.lineAfter() == 0 ? null : difference.lineAfter(),
                String.join("|", difference.columns()));
    }

    /** The counts of both releases over all the periods of either. */
    private static Answer.Table periods(IncidentTable before, IncidentTable after, SeriesCounter counter) {
        Map<String, @Nullable Double> old = counts(before, counter);
        Map<String, @Nullable Double> now = counts(after, counter);
        Map<String, Boolean> labels = new TreeMap<>();
        old.keySet().forEach(label -> labels.put(label, true));
        now.keySet().forEach(label -> labels.put(label, true));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String label : labels.keySet()) {
            Double was = old.get(label);
            Double is = now.get(label);
            rows.add(Arrays.asList(label, was, is, was == null || is == null ? null : (Object) (is - was)));
        }
        return new Answer.Table(PERIODS, rows);
    }

    private static Map<String, @Nullable Double> counts(IncidentTable incidents, SeriesCounter counter) {
        Map<String, @Nullable Double> counts = new LinkedHashMap<>();
        for (Period period : counter.count(incidents).periods()) {
            counts.put(period.label(), period.collected() ? (Double) period.count() : null);
        }
        return counts;
    }

    private static Answer.Table differing(Answer.Table periods) {
        return new Answer.Table(
                periods.header(),
                periods.rows().stream()
                        .filter(row -> !Objects.equals(row.get(1), row.get(2)))
                        .toList());
    }

    private static List<String> lines(
            SnapshotComparison comparison, IncidentTable after, SeriesCounter counter, Answer.Table periods) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Text.wrap("Against " + after.source() + ": " + after.accounting(), "", "  "));
        lines.add(capital(comparison.toString())
                + (comparison.byId()
                        ? ""
                        : "; without ids a row that was changed counts as one removed and one added"));
        some(lines, "Added", comparison.added());
        some(lines, "Removed", comparison.removed());
        some(lines, "Changed", comparison.changed());
        if (!comparison.changed().isEmpty()) {
            List<String> columns = new ArrayList<>();
            comparison.changedColumns().forEach((column, times) -> columns.add(column + " " + times));
            lines.addAll(Text.wrap("Columns that changed: " + String.join(", ", columns), "", "  "));
        }
        columns(lines, "Only in the later release: ", comparison.columnsAdded());
        columns(lines, "Only in the earlier release: ", comparison.columnsRemoved());
        int differing = differing(periods).rows().size();
        lines.add("");
        lines.add(
                differing == 0
                        ? "No count by " + counter.unit().noun() + " differs"
                        : "Counts by " + counter.unit().noun() + " that differ: " + differing + " of "
                                + periods.rows().size());
        return lines;
    }

    private static void columns(List<String> lines, String words, List<String> columns) {
        if (!columns.isEmpty()) {
            lines.addAll(Text.wrap(words + String.join(", ", columns), "", "  "));
        }
    }

    private static void some(List<String> lines, String word, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        List<String> named = differences.stream()
                .limit(NAMED)
                .map(difference -> (difference.id().isEmpty() ? "" : difference.id() + ", ") + "line "
                        + (difference.lineAfter() == 0 ? difference.lineBefore() : difference.lineAfter())
                        + (difference.columns().isEmpty() ? "" : " (" + String.join(", ", difference.columns()) + ")"))
                .toList();
        String more = differences.size() > NAMED
                ? "; and " + Wording.count(differences.size() - (double) NAMED) + " more, which --format csv lists"
                : "";
        lines.addAll(Text.wrap(word + ": " + String.join("; ", named) + more, "", "  "));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
