package org.incidenttrends.cli;

import java.util.List;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.series.CountsReader;
import org.incidenttrends.series.CountsTable;
import picocli.CommandLine.ParseResult;

/** A table of counts as the options ask for it, and what can't be asked of one. */
final class CountsOptions {

    private static final List<String> OF_INCIDENTS =
            List.of("--where", "--schema", "--events", "--aliases", "--imprecise", "--credit");

    private CountsOptions() {}

    /** Reads the table and keeps what was asked for, in the periods that were asked for or its own. */
    static CountsTable read(TableOptions options) {
        ParseResult parsed = options.spec.commandLine().getParseResult();
        requireNoneOfIncidents(parsed);
        CountsReader reader = CountsTable.reader();
        for (String column : options.columns) {
            reader = reader.column(column);
        }
        CountsTable table = reader.read(options.file);
        if (options.asOf != null) {
            table = table.asOf(options.asOf);
        }
        if (options.group != null) {
            table = table.group(options.group);
        }
        if (options.from != null || options.to != null) {
            Coverage coverage = table.coverage();
            coverage.requireDayWithin(options.from, options.to);
            table = table.between(
                    options.from == null ? coverage.from() : options.from,
                    options.to == null ? coverage.to() : options.to);
        }
        return parsed.hasMatchedOption("--by") ? table.by(options.by) : table;
    }

    /** Refuses the options that choose among incidents or read them in one way rather than another. */
    private static void requireNoneOfIncidents(ParseResult parsed) {
        for (String option : OF_INCIDENTS) {
            if (parsed.hasMatchedOption(option)) {
                throw new InputException(option + " is about single incidents, which a table of counts doesn't have;"
                        + " leave it out, or give the table of incidents without --counts");
            }
        }
    }
}
