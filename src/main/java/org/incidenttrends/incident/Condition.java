package org.incidenttrends.incident;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.incidenttrends.incident.csv.TextColumn;

/**
 * A condition on one column, as {@code --where} takes it: {@code target=police|levies}, {@code target!=army},
 * {@code killed_min>=5}, {@code date<=2024-06-30}.
 *
 * @param column the name of a column of the file, else of a role
 * @param operator how it is compared
 * @param values what it is compared with; with = and != any of them
 */
public record Condition(String column, Operator operator, List<String> values) {

    /** How a cell is compared. */
    public enum Operator {
        /** Differs from all the values. */
        NOT_EQUAL("!="),
        /** Is at least the value: as numbers where both are, else as text, which suits ISO dates. */
        AT_LEAST(">="),
        /** Is at most the value. */
        AT_MOST("<="),
        /** Equals one of the values. */
        EQUAL("=");

        private final String sign;

        /** Whether it compares sizes. */
        boolean isOrder() {
            return this == AT_LEAST || this == AT_MOST;
        }

        /** Whether a value is on the right side of a limit; NaN never is. */
        boolean orders(double value, double limit) {
            return this == AT_LEAST ? value >= limit : value <= limit;
        }

        Operator(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException unless {@code >=} and {@code <=} have exactly one value, the others at least one
     */
    public Condition {
        values = values.stream().map(String::strip).toList();
        boolean single = operator == Operator.AT_LEAST || operator == Operator.AT_MOST;
        if (values.isEmpty() || (single && values.size() > 1)) {
            throw new IllegalArgumentException(column + operator + " takes " + (single ? "one value" : "a value"));
        }
    }

    /**
     * Reads a condition.
     *
     * @param text such as {@code target=police|levies}
     * @return the condition
     * @throws InputException if it is none
     */
    public static Condition parse(String text) {
        int best = -1;
        Operator found = Operator.EQUAL;
        for (Operator operator : Operator.values()) {
            int at = text.indexOf(operator.sign);
            if (at > 0 && (best < 0 || at < best)) {
                best = at;
                found = operator;
            }
        }
        if (best < 0) {
            boolean nameless = Arrays.stream(Operator.values()).anyMatch(operator -> text.startsWith(operator.sign));
            throw new InputException("the condition " + InputException.quoted(text)
                    + (nameless ? " names no column" : " has no =, !=, >= or <=")
                    + "; expected column=value, such as target=police|levies");
        }
        String column = text.substring(0, best).strip();
        String values = text.substring(best + found.sign.length());
        boolean list = found == Operator.EQUAL || found == Operator.NOT_EQUAL;
        return new Condition(column, found, list ? Arrays.asList(values.split("\\|", -1)) : List.of(values));
    }

    /** What a cell may be, or mustn't be, to the letter; none where sizes are compared. */
    List<String> texts() {
        return operator.isOrder() ? List.of() : values;
    }

    /** By code of the column: whether the condition holds. */
    boolean[] test(TextColumn of) {
        return of.test(predicate());
    }

    private Predicate<String> predicate() {
        return switch (operator) {
            case EQUAL -> values::contains;
            case NOT_EQUAL -> label -> !values.contains(label);
            case AT_LEAST -> label -> !label.isEmpty() && compare(label, values.get(0)) >= 0;
            case AT_MOST -> label -> !label.isEmpty() && compare(label, values.get(0)) <= 0;
        };
    }

    private static int compare(String label, String value) {
        double left = Numbers.parse(label);
        double right = Numbers.parse(value);
        return Double.isNaN(left) || Double.isNaN(right) ? label.compareTo(value) : Double.compare(left, right);
    }

    @Override
    public String toString() {
        return column + operator + String.join("|", values);
    }
}
