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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttrends.incident.csv.CellUse;

/** Which column of a file plays which role, and what is done with its cells. */
final class Columns {

    /** Of a file up to this size all columns are loaded. */
    private static final long SMALL = 32_000_000;

    /** These decide which rows are used and what is said of the file as a whole, and are always loaded. */
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
            Role.ATTACKERS_KILLED,
            Role.ATTRIBUTION);

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
        boolean all = reader.roles == null && bytes <= SMALL;
        Arrays.fill(uses, all ? CellUse.KEEP : CellUse.DROP);
        if (!all) {
            some(uses, selection);
        }
        Integer id = positions.get(Role.ID);
        if (id != null) {
            uses[id] = uses[id] == CellUse.KEEP ? CellUse.KEEP_AND_IDENTIFY : CellUse.IDENTIFY;
        }
        return uses;
    }

    private void some(CellUse[] uses, Selection selection) {
        check(uses, Role.LATITUDE, CellUse.CHECK_LATITUDE);
        check(uses, Role.LONGITUDE, CellUse.CHECK_LONGITUDE);
        positions.forEach((role, position) -> {
            if (ALWAYS.contains(role)) {
                uses[position] = CellUse.KEEP;
            }
        });
        List<String> names = new ArrayList<>(selection.columns());
        if (reader.roles == null) {
            names.addAll(schema.alsoKept);
        }
        schema.countedCaveats.forEach(caveat -> names.add(caveat.column()));
        names.addAll(reader.keeping);
        for (Role role : Role.values()) {
            if (isWanted(role)) {
                columnsOf(role).forEach(position -> uses[position] = CellUse.KEEP);
            }
        }
        if (schema.isRowPerActor(byName.keySet())) {
            names.add(Role.GROUP.label());
        }
        names.forEach(name -> keep(uses, name));
    }

    /** Whether a role was asked for: by itself, by the name of a column that the file doesn't have, or with all. */
    private boolean isWanted(Role role) {
        if (reader.roles == null) {
            return role != Role.ID || reader.keeping.contains(role.label());
        }
        return reader.roles.contains(role)
                || (reader.keeping.contains(role.label()) && !byName.containsKey(role.label()));
    }

    /** The columns that a role is read from: one, or all those among which other cells choose; none if it has none. */
    private Set<Integer> columnsOf(Role role) {
        Integer position = positions.get(role);
        if (position != null) {
            return Set.of(position);
        }
        Schema.Choice choice = schema.choices.get(role);
        if (choice != null) {
            Set<Integer> columns = named(Stream.concat(
                    Stream.of(choice.by()), choice.columns().values().stream().distinct()));
            return columns.size() > Set.copyOf(choice.columns().values()).size() ? columns : Set.of();
        }
        Set<Integer> columns = role == Role.ATTRIBUTION
                ? named(schema.statusRules.stream().map(Schema.StatusRule::column))
                : new TreeSet<>();
        columns.addAll(columns.isEmpty() ? Set.of() : columnsOf(Role.GROUP));
        return columns;
    }

    /** The positions of the columns of these names, as far as the file has them. */
    private Set<Integer> named(Stream<String> names) {
        return names.map(byName::get).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The roles for which the file has columns, not all of which are kept. */
    Set<Role> unread(CellUse[] uses) {
        Set<Role> unread = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (columnsOf(role).stream().anyMatch(position -> !uses[position].isRead())) {
                unread.add(role);
            }
        }
        return unread;
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
