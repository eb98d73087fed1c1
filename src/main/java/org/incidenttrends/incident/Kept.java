package org.incidenttrends.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** The rows of a file that a selection keeps, in their order, and the account of those that it doesn't. */
final class Kept {

    private final int[] rows;
    private final Accounting accounting;

    Kept(int[] rows, Accounting accounting) {
        this.rows = rows;
        this.accounting = accounting;
    }

    int size() {
        return rows.length;
    }

    /** The row of the file that is a row of the selection. */
    int row(int position) {
        return rows[position];
    }

    /** The rows of the file; not to be changed. */
    int[] rows() {
        return rows;
    }

    Accounting accounting() {
        return accounting;
    }

    /**
     * Those for which a filter holds.
     *
     * @param what the filter in words, for the accounting
     * @param keep by row of the file: whether to keep it
     */
    Kept by(String what, IntPredicate keep) {
        return by(what, List.of(), keep);
    }

    /** Those for which a condition on the column of these names holds. */
    Kept by(String what, List<String> columns, IntPredicate keep) {
        int[] kept = Arrays.stream(rows).filter(keep).toArray();
        return new Kept(kept, accounting.filter(what, columns, rows.length - kept.length));
    }

    /**
     * Those without the rows that can't be used for a purpose.
     *
     * @param reason why they can't be used
     * @param out by position: whether to set it aside
     * @param line by row of the file: its line
     */
    Kept settingAside(String reason, IntPredicate out, IntToLongFunction line) {
        List<Accounting.SetAside> aside = new ArrayList<>();
        int[] kept = new int[rows.length];
        for (int position = 0; position < rows.length; position++) {
            if (out.test(position)) {
                aside.add(new Accounting.SetAside(line.applyAsLong(rows[position]), reason));
            } else {
                kept[position - aside.size()] = rows[position];
            }
        }
        return aside.isEmpty()
                ? this
                : new Kept(Arrays.copyOf(kept, rows.length - aside.size()), accounting.setAside(aside));
    }
}
