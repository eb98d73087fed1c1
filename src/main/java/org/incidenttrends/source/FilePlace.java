package org.incidenttrends.source;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.incident.Source;

/** Files of CSV or Parquet, one or many, which the embedded DuckDB counts. Cells of CSV are read as text, by our rules. */
record FilePlace(Path path) implements Place {

    /** A line that is cut off, or has more cells than it should, is kept in a table of its own for the account. */
    private static final String PASSED_OVER = ", ignore_errors=true, store_rejects=true";

    /** Java itself beside its heap, and the least with which the engine reads anything. */
    private static final long JAVA_MEGABYTES = 96;

    private static final long LEAST_MEGABYTES = 64;

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public String url() {
        return "jdbc:duckdb:";
    }

    @Override
    public Connection open(int threads) throws SQLException {
        requireFile();
        Properties settings = new Properties();
        settings.setProperty("threads", String.valueOf(threads));
        settings.setProperty("memory_limit", engineMegabytes() + "MB");
        settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir"));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "false");
        return Drivers.connect(url(), settings, List.of());
    }

    /**
     * What the engine may take before it spills to disk: four fifths of what the machine, or the container, has beside our
     * own heap and Java. By itself it would take four fifths of all, and be killed together with us.
     */
    private static long engineMegabytes() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long beside = system.getTotalMemorySize() - Runtime.getRuntime().maxMemory();
        return Math.max(LEAST_MEGABYTES, ((beside >> 20) - JAVA_MEGABYTES) * 4 / 5);
    }

    private void requireFile() {
        if (!isPattern() && !Files.isReadable(path)) {
            throw new InputException(path + ": no such file, or it can't be read");
        }
        if (Files.isDirectory(path)) {
            throw new InputException(path + ": a folder; name its files, such as '" + path + "/*.parquet'");
        }
    }

    /** A file that is there is a file, whatever its name. */
    private boolean isPattern() {
        return path.toString().matches(".*[*?\\[].*") && !Files.exists(path);
    }

    @Override
    public String from(Connection connection) {
        if (isParquet()) {
            return "read_parquet(?)";
        }
        if (isGdelt()) {
            String names = Gdelt.COLUMNS.stream()
                    .map(name -> "'" + name + "': 'VARCHAR'")
                    .collect(Collectors.joining(", "));
            return "read_csv(?, delim='\t', header=false, quote='', escape='', auto_detect=false, columns={" + names
                    + "}" + PASSED_OVER + ")";
        }
        return "read_csv(?, header=true, all_varchar=true, normalize_names=false" + PASSED_OVER + ")";
    }

    private boolean isParquet() {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    @Override
    public long brokenLines(Connection connection) throws SQLException {
        if (isParquet()) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM (SELECT DISTINCT file_id, line FROM"
                        + " reject_errors WHERE scan_id = (SELECT MAX(scan_id) FROM reject_errors)) r")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** GDELT's files have no header: their first line shows what they are. */
    private boolean isGdelt() {
        if (isPattern() || path.toString().endsWith(".gz")) {
            return path.toString().toLowerCase(Locale.ROOT).contains(".export.csv");
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.ISO_8859_1))) {
            char[] start = new char[1 << 16];
            int read = reader.read(start);
            return read > 0 && Gdelt.isLine(new String(start, 0, read).split("\\R", 2)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> parameters() {
        // DuckDB reads every name as a pattern
        return List.of(isPattern() ? path.toString() : path.toString().replaceAll("[*?\\[]", "[$0]"));
    }

    @Override
    public Map<Role, String> named() {
        return Map.of();
    }

    @Override
    public String quote(Connection connection) {
        return "\"";
    }

    @Override
    public Source source(String how, Supplier<String> handedOver, List<String> caveats) {
        return isPattern()
                ? Source.ofCounts(path.toString(), how, handedOver.get(), caveats)
                : Source.ofCounts(path, how, caveats);
    }
}
