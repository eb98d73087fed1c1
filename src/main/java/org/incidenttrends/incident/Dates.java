package org.incidenttrends.incident;

import java.time.LocalDate;

/** When each incident happened, by row: an interval of days and how finely it is known. */
final class Dates {

    private final int[] first;
    private final int[] last;
    private final Precision[] precision;

    Dates(int rows) {
        first = new int[rows];
        last = new int[rows];
        precision = new Precision[rows];
    }

    void set(int row, LocalDate day, Precision fineness) {
        set(
                row,
                (int) fineness.first(day).toEpochDay(),
                (int) fineness.last(day).toEpochDay(),
                fineness);
    }

    void set(int row, int firstDay, int lastDay, Precision fineness) {
        first[row] = firstDay;
        last[row] = lastDay;
        precision[row] = fineness;
    }

    /** The first day, as days since 1970-01-01. */
    int first(int row) {
        return first[row];
    }

    /** The last day, as days since 1970-01-01. */
    int last(int row) {
        return last[row];
    }

    /** How finely the row is dated. */
    Precision precision(int row) {
        return precision[row];
    }
}
