package org.incidenttrends.cli;

import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands, each a question. Only the command that was called is built with its options, so that help and start stay
 * quick however many there are.
 */
enum Commands {
    INSPECT("What is in this file? Schema, rows read and set aside and why, coverage, groups.", InspectCommand::new),
    FREQUENCY("How many attacks per period, with exact intervals.", FrequencyCommand::new),
    TREND("Is it rising? The annual change with an interval that holds its level.", TrendCommand::new),
    BREAKS("When did the level change? Shifts with the interval of their date.", BreaksCommand::new),
    SURGE("Is the latest period unusual, at what price in false alarms?", SurgeCommand::new),
    COMPARE("Two windows or two places: the ratio of their rates.", CompareCommand::new),
    SEVERITY("How deadly, how heavy the tail, how likely an attack of --at-least N?", SeverityCommand::new),
    SHARES("Who did it: shares with intervals, and bounds from the unattributed.", SharesCommand::new),
    COORDINATION("Do these groups act together? Near-response beyond shared drivers.", CoordinationCommand::new),
    FORECAST(
            "What next? The next periods with prediction intervals, and the score against naive forecasts.",
            ForecastCommand::new),
    CHECK("Statements written down before looking, each with its verdict.", CheckCommand::spec),
    REPORT("The briefing: a PDF, its figures, and the data behind each.", ReportCommand::new),
    VERIFY("Published results computed again, both side by side.", VerifyCommand::new);

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor reference has no state
    private final Supplier<Object> command;

    Commands(String words, Supplier<Object> command) {
        this.words = words;
        this.command = command;
    }

    /** The word that calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Adds the command to the line: whole if it was called, else its name and question only. */
    void addTo(CommandLine line, boolean called) {
        CommandLine added = new CommandLine(called ? command.get() : CommandSpec.create());
        added.getCommandSpec().usageMessage().description(words);
        line.addSubcommand(word(), added);
    }
}
