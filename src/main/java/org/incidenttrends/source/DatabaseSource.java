package org.incidenttrends.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodUnit;
import org.jspecify.annotations.Nullable;

/**
 * Incidents that a database counts: a table too large for memory, or one that lives elsewhere. Immutable; each method
 * gives a copy with one choice changed, and {@link #count} asks the database once.
 *
 * <pre>{@code
 * CountedIncidents counted = DatabaseSource.of(Path.of("gdelt/*.parquet"))      // DuckDB, embedded
 *         .where(Condition.parse("ActionGeo_CountryCode=PK"))
 *         .count(PeriodUnit.MONTH);
 * TrendAnalysis.withDefaults().of(counted.series(Measure.ATTACKS));
 * DatabaseSource.of(Path.of("cluster.source.yaml"));                                   // any engine, as declared there
 * }</pre>
 *
 * <p>Counting is all that is left to the engine: one generated SELECT with GROUP BY and parameters. Results equal those
 * of {@link org.incidenttrends.incident.IncidentTable} on the same rows, except that rows aren't checked for repeated
 * ids, groups aren't renamed by aliases, and what was left out is counted, not listed by line.
 */
public final class DatabaseSource {

    private final Place place;
    private final Map<Role, String> columns;
    private final List<Condition> conditions;
    private final Choice choice;

    /** The choices of which there is at most one. */
    private record Choice(
            @Nullable String group,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate asOf,
            @Nullable String events,
            int threads) {}

    private DatabaseSource(Place place, Map<Role, String> columns, List<Condition> conditions, Choice choice) {
        this.place = place;
        this.columns = columns;
        this.conditions = List.copyOf(conditions);
        this.choice = choice;
    }

    /**
     * Files, or a declared database.
     *
     * @param path a file of CSV or Parquet, a pattern of such files, or a declaration, whose name ends in .source.yaml
     * @return all of its incidents
     * @throws IllegalArgumentException if it is a declaration with a fault, with its line
     */
    public static DatabaseSource of(Path path) {
        Place place = isDeclaration(path) ? DeclaredPlace.read(path) : new FilePlace(path);
        int threads = Runtime.getRuntime().availableProcessors();
        return new DatabaseSource(place, Map.of(), List.of(), new Choice(null, null, null, null, null, threads));
    }

    /**
     * Whether a file is one that only a database can count.
     *
     * @param path the file
     * @return true for Parquet and for declarations
     */
    public static boolean isNeededFor(Path path) {
        return isDeclaration(path) || path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    /**
     * Whether a file declares a database rather than holds incidents.
     *
     * @param path the file
     * @return whether its name ends in .source.yaml or .source.yml
     */
    public static boolean isDeclaration(Path path) {
        return path.toString().matches("(?i).*\\.source\\.ya?ml");
    }

    private DatabaseSource with(Choice other) {
        return new DatabaseSource(place, columns, conditions, other);
    }

    /**
     * Names the column of a role.
     *
     * @param role the role
     * @param name its column
     * @return a copy
     */
    public DatabaseSource column(Role role, String name) {
        Map<Role, String> more = new EnumMap<>(Role.class);
        more.putAll(columns);
        more.put(role, name.strip());
        return new DatabaseSource(place, more, conditions, choice);
    }

    /**
     * Only incidents for which a condition holds.
     *
     * @param condition on a column, else on a role
     * @return a copy
     */
    public DatabaseSource where(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new DatabaseSource(place, columns, more, choice);
    }

    /**
     * Only incidents of one group, by its label.
     *
     * @param name the label
     * @return a copy
     */
    public DatabaseSource group(String name) {
        return with(new Choice(name.strip(), choice.from, choice.to, choice.asOf, choice.events, choice.threads));
    }

    /**
     * Only incidents of a window.
     *
     * @param from its first day; null for the first of the data
     * @param to its last day; null for the last of the data
     * @return a copy
     * @throws InputException if the window ends before it begins
     */
    public DatabaseSource between(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InputException("the window " + from + ".." + to + " ends before it begins; swap the dates");
        }
        return with(new Choice(choice.group, from, to, choice.asOf, choice.events, choice.threads));
    }

    /**
     * Declares up to which day the data are complete.
     *
     * @param date the day
     * @return a copy
     */
    public DatabaseSource asOf(LocalDate date) {
        return with(new Choice(choice.group, choice.from, choice.to, date, choice.events, choice.threads));
    }

    /**
     * A named selection of the source's events.
     *
     * @param name attacks, where the shape has them, or all
     * @return a copy
     */
    public DatabaseSource events(String name) {
        return with(new Choice(choice.group, choice.from, choice.to, choice.asOf, name.strip(), choice.threads));
    }

    /**
     * How many threads the embedded engine may use.
     *
     * @param number at least 1
     * @return a copy
     */
    public DatabaseSource threads(int number) {
        return with(new Choice(choice.group, choice.from, choice.to, choice.asOf, choice.events, number));
    }

    /**
     * Counts the incidents of each period, with their tolls.
     *
     * @param unit the length of a period
     * @return the counts
     * @throws InputException if the database can't be reached or can't answer, in one line, or nothing is left
     */
    public CountedIncidents count(PeriodUnit unit) {
        return count(unit, false);
    }

    /**
     * Counts the incidents of each period apart for each group, where there is a column of groups.
     *
     * @param unit the length of a period
     * @return the counts
     * @throws InputException as {@link #count}
     */
    public CountedIncidents countByGroup(PeriodUnit unit) {
        return count(unit, true);
    }

    private CountedIncidents count(PeriodUnit unit, boolean grouped) {
        try (Connection connection = place.open(choice.threads)) {
            Relation relation = place.relation(connection, columns);
            Coverage declared =
                    place.source("", () -> "", List.of()).declaredCoverage().orElse(null);
            Optional<Fate> events = selection(relation).map(asked -> Fate.notAmong(relation, asked));
            CountingQuery query = new CountingQuery(
                    relation,
                    unit,
                    grouped && relation.find(Role.GROUP).isPresent(),
                    fates(relation, unit, declared, events),
                    events,
                    Tolls.of(relation));
            Enquiry enquiry = new Enquiry(place, query);
            List<Cell> cells = enquiry.ask(connection);
            long broken = place.brokenLines(connection);
            if (broken > 0) {
                query = query.withBrokenLines();
                cells.add(Cell.broken(query.fates().size(), broken));
            }
            CountedIncidents counted =
                    new Handover(place, query, cells).counted(declared, choice.asOf, choice.from, choice.to);
            enquiry.requireRoom(counted.counts());
            return counted;
        } catch (SQLException e) {
            throw new InputException(place.name() + ": " + reason(e));
        }
    }

    private List<Fate> fates(Relation relation, PeriodUnit unit, @Nullable Coverage declared, Optional<Fate> events) {
        List<Fate> fates = new ArrayList<>(Fate.unusable(relation));
        if (declared != null) {
            fates.addAll(Fate.outside(declared, choice.asOf == null ? declared.to() : choice.asOf));
        } else if (choice.asOf != null) {
            fates.add(Fate.after("dated after the data-as-of date, " + choice.asOf, choice.asOf));
        }
        events.ifPresent(fates::add);
        conditions.forEach(condition -> fates.add(Fate.failing(relation, condition)));
        if (choice.group != null) {
            fates.add(Fate.notOf(relation, choice.group));
        }
        if (choice.from != null) {
            fates.add(Fate.before("dates from " + choice.from, choice.from));
        }
        if (choice.to != null) {
            fates.add(Fate.after("dates up to " + choice.to, choice.to));
        }
        fates.addAll(Fate.coarserThan(unit, relation));
        return fates;
    }

    private Optional<Shape.Events> selection(Relation relation) {
        Shape.Events own = relation.shape().events;
        if (choice.events == null) {
            return Optional.ofNullable(own);
        }
        if (choice.events.equals("all")) {
            return Optional.empty();
        }
        if (own == null || !own.name().equals(choice.events)) {
            throw new InputException(place.name() + ": no events " + InputException.quoted(choice.events)
                    + " where a database counts the format " + relation.shape().label + "; known are "
                    + (own == null ? "all" : own.name() + ", all"));
        }
        return Optional.of(own);
    }

    /** The first line of what the engine says; the others repeat the query. */
    private static String reason(SQLException e) {
        String text = String.valueOf(e.getMessage()).strip().split("\\R", 2)[0];
        if (text.startsWith("Out of Memory")) {
            return "the engine ran out of memory; give the machine more, leave more of it to the engine (a smaller -Xmx in"
                    + " JAVA_OPTS), or ask for less: fewer --threads, longer periods (--by year), --from and --to";
        }
        return text.isEmpty() ? e.toString() : text;
    }

    @Override
    public String toString() {
        return "incidents of " + place.name() + ", to be counted by "
                + (Dialect.of(place.url()) == Dialect.DUCKDB ? "DuckDB" : Drivers.shown(place.url()));
    }
}
