package org.incidenttrends.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the help of every command and the version to files, in the program's own words, so that the launcher can show
 * them without starting Java. The build calls it.
 */
public final class HelpTexts {

    private HelpTexts() {}

    /**
     * Writes the files.
     *
     * @param args the folder that they go to
     * @throws IOException if they can't be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Commands command : Commands.values()) {
            Files.writeString(folder.resolve(command.word() + ".txt"), printed(command.word(), "--help"));
        }
        Files.writeString(folder.resolve("incident-trends.txt"), printed("--help"));
        Files.writeString(folder.resolve("version.txt"), printed("--version"));
    }

    private static String printed(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", args) + ": " + err);
        }
        return out.toString();
    }
}
