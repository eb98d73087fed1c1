package org.incidenttrends.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.incidenttrends.incident.CsvOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How an answer is written, and where to. */
final class OutputOptions {

    /** The forms of an answer. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "form",
            description = "text for people, csv or json for programs. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Format format;

    @Option(names = "--out", paramLabel = "file", description = "Write there instead of to standard output.")
    @Nullable
    Path out;

    @Option(names = "--quiet", description = "No progress on standard error.")
    boolean quiet;

    /** Progress on standard error, from the second second on. */
    Progress progress(String task) {
        return new Progress(task, spec.commandLine().getErr(), quiet);
    }

    /** Writes an answer. A file is written beside its place and moved there, so that it is whole or not there. */
    void write(Answer answer) throws IOException {
        String text = switch (format) {
            case TEXT -> Text.of(answer);
            case CSV -> csv(answer.table());
            case JSON -> Json.of(answer);
        };
        if (out == null) {
            PrintWriter writer = spec.commandLine().getOut();
            writer.print(text);
            writer.flush();
            return;
        }
        Path target = out.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String csv(Answer.Table table) {
        StringWriter text = new StringWriter();
        CsvOutput.write(table.header(), table.rows(), text);
        return text.toString();
    }
}
