package org.incidenttrends.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidenttrends.incident.InputException;

/**
 * A query put to an engine: only what its driver passes on safely is asked, and no more is taken than there is room for.
 *
 * @param place where the incidents are
 * @param query what is asked
 */
record Enquiry(Place place, CountingQuery query) {

    /** So many counts of groups in periods fit a small heap, of 256 MB. */
    private static final long FEW_COUNTS = 500_000;

    /** What more of them take of memory until the answer stands, with room to spare. */
    private static final int BYTES_OF_A_COUNT = 1_500;

    /**
     * Puts the question.
     *
     * @param connection to the engine
     * @return what came back, in an order that doesn't depend on the engine
     * @throws SQLException if it can't answer
     * @throws InputException if it shouldn't be asked, or the answer has no room
     */
    List<Cell> ask(Connection connection) throws SQLException {
        requireSafe();
        List<Cell> cells = new ArrayList<>();
        int tolls = query.tolls().measures().size();
        int concerns = query.concerns().size();
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            int position = 1;
            for (Object parameter : query.parameters()) {
                if (parameter instanceof Double number) {
                    statement.setDouble(position++, number);
                } else {
                    statement.setString(position++, (String) parameter);
                }
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    cells.add(Cell.read(result, query.grouped(), tolls, concerns));
                    requireRoom(cells.size());
                }
            }
        }
        return inOrder(cells);
    }

    /**
     * Hive's driver writes parameters into the text by itself: a backslash could lead out of its quotes, and it takes
     * marks within names for its own.
     */
    private void requireSafe() {
        if (!place.url().startsWith("jdbc:hive2:")) {
            return;
        }
        boolean backslash =
                query.parameters().stream().anyMatch(value -> value.toString().indexOf('\\') >= 0);
        if (backslash) {
            throw new InputException(place.name() + ": the driver of jdbc:hive2 can't pass a backslash on safely;"
                    + " leave it out of the conditions, or count a view that applies them");
        }
        String[] parts = query.sql().split("`", -1);
        boolean mark =
                IntStream.range(0, parts.length).anyMatch(i -> i % 2 == 1 && parts[i].matches("(?s).*[?;'\"\\\\].*"));
        if (mark) {
            throw new InputException(place.name() + ": the driver of jdbc:hive2 can't pass names with ? ; \\ or quotes"
                    + " on safely; count a view that gives the columns other names");
        }
    }

    /** An engine returns groups in any order; the sums of tolls shall not depend on it. */
    private static List<Cell> inOrder(List<Cell> cells) {
        record Line(String text, Cell cell) {}
        return cells.stream()
                .map(cell -> new Line(cell.line(), cell))
                .sorted(Comparator.comparing(Line::text))
                .map(Line::cell)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Tells beforehand what would end in a heap that is full. */
    void requireRoom(long counts) {
        long memory = Runtime.getRuntime().maxMemory();
        long most = Math.max(FEW_COUNTS, memory / BYTES_OF_A_COUNT);
        if (counts > most) {
            throw new InputException(
                    place.name() + ": groups by " + query.unit().noun() + "s are more than "
                            + String.format(Locale.ROOT, "%,d", most) + " counts, the most for " + (memory >> 20)
                            + " MB of memory; allow more with JAVA_OPTS=-Xmx" + (memory >> 18)
                            + "m, or ask for longer periods (--by year), or of less (--where, --from, --to)");
        }
    }
}
