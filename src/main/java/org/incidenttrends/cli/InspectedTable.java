package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.NearDuplicates;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.jspecify.annotations.Nullable;

/** What {@code inspect} tells of a table, part by part. */
final class InspectedTable {

    private static final int NAMED = 8;

    private static final List<Role> MAY_BE_MISSING = List.of(
            Role.KILLED,
            Role.VICTIMS,
            Role.INJURED,
            Role.LATITUDE,
            Role.LONGITUDE,
            Role.PROVINCE,
            Role.DISTRICT,
            Role.PLACE,
            Role.TACTIC,
            Role.TARGET,
            Role.GROUP);

    private static final List<Role> TOLLS = List.of(Role.KILLED, Role.VICTIMS, Role.INJURED);

    private static final Map<Role, String> HIGH_TOLLS =
            new EnumMap<>(Map.of(Role.KILLED_MAX, "killedHigh", Role.INJURED_MAX, "injuredHigh"));

    private InspectedTable() {}

    /** By role: the column of the file that plays it. */
    static Map<String, Object> columns(IncidentTable incidents) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            incidents.columnName(role).ifPresent(name -> map.put(role.label(), name));
        }
        return map;
    }

    static Map<String, Object> coverage(IncidentTable incidents, Coverage declared) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", incidents.first().toString());
        map.put("to", incidents.last().toString());
        map.put("asOf", declared.asOf().toString());
        map.put("asOfDeclared", declared.asOfDeclared());
        map.put(
                "notCollected",
                declared.gaps().stream().map(Coverage.Gap::toString).toList());
        return map;
    }

    static Map<String, Object> precision(IncidentTable incidents) {
        Map<Precision, Integer> counts = new EnumMap<>(Precision.class);
        for (int row = 0; row < incidents.size(); row++) {
            counts.merge(incidents.precision(row), 1, Integer::sum);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            map.put(precision.label(), counts.getOrDefault(precision, 0));
        }
        return map;
    }

    static Map<String, Object> missing(IncidentTable incidents) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Role role : MAY_BE_MISSING) {
            if (incidents.has(role)) {
                map.put(role.label(), missing(incidents, role));
            }
        }
        return map;
    }

    private static int missing(IncidentTable incidents, Role role) {
        int missing = 0;
        for (int row = 0; row < incidents.size(); row++) {
            boolean stated = isNumeric(role)
                    ? !Double.isNaN(incidents.number(role, row))
                    : !incidents.text(role, row).isEmpty();
            missing += stated ? 0 : 1;
        }
        return missing;
    }

    private static boolean isNumeric(Role role) {
        return TOLLS.contains(role) || role == Role.LATITUDE || role == Role.LONGITUDE;
    }

    static Map<String, Object> totals(IncidentTable incidents) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Role role : TOLLS) {
            map.put(role.label(), incidents.has(role) ? (Object) total(incidents, role) : null);
        }
        HIGH_TOLLS.forEach((role, name) -> {
            if (incidents.has(role)) {
                map.put(name, total(incidents, role));
            }
        });
        return map;
    }

    private static double total(IncidentTable incidents, Role role) {
        double total = 0;
        for (int row = 0; row < incidents.size(); row++) {
            double value = incidents.number(role, row);
            total += Double.isNaN(value) ? 0 : value;
        }
        return total;
    }

    /** When the way of collecting changed, by what is known of the source and declared of the table. */
    static List<Map<String, Object>> collectionBreaks(IncidentTable incidents) {
        return incidents.source().collectionBreaks().stream()
                .map(change -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("date", change.date().toString());
                    map.put("note", change.note());
                    return map;
                })
                .toList();
    }

    /** Countries and provinces with their incidents. */
    static List<Map<String, Object>> places(IncidentTable incidents) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (Role role : List.of(Role.COUNTRY, Role.PROVINCE)) {
            for (GroupCount count : incidents.has(role) ? incidents.factor(role).counts() : List.<GroupCount>of()) {
                if (!count.name().isEmpty()) {
                    Map<String, Object> place = new LinkedHashMap<>();
                    place.put("level", role.label());
                    place.put("name", count.name());
                    place.put("incidents", count.incidents());
                    places.add(place);
                }
            }
        }
        return places;
    }

    static List<Map<String, Object>> nearDuplicates(List<NearDuplicates.Pair> pairs) {
        return pairs.stream()
                .map(pair -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("role", pair.role().label());
                    map.put("alias", pair.alias());
                    map.put("aliasIncidents", pair.aliasIncidents());
                    map.put("name", pair.name());
                    map.put("nameIncidents", pair.nameIncidents());
                    map.put("line", pair.line());
                    return map;
                })
                .toList();
    }

    static List<String> lines(
            IncidentTable incidents, Coverage declared, List<NearDuplicates.Pair> near, Map<String, Object> numbers) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.number(incidents.size(), "incident", "incidents") + ", " + incidents.first() + " to "
                + incidents.last());
        lines.addAll(Text.wrap("Read as " + incidents.source().recognised(), "", "  "));
        List<String> columns = new ArrayList<>();
        columns(incidents).forEach((role, name) -> columns.add(role.equals(name) ? role : role + " = " + name));
        lines.addAll(Text.wrap("Columns: " + String.join(", ", columns), "", "  "));
        lines.addAll(Text.wrap("Coverage: " + declared, "", "  "));
        lines.addAll(Text.wrap("Dated to: " + words(numbers.get("precision")), "", "  "));
        String missing = words(numbers.get("missing"));
        if (!missing.isEmpty()) {
            lines.addAll(Text.wrap("Missing: " + missing, "", "  "));
        }
        lines.addAll(Text.wrap("Totals of what is stated: " + words(numbers.get("totals")), "", "  "));
        for (Role role : List.of(Role.COUNTRY, Role.PROVINCE)) {
            if (incidents.has(role)) {
                lines.addAll(Text.wrap(
                        role.label() + ": " + most(incidents.factor(role).counts()), "", "  "));
            }
        }
        incidents.source().caveats().forEach(caveat -> lines.addAll(Text.wrap(caveat, "Beware: ", "  ")));
        incidents
                .source()
                .collectionBreaks()
                .forEach(change -> lines.addAll(Text.wrap(change.toString(), "Collection changed ", "  ")));
        spellings(incidents, near, lines);
        lines.add("");
        lines.add(Wording.number(incidents.groups().size(), "perpetrator", "perpetrators"));
        return lines;
    }

    private static void spellings(IncidentTable incidents, List<NearDuplicates.Pair> near, List<String> lines) {
        List<String> padded = incidents.padded();
        if (!padded.isEmpty()) {
            String some = String.join(
                    ", ",
                    padded.stream().limit(NAMED).map(text -> "'" + text + "'").toList());
            lines.addAll(Text.wrap(
                    "Blanks around labels are trimmed; no line is needed for " + some
                            + (padded.size() > NAMED ? " and " + (padded.size() - NAMED) + " others" : ""),
                    "",
                    "  "));
        }
        if (!near.isEmpty()) {
            lines.add("");
            lines.add("Perhaps one label in two spellings; if so, add the line to a file for --aliases (first line"
                    + " alias,name,from,to,parent):");
            near.stream()
                    .limit(NAMED)
                    .forEach(pair ->
                            lines.add("  " + pair.line() + "   (" + pair.role().label() + ", " + pair.aliasIncidents()
                                    + " and " + pair.nameIncidents() + " incidents)"));
            if (near.size() > NAMED) {
                lines.add("  and " + (near.size() - NAMED) + " more: --format json has all");
            }
        }
    }

    private static String most(List<GroupCount> counts) {
        List<String> some = counts.stream()
                .filter(count -> !count.name().isEmpty())
                .limit(NAMED)
                .map(count -> count.name() + " " + Wording.count(count.incidents()))
                .toList();
        return String.join(", ", some) + (counts.size() > NAMED ? " and " + (counts.size() - NAMED) + " more" : "");
    }

    private static String words(@Nullable Object map) {
        List<String> words = new ArrayList<>();
        ((Map<?, ?>) Objects.requireNonNull(map))
                .forEach((name, value) -> words.add(name + " "
                        + (value instanceof Number number ? Wording.count(number.doubleValue()) : "unknown")));
        return String.join(", ", words);
    }
}
