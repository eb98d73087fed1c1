package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is said where nothing else can be done. */
class FailuresTest {

    @Test
    void aFullHeapIsOneLineWhoeverFilledIt() {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(err, true));
        Exception inAThread =
                new IllegalStateException(new ExecutionException(new OutOfMemoryError("Java heap space")));

        assertThat(new Failures().handleExecutionException(inAThread, line, null))
                .isEqualTo(1);

        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("incident-trends: the memory ran out at ")
                .contains(" MB; allow more with JAVA_OPTS=-Xmx");
    }
}
