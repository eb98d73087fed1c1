package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code shares}, as a user calls it. */
class SharesCommandTest {

    private static final String BUNDLED = Tables.BUNDLED.toString();

    private static JsonObject json(String... more) {
        String[] call = new String[more.length + 3];
        call[0] = "shares";
        System.arraycopy(more, 0, call, 1, more.length);
        call[more.length + 1] = "--format";
        call[more.length + 2] = "json";
        Run run = CommandLineRunner.run(call);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static List<String> names(JsonObject answer) {
        return StreamSupport.stream(answer.getAsJsonArray("groups").spliterator(), false)
                .map(group -> group.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    @Test
    void theNamesAreAPromise() {
        JsonObject answer = json(BUNDLED, "--between", "2023-01-01..2023-12-31", "2024-01-01..2024-12-31");
        assertThat(answer.keySet())
                .contains("credit", "groups", "unattributed", "intervalMethod", "concentration", "change");
        assertThat(answer.get("credit").getAsString()).isEqualTo("primary");
        assertThat(answer.get("intervalMethod").getAsString()).isEqualTo("sison-glaz");
        assertThat(answer.get("unattributed").getAsInt()).isEqualTo(275);
        JsonObject group = answer.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertThat(group.keySet())
                .startsWith(
                        "name",
                        "incidents",
                        "share",
                        "lower",
                        "upper",
                        "boundLow",
                        "boundHigh",
                        "claimed",
                        "attributed",
                        "suspected",
                        "killed");
        assertThat(group.get("lower").getAsDouble()).isBetween(0.517, 0.518); // Sison and Glaz, as the method says
        assertThat(group.get("operationsLower").getAsDouble()).isLessThan(0.48);
        assertThat(answer.getAsJsonObject("change").keySet()).startsWith("chiSquare", "degreesOfFreedom", "pValue");
        assertThat(answer.getAsJsonObject("change").get("permutationPValue").getAsDouble())
                .isBetween(0.3, 0.9);
        assertThat(answer.getAsJsonObject("options").keySet())
                .contains("credit", "operations", "between", "level", "seed", "replicates");
        assertThat(answer.getAsJsonArray("findings")).hasSize(8);
    }

    @Test
    void withoutReplicatesNothingIsResampled() {
        JsonObject answer = json(BUNDLED, "--replicates", "0");
        assertThat(answer.get("change").isJsonNull()).isTrue();
        assertThat(answer.getAsJsonObject("deaths").get("intervalMethod").getAsString())
                .isEqualTo("exact");
        assertThat(answer.getAsJsonObject("operations").get("quoted").getAsString())
                .isEqualTo("exact");
        assertThat(answer.getAsJsonObject("operations").get("resampled").getAsBoolean())
                .isFalse();
        JsonObject concentration = answer.getAsJsonObject("concentration");
        assertThat(concentration.get("lower").getAsDouble())
                .isLessThan(concentration.get("hhi").getAsDouble());
        assertThat(concentration.get("unbiasedLower").getAsDouble())
                .isLessThan(concentration.get("unbiased").getAsDouble());
        assertThat(concentration.get("effectiveUpper").getAsDouble())
                .isGreaterThan(concentration.get("effective").getAsDouble());
        assertThat(answer.getAsJsonObject("overTime")
                        .getAsJsonObject("drift")
                        .get("permutationPValue")
                        .isJsonNull())
                .isTrue();
        assertThat(answer.getAsJsonArray("groups")
                        .get(0)
                        .getAsJsonObject()
                        .get("operationsLower")
                        .getAsDouble())
                .isLessThan(0.5);
    }

    @Test
    void creditIsTheUsersChoice() {
        String file = Tables.file(
                        "date,perpetrator,perpetrator_2,killed_min",
                        "2024-01-01,A,B,2",
                        "2024-01-02,A,,1",
                        "2024-01-03,Unknown,,5")
                .toString();
        assertThat(names(json(file))).containsExactly("A");
        JsonObject full = json(file, "--credit", "full");
        assertThat(names(full)).containsExactly("A", "B");
        assertThat(full.getAsJsonArray("groups")
                        .get(0)
                        .getAsJsonObject()
                        .get("killed")
                        .isJsonNull())
                .isTrue();
        assertThat(full.get("deaths").isJsonNull()).isTrue();
        JsonObject parts = json(file, "--credit", "fractional");
        JsonElement first = parts.getAsJsonArray("groups").get(0);
        assertThat(first.getAsJsonObject().get("incidents").getAsDouble()).isEqualTo(1.5);
        assertThat(parts.get("claims").isJsonNull()).isTrue();
    }

    @Test
    void theTextAnswersFirst() {
        Run run = CommandLineRunner.run("shares", BUNDLED, "--between", "2023", "2024", "--replicates", "99");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("62 % of 445 attacks have no known perpetrator; ")
                .contains("of the 275 unattributed (25 %) would have to be Balochistan Liberation Front's alone")
                .contains("Scenario, no estimate: if the unattributed were shared out as the attributed are")
                .contains("How it is known who did it")
                .contains("Who claims")
                .contains("First and last seen")
                .contains("Change between 2023-01-01..2023-12-31 and 2024-01-01..2024-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gtd", "acled-long", "acled-new", "rand", "ucdp", "ucdp-hxl"})
    void readsEveryFormat(String format) {
        for (String credit : List.of("primary", "full", "fractional")) {
            JsonObject answer =
                    json("src/test/resources/formats/" + format + ".csv", "--credit", credit, "--replicates", "19");
            assertThat(names(answer)).isNotEmpty();
        }
    }

    @Test
    void oneGroupOnlyIsSaid() {
        Run run = CommandLineRunner.run("shares", BUNDLED, "--group", "Islamic State", "--replicates", "99");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Only incidents of Islamic State were kept (--group)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--between 2023 2023-06..2024-06;overlap",
                "--between 2010 2011;lies outside of what the table covers",
                "--between 2024 soon;expected two days such as",
                "--between 2024-12-31..2024-01-01 2023;swap the dates",
                "--between 2023;--between",
                "--credit half;expected one of [PRIMARY, FULL, FRACTIONAL]",
                "--operations weekly;expected same-day or rows",
                "--group BLA;did you mean 'Balochistan Liberation Army'",
                "--replicates -1;Replicates: -1",
            })
    void badInputIsOneLine(String options, String message) {
        String[] words = ("shares " + BUNDLED + " " + options).split(" ", -1);
        Run run = CommandLineRunner.run(words);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aTableWithoutPerpetratorsIsRefused() {
        Run run = CommandLineRunner.run(
                "shares", Tables.file("date", "2024-01-01").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("--column group=name");
        Run nobody = CommandLineRunner.run(
                "shares", Tables.file("date,perpetrator", "2024-01-01,Unknown").toString());
        assertThat(nobody.code()).isZero();
        assertThat(nobody.out()).startsWith("None of 1 attack has a named perpetrator.");
    }
}
