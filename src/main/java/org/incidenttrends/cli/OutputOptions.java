package org.incidenttrends.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.incidenttrends.incident.CsvOutput;
import org.incidenttrends.incident.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How an answer is written, and where to. */
final class OutputOptions {

    /** The forms of an answer. */
    enum Format {
        TEXT {
            @Override
            String of(Answer answer) {
                return Text.of(answer);
            }
        },
        CSV {
            @Override
            String of(Answer answer) {
                return CsvOutput.toString(
                        answer.table().header(), answer.table().rows());
            }
        },
        JSON {
            @Override
            String of(Answer answer) {
                return Json.of(answer);
            }
        };

        /** The answer in this form. */
        abstract String of(Answer answer);
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
    void write(Answer answer) {
        write(format.of(answer));
    }

    /** The same with a text that stands already in its form. */
    void write(String text) {
        if (out == null) {
            PrintWriter writer = spec.commandLine().getOut();
            writer.print(text);
            writer.flush();
        } else {
            write(out, text);
        }
    }

    private static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(beside);
            Path parent = target.getParent();
            boolean folder = parent != null && Files.isDirectory(parent);
            throw new InputException(
                    file,
                    folder
                            ? "can't be written (" + e.getClass().getSimpleName() + "); name another file with --out"
                            : "there is no folder " + parent + "; make it, or name another file with --out");
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the message about the file itself is the one that helps
        }
    }
}
