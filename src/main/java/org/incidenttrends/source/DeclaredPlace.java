package org.incidenttrends.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.incidenttrends.declared.Declaration;
import org.incidenttrends.declared.Value;
import org.incidenttrends.incident.Role;
import org.incidenttrends.incident.Source;

/**
 * A table or view of any engine with a JDBC driver, as a file declares it.
 *
 * <pre>{@code
 * url: jdbc:hive2://cluster:10000/default
 * driver: /opt/spark/jars                # jars or folders of jars, from beside this file; not for what is on the class path
 * user: analyst
 * password-from: CLUSTER_PASSWORD        # the name of an environment variable
 * table: security.incidents              # a table or a view
 * columns: {date: event_day, group: actor, killed: deaths}
 * caveats: ["Reports of the last two weeks are incomplete."]
 * }</pre>
 */
record DeclaredPlace(
        Path file,
        String url,
        List<Path> drivers,
        Properties settings,
        String table,
        Map<Role, String> named,
        List<String> caveats)
        implements Place {

    /** Reads a declaration. */
    static DeclaredPlace read(Path file) {
        Declaration declared = Declaration.read(file)
                .allowing("url", "driver", "user", "password-from", "table", "columns", "caveats");
        Value url = declared.get("url");
        if (!url.text().startsWith("jdbc:")) {
            throw url.error("'url' is no address of a database, expected one such as jdbc:postgresql://host/database");
        }
        Properties settings = new Properties();
        declared.find("user").ifPresent(user -> settings.setProperty("user", user.text()));
        declared.find("password-from").ifPresent(variable -> settings.setProperty("password", secret(variable)));
        Map<Role, String> named = new EnumMap<>(Role.class);
        declared.find("columns")
                .ifPresent(columns -> columns.declaration()
                        .values()
                        .forEach(column -> named.put(Role.labelled(column.key()), column.text())));
        return new DeclaredPlace(
                file,
                url.text(),
                texts(declared, "driver").stream()
                        .map(jar -> file.toAbsolutePath().resolveSibling(jar))
                        .toList(),
                settings,
                declared.get("table").text(),
                named,
                texts(declared, "caveats"));
    }

    private static List<String> texts(Declaration declared, String key) {
        return declared.find(key)
                .map(value -> value.isList() ? value.texts() : List.of(value.text()))
                .orElse(List.of());
    }

    private static String secret(Value variable) {
        String secret = System.getenv(variable.text());
        if (secret == null) {
            throw variable.error(
                    "the environment variable " + variable.text() + " isn't set, expected the password there");
        }
        return secret;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Connection open(int threads) throws SQLException {
        return Drivers.connect(url, settings, drivers);
    }

    /** Each part of the name stands in quotes: it can't be anything but a name. */
    @Override
    public String from(Connection connection) throws SQLException {
        String quote = quote(connection);
        return Arrays.stream(table.split("\\.", -1))
                .map(part -> quote + part.strip().replace(quote, quote + quote) + quote)
                .collect(Collectors.joining("."));
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    /** Hive's driver says that there are no quotes, and has backticks. */
    @Override
    public String quote(Connection connection) throws SQLException {
        String told = connection.getMetaData().getIdentifierQuoteString();
        return told == null || told.isBlank() ? "`" : told.strip();
    }

    @Override
    public Source source(String how, Supplier<String> handedOver, List<String> more) {
        List<String> all = new ArrayList<>(caveats);
        all.addAll(more);
        return Source.ofCounts(file.toString(), how, handedOver.get(), all);
    }
}
