package org.incidenttrends.cli;

import java.nio.file.Path;
import java.util.List;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.source.DatabaseSource;
import org.incidenttrends.stats.share.Credit;
import org.jspecify.annotations.Nullable;

/** What counts the incidents: this program in memory, or a database. */
final class EngineOption {

    private static final List<String> ENGINES = List.of("memory", "duckdb");

    private EngineOption() {}

    /** Whether a database counts: as asked for, else by the name of the file. */
    static boolean isDatabase(@Nullable String engine, Path file) {
        if (engine == null) {
            return DatabaseSource.isNeededFor(file);
        }
        if (!ENGINES.contains(engine)) {
            throw new InputException(
                    "no engine " + InputException.quoted(engine) + "; " + Suggestions.sentence(engine, ENGINES)
                            + "; any other database is declared in a .source.yaml file");
        }
        if (engine.equals("memory") && DatabaseSource.isNeededFor(file)) {
            throw new InputException(file + ": only a database can count this; leave out --engine memory");
        }
        return engine.equals("duckdb");
    }

    /** What the record calls it. */
    static String name(Path file) {
        return DatabaseSource.isDeclaration(file) ? "jdbc" : "duckdb";
    }

    /** The database with all that was asked for; what it can't do is refused rather than left out in silence. */
    static DatabaseSource database(TableOptions table) {
        refuse(table.counts, "--counts", "a table of counts is read in memory");
        refuse(table.aliases != null, "--aliases", "a database counts groups as they are labelled");
        refuse(table.imprecise != Imprecise.EXCLUDE, "--imprecise", "a database leaves imprecise dates out");
        refuse(table.credit != Credit.PRIMARY, "--credit", "a database credits the first perpetrator");
        refuse(table.strict, "--strict", "a database counts the rows that can't be used, and doesn't list them");
        refuse(
                !table.schema.equals("auto"),
                "--schema",
                "a database knows GDELT, ACLED and plain tables by their columns");
        DatabaseSource source = DatabaseSource.of(table.file);
        for (String column : table.columns) {
            int equal = column.indexOf('=');
            if (equal < 1) {
                throw new InputException("the column " + InputException.quoted(column)
                        + " names no role; expected role=name, such as killed=deaths");
            }
            source = source.column(Role.labelled(column.substring(0, equal)), column.substring(equal + 1));
        }
        for (String condition : table.where) {
            source = source.where(Condition.parse(condition));
        }
        if (table.events != null) {
            source = source.events(table.events);
        }
        if (table.group != null) {
            source = source.group(table.group);
        }
        if (table.asOf != null) {
            source = source.asOf(table.asOf);
        }
        return source.between(table.from, table.to);
    }

    private static void refuse(boolean given, String option, String why) {
        if (given) {
            throw new InputException(option + ": " + why + "; leave it out, or give a file that fits in memory");
        }
    }
}
