package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.TwoGroups;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code coordination} as a user calls it. */
class CoordinationCommandTest {

    private static final String LINKED = TwoGroups.linked(80, 0.4).source().file();

    private static JsonObject json(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 4);
        System.arraycopy(new String[] {"--replicates", "99", "--format", "json"}, 0, all, args.length, 4);
        Run run = CommandLineRunner.run(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void aPairHasTheNumbersPromised() {
        JsonObject answer = json(
                "coordination",
                LINKED,
                "--groups",
                "Alpha",
                "Beta+Gamma",
                "--between",
                "2020-01-01..2021-12-31",
                "2022-01-01..2023-12-31");
        assertThat(answer.keySet())
                .contains(
                        "groups",
                        "delta",
                        "tau",
                        "nearResponse",
                        "asymmetry",
                        "timescaleCurve",
                        "similarity",
                        "joint",
                        "spatialOverlap",
                        "crossExcitation",
                        "growth",
                        "minimumDetectable",
                        "flip",
                        "verdict");
        assertThat(answer.get("groups").toString()).isEqualTo("[\"Alpha\",\"Beta + Gamma\"]");
        JsonObject near = answer.getAsJsonObject("nearResponse");
        assertThat(near.keySet())
                .contains("observed", "expected", "ratio", "expectedByMarginals", "aThenB", "bThenA", "pValue");
        assertThat(near.get("ratio").getAsDouble())
                .isEqualTo(near.get("observed").getAsDouble()
                        / near.get("expected").getAsDouble());
        assertThat(answer.getAsJsonObject("asymmetry").keySet()).contains("value", "pValue");
        assertThat(answer.getAsJsonArray("timescaleCurve"))
                .extracting(point -> point.getAsJsonObject().get("days").getAsInt())
                .containsExactly(14, 28, 56, 119);
        assertThat(answer.getAsJsonObject("growth").keySet()).contains("logRatio", "lower", "upper", "pValue");
        assertThat(answer.getAsJsonObject("crossExcitation").keySet())
                .contains("aToB", "bToA", "pValueAToB", "pValueBToA");
        assertThat(answer.getAsJsonArray("findings")).hasSize(2);
        assertThat(answer.get("verdict").getAsString()).isEqualTo("supported");
        assertThat(answer.getAsJsonObject("options").get("timescale").getAsInt())
                .isEqualTo(28);
    }

    @Test
    void otherOptionsHaveAnEffect() {
        JsonObject usual = json("coordination", LINKED, "--groups", "Alpha", "Beta");
        JsonObject wide = json(
                "coordination",
                LINKED,
                "--groups",
                "Alpha",
                "Beta",
                "--delta",
                "200",
                "--tau",
                "7",
                "--timescale",
                "56");
        assertThat(wide.get("delta").getAsDouble()).isEqualTo(200);
        assertThat(wide.get("tau").getAsInt()).isEqualTo(7);
        assertThat(wide.get("timescale").getAsInt()).isEqualTo(56);
        assertThat(wide.getAsJsonObject("nearResponse").get("expected").getAsDouble())
                .isNotEqualTo(
                        usual.getAsJsonObject("nearResponse").get("expected").getAsDouble());
    }

    @Test
    void controlsMayBeNamed() {
        JsonObject answer = json(
                "coordination",
                LINKED,
                "--groups",
                "Alpha",
                "Beta",
                "--control",
                "Gamma",
                "Alpha",
                "--control",
                "Alpha+Beta",
                "Gamma");
        assertThat(answer.getAsJsonArray("negativeControls"))
                .extracting(control -> control.getAsJsonObject().get("side").getAsString())
                .containsExactly("Gamma", "Alpha + Beta");
        assertThat(answer.getAsJsonObject("options").getAsJsonArray("control")).hasSize(4);
    }

    @Test
    void withoutReplicatesPValuesAreNull() {
        Run run = CommandLineRunner.run(
                "coordination", LINKED, "--groups", "Alpha", "Beta", "--replicates", "0", "--format", "json");
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(answer.getAsJsonObject("nearResponse").get("pValue").isJsonNull())
                .isTrue();
        assertThat(answer.getAsJsonObject("nearResponse").get("observed").getAsInt())
                .isPositive();
        assertThat(answer.get("verdict").isJsonNull()).isTrue();
    }

    @Test
    void withoutGroupsItComparesAllPairs() {
        JsonObject answer = json("coordination", LINKED);
        assertThat(answer.getAsJsonArray("pairs")).hasSize(3);
        assertThat(answer.getAsJsonArray("pairs").get(0).getAsJsonObject().keySet())
                .contains("a", "b", "observed", "expected", "ratio", "pValue", "adjustedPValue", "verdict");
        Run text = CommandLineRunner.run("coordination", LINKED, "--replicates", "99");
        assertThat(text.out()).contains("Of 3 pairs of 3 groups").contains("adjustedPValue");
        Run csv = CommandLineRunner.run(
                "coordination", LINKED, "--groups", "Alpha", "Beta", "--replicates", "99", "--format", "csv");
        assertThat(csv.out())
                .startsWith("component,measure,value,lower,upper,pValue")
                .contains("near-response,pairs,");
    }

    /** Tables that hold next to nothing: each has an answer in one of the four wordings. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, one of each",
        "2, 2, two of each",
        "1, 40, one and many",
        "25, 25, one day",
        "25, 25, one place",
        "25, 25, one day and place",
        "25, 25, months only",
        "25, 25, districts only"
    })
    void ofPoorTablesTheVerdictIsSober(int ofA, int ofB, String kind) {
        JsonObject answer = json("coordination", poor(ofA, ofB, kind), "--groups", "A", "B");
        assertThat(answer.get("verdict").getAsString())
                .isIn("not distinguishable from shared drivers", "the data cannot tell");
        assertThat(answer.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        Run pairs = CommandLineRunner.run("coordination", poor(ofA, ofB, kind), "--replicates", "99");
        assertThat(pairs.code()).isIn(0, 2);
        assertThat(pairs.err()).doesNotContain("Exception");
    }

    private static String poor(int ofA, int ofB, String kind) {
        List<String> rows =
                new ArrayList<>(List.of("date,date_precision,perpetrator,latitude,longitude,location_precision"));
        for (int i = 0; i < ofA + ofB; i++) {
            LocalDate day = LocalDate.of(2022, 1, 3).plusDays(kind.contains("day") ? 0 : 9L * i);
            double latitude = kind.contains("place") ? 30 : 26 + i % 5;
            rows.add(day + "," + (kind.contains("months") ? "month" : "day") + "," + (i < ofA ? "A" : "B") + ","
                    + latitude + ",65," + (kind.contains("districts") ? "district" : "place"));
        }
        return Tables.of(rows.toArray(String[]::new)).source().file();
    }

    @Test
    void badInputIsOneLine() {
        refuses("no group 'Aplha'", LINKED, "--groups", "Aplha", "Beta");
        refuses("such as 2022-01-01..2023-06-30", LINKED, "--groups", "Alpha", "Beta", "--between", "2020", "2021");
        refuses("--groups stands more than once", LINKED, "--groups", "Alpha", "Beta", "--groups", "Alpha", "Gamma");
        refuses("name them with --groups", LINKED, "--control", "Alpha", "Beta");
        refuses("14 days or more", LINKED, "--groups", "Alpha", "Beta", "--timescale", "7");
        refuses("expected more than 0", LINKED, "--groups", "Alpha", "Beta", "--delta", "0");
        refuses(
                "needs the column latitude",
                Tables.of("date,perpetrator", "2020-01-01,Alpha", "2020-01-02,Beta")
                        .source()
                        .file());
        refuses(
                "expected two such groups",
                Tables.of("date,perpetrator,latitude,longitude", "2020-01-01,Alpha,30,60", "2020-01-02,Beta,30,60")
                        .source()
                        .file());
    }

    private static void refuses(String words, String file, String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "coordination";
        all[1] = file;
        System.arraycopy(args, 0, all, 2, args.length);
        Run run = CommandLineRunner.run(all);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains(words));
    }
}
