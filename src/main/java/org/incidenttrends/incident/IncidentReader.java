package org.incidenttrends.incident;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The second door to incident tables, for what {@link IncidentTable#read(Path)} takes as given. Immutable: each method
 * gives a copy with one choice changed.
 *
 * <pre>{@code
 * IncidentTable attacks = IncidentTable.reader()
 *         .column(Role.DATE, "event_day:dd/MM/yyyy")
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

    @Nullable
    Schema schema;

    final Map<Role, String> columns = new EnumMap<>(Role.class);

    @Nullable
    String datePattern;

    @Nullable
    String events;

    @Nullable
    LocalDate asOf;

    @Nullable
    Path aliases;

    final Set<String> keeping = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    @Nullable
    Set<Role> roles;

    boolean strict;
    int threads = Runtime.getRuntime().availableProcessors();
    private Declared declared = Declared.BESIDE;
    private @Nullable Path coverage;
    private @Nullable Path history;

    private IncidentReader() {}

    static IncidentReader withDefaults() {
        return new IncidentReader();
    }

    private IncidentReader copy() {
        IncidentReader copy = new IncidentReader();
        copy.schema = schema;
        copy.columns.putAll(columns);
        copy.datePattern = datePattern;
        copy.events = events;
        copy.asOf = asOf;
        copy.aliases = aliases;
        copy.keeping.addAll(keeping);
        copy.roles = roles;
        copy.strict = strict;
        copy.threads = threads;
        copy.declared = declared;
        copy.coverage = coverage;
        copy.history = history;
        return copy;
    }

    /**
     * A format, in place of the one that is recognised.
     *
     * @param name {@code auto}, {@code native}, {@code gtd}, {@code acled}, {@code ucdp} or {@code rand}
     * @return a copy
     * @throws InputException if there is no such format
     */
    public IncidentReader schema(String name) {
        IncidentReader copy = copy();
        copy.schema = name.strip().equals(Schemas.AUTO) ? null : Schemas.named(name);
        return copy;
    }

    /**
     * Names the column that plays a role.
     *
     * @param role the role
     * @param column the column's name, in any case; for a date also how it is written, such as {@code day:dd/MM/yyyy}
     * @return a copy
     */
    public IncidentReader column(Role role, String column) {
        IncidentReader copy = copy();
        int colon = column.lastIndexOf(':');
        boolean pattern = (role == Role.DATE || role == Role.END_DATE) && colon > 0;
        copy.columns.put(role, (pattern ? column.substring(0, colon) : column).strip());
        return pattern ? copy.dateFormat(column.substring(colon + 1).strip()) : copy;
    }

    /**
     * Names the column that plays a role, as the command line has it.
     *
     * @param mapping such as {@code killed=deaths} or {@code date=day:dd/MM/yyyy}
     * @return a copy
     * @throws InputException if it is no mapping, there is no such role, or the role has a column already
     */
    public IncidentReader column(String mapping) {
        int equal = mapping.indexOf('=');
        if (equal < 1 || equal == mapping.length() - 1) {
            throw new InputException("the column " + InputException.quoted(mapping)
                    + " names no role; expected role=name, such as killed=deaths");
        }
        Role role = Role.labelled(mapping.substring(0, equal));
        if (columns.containsKey(role)) {
            throw new InputException("two columns are named for " + role.label() + ", "
                    + InputException.quoted(columns.get(role)) + " and "
                    + InputException.quoted(mapping.substring(equal + 1)) + ", expected one; leave out one --column");
        }
        return column(role, mapping.substring(equal + 1));
    }

    /**
     * How the dates are written, where the columns themselves leave it open.
     *
     * @param pattern day, month and year as {@code d}, {@code M} and {@code y}, such as {@code dd/MM/yyyy}
     * @return a copy
     */
    public IncidentReader dateFormat(String pattern) {
        IncidentReader copy = copy();
        copy.datePattern = pattern;
        return copy;
    }

    /**
     * A named selection of the source's events, such as {@code attacks} or {@code all}.
     *
     * @param name the name; each source has its own, the first being its default
     * @return a copy
     */
    public IncidentReader events(String name) {
        IncidentReader copy = copy();
        copy.events = name.strip();
        return copy;
    }

    /**
     * Under which names the labels of groups count.
     *
     * @param file a CSV file with the columns {@code alias,name,from,to,parent}
     * @return a copy
     */
    public IncidentReader aliases(Path file) {
        IncidentReader copy = copy();
        copy.aliases = file;
        return copy;
    }

    /**
     * Declares the coverage by a file elsewhere than beside the table.
     *
     * @param file a CSV file with the columns {@code from,to,status,note}
     * @return a copy
     */
    public IncidentReader coverage(Path file) {
        IncidentReader copy = copy();
        copy.declared = Declared.GIVEN;
        copy.coverage = file;
        return copy;
    }

    /**
     * Declares the history by a file elsewhere than beside the table.
     *
     * @param file a CSV file with the columns {@code date,name,kind} and perhaps {@code to} and {@code source}
     * @return a copy
     */
    public IncidentReader history(Path file) {
        IncidentReader copy = copy();
        copy.history = file;
        return copy;
    }

    /**
     * Takes every row of the file, whatever coverage is declared beside it.
     *
     * @return a copy
     */
    public IncidentReader ignoringCoverage() {
        IncidentReader copy = copy();
        copy.declared = Declared.IGNORED;
        return copy;
    }

    /**
     * Declares up to which day the data are complete. Incidents after it are left out, by a filter of that name.
     *
     * @param date the day
     * @return a copy
     */
    public IncidentReader asOf(LocalDate date) {
        IncidentReader copy = copy();
        copy.asOf = date;
        return copy;
    }

    /**
     * Further columns of a large file to load, by name of column or role. All columns of a small file are loaded.
     *
     * @param names the columns, in any case
     * @return a copy
     */
    public IncidentReader keeping(String... names) {
        IncidentReader copy = copy();
        copy.keeping.addAll(List.of(names));
        return copy;
    }

    /**
     * Loads no more than these roles, besides dates, tolls and what selections need. Which rows are used doesn't depend on
     * it: the others' cells are still checked. To ask the table for another role is an error, not a column that is missing.
     *
     * @param wanted the roles
     * @return a copy
     */
    public IncidentReader roles(Role... wanted) {
        IncidentReader copy = copy();
        copy.roles = EnumSet.noneOf(Role.class);
        copy.roles.addAll(List.of(wanted));
        return copy;
    }

    /**
     * Whether the first row that would be set aside ends the reading.
     *
     * @param refuse true to be strict
     * @return a copy
     */
    public IncidentReader strict(boolean refuse) {
        IncidentReader copy = copy();
        copy.strict = refuse;
        return copy;
    }

    /**
     * How many threads may read a large file. The result doesn't depend on it.
     *
     * @param number at least 1
     * @return a copy
     * @throws IllegalArgumentException if it isn't
     */
    public IncidentReader threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Threads: " + number + ", expected 1 or more");
        }
        IncidentReader copy = copy();
        copy.threads = number;
        return copy;
    }

    /**
     * Reads a table.
     *
     * @param path the file
     * @return its incidents
     * @throws InputException if the file can't be used
     */
    public IncidentTable read(Path path) {
        return new Reading(this, path).run();
    }

    /** The coverage that is declared for a table, whether or not it is read within it; null where there is none. */
    @Nullable
    CoverageFile declaredFor(Path table) {
        Path file = coverage;
        if (file == null && Files.isRegularFile(CoverageFile.beside(table))) {
            file = CoverageFile.beside(table);
        }
        return file == null ? null : CoverageFile.read(file);
    }

    /** The history that is declared for a table; empty where there is none. */
    List<KnownEvent> historyOf(Path table) {
        return history == null ? HistoryFile.besideOrNone(table) : HistoryFile.read(history);
    }

    /** Whether every row is taken, whatever coverage is declared. */
    boolean ignoresCoverage() {
        return declared == Declared.IGNORED;
    }
}
