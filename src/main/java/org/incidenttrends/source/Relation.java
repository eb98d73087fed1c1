package org.incidenttrends.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;

/**
 * What is counted: a table, a view or files, as they stand behind FROM, with the columns that the engine found there.
 *
 * @param name what messages call it
 * @param from behind FROM
 * @param parameters of {@code from}, in their order
 * @param columns as the engine describes them
 * @param dialect how the engine writes what standard SQL leaves open
 * @param quote what stands around a name
 * @param shape how the columns are read
 * @param named the columns that the user named for a role
 */
record Relation(
        String name,
        String from,
        List<String> parameters,
        List<Column> columns,
        Dialect dialect,
        String quote,
        Shape shape,
        Map<Role, String> named) {

    private static final Map<Role, Role> SHARED = Map.of(
            Role.KILLED, Role.KILLED_MIN,
            Role.KILLED_MIN, Role.KILLED,
            Role.INJURED, Role.INJURED_MIN,
            Role.INJURED_MIN, Role.INJURED);

    /** The column that plays a role; the main figure of a toll is the low one where there is only one of the two. */
    Optional<Column> find(Role role) {
        return own(role).or(() -> SHARED.containsKey(role) ? own(SHARED.get(role)) : Optional.empty());
    }

    private Optional<Column> own(Role role) {
        if (named.containsKey(role)) {
            return Optional.of(column(named.get(role)));
        }
        return shape.roles.getOrDefault(role, List.of()).stream()
                .flatMap(
                        known -> columns.stream().filter(column -> column.name().equalsIgnoreCase(known)))
                .findFirst();
    }

    /** The column of a name, else of a role. */
    Column column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .or(() -> Arrays.stream(Role.values())
                        .filter(role -> role.label().equalsIgnoreCase(wanted.strip()) && !named.containsValue(wanted))
                        .findFirst()
                        .flatMap(this::find))
                .orElseThrow(() -> new InputException(name + ": no column " + InputException.quoted(wanted) + "; "
                        + Suggestions.sentence(
                                wanted, columns.stream().map(Column::name).toList())));
    }

    /** A column's name between its quotes. */
    String quoted(Column column) {
        return quoted(column.name());
    }

    String quoted(String identifier) {
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    /** The day of an incident. */
    String day() {
        Column column = find(Role.DATE)
                .orElseThrow(() -> new InputException(name
                        + ": no column 'date', the only one that is required; name yours with --column date=NAME; "
                        + Suggestions.sentence(
                                "date", columns.stream().map(Column::name).toList())));
        String cell = quoted(column);
        if (column.kind() == Column.Kind.DATE) {
            return "CAST(" + cell + " AS DATE)";
        }
        String text = column.kind() == Column.Kind.TEXT ? cell : dialect.asText(cell);
        return dialect.dateOfText(text, shape.dateFormats);
    }

    /** A text without blanks around it, empty where there is none. */
    String text(Column column) {
        String cell = quoted(column);
        return "COALESCE(TRIM(" + (column.kind() == Column.Kind.TEXT ? cell : dialect.asText(cell)) + "), '')";
    }

    /** A number, NULL where the source has none. */
    String number(Column column) {
        String cell = quoted(column);
        String number = column.kind() == Column.Kind.TEXT ? dialect.numberOfText(cell) : cell;
        return shape.codesMissing()
                ? "CASE WHEN " + number + " NOT IN " + Shape.MISSING + " THEN " + number + " END"
                : number;
    }

    /** Whether a cell that should be a number from 0 is none. */
    String isNoNumber(Column column) {
        String negative = number(column) + " < 0";
        if (column.kind() != Column.Kind.TEXT) {
            return negative;
        }
        String cell = quoted(column);
        return "(" + text(column) + " NOT IN ('', 'NA', 'NaN') AND " + dialect.numberOfText(cell) + " IS NULL) OR "
                + negative;
    }
}
