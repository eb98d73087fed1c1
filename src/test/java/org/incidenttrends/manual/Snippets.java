package org.incidenttrends.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner;

/**
 * Tries the snippets of a page as a reader would, but in a folder of its own: what they write goes there, and the large
 * files that they read are small ones of that name. Resampling is kept short, briefings have two sections, and one district
 * stands for all.
 */
final class Snippets {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final List<String> PREPARED =
            List.of("acled.csv", "acled.parquet", "gdelt/*.parquet", "cluster.source.yaml");
    private static final List<String> UNSAMPLED = List.of("inspect", "frequency", "compare", "verify");

    private static final String FEW =
            ".with(org.incidenttrends.stats.resample.Resampler.withDefaults().withReplicates(19))";

    private final Path folder;

    Snippets(Path folder) throws IOException, SQLException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("gdelt"));
        String rows = "FROM read_csv('" + Tables.BUNDLED + "', all_varchar=true) WHERE date_precision = 'day'";
        String acled =
                "SELECT incident_id AS event_id_cnty, %s AS event_date, 1 AS time_precision, 'Battles' AS event_type,"
                        + " perpetrator AS actor1, 'Pakistan' AS country, coalesce(CAST(killed_min AS INTEGER), 0) AS fatalities ";
        duck("COPY (" + acled.formatted("strftime(CAST(date AS DATE), '%d %B %Y')") + rows + ") TO '"
                + folder.resolve("acled.csv") + "' (HEADER)");
        duck("COPY (" + acled.formatted("CAST(date AS DATE)") + rows + ") TO '" + folder.resolve("acled.parquet")
                + "' (FORMAT parquet)");
        duck(
                "COPY (SELECT 1 AS GlobalEventID, strftime(CAST(date AS DATE), '%Y%m%d') AS Day, perpetrator AS Actor1Name,"
                        + " '19' AS EventRootCode, 'PK' AS ActionGeo_CountryCode " + rows + ") TO '"
                        + folder.resolve("gdelt/2025.parquet") + "' (FORMAT parquet)");
        String url = "jdbc:h2:" + folder.resolve("cluster").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE incidents AS SELECT CAST(\"date\" AS DATE) AS event_day, \"perpetrator\" AS actor"
                            + " FROM CSVREAD('" + Tables.BUNDLED + "', NULL, 'caseSensitiveColumnNames=true')");
        }
        Files.write(
                folder.resolve("cluster.source.yaml"),
                List.of("url: " + url, "table: INCIDENTS", "columns: {date: EVENT_DAY, group: ACTOR}"));
    }

    private static void duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The blocks of a language in a page. */
    static List<String> blocks(String page, String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Runs the commands of the program in a page; how many there are. */
    int run(String page) {
        int run = 0;
        for (String block : blocks(page, "sh")) {
            for (String command : block.replace("\\\n", " ")
                    .lines()
                    .filter(line -> line.startsWith("target/incident-trends "))
                    .toList()) {
                List<String> call = call(command);
                CommandLineRunner.Run ran = CommandLineRunner.run(call.toArray(String[]::new));
                assertThat(ran.code()).as(command + "\n" + ran.err()).isZero();
                run++;
            }
        }
        return run;
    }

    /** The words after the program's name, as a shell would pass them. */
    private List<String> call(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command.replaceFirst("\\s+#.*$", ""));
        while (matcher.find()) {
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(here(quoted == null ? matcher.group(3) : quoted));
        }
        words.remove(0);
        boolean verifies = words.contains("--verify");
        if (words.get(0).startsWith("--") || words.contains("--help")) {
            return words;
        }
        if (words.get(0).equals("report") && !verifies) {
            words.addAll(
                    List.of("--out", folder.resolve("balochistan-incidents").toString()));
            words.addAll(List.of("--sections", "frequency,shares"));
        }
        if (words.contains("--each")) {
            words.addAll(List.of("--where", "district=Quetta"));
        }
        if (!UNSAMPLED.contains(words.get(0)) && !words.contains("--replicates") && !verifies) {
            words.addAll(List.of("--replicates", "19"));
        }
        return words;
    }

    private String here(String word) {
        return PREPARED.contains(word)
                ? folder.resolve(word).toString()
                : word.equals("reports/balochistan-incidents")
                        ? folder.resolve("balochistan-incidents").toString()
                        : word;
    }

    /** Evaluates the Java of a page, in a session as it begins. */
    void evaluate(JShell shell, String page) throws IOException {
        List<String> blocks = blocks(page, "java");
        if (!blocks.isEmpty()) {
            evaluateAll(shell, Files.readString(Path.of("notebooks/startup.jsh")));
        }
        for (String block : blocks) {
            String code = block.replace("save(\"", "save(\"" + folder + "/")
                    .replaceAll(
                            "(Severity|LargeEvent|Share|ShareChange|Break|Surge|Forecast)Analysis.withDefaults\\(\\)",
                            "$0" + FEW)
                    .replace(
                            "CoordinationAnalysis.withDefaults()",
                            "CoordinationAnalysis.withDefaults().withPowerRuns(2)");
            for (String file : PREPARED) {
                code = code.replace("\"" + file + "\"", "\"" + folder.resolve(file) + "\"");
            }
            evaluateAll(shell, code);
        }
    }

    /** Evaluates Java, statement by statement. */
    static void evaluateAll(JShell shell, String source) {
        String left = source;
        while (!left.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(left);
            String complete = info.completeness().isComplete() ? info.source() : left;
            for (SnippetEvent event : shell.eval(complete)) {
                assertThat(event.exception()).as(complete).isNull();
                assertThat(event.status()).as(complete).isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
            }
            left = info.completeness().isComplete() ? info.remaining() : "";
        }
    }
}
