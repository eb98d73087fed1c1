package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is in a file, whole and unfiltered by any declared coverage. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    private static final List<Role> MAY_BE_MISSING = List.of(
            Role.KILLED,
            Role.INJURED,
            Role.LATITUDE,
            Role.LONGITUDE,
            Role.PROVINCE,
            Role.DISTRICT,
            Role.PLACE,
            Role.TACTIC,
            Role.TARGET,
            Role.GROUP);

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TableOptions table;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Override
    public Integer call() {
        IncidentTable incidents = table.select(table.reader().ignoringCoverage().read(table.file));
        Coverage declared = incidents.source().declaredCoverage().orElse(incidents.coverage());
        Answer.Table groups = new Answer.Table(
                List.of("name", "incidents"),
                incidents.groups().stream()
                        .map(group -> List.of(group.name(), group.incidents()))
                        .toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("coverage", coverage(incidents, declared));
        numbers.put("precision", precision(incidents));
        numbers.put("missing", missing(incidents));
        numbers.put("totals", totals(incidents));
        numbers.put("groups", Json.objects(groups));
        numbers.put("duplicates", incidents.duplicates());
        output.write(new Answer(
                "inspect",
                incidents.source(),
                incidents.accounting(),
                table.asMap(),
                List.of(),
                numbers,
                lines(incidents, declared, numbers),
                groups));
        return 0;
    }

    private static Map<String, Object> coverage(IncidentTable incidents, Coverage declared) {
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

    private static Map<String, Object> precision(IncidentTable incidents) {
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

    private static Map<String, Object> missing(IncidentTable incidents) {
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
        return role == Role.KILLED || role == Role.INJURED || role == Role.LATITUDE || role == Role.LONGITUDE;
    }

    private static Map<String, Object> totals(IncidentTable incidents) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Role role : List.of(Role.KILLED, Role.INJURED)) {
            map.put(role.label(), incidents.has(role) ? (Object) total(incidents, role) : null);
        }
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

    private static List<String> lines(IncidentTable incidents, Coverage declared, Map<String, Object> numbers) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.number(incidents.size(), "incident", "incidents") + ", " + incidents.first() + " to "
                + incidents.last());
        lines.addAll(Text.wrap("Coverage: " + declared, "", "  "));
        lines.addAll(Text.wrap("Dated to: " + words(numbers.get("precision")), "", "  "));
        lines.addAll(Text.wrap("Missing: " + words(numbers.get("missing")), "", "  "));
        lines.addAll(Text.wrap("Totals of what is stated: " + words(numbers.get("totals")), "", "  "));
        incidents.source().caveats().forEach(caveat -> lines.addAll(Text.wrap(caveat, "Beware: ", "  ")));
        lines.add("");
        lines.add(incidents.groups().size() + " perpetrators");
        return lines;
    }

    private static String words(@Nullable Object map) {
        List<String> words = new ArrayList<>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(map))
                .forEach((name, value) -> words.add(name + " "
                        + (value instanceof Number number ? Wording.count(number.doubleValue()) : "unknown")));
        return String.join(", ", words);
    }
}
