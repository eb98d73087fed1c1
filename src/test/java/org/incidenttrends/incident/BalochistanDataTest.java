package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled tables are as their data card says, cell by cell. */
class BalochistanDataTest {

    private static final Path DATASETS = Path.of("datasets");
    private static final String COLUMNS =
            "incident_id date date_precision district place latitude longitude location_precision killed_min killed_max"
                    + " injured_min injured_max attackers_killed tactic target perpetrator perpetrator_2 attribution"
                    + " source_1 source_2";
    private static final Set<String> DISTRICTS = words(
            "Quetta,Kech,Gwadar,Panjgur,Khuzdar,Mastung,Kalat,Kachhi,Nushki,Chagai,Awaran,Harnai,Sibi,Dera Bugti,Kohlu,"
                    + "Barkhan,Musakhail,Zhob,Sherani,Killa Abdullah,Chaman,Killa Saifullah,Pishin,Lasbela,Hub,Kharan,"
                    + "Washuk,Nasirabad,Jaffarabad,Loralai,Duki,Ziarat,Surab");
    private static final Set<String> TACTICS = words("bombing,ied,suicide_bombing,vehicle_bomb,armed_assault,"
            + "assassination,ambush,grenade,rocket_mortar,abduction,sabotage,arson,hostage_taking,complex");
    private static final Set<String> TARGETS = words("police,levies,frontier_corps,army,navy_coast_guard,government,"
            + "politician,civilian,settler_worker,infrastructure,rail,gas_pipeline,mining,foreign_national,religious,"
            + "education,media,political_rally,other");
    private static final Set<String> PERPETRATORS = words("Balochistan Liberation Army,Balochistan Liberation Front,"
            + "Baloch Republican Guards,Baloch Raaji Aajoi Sangar,United Baloch Army,Baloch Nationalist Army,"
            + "Islamic State,Tehreek-e-Taliban Pakistan,Jaish al-Adl,Lashkar-e-Jhangvi,Tehreek-e-Jihad Pakistan,"
            + "Baloch Liberation Tigers,Unknown");

    private static Set<String> words(String list) {
        return Set.of(list.split(","));
    }

    private static List<CSVRecord> read(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(DATASETS.resolve(name), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void everyIncidentKeepsTheConventionsOfTheCard() throws IOException {
        Set<String> ids = new HashSet<>();
        Set<List<String>> incidents = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (CSVRecord r : read("balochistan-incidents.csv")) {
            String id = r.get("incident_id");
            assertThat(r.toMap().keySet()).containsExactlyInAnyOrder(COLUMNS.split(" "));
            check(problems, id, "form of the id", id.matches("BAL-\\d{8}-\\d+"));
            check(problems, id, "id once", ids.add(id));
            LocalDate date = LocalDate.parse(r.get("date"));
            check(
                    problems,
                    id,
                    "id and date agree",
                    id.substring(4, 12).equals(r.get("date").replace("-", "")));
            check(problems, id, "date in range", date.getYear() >= 2022 && date.getYear() <= 2026);
            String precision = r.get("date_precision");
            check(
                    problems,
                    id,
                    "precision",
                    precision.equals("day") || (precision.equals("month") && date.getDayOfMonth() == 1));
            checkPlace(problems, id, r);
            checkTolls(problems, id, r);
            checkLabels(problems, id, r);
            check(
                    problems,
                    id,
                    "one row for one attack",
                    incidents.add(List.of(
                            r.get("date"),
                            r.get("district"),
                            r.get("place").toLowerCase(Locale.ROOT),
                            r.get("perpetrator"))));
        }
        assertThat(problems).isEmpty();
        assertThat(ids).hasSize(463);
        assertThat(read("balochistan-claimed-tolls.csv"))
                .hasSize(9)
                .allSatisfy(row -> assertThat(ids).contains(row.get("incident_id")));
    }

    private static void checkPlace(List<String> problems, String id, CSVRecord r) {
        check(
                problems,
                id,
                "location precision",
                Set.of("place", "district", "province").contains(r.get("location_precision")));
        check(problems, id, "district", DISTRICTS.contains(r.get("district")));
        if (!r.get("latitude").isEmpty()) {
            double latitude = Double.parseDouble(r.get("latitude"));
            double longitude = Double.parseDouble(r.get("longitude"));
            check(
                    problems,
                    id,
                    "inside the province",
                    latitude >= 24.5 && latitude <= 32.2 && longitude >= 60.5 && longitude <= 70.5);
        }
    }

    private static void checkTolls(List<String> problems, String id, CSVRecord r) {
        for (String toll : List.of("killed", "injured")) {
            String low = r.get(toll + "_min");
            String high = r.get(toll + "_max");
            check(problems, id, toll + " both or neither", low.isEmpty() == high.isEmpty());
            check(problems, id, toll + " in order", low.isEmpty() || Integer.parseInt(low) <= Integer.parseInt(high));
        }
        check(problems, id, "attackers killed", r.get("attackers_killed").matches("\\d*"));
    }

    private static void checkLabels(List<String> problems, String id, CSVRecord r) {
        check(problems, id, "tactic", TACTICS.contains(r.get("tactic")));
        check(problems, id, "target", TARGETS.contains(r.get("target")));
        check(problems, id, "perpetrator", PERPETRATORS.contains(r.get("perpetrator")));
        check(
                problems,
                id,
                "second perpetrator",
                r.get("perpetrator_2").isEmpty() || PERPETRATORS.contains(r.get("perpetrator_2")));
        check(
                problems,
                id,
                "attribution",
                Set.of("claimed", "attributed", "suspected", "none").contains(r.get("attribution")));
        check(
                problems,
                id,
                "none goes with Unknown",
                r.get("perpetrator").equals("Unknown") == r.get("attribution").equals("none"));
        check(problems, id, "a source", r.get("source_1").matches("https?://.*"));
        check(problems, id, "a second source", r.get("source_2").matches("(https?://.*)?"));
    }

    private static void check(List<String> problems, String id, String what, boolean holds) {
        if (!holds) {
            problems.add(id + ": " + what);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "balochistan-annual.csv,year,42",
        "balochistan-annual-groups.csv,year,16",
        "balochistan-monthly.csv,month,60"
    })
    void trackersCountOncePerPeriod(String file, String period, int rows) throws IOException {
        Set<List<String>> seen = new HashSet<>();
        List<CSVRecord> records = read(file);
        assertThat(records).hasSize(rows).allSatisfy(r -> {
            assertThat(r.get("area")).isIn("Balochistan", "Pakistan");
            assertThat(r.get("tracker")).isIn("PIPS", "PICSS", "SATP", "CRSS", "GTD", "GTI");
            assertThat(r.get(period)).matches("20\\d\\d(-(0[1-9]|1[0-2]))?");
            assertThat(Stream.of("attacks", "killed", "injured")
                            .filter(r::isMapped)
                            .map(r::get))
                    .allMatch(cell -> cell.matches("\\d*"));
            assertThat(r.get("source")).startsWith("http");
            assertThat(seen.add(List.of(
                            r.get(period), r.get("area"), r.get("tracker"), r.isMapped("group") ? r.get("group") : "")))
                    .isTrue();
        });
    }

    @Test
    void readingRespectsTheCard() {
        IncidentTable table = IncidentTable.read("datasets/balochistan-incidents.csv");
        assertThat(table).hasToString("445 incidents, 2022-01-01 to 2025-11-30, 11 groups; 18 filtered; 0 set aside");
        assertThat(table.accounting().filtered())
                .containsExactly(new Accounting.Filtered(
                        "outside the coverage declared in balochistan-incidents.coverage.csv, 2022-01-01..2025-11-30",
                        18));
        assertThat(table.coverage().asOf()).isEqualTo("2025-11-30");
        assertThat(table.coverage().asOfDeclared()).isTrue();
        assertThat(table.coverage().contains(LocalDate.of(2022, 5, 10))).isFalse();

        IncidentTable whole =
                IncidentTable.reader().ignoringCoverage().read(Path.of("datasets/balochistan-incidents.csv"));
        assertThat(whole.size()).isEqualTo(463);
        assertThat(whole.coverage().asOf()).isEqualTo("2026-03-10");
        assertThat(whole.coverage().asOfDeclared()).isFalse();
        assertThat(whole.groups().get(0)).isEqualTo(new GroupCount("Unknown", 282));
        int[] rows = java.util.stream.IntStream.range(0, 463).toArray();
        assertThat(java.util.Arrays.stream(rows).filter(r -> whole.precision(r) == Precision.MONTH))
                .hasSize(158);
        assertThat(java.util.Arrays.stream(rows).filter(r -> Double.isNaN(whole.number(Role.KILLED, r))))
                .hasSize(97);
        assertThat(java.util.Arrays.stream(rows)
                        .mapToDouble(r -> whole.number(Role.KILLED, r))
                        .filter(k -> !Double.isNaN(k))
                        .sum())
                .isEqualTo(113 + 189 + 221 + 260 + 18);
    }
}
