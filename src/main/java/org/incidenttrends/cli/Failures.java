package org.incidenttrends.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes wrong, in one line, and the exit code that belongs to it. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    /** A call that picocli or a command can't take. */
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String message = e instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched.getUnmatched().get(0), command)
                : String.valueOf(e.getMessage());
        print(command, message + " (see '" + command.getCommandSpec().qualifiedName() + " --help')");
        return BAD_INPUT;
    }

    private static String unknown(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        Set<String> known = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String what = option ? "no option " : known.isEmpty() ? "one argument too many: " : "no command ";
        return what + "'" + word + "'" + (known.isEmpty() ? "" : "; " + Suggestions.sentence(word, known));
    }

    /** What a command threw while running. */
    @Override
    public int handleExecutionException(Exception e, CommandLine command, @Nullable ParseResult parsed) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return outOfMemory(command);
            }
        }
        if (e instanceof InputException || e instanceof IllegalArgumentException) {
            print(command, String.valueOf(e.getMessage()));
            return BAD_INPUT;
        }
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
            return handleExecutionException(cause, command, parsed);
        }
        if (e instanceof NoSuchFileException missing) {
            print(command, missing.getFile() + ": no such file or folder");
            return BAD_INPUT;
        }
        if (e instanceof AccessDeniedException denied) {
            print(command, denied.getFile() + ": can't be read or written; check its permissions or choose another");
            return BAD_INPUT;
        }
        if (e instanceof IOException) {
            print(command, "reading or writing failed: " + e.getMessage());
            return FAILED;
        }
        print(command, "failed: " + e + " (this is a defect; please report it with the call)");
        return FAILED;
    }

    /** The heap is too small for what was asked. */
    static int outOfMemory(CommandLine command) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        print(
                command,
                "the memory ran out at " + megabytes + " MB; allow more with JAVA_OPTS=-Xmx" + 4 * megabytes
                        + "m, or ask of fewer rows or with fewer --replicates");
        return FAILED;
    }

    private static void print(CommandLine command, String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", "; ");
        command.getErr().println("incident-trends: " + line);
    }
}
