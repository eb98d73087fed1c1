package org.incidenttrends.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.incidenttrends.incident.Role;
import org.incidenttrends.incident.Source;

/** Where incidents lie: how to reach them and what to call them. */
interface Place {

    /** What messages call it. */
    String name();

    /** A connection, to be closed. */
    Connection open(int threads) throws SQLException;

    /** What stands behind FROM. */
    String from(Connection connection) throws SQLException;

    /** How many lines were passed over by what was asked last, since they haven't the cells that a row has. */
    default long brokenLines(Connection connection) throws SQLException {
        return 0;
    }

    /** The parameters of {@link #from}. */
    List<String> parameters();

    /** The address, which tells the dialect. */
    String url();

    /** The columns that were named for roles where the place was declared. */
    Map<Role, String> named();

    /** What stands around a name. */
    String quote(Connection connection) throws SQLException;

    /** Where the counts come from, for the record. */
    Source source(String how, Supplier<String> handedOver, List<String> caveats);

    /** The relation with the columns that the engine finds in it, read by the shape that its names tell. */
    default Relation relation(Connection connection, Map<Role, String> more) throws SQLException {
        List<Column> columns = new ArrayList<>();
        String from = from(connection);
        try (PreparedStatement none = connection.prepareStatement("SELECT * FROM " + from + " r WHERE 1 = 0")) {
            for (int i = 0; i < parameters().size(); i++) {
                none.setString(i + 1, parameters().get(i));
            }
            try (ResultSet empty = none.executeQuery()) {
                ResultSetMetaData found = empty.getMetaData();
                for (int i = 1; i <= found.getColumnCount(); i++) {
                    // Hive's driver puts the table's alias before the name
                    String name = found.getColumnLabel(i);
                    columns.add(new Column(
                            name.startsWith("r.") ? name.substring(2) : name, Column.Kind.of(found.getColumnType(i))));
                }
            }
        }
        Map<Role, String> all = new EnumMap<>(Role.class);
        all.putAll(named());
        all.putAll(more);
        Shape shape = all.containsKey(Role.DATE)
                ? Shape.NATIVE
                : Shape.of(columns.stream().map(Column::name).toList());
        return new Relation(
                name(), from, parameters(), columns, Dialect.of(url()), quote(connection), shape, Map.copyOf(all));
    }
}
