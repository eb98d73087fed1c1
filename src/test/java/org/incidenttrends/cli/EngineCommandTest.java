package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same questions with a database to count: the same answers. */
class EngineCommandTest {

    private static final String[] DUCKDB = {"--engine", "duckdb"};

    static List<String> questions() {
        return SameAnswers.QUESTIONS;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAreTheSame(String question) {
        SameAnswers.to(question, Tables.BUNDLED, Tables.BUNDLED, DUCKDB);
    }

    @Test
    void sharesAreTheSameWithoutWhatCountsDontTell() {
        SameAnswers.toShares(Tables.BUNDLED, Tables.BUNDLED, DUCKDB);
    }

    @Test
    void theBriefingIsTheSameInItsSections(@TempDir Path folder) throws Exception {
        SameAnswers.toTheBriefing(Tables.BUNDLED, Tables.BUNDLED, folder, DUCKDB);
    }

    /** H2 stands for any engine with a JDBC driver: a table of its own types, reached as the user declares it. */
    @Test
    void everyAnswerOfAnotherEngineIsTheSame(@TempDir Path folder) throws Exception {
        Path table = Files.copy(Tables.BUNDLED, folder.resolve("incidents.csv"));
        String url = "jdbc:h2:" + folder.resolve("engine").toAbsolutePath();
        String cells = "\"date_precision\", \"target\", \"perpetrator\" AS \"actor\", \"killed_min\", \"killed_max\","
                + " \"injured_min\", \"injured_max\", \"attackers_killed\"";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE incidents AS SELECT CAST(\"date\" AS DATE) AS \"event day\", "
                    + cells.replaceAll("\"(\\w+_m(in|ax)|attackers_killed)\"", "CAST(NULLIF($0, '') AS INT) AS $0")
                    + " FROM CSVREAD('" + table + "', NULL, 'caseSensitiveColumnNames=true')");
        }
        Path declared = Files.write(
                folder.resolve("engine.source.yaml"),
                List.of("url: " + url, "table: INCIDENTS", "columns: {date: event day, group: actor}"));
        SameAnswers.toAll(table, declared, folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trend none.parquet|none.parquet: no such file",
                "trend FILE --engine duckbd|no engine 'duckbd'; did you mean",
                "trend x.parquet --engine memory|only a database can count this",
                "trend FILE --engine duckdb --imprecise spread|--imprecise: a database leaves imprecise dates out",
                "trend FILE --engine duckdb --aliases x.csv|--aliases: a database counts groups as they are labelled",
                "inspect FILE --engine duckdb|inspect needs incidents, which a database only counts",
                "trend none.source.yaml|none.source.yaml"
            })
    void whatADatabaseCantDoIsSaidInOneLine(String call, String message) {
        Run run = CommandLineRunner.run(
                call.replace("FILE", Tables.BUNDLED.toString()).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(message);
    }
}
