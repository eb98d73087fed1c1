package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user calls them: output, one line for what is wrong, exit code. */
class CommandLineTest {

    private static final String BUNDLED = Tables.BUNDLED.toString();

    private static JsonObject json(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--format";
        all[args.length + 1] = "json";
        Run run = CommandLineRunner.run(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void everyAnswerHasItsEnvelope() {
        for (String command : new String[] {"inspect", "frequency", "trend", "shares", "breaks"}) {
            JsonObject answer = json(command, BUNDLED);
            JsonObject input = answer.getAsJsonObject("input");
            JsonObject rows = input.getAsJsonObject("rows");
            assertThat(answer.get("command").getAsString()).isEqualTo(command);
            assertThat(answer.get("version").getAsString()).matches("\\d+\\.\\d+.*");
            assertThat(input.get("file").getAsString()).isEqualTo(BUNDLED);
            assertThat(input.get("sha256").getAsString()).hasSize(64);
            assertThat(input.get("schema").getAsString()).isEqualTo("native");
            assertThat(input.get("encoding").getAsString()).isEqualTo("utf-8");
            assertThat(rows.get("read").getAsInt())
                    .isEqualTo(rows.get("used").getAsInt()
                            + rows.get("filtered").getAsInt()
                            + rows.getAsJsonArray("setAside").size());
            assertThat(answer.has("options")).isTrue();
            for (JsonElement finding : answer.getAsJsonArray("findings")) {
                assertThat(finding.getAsJsonObject().keySet())
                        .containsExactly("id", "headline", "estimate", "pValue", "method", "caveats");
            }
        }
    }

    @Test
    void inspectSeesTheWholeFile() {
        JsonObject answer = json("inspect", BUNDLED);
        assertThat(answer.getAsJsonObject("input")
                        .getAsJsonObject("rows")
                        .get("used")
                        .getAsInt())
                .isEqualTo(463);
        assertThat(answer.getAsJsonObject("coverage").get("from").getAsString()).isEqualTo("2022-01-01");
        assertThat(answer.getAsJsonObject("coverage").get("to").getAsString()).isEqualTo("2026-03-10");
        assertThat(answer.getAsJsonObject("coverage").get("asOf").getAsString()).isEqualTo("2025-11-30");
        assertThat(answer.getAsJsonObject("precision").get("month").getAsInt()).isEqualTo(158);
        assertThat(answer.getAsJsonObject("missing").get("killed").getAsInt()).isEqualTo(97);
        JsonObject first = answer.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertThat(first.get("name").getAsString()).isEqualTo("Unknown");
        assertThat(first.get("incidents").getAsInt()).isEqualTo(282);
    }

    @Test
    void frequencyListsEveryPeriod() {
        JsonObject answer = json("frequency", BUNDLED, "--by", "month");
        assertThat(answer.getAsJsonArray("periods")).hasSize(47);
        JsonObject may = answer.getAsJsonArray("periods").get(4).getAsJsonObject();
        assertThat(may.get("period").getAsString()).isEqualTo("2022-05");
        assertThat(may.get("collected").getAsBoolean()).isFalse();
        assertThat(may.get("incidents").isJsonNull()).isTrue();
        assertThat(may.get("exposureDays").getAsInt()).isZero();
        int sum = StreamSupport.stream(answer.getAsJsonArray("periods").spliterator(), false)
                .map(p -> p.getAsJsonObject().get("incidents"))
                .filter(count -> !count.isJsonNull())
                .mapToInt(JsonElement::getAsInt)
                .sum();
        assertThat(sum).isEqualTo(445);
        JsonObject last = answer.getAsJsonArray("periods").get(46).getAsJsonObject();
        assertThat(last.get("killed").getAsInt())
                .isLessThanOrEqualTo(last.get("killedHigh").getAsInt());
        assertThat(last.has("injuredHigh")).isTrue();
        assertThat(last.has("killedLow")).as("the low figure is the main one").isFalse();
        assertThat(answer.getAsJsonObject("dispersion").keySet()).containsExactly("index", "chiSquare", "pValue");
    }

    @Test
    void trendHasItsNumbers() {
        JsonObject answer = json("trend", BUNDLED);
        assertThat(answer.getAsJsonObject("mannKendall").keySet())
                .containsExactly("variant", "s", "varS", "z", "pValue", "tau");
        assertThat(answer.getAsJsonObject("model").get("family").getAsString()).isEqualTo("negative-binomial");
        assertThat(answer.getAsJsonObject("model").get("standardErrors").getAsString())
                .isEqualTo("low-frequency");
        assertThat(answer.get("direction").getAsString()).isEqualTo("rising");
        assertThat(answer.getAsJsonObject("doublingTime").get("kind").getAsString())
                .isEqualTo("doubling");
        assertThat(answer.getAsJsonObject("excessZeros").get("observed").getAsInt())
                .isZero();
        assertThat(answer.getAsJsonObject("overdispersion").get("pValue").getAsDouble())
                .isLessThan(0.001);
        JsonObject other = json("trend", BUNDLED, "--errors", "newey-west", "--season", "0", "--variant", "plain");
        assertThat(other.getAsJsonObject("model").get("standardErrors").getAsString())
                .isEqualTo("newey-west");
        assertThat(other.getAsJsonObject("model").getAsJsonArray("coefficients"))
                .hasSize(2);
    }

    @Test
    void breaksAndComparisonsHaveTheirNumbers() {
        JsonObject breaks = json("breaks", BUNDLED, "--measure", "killed", "--replicates", "19");
        assertThat(breaks.has("deviance")).isTrue();
        assertThat(breaks.getAsJsonObject("options").get("replicates").getAsInt())
                .isEqualTo(19);
        JsonObject compare = json("compare", BUNDLED, "--a", "2023-01-01..2023-12-31", "--b", "2024-01-01..2024-12-31");
        assertThat(compare.getAsJsonObject("a").get("incidents").getAsInt()).isEqualTo(87);
        assertThat(compare.getAsJsonObject("b").get("exposureDays").getAsInt()).isEqualTo(366);
        assertThat(compare.getAsJsonObject("rateRatio").keySet()).containsExactly("value", "lower", "upper", "pValue");
        JsonObject places = json("compare", BUNDLED, "--a", "district=Quetta", "--b", "district=Kech");
        assertThat(places.getAsJsonObject("a").get("incidents").getAsInt()).isPositive();
    }

    @Test
    void aPlaceThatNoRowHasIsSaidToBeOne() {
        Run run = CommandLineRunner.run("compare", BUNDLED, "--a", "district=Queta", "--b", "district=Kech");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("No row of the table has 'Queta' as district; did you mean 'Quetta'?");
        assertThat(CommandLineRunner.run("frequency", BUNDLED, "--where", "target=Police")
                        .err())
                .contains("no incident is left")
                .endsWith("No row of the table has 'Police' as target; did you mean 'police'?\n");
        assertThat(CommandLineRunner.run("compare", BUNDLED, "--a", "2022", "--b", "2023")
                        .err())
                .contains("'2022': expected a span such as 2023-01-01..2023-12-31 or a place");
    }

    @Test
    void surgeListsEveryRule() {
        JsonObject answer = json("surge", BUNDLED, "--replicates", "19");
        assertThat(answer.get("period").getAsString()).isEqualTo("2025-11");
        assertThat(answer.get("observed").getAsInt()).isEqualTo(10);
        assertThat(answer.getAsJsonArray("rules")).hasSize(9);
        assertThat(answer.getAsJsonArray("rules").get(0).getAsJsonObject().keySet())
                .containsExactly("name", "threshold", "alarm", "falseAlarmsPerYear");
    }

    @Test
    void aDateFixedBeforehandIsTestedBesideTheSearch() {
        JsonObject answer = json(
                "breaks",
                BUNDLED,
                "--at",
                "general election",
                "--control",
                "district=Quetta",
                "--replicates",
                "19",
                "--step",
                "2023-01-01",
                "--pettitt");
        JsonObject interruption = answer.getAsJsonObject("interruption");
        assertThat(interruption.get("date").getAsString()).isEqualTo("2024-02-08");
        assertThat(interruption.get("placeboDates").getAsInt()).isGreaterThan(20);
        assertThat(interruption.getAsJsonObject("level").get("value").getAsDouble())
                .isPositive();
        assertThat(answer.has("breaks")).isTrue();
        assertThat(answer.getAsJsonArray("knownSteps")).hasSize(1);
        assertThat(answer.getAsJsonObject("pettitt").keySet()).containsExactly("period", "k", "pValue");
        Run alone = CommandLineRunner.run("breaks", BUNDLED, "--control", "district=Quetta");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("--control goes with --at").hasLineCount(1);
        Run unknown = CommandLineRunner.run("trend", BUNDLED, "--step", "general elections");
        assertThat(unknown.err()).contains("did you mean 'General election'?").hasLineCount(1);
    }

    @Test
    void everyDistrictIsTestedAndCounted() {
        JsonObject answer = json("surge", BUNDLED, "--replicates", "9", "--each", "district");
        assertThat(answer.getAsJsonArray("rules")).hasSize(9);
        assertThat(answer.get("tests").getAsInt()).isEqualTo(32);
        assertThat(answer.getAsJsonArray("places")).hasSize(32);
        assertThat(answer.getAsJsonArray("places").get(0).getAsJsonObject().keySet())
                .containsExactly("name", "observed", "expected", "lower", "upper", "pValue", "adjustedPValue", "alarm");
        Run finer = CommandLineRunner.run("surge", BUNDLED, "--replicates", "0", "--each", "target");
        assertThat(finer.code()).isEqualTo(2);
        assertThat(finer.err()).contains("nothing finer").hasLineCount(1);
    }

    @Test
    void forecastHasItsPeriodsAndScores() {
        JsonObject answer = json("forecast", BUNDLED, "--horizon", "2", "--replicates", "60");
        assertThat(answer.getAsJsonArray("periods")).hasSize(2);
        JsonObject next = answer.getAsJsonArray("periods").get(0).getAsJsonObject();
        assertThat(next.keySet()).containsExactly("period", "mean", "lower", "upper");
        assertThat(next.get("period").getAsString()).isEqualTo("2025-12");
        assertThat(answer.getAsJsonArray("scores")).hasSize(4);
        assertThat(answer.getAsJsonArray("scores").get(0).getAsJsonObject().keySet())
                .startsWith("model", "rps", "wis", "logScore", "coverage");
        Run refused = CommandLineRunner.run("forecast", BUNDLED, "--where", "target=police");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("nothing finer is forecast").hasLineCount(1);
    }

    @Test
    void weeksSetMonthRowsAsideWithTheirLines() {
        JsonObject rows =
                json("trend", BUNDLED, "--by", "week").getAsJsonObject("input").getAsJsonObject("rows");
        assertThat(rows.getAsJsonArray("setAside")).hasSizeGreaterThan(100);
        JsonObject first = rows.getAsJsonArray("setAside").get(0).getAsJsonObject();
        assertThat(first.get("line").getAsInt()).isEqualTo(2);
        assertThat(first.get("reason").getAsString()).isEqualTo("dated to the month only, periods are weeks");
    }

    @Test
    void sharesOfASelection() {
        JsonObject answer = json(
                "shares", BUNDLED, "--where", "target=police|levies", "--from", "2023-01-01", "--to", "2024-09-15");
        assertThat(answer.getAsJsonArray("groups").size()).isPositive();
        assertThat(answer.getAsJsonObject("options").get("where").getAsJsonArray())
                .hasSize(1);
        assertThat(answer.getAsJsonObject("concentration").keySet()).startsWith("hhi", "unbiased", "effective");
    }

    @Test
    void datesInPartsAreDates() {
        JsonObject answer = json("frequency", "src/test/resources/formats/gtd.csv", "--by", "year");
        assertThat(answer.getAsJsonArray("periods")).isNotEmpty();
    }

    @Test
    void textIsForPeople() {
        Run run = CommandLineRunner.run("frequency", BUNDLED, "--by", "week");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("attacks recorded in")
                .contains("2024-W09")
                .contains("Beware")
                .contains("Method: Exact Poisson intervals")
                .contains("463 rows read = ")
                .contains("set aside: dated to the month only, periods are weeks (lines 2, ");
        assertThat(run.out().lines().filter(line -> line.length() > 100 && !line.contains("  ")))
                .isEmpty();
    }

    @Test
    void csvAndFiles(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("shares.csv");
        Run run = CommandLineRunner.run("shares", BUNDLED, "--format", "csv", "--out", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .startsWith("name,incidents,share,lower,upper,boundLow,boundHigh,claimed,attributed,suspected,killed")
                .contains("Balochistan Liberation Army,100,");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        Run nowhere = CommandLineRunner.run(
                "shares", BUNDLED, "--out", folder.resolve("none/x.csv").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).hasLineCount(1).contains("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trend --bay month",
                "trnd",
                "",
                "trend",
                "trend --by fortnight",
                "trend --measure deaths",
                "trend --season winter",
                "trend --errors robust",
                "trend --variant best",
                "trend --level 95",
                "trend --from 2022-13-01",
                "frequency --imprecise guess",
                "frequency --format xml",
                "trend --where colour=red",
                "trend --group Balochistan-Liberation-Army",
                "trend --step 2030-01-01",
                "compare --a 2023-01-01..2023-12-31",
                "compare --a 2023-01-01..never --b district=Kech",
                "trend --where district=Qeta"
            })
    void aBadCallIsOneLineAndTwo(String call) {
        String[] words = call.isEmpty() ? new String[0] : call.split(" ", -1);
        boolean needsFile = words.length > 1;
        String[] args = needsFile ? java.util.Arrays.copyOf(words, words.length + 1) : words;
        if (needsFile) {
            args[words.length] = BUNDLED;
        }
        Run run = CommandLineRunner.run(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("incident-trends: ").doesNotContain("Exception");
    }

    @Test
    void didYouMean() {
        assertThat(CommandLineRunner.run("trend", "--bay", "month", BUNDLED).err())
                .contains("--by");
        assertThat(CommandLineRunner.run("trnd").err()).contains("trend");
        assertThat(CommandLineRunner.run("trend", BUNDLED, "--group", "Islamic Stat")
                        .err())
                .contains("Islamic State");
        assertThat(CommandLineRunner.run("trend", "datasets/balochistan-incident.csv")
                        .err())
                .contains("balochistan-incidents.csv");
    }

    @Test
    void strictRefusesARowThatMustBeSetAside() {
        Path file = Tables.file("date,killed", "2024-01-05,1", "2024-02-30,2", "2024-01-07,0");
        assertThat(CommandLineRunner.run("frequency", file.toString()).code()).isZero();
        Run run = CommandLineRunner.run("frequency", file.toString(), "--strict");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(":3").contains("2024-02-30");
    }

    @Test
    void progressIsSilentForWhatIsQuick() {
        StringWriter err = new StringWriter();
        try (Progress progress = new Progress("task", new PrintWriter(err), false)) {
            progress.advanced(1, 2);
            progress.step("second", 2, 2);
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void progressTellsOfWhatTakesLong() {
        StringWriter err = new StringWriter();
        try (Progress progress = new Progress("task", new PrintWriter(err, true), false, 0)) {
            progress.step("first", 1, 2);
            progress.step("second", 2, 2);
        }
        assertThat(err.toString()).contains("task").contains("2/2").contains("second");
    }

    @Test
    void helpAndVersion() {
        assertThat(CommandLineRunner.run("--help").out())
                .contains("inspect")
                .contains("shares")
                .contains("Exit codes");
        assertThat(CommandLineRunner.run("trend", "--help").out())
                .contains("--errors")
                .contains("low-frequency");
        assertThat(CommandLineRunner.run("--version").out()).startsWith("incident-trends ");
        assertThat(CommandLineRunner.run("--help").code()).isZero();
    }

    @Test
    void datesAreImputedByFrequencyAndTrendOnly() {
        String file = "src/test/resources/formats/ucdp.csv";
        JsonObject frequency = JsonParser.parseString(CommandLineRunner.run(
                                "frequency", file, "--by", "week", "--imprecise", "impute", "--format", "json")
                        .out())
                .getAsJsonObject();
        assertThat(frequency.getAsJsonObject("options").get("imputations").getAsInt())
                .isEqualTo(50);
        assertThat(frequency.getAsJsonObject("options").has("seed")).isTrue();
        assertThat(CommandLineRunner.run("trend", file, "--imprecise", "impute").code())
                .isZero();
        Run refused = CommandLineRunner.run("breaks", file, "--imprecise", "impute");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("only frequency and trend can; choose exclude or spread");
    }
}
