package org.incidenttrends.cli;

import java.util.List;
import org.incidenttrends.incident.InputException;
import picocli.CommandLine.ParseResult;

/** What can't be asked of a table of counts. */
final class CountsOptions {

    private static final List<String> OF_INCIDENTS =
            List.of("--where", "--schema", "--events", "--aliases", "--imprecise", "--credit");

    private CountsOptions() {}

    /** Refuses the options that choose among incidents or read them in one way rather than another. */
    static void requireNoneOfIncidents(ParseResult parsed) {
        for (String option : OF_INCIDENTS) {
            if (parsed.hasMatchedOption(option)) {
                throw new InputException(option + " is about single incidents, which a table of counts doesn't have;"
                        + " leave it out, or give the table of incidents without --counts");
            }
        }
    }
}
