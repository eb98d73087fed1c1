package org.incidenttrends.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.incidenttrends.incident.csv.TextColumn;

/** The numbers of each role; rows with a cell that is neither empty nor an allowed number are set aside. */
final class NumberDecoder {

    private static final List<Role> TOLLS = List.of(
            Role.KILLED,
            Role.KILLED_MIN,
            Role.KILLED_MAX,
            Role.INJURED,
            Role.INJURED_MIN,
            Role.INJURED_MAX,
            Role.ATTACKERS_KILLED);

    private final Cells cells;
    private final Schema schema;
    private final Map<Role, Numbers> numbers = new EnumMap<>(Role.class);

    NumberDecoder(Cells cells, Schema schema) {
        this.cells = cells;
        this.schema = schema;
    }

    Map<Role, Numbers> decode() {
        for (Role role : TOLLS) {
            read(role, 0, Double.MAX_VALUE, "a number from 0 up, or empty");
        }
        read(Role.LATITUDE, -90, 90, "a number from -90 to 90");
        read(Role.LONGITUDE, -180, 180, "a number from -180 to 180");
        if (schema.bounds == Schema.Bounds.IN_ORDER) {
            requireOrder(Role.KILLED_MIN, Role.KILLED_MAX);
            requireOrder(Role.INJURED_MIN, Role.INJURED_MAX);
        }
        return numbers;
    }

    private void read(Role role, double least, double most, String expected) {
        TextColumn column = cells.toCheck(role);
        if (column == null) {
            return;
        }
        Numbers read = Numbers.of(column, schema.missingNumbers, least, most);
        numbers.put(role, read);
        for (int row = 0; read.anyWrong() && row < cells.size(); row++) {
            if (read.wrong(column.code(row))) {
                cells.refuse(row, role, column.text(row), expected);
            }
        }
    }

    private void requireOrder(Role low, Role high) {
        TextColumn lows = cells.column(low);
        TextColumn highs = cells.column(high);
        if (lows == null || highs == null) {
            return;
        }
        for (int row = 0; row < cells.size(); row++) {
            if (value(low, lows, row) > value(high, highs, row)) {
                cells.setAside()
                        .add(
                                row,
                                "'" + cells.name(low) + "' is " + lows.text(row) + ", more than '" + cells.name(high)
                                        + "', " + highs.text(row));
            }
        }
    }

    private double value(Role role, TextColumn column, int row) {
        Numbers read = numbers.get(role);
        return read == null ? Double.NaN : read.value(column.code(row));
    }

    /** In how many of the rows that are used one figure is above another; both orders of a source are kept. */
    int above(Role low, Role high, IntPredicate used) {
        TextColumn lows = cells.column(low);
        TextColumn highs = cells.column(high);
        if (lows == null || highs == null || lows == highs) {
            return 0;
        }
        int count = 0;
        for (int row = 0; row < cells.size(); row++) {
            boolean above = value(low, lows, row) > value(high, highs, row);
            count += above && used.test(row) ? 1 : 0;
        }
        return count;
    }
}
