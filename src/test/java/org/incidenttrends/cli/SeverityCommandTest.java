package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;

/** How deadly, from the command line. */
class SeverityCommandTest {

    private static final String BUNDLED = Tables.BUNDLED.toString();

    private static Run severity(String... options) {
        List<String> args = new ArrayList<>(List.of("severity", BUNDLED, "--quiet"));
        args.addAll(List.of(options));
        return CommandLineRunner.run(args.toArray(String[]::new));
    }

    private static JsonObject json(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--format", "json"));
        Run run = severity(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void hasTheNamesOfTheDocumentation() {
        JsonObject answer = json("--at-least", "50", "--replicates", "100");
        assertThat(answer.keySet())
                .contains(
                        "measure",
                        "n",
                        "mean",
                        "median",
                        "maximum",
                        "topEventShare",
                        "powerLaw",
                        "comparisons",
                        "exceedance");
        assertThat(answer.get("measure").getAsString()).isEqualTo("killed");
        assertThat(answer.get("n").getAsInt()).isEqualTo(204);
        assertThat(answer.getAsJsonObject("powerLaw").keySet())
                .contains(
                        "xmin",
                        "alpha",
                        "standardError",
                        "ks",
                        "tail",
                        "logLikelihood",
                        "goodnessOfFitP",
                        "replicates");
        JsonArray comparisons = answer.getAsJsonArray("comparisons");
        assertThat(comparisons)
                .extracting(c -> c.getAsJsonObject().get("against").getAsString())
                .containsExactly("log-normal", "exponential", "stretched exponential", "cutoff");
        JsonArray exceedance = answer.getAsJsonArray("exceedance");
        assertThat(exceedance)
                .extracting(e -> e.getAsJsonObject().get("xminPolicy").getAsString())
                .containsExactly("free", "fixed");
        for (JsonElement row : exceedance) {
            JsonObject e = row.getAsJsonObject();
            assertThat(e.get("atLeast").getAsInt()).isEqualTo(50);
            assertThat(e.get("probability").getAsDouble())
                    .isBetween(e.get("lower").getAsDouble(), e.get("upper").getAsDouble());
            assertThat(e.getAsJsonArray("byModel")).hasSize(3);
        }
        assertThat(answer.getAsJsonArray("findings")).hasSize(2);
        assertThat(answer.get("horizon").isJsonNull()).isTrue();
    }

    @Test
    void resamples2500TimesUnlessTold() {
        JsonObject options = json("--at-least", "50").getAsJsonObject("options");
        assertThat(options.get("replicates").getAsInt()).isEqualTo(2500);
        assertThat(options.get("seed").getAsLong()).isEqualTo(20240914L);
    }

    @Test
    void threadsDoNotChangeIt() {
        assertThat(severity("--replicates", "60", "--threads", "1").out())
                .isEqualTo(severity("--replicates", "60", "--threads", "3").out());
        assertThat(severity("--replicates", "60", "--seed", "1").out())
                .isNotEqualTo(severity("--replicates", "60", "--seed", "2").out());
    }

    @Test
    void looksAheadOnlyAtADeclaredRate() {
        JsonObject ahead = json("--at-least", "50,100", "--horizon", "365.25", "--rate", "204", "--replicates", "50");
        assertThat(ahead.getAsJsonObject("horizon").get("events").getAsDouble()).isEqualTo(204);
        assertThat(ahead.getAsJsonObject("horizon").getAsJsonArray("exceedance"))
                .isEqualTo(ahead.get("exceedance"));
        Run without = severity("--horizon", "365");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("--horizon needs --rate").hasLineCount(1);
        assertThat(severity("--rate", "5").err()).contains("--rate needs --horizon");
    }

    @Test
    void zeroReplicatesLeaveTheTestsOut() {
        JsonObject answer = json("--replicates", "0");
        assertThat(answer.getAsJsonObject("powerLaw").get("goodnessOfFitP").isJsonNull())
                .isTrue();
        assertThat(answer.getAsJsonArray("exceedance")).isEmpty();
        assertThat(answer.getAsJsonObject("powerLaw").get("alpha").getAsDouble())
                .isGreaterThan(1);
    }

    @Test
    void peopleReadSentencesAndTables() {
        Run run = severity("--replicates", "50");
        assertThat(run.out())
                .startsWith("Of 204 deadly attacks half killed 2 or fewer")
                .contains("share of the largest tenth", "power law against", "stretched exponential", "Beware");
        Run csv = severity("--replicates", "50", "--format", "csv");
        assertThat(csv.out())
                .startsWith(
                        "among,atLeast,xminPolicy,probability,lower,upper,power law,log-normal,stretched exponential")
                .hasLineCount(5);
    }

    @Test
    void whatIsWrongIsOneLine() {
        Run attacks = severity("--measure", "attacks");
        assertThat(attacks.code()).isEqualTo(2);
        assertThat(attacks.err())
                .contains("can't be measured by 'attacks': expected killed, injured or casualties")
                .hasLineCount(1);
        Run few = severity("--where", "district=Quetta", "--to", "2022-06-30");
        assertThat(few.code()).isEqualTo(2);
        assertThat(few.err()).contains("expected at least 10 to fit a tail").hasLineCount(1);
        Run none = severity("--at-least", "0", "--replicates", "5");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("An attack of 0 or more: expected 1 or more");
    }
}
