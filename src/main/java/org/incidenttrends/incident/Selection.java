package org.incidenttrends.incident;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.incidenttrends.incident.csv.TextColumn;

/**
 * A named choice of rows that a source calls for, such as the attacks among all the events of ACLED.
 *
 * @param name as in {@code --events}
 * @param words what it keeps, for the accounting
 * @param tests each must hold
 */
record Selection(String name, String words, List<Test> tests) {

    /** Every row. */
    static final Selection ALL = new Selection("all", "every row", List.of());

    /** Every row, because the file lacks the columns by which to choose. */
    static Selection allFor(List<String> lacking) {
        return new Selection("all, for want of the column " + String.join(", ", lacking), "every row", List.of());
    }

    /**
     * A test of one cell.
     *
     * @param column the column
     * @param keeps the texts that are kept
     */
    record Test(String column, Predicate<String> keeps) {}

    Selection {
        tests = List.copyOf(tests);
    }

    /** A test that keeps any of some texts, in any case. */
    static Test anyOf(String column, String... texts) {
        Set<String> wanted = Set.of(texts);
        return new Test(column, text -> wanted.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** A test that keeps all but some texts, in any case. */
    static Test noneOf(String column, String... texts) {
        return new Test(column, anyOf(column, texts).keeps.negate());
    }

    /** By row of a file: whether all its tests hold, each made once for each distinct text. */
    IntPredicate keeps(Cells cells) {
        IntPredicate all = row -> true;
        for (Test test : tests) {
            TextColumn column = cells.column(test.column);
            if (column != null) {
                boolean[] keeps = column.test(test.keeps);
                all = all.and(row -> keeps[column.code(row)]);
            }
        }
        return all;
    }

    /** The columns that it looks at. */
    List<String> columns() {
        return tests.stream().map(Test::column).toList();
    }

    @Override
    public String toString() {
        return "events " + name + " (" + words + ")";
    }
}
