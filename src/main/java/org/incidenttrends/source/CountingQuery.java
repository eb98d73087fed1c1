package org.incidenttrends.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;

/**
 * The one query that is pushed down: the fate of each row, the period and, where asked for, the group, with the number of
 * rows, the sums of the tolls and how many rows state them, and how many rows each caveat is about. Values are parameters;
 * names stand in quotes.
 *
 * <pre>{@code
 * SELECT it_fate, it_group, COUNT(*), MIN(it_day), MAX(it_day), SUM(it_v0), COUNT(it_v0), …, SUM(it_c0 * it_asked), …
 * FROM (SELECT CASE WHEN it_day IS NULL THEN 1 WHEN … THEN 2 … ELSE 0 END AS it_fate, it_day, it_group, it_v0, …, it_c0, …,
 *              CASE WHEN <not among the events> THEN 0 ELSE 1 END AS it_asked
 *       FROM (SELECT r.*, <day> AS it_day, <group> AS it_group, <toll> AS it_v0, …, <concern> AS it_c0, …
 *             FROM <relation> r) a) b
 * GROUP BY it_fate, EXTRACT(YEAR FROM it_day), EXTRACT(MONTH FROM it_day), it_group
 * }</pre>
 *
 * @param relation what is counted
 * @param unit the length of a period
 * @param grouped whether groups are told apart
 * @param fates why rows aren't counted, the first that holds
 * @param events which of them leaves out events that weren't asked for; empty if none does
 * @param tolls what is summed
 */
record CountingQuery(
        Relation relation, PeriodUnit unit, boolean grouped, List<Fate> fates, Optional<Fate> events, Tolls tolls) {

    /** The same with lines among the account that were passed over before any test. */
    CountingQuery withBrokenLines() {
        return new CountingQuery(
                relation,
                unit,
                grouped,
                Stream.concat(fates.stream(), Stream.of(Fate.broken())).toList(),
                events,
                tolls);
    }

    /** The text. */
    String sql() {
        Optional<Column> group = grouped ? Optional.of(relation.column(Role.GROUP.label())) : Optional.empty();
        List<String> values = new ArrayList<>();
        StringBuilder inner =
                new StringBuilder("SELECT r.*, ").append(relation.day()).append(" AS it_day");
        group.ifPresent(
                column -> inner.append(", ").append(relation.text(column)).append(" AS it_group"));
        for (Measure measure : tolls.measures()) {
            String name = "it_v" + values.size();
            values.add(name);
            inner.append(", ").append(tolls.sums().get(measure)).append(" AS ").append(name);
        }
        List<String> flags = new ArrayList<>();
        for (Concern concern : concerns()) {
            String name = "it_c" + flags.size();
            flags.add(name);
            inner.append(", ").append(concern.sql(relation)).append(" AS ").append(name);
        }
        inner.append(" FROM ").append(relation.from()).append(" r");
        String label = group.isPresent() ? ", it_group" : "";
        return "SELECT it_fate" + label + ", COUNT(*), MIN(it_day), MAX(it_day)"
                + join(values, ", SUM(%1$s), COUNT(%1$s)") + join(flags, ", SUM(%s * it_asked)")
                + " FROM (SELECT " + fate() + " AS it_fate, it_day"
                + label + join(values, ", %s") + join(flags, ", %s") + asked() + " FROM (" + inner
                + ") a) b GROUP BY it_fate, " + period() + label;
    }

    private static String join(List<String> names, String form) {
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append(String.format(Locale.ROOT, form, name)));
        return text.toString();
    }

    private String fate() {
        StringBuilder text = new StringBuilder("CASE");
        for (int i = 0; i < fates.size(); i++) {
            text.append(" WHEN ").append(fates.get(i).test()).append(" THEN ").append(i + 1);
        }
        return text.append(" ELSE 0 END").toString();
    }

    private String asked() {
        if (concerns().isEmpty()) {
            return "";
        }
        return ", "
                + events.map(fate -> "CASE WHEN " + fate.test() + " THEN 0 ELSE 1 END")
                        .orElse("1") + " AS it_asked";
    }

    /** The caveats for which rows are counted. */
    List<Concern> concerns() {
        return Concern.of(relation);
    }

    private String period() {
        return switch (unit) {
            case DAY, WEEK -> "it_day";
            case MONTH, QUARTER -> "EXTRACT(YEAR FROM it_day), EXTRACT(MONTH FROM it_day)";
            case YEAR -> "EXTRACT(YEAR FROM it_day)";
        };
    }

    /** The parameters, in the order of their marks. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>(Fate.parameters(fates));
        if (!concerns().isEmpty()) {
            events.ifPresent(fate -> parameters.addAll(fate.parameters()));
        }
        parameters.addAll(relation.parameters());
        return parameters;
    }
}
