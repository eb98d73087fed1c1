package org.incidenttrends.incident;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A format of incident tables, as data: how to recognise it, and which column plays which role.
 *
 * @param name as in {@code --schema}
 * @param title the format's name in words
 * @param characteristic columns that together no other format has
 * @param columns by role: the names that the column goes by, the first one found being taken
 * @param missingNumbers how a missing number is written, besides an empty cell
 * @param minAboveMaxIsWrong whether a low figure above the high one makes a row unusable
 * @param caveats what a reader of any result should know of data in this format
 */
record Schema(
        String name,
        String title,
        Set<String> characteristic,
        Map<Role, List<String>> columns,
        Set<String> missingNumbers,
        boolean minAboveMaxIsWrong,
        List<String> caveats) {

    static final String NATIVE = "native";

    /** The project's own table; also any plain table, whose columns the user names. */
    static final Schema PLAIN =
            new Schema(NATIVE, "native table", Set.of("date"), nativeColumns(), Set.of(), true, List.of());

    private static Map<Role, List<String>> nativeColumns() {
        Map<Role, List<String>> columns = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            columns.put(role, List.of(role.label()));
        }
        columns.put(Role.PRECISION, List.of("date_precision"));
        columns.put(Role.GROUP, List.of("perpetrator", "group"));
        columns.put(Role.GROUP2, List.of("perpetrator_2", "group2"));
        columns.put(Role.ID, List.of("incident_id"));
        columns.remove(Role.YEAR);
        columns.remove(Role.MONTH);
        columns.remove(Role.DAY);
        return columns;
    }

    /**
     * Which column of a file plays which role: those that the user names, else those of the schema.
     *
     * @param header the names of the file's columns
     * @param named by role: the column that the user names, known to exist
     * @return by role: the position of its column
     */
    Map<Role, Integer> resolve(List<String> header, Map<Role, String> named) {
        Map<String, Integer> positions = positions(header);
        Map<Role, Integer> resolved = new EnumMap<>(Role.class);
        columns.forEach((role, names) -> {
            for (String column : names) {
                Integer position = positions.get(column);
                if (position != null) {
                    resolved.putIfAbsent(role, position);
                }
            }
        });
        named.forEach((role, column) -> resolved.put(role, positions.get(column.toLowerCase(Locale.ROOT))));
        alias(resolved, Role.KILLED, Role.KILLED_MIN);
        alias(resolved, Role.INJURED, Role.INJURED_MIN);
        return resolved;
    }

    /** The main figure is the low one where only one of the two is there, and the other way round. */
    private static void alias(Map<Role, Integer> resolved, Role main, Role low) {
        Integer mainColumn = resolved.get(main);
        Integer lowColumn = resolved.get(low);
        if (mainColumn == null && lowColumn != null) {
            resolved.put(main, lowColumn);
        } else if (lowColumn == null && mainColumn != null) {
            resolved.put(low, mainColumn);
        }
    }

    /** The first position of each name, in lower case. */
    static Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
        }
        return positions;
    }

    /** The schema of a name, or null. */
    static @Nullable Schema named(String name) {
        return name.equals(NATIVE) ? PLAIN : null;
    }
}
