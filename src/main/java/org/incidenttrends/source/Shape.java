package org.incidenttrends.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.incidenttrends.incident.Role;
import org.jspecify.annotations.Nullable;

/** The shapes of table that a database counts without being told its columns. */
final class Shape {
    /** GDELT 2.0 events: 61 columns separated by tabs, without a header. */
    static final Shape GDELT = new Shape(
            "gdelt",
            Set.of("globaleventid", "eventrootcode"),
            Map.of(
                    Role.DATE, List.of("day", "sqldate"),
                    Role.GROUP, List.of("actor1name"),
                    Role.COUNTRY, List.of("actiongeo_countrycode"),
                    Role.PLACE, List.of("actiongeo_fullname"),
                    Role.TACTIC, List.of("eventcode")),
            List.of("%Y%m%d"),
            Map.of(),
            new Events(
                    "attacks",
                    "root codes 18 assault, 19 fight, 20 mass violence",
                    "eventrootcode",
                    "",
                    List.of("18", "19", "20")),
            List.of(
                    "GDELT is coded by machine from news reports: one event may be many rows, rows may be no events, and"
                            + " their number rises with the number of reports that are read.",
                    "The perpetrator is taken to be Actor1, a name as the report has it."),
            List.of());

    /** ACLED in the generations with a row for each event. */
    static final Shape ACLED = new Shape(
            "acled",
            Set.of("event_date", "event_type", "actor1"),
            Map.of(
                    Role.DATE, List.of("event_date"),
                    Role.PRECISION, List.of("time_precision"),
                    Role.KILLED, List.of("fatalities"),
                    Role.GROUP, List.of("actor1"),
                    Role.COUNTRY, List.of("country"),
                    Role.PROVINCE, List.of("admin1"),
                    Role.DISTRICT, List.of("admin2"),
                    Role.PLACE, List.of("location"),
                    Role.TACTIC, List.of("sub_event_type", "event_type"),
                    Role.TARGET, List.of("inter2")),
            List.of("%Y-%m-%d", "%d %B %Y", "%d-%B-%Y", "%d-%b-%Y", "%d-%b-%y", "%Y-%m-%dT%H:%M:%SZ"),
            Map.of("1", "day", "2", "week", "3", "month"),
            new Events(
                    "attacks",
                    "battles, explosions and remote violence, violence against civilians",
                    "event_type",
                    "battle",
                    List.of("explosions/remote violence", "remote violence", "violence against civilians")),
            List.of(
                    "ACLED has no injured, and doesn't say who claimed an attack.",
                    "The perpetrator is taken to be actor1, though a battle has two sides."),
            List.of(
                    new Concern(
                            "fatalities",
                            (relation, column) -> relation.number(column) + " = 10",
                            "Incidents with exactly 10 fatalities, in older rows ACLED's code for an unknown number: %d."),
                    new Concern(
                            "actor1",
                            (relation, column) -> "LOWER(" + relation.text(column) + ") LIKE 'unidentified%'",
                            "Incidents by unidentified groups, which ACLED names by country and which count under those"
                                    + " labels: %d.")));

    /** The project's own table, and any whose columns the user names. */
    static final Shape NATIVE = new Shape(
            "native",
            Set.of("date"),
            nativeRoles(),
            List.of("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%SZ", "%d %B %Y"),
            Map.of(),
            null,
            List.of(),
            List.of());

    private static final List<Shape> ALL = List.of(GDELT, ACLED, NATIVE);

    /** The numbers by which sources say that a number is missing. */
    static final String MISSING = "(-9, -99, -999)";

    /**
     * A named selection of events.
     *
     * @param name as in {@code --events}
     * @param words what it keeps
     * @param column the column that decides
     * @param prefix how the cell may begin, in small letters; empty for no such rule
     * @param texts what the cell may be, in small letters
     */
    record Events(String name, String words, String column, String prefix, List<String> texts) {}

    final String label;
    final Map<Role, List<String>> roles;
    final List<String> dateFormats;
    final Map<String, String> precisions;
    final @Nullable Events events;
    final List<String> caveats;
    final List<Concern> concerns;
    private final Set<String> required;

    private Shape(
            String label,
            Set<String> required,
            Map<Role, List<String>> roles,
            List<String> dateFormats,
            Map<String, String> precisions,
            @Nullable Events events,
            List<String> caveats,
            List<Concern> concerns) {
        this.label = label;
        this.required = required;
        this.roles = roles;
        this.dateFormats = dateFormats;
        this.precisions = precisions;
        this.events = events;
        this.caveats = caveats;
        this.concerns = concerns;
    }

    private static Map<Role, List<String>> nativeRoles() {
        Map<Role, List<String>> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role, List.of(role.label()));
        }
        roles.put(Role.PRECISION, List.of("date_precision"));
        roles.put(Role.GROUP, List.of("perpetrator", "group"));
        return roles;
    }

    /** Whether −9 and the like stand for a missing number. */
    boolean codesMissing() {
        return this == ACLED;
    }

    /** The shape of a table with these columns; {@link #NATIVE} where none other fits. */
    static Shape of(List<String> names) {
        Set<String> lower = new TreeSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        for (Shape shape : ALL) {
            if (lower.containsAll(shape.required)) {
                return shape;
            }
        }
        return NATIVE;
    }
}
