package org.incidenttrends.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.incidenttrends.declared.Suggestions;
import org.jspecify.annotations.Nullable;

/** What a file without a date probably is, and what to do about it. */
final class NoDate {

    /** What stands between cells elsewhere. */
    private static final Pattern OTHER_DELIMITER = Pattern.compile("[|:^~\u00A6]|\\S +\\S+ +\\S");

    /** No name of a column looks like this, but a date does. */
    private static final Pattern DAY = Pattern.compile("\\d{8}|\\d{4}-\\d{2}-\\d{2}");

    /** So many cells has a line of GDELT's event files. */
    private static final int CELLS_OF_GDELT = 61;

    /** What a table of counts has, by whose columns it is told from one of incidents. */
    private static final Set<String> COUNTS = Set.of("period", "count");

    private NoDate() {}

    /**
     * Why no column tells the date.
     *
     * @param header the names of the columns
     * @param asked the format that the file was said to have; null where nobody said
     * @return what was found and what to do
     */
    static String reason(List<String> header, @Nullable Schema asked) {
        if (header.size() == 1 && OTHER_DELIMITER.matcher(header.get(0)).find()) {
            return "one column, " + InputException.quoted(header.get(0))
                    + ", expected cells divided by commas, semicolons or tabs; export the table as CSV";
        }
        Optional<String> day =
                header.stream().filter(cell -> DAY.matcher(cell).matches()).findFirst();
        if (day.isPresent()) {
            return noHeader(day.get(), header.size());
        }
        Set<String> names = Schema.positions(header).keySet();
        return asked == null ? noColumn(header, names) : lacks(asked, names);
    }

    private static String noHeader(String day, int cells) {
        return "a date, " + InputException.quoted(day) + ", where a name of a column was expected; "
                + (cells == CELLS_OF_GDELT
                        ? "GDELT's event files have no header: have them counted with --engine duckdb"
                        : "write the names of the columns into a line above it");
    }

    private static String noColumn(List<String> header, Set<String> names) {
        if (names.containsAll(COUNTS)) {
            return "no column 'date': with a period and a count it looks like a table of counts, not of incidents; give"
                    + " --counts, or name the date of each incident with --column date=NAME";
        }
        String nearMiss = Schemas.nearMiss(names);
        return "no column 'date', the only one that is required; "
                + (nearMiss.isEmpty() ? "" : nearMiss + "; ")
                + "name yours with --column date=NAME; " + Suggestions.sentence("date", header);
    }

    private static String lacks(Schema schema, Set<String> names) {
        Set<String> lacking = new TreeSet<>(schema.required);
        lacking.removeAll(names);
        return "no column " + String.join(", ", lacking) + ", which the format " + schema.name
                + " needs; leave out --schema to have the format recognised, or name a date with --column date=NAME";
    }
}
