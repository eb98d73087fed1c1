package org.incidenttrends.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of every row: {@code read = used + filtered + set aside}, always. Filtered rows were left out by a named
 * choice; rows set aside couldn't be used, each for its own reason.
 *
 * @param read the records of the file, without the header and blank lines
 * @param used the incidents of the selection
 * @param filtered the filters that left rows out, in the order in which they were applied
 * @param setAside the rows that couldn't be used, by line
 */
public record Accounting(int read, int used, List<Filtered> filtered, List<SetAside> setAside) {

    /**
     * A named filter and how many rows it left out.
     *
     * @param what the filter, in words
     * @param columns the names of the column that it is a condition on: as it was asked for, then its role or its name in
     *     the file where that is another; empty for a filter by dates, groups or kinds of events
     * @param rows how many rows it left out
     */
    public record Filtered(String what, List<String> columns, int rows) {
        /** Copies the names. */
        public Filtered {
            columns = List.copyOf(columns);
        }

        /**
         * A filter that is no condition on a column.
         *
         * @param what the filter, in words
         * @param rows how many rows it left out
         */
        public Filtered(String what, int rows) {
            this(what, List.of(), rows);
        }

        @Override
        public String toString() {
            return rows + " by " + what;
        }
    }

    /**
     * A row that couldn't be used.
     *
     * @param line the physical line, from 1, on which its record begins
     * @param reason why, in words
     */
    public record SetAside(long line, String reason) {
        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    /**
     * Checks the invariant.
     *
     * @throws IllegalArgumentException unless read = used + filtered + set aside
     */
    public Accounting {
        filtered = List.copyOf(filtered);
        setAside = List.copyOf(setAside);
        int accounted = used + filtered.stream().mapToInt(Filtered::rows).sum() + setAside.size();
        if (read != accounted) {
            throw new IllegalArgumentException("Read " + read + " rows, but accounted for " + accounted);
        }
    }

    /**
     * How many rows the filters left out together.
     *
     * @return the number
     */
    public int filteredRows() {
        return filtered.stream().mapToInt(Filtered::rows).sum();
    }

    /**
     * The account after one more filter.
     *
     * @param what the filter, in words
     * @param left how many of the used rows it leaves out
     * @return a copy
     */
    public Accounting filter(String what, int left) {
        return filter(what, List.of(), left);
    }

    /** The account after one more condition on the column of these names. */
    Accounting filter(String what, List<String> columns, int left) {
        List<Filtered> more = new ArrayList<>(filtered);
        more.add(new Filtered(what, columns, left));
        return new Accounting(read, used - left, more, setAside);
    }

    Accounting setAside(List<SetAside> rows) {
        List<SetAside> more = new ArrayList<>(setAside);
        more.addAll(rows);
        more.sort((a, b) -> Long.compare(a.line, b.line));
        return new Accounting(read, used - rows.size(), filtered, more);
    }

    @Override
    public String toString() {
        return counted(read, "row") + " read = " + used + " used + " + filteredRows() + " filtered" + details() + " + "
                + setAside.size() + " set aside";
    }

    private String details() {
        String named = filtered.stream()
                .filter(f -> f.rows > 0)
                .map(Filtered::toString)
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? "" : " (" + named + ")";
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
