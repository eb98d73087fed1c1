package org.incidenttrends.incident;

import java.time.LocalDate;

/**
 * When each incident happened, by row: the day that the source gives, the interval of days that it may have been, and
 * how finely it is known. Days are counted from 1970-01-01.
 */
final class Dates {

    private final int[] day;
    private final int[] first;
    private final int[] last;
    private final Precision[] precision;

    Dates(int rows) {
        day = new int[rows];
        first = new int[rows];
        last = new int[rows];
        precision = new Precision[rows];
    }

    /** Sets the day that the source gives; the interval is the calendar span around it. */
    void set(int row, int given, Precision fineness) {
        if (fineness == Precision.DAY || fineness == Precision.UNKNOWN) {
            set(row, given, given, given, fineness);
        } else {
            LocalDate date = LocalDate.ofEpochDay(given);
            set(
                    row,
                    given,
                    (int) fineness.first(date).toEpochDay(),
                    (int) fineness.last(date).toEpochDay(),
                    fineness);
        }
    }

    void set(int row, int given, int firstDay, int lastDay, Precision fineness) {
        day[row] = given;
        first[row] = firstDay;
        last[row] = lastDay;
        precision[row] = fineness;
    }

    /** The day that the source gives. */
    int day(int row) {
        return day[row];
    }

    /** The first day of the interval. */
    int first(int row) {
        return first[row];
    }

    /** The last day of the interval. */
    int last(int row) {
        return last[row];
    }

    /** How finely the row is dated. */
    Precision precision(int row) {
        return precision[row];
    }
}
