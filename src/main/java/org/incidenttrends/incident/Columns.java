package org.incidenttrends.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.incidenttrends.incident.csv.CellUse;

/** Which column of a file plays which role, and what is done with its cells. */
final class Columns {

    /** Of a file up to this size all columns are loaded. */
    private static final long SMALL = 32_000_000;

    /** These decide which rows are used, and are always loaded. */
    private static final Set<Role> ALWAYS = EnumSet.of(
            Role.DATE,
            Role.END_DATE,
            Role.YEAR,
            Role.MONTH,
            Role.DAY,
            Role.PRECISION,
            Role.KILLED,
            Role.KILLED_MIN,
            Role.KILLED_MAX,
            Role.INJURED,
            Role.INJURED_MIN,
            Role.INJURED_MAX,
            Role.ATTACKERS_KILLED);

    private final Schema schema;
    private final List<String> header;
    private final IncidentReader reader;
    private final Map<String, Integer> byName;
    private final Map<Role, Integer> positions = new EnumMap<>(Role.class);

    Columns(Schema schema, List<String> header, IncidentReader reader) {
        this.schema = schema;
        this.header = header;
        this.reader = reader;
        this.byName = Schema.positions(header);
        schema.columns.forEach((role, names) -> names.stream()
                .map(byName::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(position -> positions.put(role, position)));
        reader.columns.forEach((role, name) -> {
            Integer position = byName.get(name.toLowerCase(Locale.ROOT));
            if (position != null) {
                positions.put(role, position);
            }
        });
        share(Role.KILLED, Role.KILLED_MIN);
        share(Role.INJURED, Role.INJURED_MIN);
    }

    /** The main figure is the low one where only one of the two is there, and the other way round. */
    private void share(Role main, Role low) {
        Integer mainColumn = positions.get(main);
        Integer lowColumn = positions.get(low);
        if (mainColumn == null && lowColumn != null) {
            positions.put(main, lowColumn);
        } else if (lowColumn == null && mainColumn != null) {
            positions.put(low, mainColumn);
        }
    }

    /** By role: the position of its column. */
    Map<Role, Integer> positions() {
        return positions;
    }

    /** By column: what to do with its cells, given the size of the file and the selection to be made. */
    CellUse[] uses(long bytes, Selection selection) {
        CellUse[] uses = new CellUse[header.size()];
        Arrays.fill(uses, bytes <= SMALL ? CellUse.KEEP : CellUse.DROP);
        if (bytes > SMALL) {
            large(uses, selection);
        }
        Integer id = positions.get(Role.ID);
        if (id != null) {
            uses[id] = uses[id] == CellUse.KEEP ? CellUse.KEEP_AND_IDENTIFY : CellUse.IDENTIFY;
        }
        return uses;
    }

    private void large(CellUse[] uses, Selection selection) {
        check(uses, Role.LATITUDE, CellUse.CHECK_LATITUDE);
        check(uses, Role.LONGITUDE, CellUse.CHECK_LONGITUDE);
        positions.forEach((role, position) -> {
            boolean wanted = reader.roles == null ? role != Role.ID : reader.roles.contains(role);
            if (wanted || ALWAYS.contains(role)) {
                uses[position] = CellUse.KEEP;
            }
        });
        List<String> names = new ArrayList<>(selection.columns());
        if (reader.roles == null) {
            names.addAll(schema.alsoKept);
        }
        schema.countedCaveats.forEach(caveat -> names.add(caveat.column()));
        names.addAll(reader.keeping);
        schema.choices.forEach((role, choice) -> {
            if (reader.roles == null || reader.roles.contains(role)) {
                names.add(choice.by());
                names.addAll(choice.columns().values());
            }
        });
        if (reader.roles == null || reader.roles.contains(Role.ATTRIBUTION)) {
            schema.statusRules.forEach(rule -> names.add(rule.column()));
            names.add(Role.GROUP.label());
        }
        if (schema.isRowPerActor(byName.keySet())) {
            names.add(Role.GROUP.label());
        }
        names.forEach(name -> keep(uses, name));
    }

    private void check(CellUse[] uses, Role role, CellUse use) {
        Integer position = positions.get(role);
        if (position != null) {
            uses[position] = use;
        }
    }

    /** Keeps a column of the file, else that of a role, by name. */
    private void keep(CellUse[] uses, String name) {
        Integer position = byName.get(name.toLowerCase(Locale.ROOT));
        if (position == null) {
            for (Map.Entry<Role, Integer> entry : positions.entrySet()) {
                position = entry.getKey().label().equalsIgnoreCase(name) ? entry.getValue() : position;
            }
        }
        if (position != null) {
            uses[position] = CellUse.KEEP;
        }
    }
}
