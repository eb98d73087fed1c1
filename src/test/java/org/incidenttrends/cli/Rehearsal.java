package org.incidenttrends.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs every command once in each of its forms, so that Java can note which classes they load: these are what the launcher's
 * archive holds. The build calls it.
 */
public final class Rehearsal {

    private static final String CLAIMS = "claims-2024-09-16.yaml";

    private static final String YEAR = "2022-01-01..2022-12-31";
    private static final String NEXT = "2023-01-01..2023-12-31";

    private Rehearsal() {}

    /**
     * Runs the commands.
     *
     * @param args the folder of the datasets, and one that a briefing goes to
     */
    public static void main(String[] args) {
        Path datasets = Path.of(args[0]);
        String incidents = datasets.resolve("balochistan-incidents.csv").toString();
        run("--help");
        for (String form : List.of("text", "json", "csv")) {
            for (Commands command : Commands.values()) {
                switch (command) {
                    case CHECK -> runAs(form, "check", datasets.resolve(CLAIMS).toString());
                    case COMPARE -> runAs(form, "compare", incidents, "--a", YEAR, "--b", NEXT);
                    case REPORT, VERIFY -> {}
                    default -> runAs(form, command.word(), incidents);
                }
            }
        }
        run("report", incidents, "--out", args[1], "--replicates", "19", "--quiet");
    }

    private static void runAs(String form, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", form, "--replicates", "19", "--quiet"));
        run(all.toArray(String[]::new));
    }

    private static void run(String... args) {
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", args) + ": " + err);
        }
    }
}
