package org.incidenttrends.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.IncidentReader;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.CountsTable;
import org.incidenttrends.series.GroupCredit;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.IncidentCounts;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.source.DatabaseSource;
import org.incidenttrends.stats.share.Credit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which table, and what of it: the options common to all commands. */
final class TableOptions {

    /** The commands that pool what many draws of the dates say. */
    private static final List<String> POOLING = List.of("frequency", "trend");

    private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<incidents.csv>", description = "The incident table.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path file;

    @Option(
            names = "--column",
            paramLabel = "role=name",
            description = "The column of a plain table that plays a role, such as killed=deaths. Repeatable.")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--schema",
            paramLabel = "format",
            description = "auto, native, gtd, acled, ucdp or rand. Default: ${DEFAULT-VALUE}.",
            defaultValue = "auto")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    String schema;

    @Option(
            names = "--events",
            paramLabel = "name",
            description =
                    "A named selection of the source's events, such as attacks or all. Default: the source's own.")
    @Nullable
    String events;

    @Option(
            names = "--aliases",
            paramLabel = "file",
            description = "Under which names groups count: a CSV file with alias,name,from,to,parent.")
    @Nullable
    Path aliases;

    @Option(
            names = "--history",
            paramLabel = "file",
            description = "Known events for charts and steps: a CSV file with date,name,kind and perhaps to and source."
                    + " Default: the file declared beside the table.")
    @Nullable
    Path history;

    @Option(
            names = "--where",
            paramLabel = "condition",
            description = "Only rows with column=value[|value...]; also !=, >= and <=. Repeatable.")
    List<String> where = new ArrayList<>();

    @Option(names = "--group", paramLabel = "name", description = "Only incidents of this perpetrator.")
    @Nullable
    String group;

    @Option(names = "--from", paramLabel = "date", description = "The first day, such as 2022-01-01.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "date", description = "The last day.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "date",
            description = "The day up to which the data are complete. Default: as declared beside the table, else the"
                    + " last date of the file, called a guess.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--by",
            paramLabel = "period",
            description = "day, week, month, quarter or year. Default: ${DEFAULT-VALUE}.",
            converter = Converters.Unit.class,
            defaultValue = "month")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    PeriodUnit by;

    @Option(
            names = "--imprecise",
            paramLabel = "rule",
            description =
                    "Incidents dated more coarsely than the period: exclude, spread, or impute (frequency and trend). Default:"
                            + " ${DEFAULT-VALUE}.",
            converter = Converters.ImpreciseRule.class,
            defaultValue = "exclude")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Imprecise imprecise;

    @Option(
            names = "--credit",
            paramLabel = "rule",
            description =
                    "What each of several perpetrators gets of an incident: primary (the first named all), full (each"
                            + " all) or fractional (equal parts). Default: ${DEFAULT-VALUE}.",
            defaultValue = "primary")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Credit credit;

    @Option(
            names = "--counts",
            description = "The file is a table of counts: period,count[,exposure_days] or period,group,count.")
    boolean counts;

    @Option(
            names = "--engine",
            paramLabel = "engine",
            description =
                    "What counts the incidents: memory or duckdb, for CSV files larger than memory. Default: duckdb"
                            + " for *.parquet, the declared database for *.source.yaml, else memory.")
    @Nullable
    String engine;

    @Option(names = "--strict", description = "Refuse a table with a row that must be set aside.")
    boolean strict;

    /** The reader that these options ask for. */
    IncidentReader reader() {
        if (isCounted()) {
            throw new InputException(file + ": " + spec.name() + " needs incidents, which "
                    + (counts ? "a table of counts doesn't have" : "a database only counts")
                    + "; give the table of incidents, without "
                    + (counts ? "--counts" : "--engine"));
        }
        if (imprecise == Imprecise.IMPUTE && !POOLING.contains(spec.name())) {
            throw new InputException("--imprecise impute: " + spec.name()
                    + " can't pool the draws of dates, only " + String.join(" and ", POOLING)
                    + " can; choose exclude or spread");
        }
        IncidentReader reader = IncidentTable.reader().schema(schema);
        for (String column : columns) {
            reader = reader.column(column);
        }
        for (String condition : where) {
            reader = reader.keeping(Condition.parse(condition).column());
        }
        if (events != null) {
            reader = reader.events(events);
        }
        if (aliases != null) {
            reader = reader.aliases(aliases);
        }
        if (history != null) {
            reader = reader.history(history);
        }
        if (asOf != null) {
            reader = reader.asOf(asOf);
        }
        return reader.strict(strict).threads(threads());
    }

    /** As --threads has it, which belongs to the options of statistics. */
    private int threads() {
        OptionSpec option = spec.findOption("--threads");
        Integer given = option == null ? null : option.getValue();
        int threads = given == null ? Runtime.getRuntime().availableProcessors() : given;
        // parallel streams have one number for all of them, which is read before the first
        System.setProperty(PARALLELISM, Integer.toString(Math.max(0, threads - 1)));
        return threads;
    }

    /** Reads the table, all roles and some further columns of the file, and keeps what was asked for. */
    IncidentTable readWhole(String... further) {
        return read(reader().keeping(further));
    }

    /** Reads of the table what questions read, which is never less than dates and tolls, and keeps what was asked for. */
    @SafeVarargs
    final IncidentTable read(Set<Role>... questions) {
        return read(readerOf(questions));
    }

    /** The reader of what questions read, and of what it takes to keep what was asked for. */
    @SafeVarargs
    @SuppressWarnings("varargs") // what they are handed to only reads them
    final IncidentReader readerOf(Set<Role>... questions) {
        Set<Role> roles = Role.union(Role.union(questions), group == null ? Set.of() : GroupCredit.ROLES);
        return reader().roles(roles.toArray(Role[]::new));
    }

    /** Reads the table and keeps what was asked for. */
    IncidentTable read(IncidentReader reader) {
        IncidentTable whole = reader.read(file);
        IncidentTable selected = select(whole);
        if (selected.size() == 0) {
            List<String> slips = where.stream()
                    .flatMap(condition -> whole.slips(Condition.parse(condition)).stream())
                    .toList();
            throw new InputException(file + ": no incident is left (" + selected.accounting() + "); "
                    + (slips.isEmpty() ? "look at the labels with 'inspect'" : String.join(" ", slips)));
        }
        return selected;
    }

    /** Keeps what was asked for. */
    IncidentTable select(IncidentTable whole) {
        IncidentTable table = whole;
        for (String condition : where) {
            table = table.where(Condition.parse(condition));
        }
        if (group != null) {
            table = credit == Credit.PRIMARY ? table.group(group) : table.involving(group);
        }
        return window(table);
    }

    private IncidentTable window(IncidentTable table) {
        table.coverage().requireDayWithin(from, to);
        if (from != null) {
            return table.between(from, to == null ? table.coverage().to() : to);
        }
        return to == null ? table : table.until(to);
    }

    /** Whether there are only counts, in a table of them or from a database. */
    boolean isCounted() {
        return counts || EngineOption.isDatabase(engine, file);
    }

    /** The counts, where there are only counts. */
    IncidentCounts counted() {
        return counts ? readCounts() : database().count(by);
    }

    /** The counts, where there are only counts, apart for each group if they tell. */
    IncidentCounts countedByGroup() {
        return counts ? readCounts() : database().countByGroup(by);
    }

    /** The database, with all that was asked for. */
    DatabaseSource database() {
        return EngineOption.database(this);
    }

    /** Reads the table of counts and keeps what was asked for, in the periods that were asked for or its own. */
    CountsTable readCounts() {
        CountsTable read = CountsOptions.read(this);
        by = read.unit();
        return read;
    }

    /** What the table without its conditions has where another condition holds, in the same window. */
    IncidentTable selectInstead(IncidentTable whole, String condition) {
        return window(whole.where(Condition.parse(condition)));
    }

    SeriesCounter counter() {
        SeriesCounter counter = SeriesCounter.by(by).with(imprecise);
        return group != null && credit == Credit.FRACTIONAL
                ? counter.with(new GroupCredit(group.strip(), credit::weight))
                : counter;
    }

    /** What had an effect, for the record. */
    Map<String, Object> asMap() {
        return asMap(where);
    }

    /** The same with other conditions. */
    Map<String, Object> asMap(List<String> conditions) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("by", by.toString());
        if (EngineOption.isDatabase(engine, file)) {
            options.put("engine", EngineOption.name(file));
        }
        if (counts) {
            options.put("counts", true);
        } else {
            options.put("imprecise", imprecise.toString());
        }
        if (!columns.isEmpty()) {
            options.put("column", columns);
        }
        if (!conditions.isEmpty()) {
            options.put("where", conditions);
        }
        if (!schema.equals("auto")) {
            options.put("schema", schema);
        }
        putIfGiven(options, "events", events);
        putIfGiven(options, "aliases", aliases);
        putIfGiven(options, "history", history);
        putIfGiven(options, "group", group);
        if (group != null || credit != Credit.PRIMARY) {
            options.put("credit", credit.name().toLowerCase(Locale.ROOT));
        }
        putIfGiven(options, "from", from);
        putIfGiven(options, "to", to);
        putIfGiven(options, "asOf", asOf);
        if (strict) {
            options.put("strict", true);
        }
        return options;
    }

    /** The files beside the table that had an effect. */
    Map<String, Path> companions() {
        Map<String, Path> files = new LinkedHashMap<>();
        if (aliases != null) {
            files.put("aliases", aliases);
        }
        if (history != null) {
            files.put("history", history);
        }
        return files;
    }

    private static void putIfGiven(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }
}
