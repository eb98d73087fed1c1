package org.incidenttrends.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.ClaimsFinding;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.incident.IncidentTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    @TempDir
    private Path folder;

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** Four years: from 2022 on three times as many attacks, twice as deadly; A's share from a fifth to four fifths. */
    private static IncidentTable known() {
        List<String> rows = new ArrayList<>(List.of("date,district,killed,perpetrator,attribution"));
        for (int month = 0; month < 48; month++) {
            boolean late = month >= 24;
            for (int i = 0; i < (late ? 15 : 5); i++) {
                boolean isA = late ? i % 5 != 0 : i % 5 == 0;
                int killed = (late ? 4 : 1) + (month + i) % 3;
                rows.add(START.plusMonths(month).plusDays(1 + i) + "," + (i % 3 == 0 ? "North" : "South") + "," + killed
                        + "," + (isA ? "A" : "B") + ",claimed");
            }
        }
        return Tables.asOf(LocalDate.of(2023, 12, 31), rows.toArray(String[]::new));
    }

    private Path claims(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("source: a test", "claims:", "  - id: x", "    says: something"));
        for (String line : lines) {
            all.add("    " + line);
        }
        return Files.write(folder.resolve("claims.yaml"), all);
    }

    private ClaimsFinding.Checked check(IncidentTable table, String... lines) throws IOException {
        return CheckAnalysis.withDefaults()
                .of(table, ClaimsFile.read(claims(lines)))
                .claims()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "test: trend; expects: rising; from: 2020-01-01; SUPPORTED",
                "test: trend; expects: falling; from: 2020-01-01; CONTRADICTED",
                "test: trend; expects: {at-least: 500}; from: 2020-01-01; CONTRADICTED",
                "test: trend; expects: {at-most: 500}; from: 2020-01-01; SUPPORTED",
                "test: trend; expects: rising; from: 2023-06-01; CANNOT_TELL",
                "test: deadlier; expects: rising; between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; SUPPORTED",
                "test: deadlier; expects: falling; between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; CONTRADICTED",
                "test: deadlier; expects: rising; between: [2022-01-01..2022-12-31, 2023-01-01..2023-12-31]; CANNOT_TELL",
                "test: deadlier; expects: higher; groups: [A, B]; SUPPORTED",
                "test: share; expects: {at-least: 0.5}; groups: [A]; SUPPORTED",
                "test: share; expects: {at-most: 0.5}; groups: [A]; CONTRADICTED",
                "test: share; expects: largest; groups: [A]; SUPPORTED",
                "test: share; expects: largest; groups: [B]; CONTRADICTED",
                "test: share; expects: some; groups: [B]; SUPPORTED",
                "test: share; expects: {at-least: 0.64}; groups: [A]; CANNOT_TELL",
                "test: shift; expects: rising; groups: [A] & between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; SUPPORTED",
                "test: shift; expects: falling; groups: [A] & between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; CONTRADICTED",
                "test: shift; expects: rising; groups: [A] & between: [2022-01-01..2022-12-31, 2023-01-01..2023-12-31]; CANNOT_TELL",
                "test: since; expects: {a-break-in: 2022}; from: 2020-01-01; SUPPORTED",
                "test: since; expects: {a-break-in: 2022-01}; from: 2020-01-01; SUPPORTED",
                "test: since; expects: {a-break-in: 2020-06-01..2020-12-31}; from: 2020-01-01; CONTRADICTED",
                "test: since; expects: a-break-in 2023; from: 2022-01-01; CANNOT_TELL",
                "test: surge; expects: surge; to: 2022-01-31; SUPPORTED",
                "test: surge; expects: supported; to: 2021-06-30; CONTRADICTED",
                "test: compare; expects: higher; between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; SUPPORTED",
                "test: compare; expects: lower; between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; CONTRADICTED",
                "test: compare; expects: {at-least: 2}; between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; SUPPORTED",
                "test: compare; expects: {at-most: 2}; between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]; CONTRADICTED",
                "test: compare; expects: higher; sides: [{district: North}, {district: South}]; SUPPORTED"
            })
    void verdictsOnAKnownTable(String test, String expects, String more, String verdict) throws IOException {
        String[] lines = (test + " & " + expects + " & " + more).split(" & ", -1);
        ClaimsFinding.Checked checked = check(known(), lines);
        assertThat(checked.verdict()).as(checked.toString()).isEqualTo(Verdict.valueOf(verdict));
        assertThat(checked.evidence()).isNotBlank();
    }

    @Test
    void theUnattributedHoldAVerdictBack() throws IOException {
        List<String> rows = new ArrayList<>(List.of("date,perpetrator"));
        for (int i = 0; i < 200; i++) {
            rows.add(START.plusDays(i) + "," + (i % 2 == 0 ? "A" : i % 10 == 1 ? "B" : "Unknown"));
        }
        IncidentTable table = Tables.of(rows.toArray(String[]::new));
        ClaimsFinding.Checked most = check(table, "test: share", "groups: [A]", "expects: {at-least: 0.6}");
        assertThat(most.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(most.evidence())
                .isEqualTo(
                        "A is named in 100 of 200 incidents and nobody in 80, which makes its share anything from 50 %"
                                + " to 90 % (95 % CI 43 to 94 %)");
        assertThat(check(table, "test: share", "groups: [B]", "expects: {at-most: 0.1}")
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(check(table, "test: share", "groups: [A]", "expects: largest")
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(check(table, "test: share", "groups: [B]", "expects: some", "to: 2020-01-01")
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(check(table, "test: share", "groups: [B]", "expects: some", "from: 2021-01-01", "to: 2021-02-01")
                        .evidence())
                .isEqualTo("No incident of the table fits the claim's filters");
    }

    @Test
    void withoutUnattributedAShareIsOneNumber() throws IOException {
        String spans = "between: [2020-01-01..2021-12-31, 2022-01-01..2023-12-31]";
        assertThat(check(known(), "test: shift", "groups: [A]", "expects: rising", spans)
                        .evidence())
                .isEqualTo(
                        "A is named in 24 of 120, nobody in 0 (2020-01-01..2021-12-31) and in 288 of 360, nobody in 0"
                                + " (2022-01-01..2023-12-31), so its share was 20 % and then 80 %, p < 0.001");
        assertThat(check(known(), "test: share", "groups: [A]", "expects: some").evidence())
                .isEqualTo(
                        "A is named in 312 of 480 incidents and nobody in 0, which makes its share 65 % (95 % CI 61 to"
                                + " 69 %)");
    }

    @Test
    void oneAttackMakesNoAttacksDeadlier() throws IOException {
        List<String> rows = new ArrayList<>(List.of("date,killed"));
        for (int i = 0; i < 60; i++) {
            rows.add(START.plusDays(i) + "," + (i < 30 ? i % 2 : i == 45 ? 300 : i % 2));
        }
        ClaimsFinding.Checked checked = check(
                Tables.of(rows.toArray(String[]::new)),
                "test: deadlier",
                "expects: rising",
                "between: [2020-01-01..2020-01-30, 2020-01-31..2020-02-29]");
        assertThat(checked.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "test: trends~expects: rising~:5: 'test' is 'trends', expected one of trend, deadlier, share, shift, since, surge, compare, coordination, growth",
                "test: trend~expects: up~:6: 'expects' is 'up', expected one of rising, falling, at-least, at-most",
                "test: trend~expects: at-least~:6: 'at-least' needs a number: write {at-least: 0.5}",
                "test: trend~expects: {at-least: much}~:6: 'at-least' is 'much', expected a number",
                "test: trend~expects: rising 5~:6: 'rising' stands alone, without '5'",
                "test: trend~expects: {rising: 5, falling: 3}~:6: 'expects' has 2 keys, expected one, such as {at-least: 0.5}",
                "test: trend~until: 2020-01-01~:6: unknown key 'until', expected one of id, says, test, expects, where, measure, by, from, to",
                "test: trend~by: fortnight~:3: 'expects' is missing",
                "test: since~expects: a-break-in~:6: 'a-break-in' needs a time: write {a-break-in: 2024}",
                "test: share~expects: some~:3: 'groups' is missing",
                "test: deadlier~expects: rising~:3: 'deadlier' needs either 'between' with two spans or 'groups' with two of them",
                "test: growth~groups: [A]~:3: 'expects' is missing",
                "test: growth~expects: growing & groups: [A, B] & between: [2021-01-01..2021-12-31, 2020-01-01..2020-12-31]~:8: 'between' has 2021-01-01..2021-12-31 and 2020-01-01..2020-12-31, which overlap",
                "test: growth~expects: growing & groups: [A, B] & between: [2021-01-01..2021-12-31]~:8: 'between' has 1 span, expected two",
                "test: coordination~expects: supported & groups: [A, A]~:7: 'groups' names 'A' twice; name it on one side",
                "test: share~expects: {at-least: 50} & groups: [A]~:6: 'expects' is at-least 50, expected a share from 0 to 1",
                "test: compare~expects: higher~:3: 'compare' needs either 'between' with two spans or 'sides' with two places"
            })
    void saysWhatIsWrongWithAClaim(String first, String second, String message) throws IOException {
        Path file = claims((first + " & " + second).split(" & ", -1));
        assertThatThrownBy(() -> ClaimsFile.read(file)).hasMessageStartingWith(file + message);
    }

    @Test
    void saysWhatTheTableLacks() throws IOException {
        IncidentTable table = known();
        String claim = folder.resolve("claims.yaml") + ":7: ";
        assertThatThrownBy(() -> check(table, "test: trend", "expects: rising", "where: {district: Nort}"))
                .hasMessage(claim + "No row of the table has 'Nort' as district; did you mean 'North'?");
        assertThatThrownBy(() -> check(table, "test: trend", "expects: rising", "where: {colour: red}"))
                .hasMessageStartingWith(claim)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> check(table, "test: share", "expects: some", "groups: [Unknown]"))
                .hasMessage(claim + "'Unknown' stands for incidents of which nobody is known; name a group");
        assertThatThrownBy(() -> check(table, "test: trend", "expects: rising", "where: [\"killed>=x\"]"))
                .hasMessageStartingWith(claim + "the condition killed>=x holds against a number, and 'x' is none");
        assertThatThrownBy(() -> check(table, "test: share", "expects: some", "groups: [AA]"))
                .hasMessageStartingWith(claim)
                .hasMessageContaining("no group 'AA'; did you mean 'A'");
        assertThatThrownBy(() -> check(table, "test: trend", "expects: rising", "where: [\"district\"]"))
                .hasMessageStartingWith(claim + "the condition 'district' has no =");
        assertThatThrownBy(() -> check(table, "test: trend", "expects: rising", "measure: injured"))
                .hasMessageContaining(
                        "the claim x can't be tested: To count 'people injured' needs the column injured");
        IncidentTable noTolls = Tables.of("date", "2020-01-01", "2020-01-02");
        assertThatThrownBy(() -> check(
                        noTolls,
                        "test: deadlier",
                        "expects: rising",
                        "between: [2020-01-01..2020-01-01, 2020-01-02..2020-01-02]"))
                .hasMessageContaining("claims.yaml:5: 'deadlier' needs a column of deaths");
    }

    /** B answers within three days and 5 km what A does, in the second half only; twelve places 22 km apart. */
    private static IncidentTable comingCloser(int seed) {
        List<String> rows = new ArrayList<>(List.of("date,perpetrator,latitude,longitude"));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            LocalDate day = START.plusDays(random.nextInt(1400));
            double latitude = 25 + 0.2 * random.nextInt(12);
            boolean answers = day.isAfter(START.plusDays(700));
            rows.add(day + ",A," + latitude + ",65");
            LocalDate other = answers ? day.plusDays(1 + random.nextInt(3)) : START.plusDays(random.nextInt(700));
            rows.add(other + ",B," + (answers ? latitude : 25 + 0.2 * random.nextInt(12)) + ",65.02");
        }
        return Tables.asOf(START.plusDays(1460), rows.toArray(String[]::new));
    }

    @Test
    void groupsThatComeCloserAreFound() throws IOException {
        String between = "between: [2020-01-01..2021-12-01, 2021-12-02..2023-12-31]";
        List<Verdict> closer = new ArrayList<>();
        List<Verdict> apart = new ArrayList<>();
        for (int seed = 1; seed <= 6; seed++) {
            IncidentTable table = comingCloser(seed);
            closer.add(check(table, "test: growth", "groups: [[A], [B]]", "expects: growing", "tau: 5", between)
                    .verdict());
            apart.add(check(table, "test: growth", "groups: [[A], [B]]", "expects: shrinking", "tau: 5", between)
                    .verdict());
        }
        assertThat(closer).filteredOn(Verdict.SUPPORTED::equals).hasSizeGreaterThanOrEqualTo(5);
        assertThat(apart).filteredOn(Verdict.CONTRADICTED::equals).hasSizeGreaterThanOrEqualTo(5);
        ClaimsFinding.Checked together = check(
                comingCloser(1), "test: coordination", "groups: [A, B]", "expects: supported", "from: 2022-01-01");
        assertThat(together.verdict()).as(together.toString()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void groupsThatStayAsCloseAreNotSaidToComeCloser() throws IOException {
        String between = "between: [2022-01-01..2022-12-31, 2023-01-01..2023-12-31]";
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(check(
                                    comingCloser(seed),
                                    "test: growth",
                                    "groups: [[A], [B]]",
                                    "expects: growing",
                                    "tau: 5",
                                    between)
                            .verdict())
                    .isNotEqualTo(Verdict.SUPPORTED);
        }
    }

    @Test
    void aClaimSaysWhatIsNearAndWhatItIsHeldBeside() throws IOException {
        List<String> rows = new ArrayList<>(List.of("date,perpetrator,latitude,longitude"));
        for (int i = 0; i < 120; i++) {
            rows.add(START.plusDays(12L * i) + "," + "ABC".charAt(i % 3) + "," + (26 + i % 7) + ",65");
        }
        IncidentTable table = Tables.asOf(START.plusDays(1460), rows.toArray(String[]::new));
        ClaimsFinding.Checked checked = check(
                table,
                "test: coordination",
                "groups: [A, B]",
                "expects: supported",
                "delta: 130",
                "tau: 10",
                "timescale: 28",
                "controls: [[A, C], [[A, B], C]]");
        CoordinationFinding finding = (CoordinationFinding) checked.finding().orElseThrow();
        assertThat(finding.closeness().test().delta()).isEqualTo(130);
        assertThat(finding.closeness().test().tau()).isEqualTo(10);
        assertThat(finding.closeness().result().timescale()).isEqualTo(28);
        assertThat(finding.certainty().controls())
                .extracting(control -> control.side() + " with " + control.other())
                .containsExactly("A with C", "A + B with C");
        assertThat(check(table, "test: coordination", "groups: [A, B]", "expects: supported", "from: 2030-01-01")
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThatThrownBy(() -> check(table, "test: coordination", "groups: [A, B]", "expects: supported", "tau: 0"))
                .hasMessageEndingWith(":8: 'tau': Near in time means within 0 days, expected 1 or more");
        assertThatThrownBy(() ->
                        check(table, "test: coordination", "groups: [A, B]", "expects: supported", "controls: [A, C]"))
                .hasMessageContaining(":8: 'controls': a control needs two sides");
        assertThatThrownBy(() -> check(
                        table, "test: coordination", "groups: [A, B]", "expects: supported", "controls: [[A, X]]"))
                .hasMessageContaining(":8: ")
                .hasMessageContaining("no group 'X'");
    }

    @Test
    void refusesTwoClaimsOfOneNameAndDatesTurnedRound() throws IOException {
        Path file = Files.writeString(folder.resolve("two.yaml"), """
                source: a test
                claims:
                  - {id: a, says: b, test: trend, expects: rising}
                  - {id: a, says: c, test: trend, expects: falling}
                """);
        assertThatThrownBy(() -> ClaimsFile.read(file))
                .hasMessage(file + ":4: the id 'a' stands already in line 3; give each claim its own");
        Path turned = claims("test: trend", "expects: rising", "from: 2022-01-01", "to: 2021-01-01");
        assertThatThrownBy(() -> ClaimsFile.read(turned))
                .hasMessage(turned + ":8: 'to' is 2021-01-01, before 'from' 2022-01-01, expected a later day");
    }

    @Test
    void findsTheIncidentAndSaysHowEveryClaimFared() throws IOException {
        ClaimsFile file = ClaimsFile.read(Path.of("datasets/claims-2024-09-16.yaml"));
        ClaimsFinding finding = CheckAnalysis.withDefaults().of(IncidentTable.read(Tables.BUNDLED), file);
        assertThat(finding.incident())
                .singleElement()
                .extracting(ClaimsFinding.Incident::sentence)
                .isEqualTo("2024-09-14, Kuchlak, Quetta, IED against police, 2 killed, 1 to 2 injured, Islamic State"
                        + " (claimed)");
        assertThat(finding.claims()).hasSize(file.size());
        assertThat(finding.declared().sha256()).hasSize(64);
        assertThat(finding).hasToString(finding.headline());
        assertThat(finding.headline()).startsWith(file.size() + " claims: ");
        assertThat(finding.caveats().get(0)).contains("claims is tested at 5 %");
        assertThat(finding.method().references()).isNotEmpty();
        assertThat(file.data()).contains(Path.of("datasets/balochistan-incidents.csv"));
    }

    @Test
    void anIncidentThatIsNotThereIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("none.yaml"), """
                source: a test
                incident: {date: 1999-01-01}
                claims:
                  - {id: a, says: b, test: trend, expects: rising}
                """);
        assertThatThrownBy(() -> CheckAnalysis.withDefaults().of(known(), ClaimsFile.read(file)))
                .hasMessageContaining(":2: no incident of that day fits in ");
    }
}
