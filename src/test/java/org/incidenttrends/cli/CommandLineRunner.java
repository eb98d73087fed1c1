package org.incidenttrends.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command in this JVM, as a user would call it. */
public final class CommandLineRunner {

    private CommandLineRunner() {}

    /** What a call gave: exit code, standard output, standard error. */
    public record Run(int code, String out, String err) {}

    /** Runs a call. */
    public static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(code, out.toString(), err.toString());
    }
}
