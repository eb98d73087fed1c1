package org.incidenttrends.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.incidenttrends.analysis.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the committed briefing: what is said, what is drawn and what is handed over are the same numbers. */
class FigureNumbersTest {

    private static final Path FOLDER = Path.of("reports/balochistan-incidents");

    static List<Path> figures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("findings.json") && !file.endsWith("provenance.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theCsvHoldsWhatTheJsonHolds(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName().toString().replace(".json", ".csv"));
        List<JsonObject> rows = rows(read(file));
        try (CSVParser csv = CSVParser.parse(
                beside,
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> records = csv.getRecords();
            assertThat(records).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                for (Map.Entry<String, JsonElement> cell : rows.get(i).entrySet()) {
                    String expected =
                            cell.getValue().isJsonNull() ? "" : cell.getValue().getAsString();
                    assertThat(records.get(i).get(cell.getKey())).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribution",
                "breakdown-district",
                "breakdown-tactic",
                "breakdown-target",
                "breaks",
                "calendar",
                "casualties",
                "forecast",
                "frequency",
                "map-district",
                "shares",
                "shares-over-time",
                "trend-attacks"
            })
    void everyAttackIsInItOnce(String figure) throws IOException {
        double used = read(FOLDER.resolve("provenance.json"))
                .getAsJsonObject("input")
                .getAsJsonObject("rows")
                .get("used")
                .getAsDouble();
        assertThat(sum(figure, "attacks")).isEqualTo(used);
    }

    @Test
    void captionsSayWhatTheFindingsSay() throws IOException {
        Map<String, String> headlines = new HashMap<>();
        read(FOLDER.resolve("findings.json"))
                .getAsJsonArray("findings")
                .forEach(finding -> headlines.put(
                        finding.getAsJsonObject().get("id").getAsString(),
                        finding.getAsJsonObject().get("headline").getAsString()));
        List<String> told = new ArrayList<>();
        for (Path file : figures()) {
            JsonObject figure = read(file);
            String headline = headlines.get(figure.get("figure").getAsString());
            if (headline != null && !figure.get("figure").getAsString().equals("coordination-pairs")) {
                assertThat(figure.get("title").getAsString()).isEqualTo(headline);
                told.add(headline);
            }
        }
        assertThat(told).hasSizeGreaterThan(10);
    }

    @Test
    void totalsInCaptionsAreTheSumsOfTheirRows() throws IOException {
        assertThat(title("frequency")).startsWith(whole(sum("frequency", "attacks")) + " attacks recorded");
        assertThat(title("casualties"))
                .startsWith(whole(sum("casualties", "killedLow")) + " to " + whole(sum("casualties", "killedHigh"))
                        + " killed and " + whole(sum("casualties", "injuredLow")) + " to "
                        + whole(sum("casualties", "injuredHigh")) + " injured in "
                        + whole(sum("casualties", "attacks") - sum("casualties", "killedUnknown")) + " attacks");
        double most = rows(read(FOLDER.resolve("calendar.json"))).stream()
                .map(row -> row.get("attacks"))
                .filter(cell -> !cell.isJsonNull())
                .mapToDouble(JsonElement::getAsDouble)
                .max()
                .orElseThrow();
        assertThat(title("calendar")).endsWith("with " + whole(most));
    }

    private static String whole(double number) {
        return Wording.count(number);
    }

    private static String title(String figure) throws IOException {
        return read(FOLDER.resolve(figure + ".json")).get("title").getAsString();
    }

    private static double sum(String figure, String column) throws IOException {
        return rows(read(FOLDER.resolve(figure + ".json"))).stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isJsonNull())
                .mapToDouble(JsonElement::getAsDouble)
                .sum();
    }

    private static List<JsonObject> rows(JsonObject figure) {
        return StreamSupport.stream(figure.getAsJsonArray("rows").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }
}
