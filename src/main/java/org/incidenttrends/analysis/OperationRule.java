package org.incidenttrends.analysis;

import java.util.Arrays;
import java.util.Locale;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.incidenttrends.stats.PairNumbers;

/**
 * Which rows are one operation: one decision of one group, recorded in several rows because it struck in several places.
 * The rule is declared, so that anybody can apply it; where it joins what was separate, intervals come out too wide rather
 * than too narrow.
 */
public enum OperationRule {

    /** Rows of one day, in one province where the table has provinces, that name the same groups. */
    SAME_DAY("rows of one day and province that name the same groups") {
        @Override
        int[] number(IncidentTable incidents, NamedGroups perpetrators) {
            int[] operation = new int[incidents.size()];
            int[] province = incidents.has(Role.PROVINCE)
                    ? incidents.factor(Role.PROVINCE).codes()
                    : new int[operation.length];
            PairNumbers sides = new PairNumbers(); // who and where
            PairNumbers days = new PairNumbers(); // these on a day
            int[] numberOf = new int[operation.length];
            int next = 0;
            for (int row = 0; row < operation.length; row++) {
                if (!isDated(incidents.precision(row)) || !perpetrators.named(row)) {
                    operation[row] = next++;
                    continue;
                }
                int side = sides.of(perpetrators.combination(row), province[row]);
                int known = days.size();
                int day = days.of(side, incidents.date(row));
                if (day == known) {
                    numberOf[day] = next++;
                }
                operation[row] = numberOf[day];
            }
            return operation;
        }
    },

    /** Every row is an operation of its own. */
    ROWS("every row by itself") {
        @Override
        int[] number(IncidentTable incidents, NamedGroups perpetrators) {
            int[] operation = new int[incidents.size()];
            Arrays.setAll(operation, row -> row);
            return operation;
        }
    };

    private final String words;

    OperationRule(String words) {
        this.words = words;
    }

    /** Dated to the day, as far as anybody says. */
    private static boolean isDated(Precision precision) {
        return precision == Precision.DAY || precision == Precision.UNKNOWN;
    }

    /** For each row the number of its operation, from 0. Rows that aren't dated to the day stand alone. */
    abstract int[] number(IncidentTable incidents, NamedGroups perpetrators);

    /**
     * The rule in words.
     *
     * @return such as "rows of one day and province that name the same groups"
     */
    public String words() {
        return words;
    }

    /**
     * Reads the name as the command line has it.
     *
     * @param text same-day or rows, in any case
     * @return the rule
     * @throws IllegalArgumentException if there is none of that name
     */
    public static OperationRule parse(String text) {
        for (OperationRule rule : values()) {
            if (rule.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return rule;
            }
        }
        throw new IllegalArgumentException("The rule for operations '" + text + "': expected same-day or rows");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
