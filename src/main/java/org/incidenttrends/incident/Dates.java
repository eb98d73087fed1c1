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

    /** Dates a row as another one. */
    void copy(int from, int row) {
        set(row, day[from], first[from], last[from], precision[from]);
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

    /** The earliest day that the source gives for any of some rows; 1970-01-01 if there are none. */
    int firstDay(int[] rows) {
        int earliest = rows.length == 0 ? 0 : Integer.MAX_VALUE;
        for (int row : rows) {
            earliest = Math.min(earliest, day[row]);
        }
        return earliest;
    }

    /** The latest day that the source gives for any of some rows; 1970-01-01 if there are none. */
    int lastDay(int[] rows) {
        return latest(day, rows);
    }

    /** The latest last day of any of some rows; 1970-01-01 if there are none. */
    int lastEnd(int[] rows) {
        return latest(last, rows);
    }

    private static int latest(int[] days, int[] rows) {
        int latest = rows.length == 0 ? 0 : Integer.MIN_VALUE;
        for (int row : rows) {
            latest = Math.max(latest, days[row]);
        }
        return latest;
    }

    /** Whether none of some rows is dated to a span of days, both ends included. */
    boolean isEmpty(int[] rows, LocalDate from, LocalDate to) {
        int first = (int) from.toEpochDay();
        int end = (int) to.toEpochDay();
        for (int row : rows) {
            if (day[row] >= first && day[row] <= end) {
                return false;
            }
        }
        return true;
    }
}
