package org.incidenttrends.source;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A caveat that holds if some rows have a certain cell. The rows are counted beside all others, whatever conditions and dates
 * leave out, as long as they can be used and are among the events asked for.
 *
 * @param column the name of a column
 * @param test SQL that is true for the rows it is about, made of a relation and the column
 * @param sentence with %d for the number of rows
 */
record Concern(String column, BiFunction<Relation, Column, String> test, String sentence) {

    /** The concerns of a relation's shape for which it has the columns. */
    static List<Concern> of(Relation relation) {
        return relation.shape().concerns.stream()
                .filter(concern -> concern.find(relation).isPresent())
                .toList();
    }

    private Optional<Column> find(Relation relation) {
        return relation.columns().stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(column))
                .findFirst();
    }

    /** 1 for a row that it is about, else 0. */
    String sql(Relation relation) {
        return "CASE WHEN " + test.apply(relation, find(relation).orElseThrow()) + " THEN 1 ELSE 0 END";
    }

    /** The caveat. */
    String words(long rows) {
        return sentence.replace("%d", Long.toString(rows));
    }
}
