package org.incidenttrends.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that came back: the rows of one fate, period and group.
 *
 * @param fate the position of the fate, from 1; 0 for rows that are counted
 * @param group the group; empty where none are told apart
 * @param rows how many rows
 * @param first the earliest day among them; null where they have none
 * @param last the latest day among them; null where they have none
 * @param tolls what they add up to
 * @param concerned how many of them each caveat is about
 */
record Cell(
        int fate,
        String group,
        long rows,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Toll> tolls,
        List<Long> concerned) {

    /**
     * A toll of several rows.
     *
     * @param sum over the rows that state it
     * @param known how many rows state it
     */
    record Toll(double sum, long known) {}

    /** Lines that are no rows. */
    static Cell broken(int fate, long lines) {
        return new Cell(fate, "", lines, null, null, List.of(), List.of());
    }

    /** Reads the row on which a result stands. */
    static Cell read(ResultSet result, boolean grouped, int tolls, int concerns) throws SQLException {
        int at = 1;
        int fate = result.getInt(at++);
        String group = grouped ? String.valueOf(result.getString(at++)).strip() : "";
        long rows = result.getLong(at++);
        LocalDate first = day(result.getString(at++));
        LocalDate last = day(result.getString(at++));
        List<Toll> sums = new ArrayList<>();
        for (int i = 0; i < tolls; i++) {
            double sum = result.getDouble(at++);
            long known = result.getLong(at++);
            // the sum of no numbers is NULL, of which drivers make 0 or NaN
            sums.add(new Toll(known == 0 ? 0 : sum, known));
        }
        List<Long> concerned = new ArrayList<>();
        for (int i = 0; i < concerns; i++) {
            concerned.add(result.getLong(at++));
        }
        return new Cell(fate, group, rows, first, last, List.copyOf(sums), List.copyOf(concerned));
    }

    /** Engines write a date as 2024-03-09, some with a time behind it. */
    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text.substring(0, 10));
    }

    /** The row as text, for the hash of what was handed over. */
    String line() {
        StringBuilder text = new StringBuilder();
        text.append(fate).append('\t').append(group).append('\t').append(rows).append('\t');
        text.append(first).append('\t').append(last);
        tolls.forEach(toll -> text.append('\t').append(toll.sum()).append('\t').append(toll.known()));
        concerned.forEach(number -> text.append('\t').append(number));
        return text.append('\n').toString();
    }
}
