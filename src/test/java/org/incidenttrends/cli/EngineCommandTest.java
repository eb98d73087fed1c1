package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same questions with a database to count: the same answers. */
class EngineCommandTest {

    private static final String BUNDLED = Tables.BUNDLED.toString();

    private static JsonObject json(String call, String... more) {
        String[] words = call.split(" ");
        String[] all = Arrays.copyOf(words, words.length + more.length + 2);
        System.arraycopy(more, 0, all, words.length, more.length);
        all[all.length - 2] = "--format";
        all[all.length - 1] = "json";
        Run run = CommandLineRunner.run(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frequency %s --where target=police|levies",
                "trend %s --from 2023-01-01 --replicates 19",
                "breaks %s --by quarter --replicates 19",
                "surge %s --replicates 19",
                "forecast %s --replicates 19 --horizon 3",
                "compare %s --a 2023-01-01..2023-12-31 --b 2024-01-01..2024-12-31"
            })
    void answersAreTheSame(String call) {
        JsonObject memory = json(call.formatted(BUNDLED));
        JsonObject database = json(call.formatted(BUNDLED), "--engine", "duckdb");
        for (String own : List.of("input", "options", "findings")) {
            memory.remove(own);
            database.remove(own);
        }
        assertThat(database).isEqualTo(memory);
    }

    @Test
    void sharesAreTheSameWithoutWhatCountsDontTell() {
        JsonObject memory = json("shares " + BUNDLED);
        JsonObject database = json("shares " + BUNDLED, "--engine", "duckdb");
        for (String name : List.of("unattributed", "intervalMethod")) {
            assertThat(database.get(name)).as(name).isEqualTo(memory.get(name));
        }
        for (int i = 0; i < memory.getAsJsonArray("groups").size(); i++) {
            JsonObject expected = memory.getAsJsonArray("groups").get(i).getAsJsonObject();
            JsonObject found = database.getAsJsonArray("groups").get(i).getAsJsonObject();
            for (String name : List.of("name", "incidents", "share", "lower", "upper", "boundLow", "boundHigh")) {
                assertThat(found.get(name)).as(name).isEqualTo(expected.get(name));
            }
            assertThat(found.get("claimed").isJsonNull()).isTrue();
        }
    }

    @Test
    void theBriefingSaysWhatCountsCantAnswer(@TempDir Path folder) throws Exception {
        Run run = CommandLineRunner.run(
                "report", BUNDLED, "--engine", "duckdb", "--replicates", "19", "--quiet", "--out", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Rising in attacks").contains("no known perpetrator");
        assertThat(Files.exists(folder.resolve("briefing.pdf"))).isTrue();
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
        Run run = CommandLineRunner.run(call.replace("FILE", BUNDLED).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(message);
    }
}
