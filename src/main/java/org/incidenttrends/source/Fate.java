package org.incidenttrends.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodUnit;

/**
 * Why a row isn't counted: each row has the first fate whose test holds, so that every row is accounted for in the one
 * pass that counts.
 *
 * @param words the reason, for the account
 * @param test SQL that is true for the rows that are left out, never NULL for those that are kept by a condition on text
 * @param parameters of the test
 * @param unusable whether the row can't be used at all, rather than being left out by choice
 * @param columns the names of the column that it is a condition on, empty if it is none
 */
record Fate(String words, String test, List<Object> parameters, boolean unusable, List<String> columns) {

    /** A fate that is no condition on a column. */
    Fate(String words, String test, List<Object> parameters, boolean unusable) {
        this(words, test, parameters, unusable, List.of());
    }

    /** The name of the day in the query. */
    static final String DAY = "it_day";

    private static final String BEFORE = DAY + " < CAST(? AS DATE)";
    private static final String AFTER = DAY + " > CAST(? AS DATE)";

    private static Fate unusable(String words, String test) {
        return new Fate("set aside: " + words, test, List.of(), true);
    }

    /** What can't be used: no date, or a toll that is no number from 0. */
    static List<Fate> unusable(Relation relation) {
        List<Fate> fates = new ArrayList<>();
        fates.add(unusable("no date that can be read", DAY + " IS NULL"));
        for (Role role : Tolls.ROLES) {
            relation.find(role)
                    .ifPresent(column -> fates.add(
                            unusable("'" + column.name() + "' is no number from 0", relation.isNoNumber(column))));
        }
        requireOrder(relation, Role.KILLED_MIN, Role.KILLED_MAX, fates);
        requireOrder(relation, Role.INJURED_MIN, Role.INJURED_MAX, fates);
        return fates;
    }

    /** The lines that the engine passed over, which no test can tell any more. */
    static Fate broken() {
        return unusable("not as many cells as there are columns", "1 = 0");
    }

    private static void requireOrder(Relation relation, Role low, Role high, List<Fate> fates) {
        if (has(relation, low, high)) {
            Column least = relation.find(low).orElseThrow();
            Column most = relation.find(high).orElseThrow();
            fates.add(unusable(
                    "'" + least.name() + "' is above '" + most.name() + "'",
                    relation.number(least) + " > " + relation.number(most)));
        }
    }

    /** What lies outside a declared coverage. */
    static List<Fate> outside(Coverage declared, LocalDate until) {
        List<Fate> fates = new ArrayList<>();
        fates.add(new Fate(
                "outside the declared coverage, " + declared.from() + ".." + until,
                BEFORE + " OR " + AFTER,
                List.of(declared.from().toString(), until.toString()),
                false));
        for (Coverage.Gap gap : declared.gaps()) {
            fates.add(new Fate(
                    "not collected by the declared coverage, " + gap.from() + ".." + gap.to(),
                    "NOT (" + BEFORE + " OR " + AFTER + ")",
                    List.of(gap.from().toString(), gap.to().toString()),
                    false));
        }
        return fates;
    }

    static Fate after(String words, LocalDate date) {
        return new Fate(words, AFTER, List.of(date.toString()), false);
    }

    static Fate before(String words, LocalDate date) {
        return new Fate(words, BEFORE, List.of(date.toString()), false);
    }

    /** What a named selection of events leaves out. */
    static Fate notAmong(Relation relation, Shape.Events events) {
        String type = "LOWER(" + relation.text(relation.column(events.column())) + ")";
        String begins = events.prefix().isEmpty() ? "" : " AND " + type + " NOT LIKE ?";
        List<Object> parameters = new ArrayList<>(events.texts());
        if (!events.prefix().isEmpty()) {
            parameters.add(events.prefix() + "%");
        }
        return new Fate(
                "events " + events.name() + " (" + events.words() + ")",
                type + " NOT IN (" + marks(events.texts().size()) + ")" + begins,
                parameters,
                false);
    }

    /** What isn't one group's. */
    static Fate notOf(Relation relation, String group) {
        Column column = relation.column(Role.GROUP.label());
        return new Fate("group " + group, relation.text(column) + " <> ?", List.of(group), false);
    }

    /** What a condition leaves out. */
    static Fate failing(Relation relation, Condition condition) {
        Column column = relation.column(condition.column());
        Fate fate = switch (condition.operator()) {
            case EQUAL -> membership(relation, condition, column, "NOT IN");
            case NOT_EQUAL -> membership(relation, condition, column, "IN");
            case AT_LEAST -> order(relation, condition, column, "<");
            case AT_MOST -> order(relation, condition, column, ">");
        };
        List<String> names = List.of(condition.column().strip(), column.name());
        return new Fate(fate.words, fate.test, fate.parameters, false, names);
    }

    private static Fate membership(Relation relation, Condition condition, Column column, String out) {
        boolean number = column.kind() == Column.Kind.NUMBER;
        List<Object> values = new ArrayList<>();
        for (String value : condition.values()) {
            values.add(number ? number(relation, condition, value) : value);
        }
        String cell = relation.quoted(column);
        String in = " " + out + " (" + marks(values.size()) + ")";
        String test = number
                ? (out.equals("IN") ? cell + in : "(" + cell + " IS NULL OR " + cell + in + ")")
                : relation.text(column) + in;
        return new Fate(condition.toString(), test, values, false);
    }

    private static Fate order(Relation relation, Condition condition, Column column, String beyond) {
        String value = condition.values().get(0);
        String cell = relation.quoted(column);
        if (column.kind() == Column.Kind.DATE) {
            String test = "(" + cell + " IS NULL OR CAST(" + cell + " AS DATE) " + beyond + " CAST(? AS DATE))";
            return new Fate(condition.toString(), test, List.of(value), false);
        }
        boolean numeric = value.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
        if (column.kind() == Column.Kind.NUMBER || numeric) {
            String number = column.kind() == Column.Kind.NUMBER
                    ? cell
                    : relation.dialect().numberOfText(cell);
            Object limit = number(relation, condition, value);
            return new Fate(
                    condition.toString(),
                    "(" + number + " IS NULL OR " + number + " " + beyond + " ?)",
                    List.of(limit),
                    false);
        }
        String text = relation.text(column);
        return new Fate(
                condition.toString(), "(" + text + " = '' OR " + text + " " + beyond + " ?)", List.of(value), false);
    }

    private static Double number(Relation relation, Condition condition, String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw new InputException(relation.name() + ": '" + condition.column() + "' holds numbers, and "
                    + InputException.quoted(value) + " is none");
        }
    }

    /** What is dated more coarsely than the periods. */
    static List<Fate> coarserThan(PeriodUnit unit, Relation relation) {
        Column column = relation.find(Role.PRECISION).orElse(null);
        if (column == null) {
            return List.of();
        }
        List<Fate> fates = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            if (unit.isFinerThan(precision)) {
                String label = precision.label();
                String cell = relation.shape().precisions.entrySet().stream()
                        .filter(code -> code.getValue().equals(label))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(label);
                fates.add(new Fate(
                        "dated to the " + label + " only, periods are " + unit.noun() + "s",
                        "LOWER(" + relation.text(column) + ") = ?",
                        List.of(cell.toLowerCase(Locale.ROOT)),
                        false));
            }
        }
        return fates;
    }

    private static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    /** The parameters of several, in their order. */
    static List<Object> parameters(List<Fate> fates) {
        return fates.stream().flatMap(fate -> fate.parameters.stream()).toList();
    }

    /** The roles that {@link Tolls} can count, by the columns that there are. */
    static boolean has(Relation relation, Role... roles) {
        return Arrays.stream(roles).allMatch(role -> relation.find(role).isPresent());
    }
}
