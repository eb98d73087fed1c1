package org.incidenttrends.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Data go to standard output, everything else to standard error. */
@Command(
        name = "incident-trends",
        description = "Statistical trend analysis of incident data: how often, how deadly, by whom, since when, and"
                + " how sure.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "<command>",
        usageHelpWidth = 100,
        footer = {
            "",
            "Exit codes: 0 done, 1 failed while running, 2 a bad call or bad input.",
            "Help on a command: incident-trends <command> --help"
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs a command and ends the program with its exit code.
     *
     * @param args the command and its options
     */
    @SuppressWarnings("checkstyle:regexpsinglelinejava") // the one place that ends the program
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = run(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command without ending the program. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        for (Commands command : Commands.values()) {
            command.addTo(line, args.length > 0 && args[0].equals(command.word()));
        }
        Failures failures = new Failures();
        line.setOut(out)
                .setErr(err)
                .registerConverter(LocalDate.class, new Converters.Date())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        int code = execute(line, args);
        out.flush();
        err.flush();
        return code;
    }

    /** What a full heap throws is no exception; by the time it is here, what filled the heap is garbage. */
    private static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return Failures.outOfMemory(line);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "No command given: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
