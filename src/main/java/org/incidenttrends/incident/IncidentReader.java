package org.incidenttrends.incident;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttrends.incident.csv.CsvColumns;
import org.incidenttrends.incident.csv.CsvFile;
import org.incidenttrends.incident.csv.MalformedCsvException;
import org.jspecify.annotations.Nullable;

/**
 * The second door to incident tables, for what {@link IncidentTable#read(Path)} takes as given. Immutable: each method
 * gives a copy with one choice changed.
 *
 * <pre>{@code
 * IncidentTable attacks = IncidentTable.reader()
 *         .column(Role.DATE, "event_day")
 *         .column(Role.KILLED, "deaths")
 *         .asOf(LocalDate.of(2024, 12, 31))
 *         .read(Path.of("attacks.csv"));
 * }</pre>
 */
public final class IncidentReader {

    /** How the coverage that is declared beside a table is treated. */
    private enum Declared {
        BESIDE,
        GIVEN,
        IGNORED
    }

    private record Options(
            @Nullable Schema schema,
            Map<Role, String> columns,
            Declared declared,
            @Nullable Path coverage,
            @Nullable LocalDate asOf,
            boolean strict) {}

    private final Options options;

    private IncidentReader(Options options) {
        this.options = options;
    }

    static IncidentReader withDefaults() {
        return new IncidentReader(new Options(null, Map.of(), Declared.BESIDE, null, null, false));
    }

    /**
     * A format, in place of the one that is recognised.
     *
     * @param name {@code auto} or {@code native}
     * @return a copy
     * @throws InputException if there is no such format
     */
    public IncidentReader schema(String name) {
        Schema schema = name.equals("auto") ? null : Schema.named(name);
        if (schema == null && !name.equals("auto")) {
            throw new InputException("no schema " + InputException.quoted(name) + "; "
                    + Suggestions.sentence(name, List.of("auto", Schema.NATIVE)));
        }
        return new IncidentReader(
                new Options(schema, options.columns, options.declared, options.coverage, options.asOf, options.strict));
    }

    /**
     * Names the column that plays a role.
     *
     * @param role the role
     * @param column the column's name, in any case
     * @return a copy
     */
    public IncidentReader column(Role role, String column) {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        columns.putAll(options.columns);
        columns.put(role, column.strip());
        return new IncidentReader(
                new Options(options.schema, columns, options.declared, options.coverage, options.asOf, options.strict));
    }

    /**
     * Declares the coverage by a file elsewhere than beside the table.
     *
     * @param file a CSV file with the columns {@code from,to,status,note}
     * @return a copy
     */
    public IncidentReader coverage(Path file) {
        return new IncidentReader(
                new Options(options.schema, options.columns, Declared.GIVEN, file, options.asOf, options.strict));
    }

    /**
     * Takes every row of the file, whatever coverage is declared beside it.
     *
     * @return a copy
     */
    public IncidentReader ignoringCoverage() {
        return new IncidentReader(
                new Options(options.schema, options.columns, Declared.IGNORED, null, options.asOf, options.strict));
    }

    /**
     * Declares up to which day the data are complete. Incidents after it are left out, by a filter of that name.
     *
     * @param date the day
     * @return a copy
     */
    public IncidentReader asOf(LocalDate date) {
        return new IncidentReader(
                new Options(options.schema, options.columns, options.declared, options.coverage, date, options.strict));
    }

    /**
     * Whether the first row that would be set aside ends the reading.
     *
     * @param strict true to be strict
     * @return a copy
     */
    public IncidentReader strict(boolean strict) {
        return new IncidentReader(
                new Options(options.schema, options.columns, options.declared, options.coverage, options.asOf, strict));
    }

    /**
     * Reads a table.
     *
     * @param path the file
     * @return its incidents
     * @throws InputException if the file can't be used
     */
    public IncidentTable read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new InputException(path, "a folder, expected a CSV file");
            }
            return read(path, CsvFile.open(path));
        } catch (MalformedCsvException e) {
            throw e.line() > 0
                    ? new InputException(path, e.line(), String.valueOf(e.getMessage()))
                    : new InputException(path, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new InputException(path, "no such file" + similar(path));
        } catch (AccessDeniedException e) {
            throw new InputException(path, "may not be read; change its permissions");
        } catch (IOException e) {
            throw new InputException(path, "can't be read: " + e.getMessage());
        }
    }

    private IncidentTable read(Path path, CsvFile file) throws IOException {
        Schema schema = options.schema == null ? Schema.PLAIN : options.schema;
        requireColumns(path, file.header());
        Map<Role, Integer> positions = schema.resolve(file.header(), options.columns);
        requireDate(path, file.header(), positions);
        boolean[] wanted = new boolean[file.header().size()];
        Arrays.fill(wanted, true);
        CsvColumns csv = file.load(wanted);
        if (csv.size() == 0) {
            throw new InputException(path, "a header and no rows, expected at least one incident");
        }
        RowDecoder decoder = new RowDecoder(path, file.header(), schema, positions, csv);
        IncidentRows rows = decoder.decode();
        requireUsable(path, csv.size(), decoder.setAside());
        CoverageFile declared = declared(path);
        Source source = new Source(
                path.toString(), schema.name(), csv.encoding(), FileHash.of(path), schema.caveats(), declared);
        return new Selector(rows, source, decoder.setAside())
                .select(options.declared == Declared.IGNORED ? null : declared, options.asOf);
    }

    private void requireColumns(Path path, List<String> header) {
        Map<String, Integer> positions = Schema.positions(header);
        options.columns.forEach((role, column) -> {
            if (!positions.containsKey(column.toLowerCase(Locale.ROOT))) {
                throw new InputException(
                        path,
                        1,
                        "no column " + InputException.quoted(column) + " for " + role.label() + "; "
                                + Suggestions.sentence(column, header));
            }
        });
    }

    private static void requireDate(Path path, List<String> header, Map<Role, Integer> positions) {
        if (!positions.containsKey(Role.DATE)) {
            throw new InputException(
                    path,
                    1,
                    "no column 'date', the only one that is required; name yours with --column date=NAME; "
                            + Suggestions.sentence("date", header));
        }
    }

    private void requireUsable(Path path, int read, SetAsideRows setAside) {
        if (setAside.size() == 0) {
            return;
        }
        Accounting.SetAside first = setAside.list().get(0);
        if (options.strict) {
            throw new InputException(path, first.line(), first.reason());
        }
        if (2L * setAside.size() > read) {
            throw new InputException(
                    path,
                    first.line(),
                    first.reason() + "; " + setAside.size() + " of " + read
                            + " rows can't be used, which is more than half: is this the right file and format?");
        }
    }

    private @Nullable CoverageFile declared(Path table) {
        Path file = options.coverage;
        if (file == null && Files.isRegularFile(CoverageFile.beside(table))) {
            file = CoverageFile.beside(table);
        }
        return file == null ? null : CoverageFile.read(file);
    }

    private static String similar(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        String name = String.valueOf(path.getFileName());
        if (folder == null || !Files.isDirectory(folder)) {
            return "; there is no folder " + InputException.quoted(String.valueOf(path.getParent()));
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(other -> other.endsWith(".csv"))
                    .sorted()
                    .limit(1000)
                    .forEach(names::add);
        } catch (IOException e) {
            return "";
        }
        return names.isEmpty() ? "" : "; " + Suggestions.sentence(name, names);
    }
}
