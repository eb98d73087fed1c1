package org.incidenttrends.incident;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When each incident happened, by row: the day that the source gives, the interval of days that it may have been, and
 * how finely it is known. Days are counted from 1970-01-01.
 */
final class Dates {

    private static final int NONE = Integer.MIN_VALUE;

    private final int[] day;

    private final Precision[] precision;

    /** By row, the last day where the source gives one, else the least integer; null until it gives one. */
    private int @Nullable [] last;

    Dates(int rows) {
        day = new int[rows];
        precision = new Precision[rows];
        Arrays.fill(precision, Precision.UNKNOWN);
    }

    /** Sets the day that the source gives; the interval is the calendar span around it. */
    void set(int row, int given, Precision fineness) {
        day[row] = given;
        precision[row] = fineness;
    }

    /** Sets the first and the last day that the source gives. */
    void set(int row, int firstDay, int lastDay, Precision fineness) {
        set(row, firstDay, fineness);
        if (last == null) {
            last = new int[day.length];
            Arrays.fill(last, NONE);
        }
        last[row] = lastDay;
    }

    /** The day that the source gives. */
    int day(int row) {
        return day[row];
    }

    /** The first day of the interval. */
    int first(int row) {
        Precision fineness = precision(row);
        return fineness.isOneDay() || (last != null && last[row] != NONE)
                ? day[row]
                : (int) fineness.first(LocalDate.ofEpochDay(day[row])).toEpochDay();
    }

    /** The last day of the interval. */
    int last(int row) {
        if (last != null && last[row] != NONE) {
            return last[row];
        }
        Precision fineness = precision(row);
        return fineness.isOneDay()
                ? day[row]
                : (int) fineness.last(LocalDate.ofEpochDay(day[row])).toEpochDay();
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
        int latest = rows.length == 0 ? 0 : Integer.MIN_VALUE;
        for (int row : rows) {
            latest = Math.max(latest, day[row]);
        }
        return latest;
    }

    /** The latest last day of any of some rows; 1970-01-01 if there are none. */
    int lastEnd(int[] rows) {
        int latest = rows.length == 0 ? 0 : Integer.MIN_VALUE;
        for (int row : rows) {
            latest = Math.max(latest, last(row));
        }
        return latest;
    }

    /** The latest day of any row, be it set aside. */
    int latest() {
        int latest = Integer.MIN_VALUE;
        for (int any : day) {
            latest = Math.max(latest, any);
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
