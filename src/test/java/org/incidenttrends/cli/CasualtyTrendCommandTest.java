package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;

/** Is it getting deadlier, from the command line. */
class CasualtyTrendCommandTest {

    private static final String BUNDLED = Tables.BUNDLED.toString();

    private static JsonObject json(String measure) {
        Run run = CommandLineRunner.run("trend", BUNDLED, "--measure", measure, "--format", "json");
        assertThat(run.err()).isEmpty();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void peopleComeWithWhatStandsBesideThem() {
        JsonObject answer = json("killed");
        JsonObject beside = answer.getAsJsonObject("casualties");
        JsonArray trends = beside.getAsJsonArray("trends");
        assertThat(trends)
                .extracting(row -> row.getAsJsonObject().get("basis").getAsString())
                .containsExactly(
                        "attacks",
                        "deadly attacks",
                        "as recorded",
                        "low figures",
                        "high figures",
                        "without the largest attack",
                        "scenario: unstated tolls zero",
                        "scenario: unstated as the year's mean");
        JsonObject main = trends.get(2).getAsJsonObject();
        assertThat(main.get("annualChangePercent"))
                .isEqualTo(answer.getAsJsonObject("model").get("annualChangePercent"));
        assertThat(main.get("direction")).isEqualTo(answer.get("direction"));
        assertThat(main.get("unstated").getAsInt()).isEqualTo(88);
        assertThat(beside.getAsJsonObject("largest").get("toll").getAsInt()).isEqualTo(55);
        JsonObject each = beside.getAsJsonObject("perAttack");
        assertThat(each.get("value").getAsDouble())
                .isBetween(each.get("lower").getAsDouble(), each.get("upper").getAsDouble());
        assertThat(answer.getAsJsonArray("findings")).hasSize(2);
    }

    @Test
    void attacksStandAlone() {
        assertThat(json("attacks").has("casualties")).isFalse();
        assertThat(json("deadly").getAsJsonObject("casualties").get("measure").getAsString())
                .isEqualTo("killed");
    }

    @Test
    void peopleReadATable() {
        Run run = CommandLineRunner.run("trend", BUNDLED, "--measure", "injured");
        assertThat(run.out())
                .contains(
                        "Side by side, change a year: attacks ",
                        "people injured (high)",
                        "people injured per attack with a");
    }
}
