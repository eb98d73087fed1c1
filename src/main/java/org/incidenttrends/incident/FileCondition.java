package org.incidenttrends.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/** A condition met with the columns of one file. */
final class FileCondition {

    private final IncidentRows rows;
    private final Cells cells;
    private final Condition condition;
    private final String name;

    /** The column of the file that goes by the name; null where only a role does. */
    private final @Nullable TextColumn own;

    private final @Nullable Role role;

    FileCondition(IncidentRows rows, Cells cells, Condition condition) {
        this.rows = rows;
        this.cells = cells;
        this.condition = condition;
        this.name = condition.column().strip();
        this.own = cells.column(name);
        this.role = rows.role(name, own);
    }

    /** By row of the file: whether it holds. */
    IntPredicate test() {
        if (condition.operator().isOrder() && role != null) {
            IntPredicate order = inOrder(role);
            if (order != null) {
                return order;
            }
        }
        TextColumn column = rows.column(name);
        boolean[] holds = condition.test(column);
        TextColumn counted = role == null ? null : rows.counted(role);
        if (counted == null || counted == column || condition.operator().isOrder()) {
            return row -> holds[column.code(row)];
        }
        boolean[] holdsAsCounted = condition.test(counted);
        return condition.operator() == Condition.Operator.EQUAL
                ? row -> holds[column.code(row)] || holdsAsCounted[counted.code(row)]
                : row -> holds[column.code(row)] && holdsAsCounted[counted.code(row)];
    }

    /** A comparison of dates or of numbers, where the role and the value are such; else null. */
    private @Nullable IntPredicate inOrder(Role of) {
        String value = condition.values().get(0);
        if (of == Role.DATE || of == Role.END_DATE) {
            try {
                int day = (int) LocalDate.parse(value).toEpochDay();
                return of == Role.DATE
                        ? row -> condition.operator().orders(rows.dates().day(row), day)
                        : row -> condition.operator().orders(rows.dates().last(row), day);
            } catch (DateTimeException e) {
                return null;
            }
        }
        double limit = Numbers.parse(value);
        if (!rows.isNumber(of)) {
            return null;
        }
        if (Double.isNaN(limit)) {
            throw new InputException("the condition " + condition + " holds against a number, and "
                    + InputException.quoted(value) + " is none; write it in digits");
        }
        return row -> condition.operator().orders(rows.number(of, row), limit);
    }

    /** What it asks for though no row of the table has it, each in a sentence: a slip would look like a zero. */
    List<String> slips() {
        if (condition.texts().isEmpty()) {
            return List.of();
        }
        List<String> labels = rows.column(name).labels();
        TextColumn counted = role == null ? null : rows.counted(role);
        List<String> asCounted = counted == null ? List.of() : counted.labels();
        List<String> slips = condition.texts().stream()
                .filter(value -> !value.isEmpty() && !labels.contains(value) && !asCounted.contains(value))
                .toList();
        if (slips.isEmpty()) {
            return List.of();
        }
        Set<String> known = new LinkedHashSet<>(labels);
        known.addAll(asCounted);
        known.remove(""); // any row may be empty
        return slips.stream()
                .map(value -> "No row of the table has " + InputException.quoted(value) + " as " + name + "; "
                        + elsewhere() + Suggestions.sentence(value, known))
                .map(sentence -> sentence.endsWith("?") ? sentence : sentence + ".")
                .toList();
    }

    /** Where a column of the file has the name of a role that another plays: which. */
    private String elsewhere() {
        return Arrays.stream(Role.values())
                .filter(other -> own != null && other.label().equalsIgnoreCase(name))
                .filter(other -> cells.has(other) && cells.column(other) != own)
                .map(other -> "the " + name + " by name stands in " + InputException.quoted(cells.name(other)) + "; ")
                .findFirst()
                .orElse("");
    }

    /** As it is accounted for: with the other name of its column, if there is one. */
    String words() {
        List<String> names = names();
        return names.size() == 1 ? condition.toString() : condition + " (" + names.get(1) + ")";
    }

    /** The names of its column: as asked for, then the role that it plays, or the column of the role. */
    List<String> names() {
        if (role == null || (own == null && !cells.has(role))) {
            return List.of(name);
        }
        String other = own == null ? cells.name(role) : role.label();
        return other.equalsIgnoreCase(name) ? List.of(name) : List.of(name, other);
    }
}
