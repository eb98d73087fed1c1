package org.incidenttrends.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.Companion;
import org.incidenttrends.report.Plan;
import org.incidenttrends.report.Verification;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** A report command from the options that a briefing file or a provenance names. */
final class ReportRequest {

    private ReportRequest() {}

    /** The command as if these options had been typed, and after them those that were; the later one counts. */
    static ReportCommand of(Path data, Map<String, Object> options, CommandSpec typed) {
        ReportCommand command = new ReportCommand();
        List<String> args = new ArrayList<>(List.of(data.toString()));
        options.forEach((name, value) -> args.addAll(arguments(name, value)));
        args.addAll(typed(typed));
        new CommandLine(command)
                .setOut(typed.commandLine().getOut())
                .setErr(typed.commandLine().getErr())
                .registerConverter(LocalDate.class, new Converters.Date())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .parseArgs(args.toArray(String[]::new));
        return command;
    }

    /** The option asOf is typed as --as-of; one with several values is repeated. */
    private static List<String> arguments(String name, Object value) {
        String option = "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        if (value instanceof List<?> values) {
            return values.stream().map(each -> option + "=" + each).toList();
        }
        return value.equals("true") ? List.of(option) : List.of(option + "=" + value);
    }

    private static List<String> typed(CommandSpec spec) {
        List<String> args = new ArrayList<>();
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            boolean own = option.longestName().matches("--(verify|data|each|out)");
            if (!own) {
                option.originalStringValues()
                        .forEach(value -> args.add(
                                option.arity().max() == 0 ? option.longestName() : option.longestName() + "=" + value));
            }
        }
        return args;
    }

    /** The table of a briefing by its name: here, among the datasets, or beside the briefing; the same bytes first. */
    static Path find(Verification briefing, Path folder) {
        String name = Path.of(briefing.dataName()).getFileName().toString();
        return find(name, folder, folder, briefing::isMadeFrom)
                .orElseThrow(() ->
                        new InputException(folder, "its table " + name + " isn't found; name it with --data FILE"));
    }

    /** Another file that it was made from: there, or beside the table. */
    static Path find(Companion companion, Path folder, Path data) {
        return find(companion.file(), folder, data, companion::is)
                .orElseThrow(() -> new InputException(
                        folder,
                        "its file " + companion.file() + " isn't found; name it with --" + companion.option()
                                + " FILE"));
    }

    private static Optional<Path> find(String name, Path folder, Path data, Predicate<Path> same) {
        Path around = folder.toAbsolutePath().normalize();
        List<Path> there = Stream.of(
                        Path.of(name),
                        Path.of("datasets", name),
                        around.resolve(name),
                        around.resolveSibling(name),
                        data.toAbsolutePath().normalize().resolveSibling(name),
                        around.resolve("../../datasets").resolve(name).normalize(),
                        around.resolve("../../../datasets").resolve(name).normalize())
                .filter(Files::isRegularFile)
                .toList();
        return there.stream().filter(same).findFirst().or(() -> there.stream().findFirst());
    }

    /** The name of a section. */
    static final class SectionName implements ITypeConverter<Plan.Part> {
        @Override
        public Plan.Part convert(String text) {
            String name = text.strip();
            if (!Plan.names().contains(name)) {
                throw new TypeConversionException("no section '" + name + "', expected some of "
                        + String.join(", ", Plan.names()) + "; " + Suggestions.sentence(name, Plan.names()));
            }
            return new Plan.Named(name);
        }
    }
}
