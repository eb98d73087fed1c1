package org.incidenttrends.incident;

import java.util.List;
import org.incidenttrends.incident.csv.TextColumn;

/**
 * The labels of a column over the rows of a selection, as R's {@code factor} has them: a few labels, and for each row the
 * number of its own. Whatever is counted apart for each label is counted by these numbers.
 *
 * <pre>{@code
 * Factor provinces = incidents.factor(Role.PROVINCE);
 * provinces.labels().get(provinces.codes()[0]);  // the province of the first incident
 * provinces.counts();                            // provinces with their incidents, most first
 * }</pre>
 */
public final class Factor {

    private final TextColumn column;
    private final int[] rows;

    Factor(TextColumn column, int[] rows) {
        this.column = column;
        this.rows = rows;
    }

    /**
     * The label of each row, as a number.
     *
     * @return by row, from 0: an index into {@link #labels}
     */
    public int[] codes() {
        int[] codes = new int[rows.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.code(rows[row]);
        }
        return codes;
    }

    /**
     * What the codes stand for.
     *
     * @return the labels by code, those of rows outside the selection and the empty one included
     */
    public List<String> labels() {
        return column.labels();
    }

    /**
     * How often each label occurs.
     *
     * @return the labels that occur, the empty one among them, with their incidents; most first, equal numbers by name
     */
    public List<GroupCount> counts() {
        return GroupCount.tally(column, rows);
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
