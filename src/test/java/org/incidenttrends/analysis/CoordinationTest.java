package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.CoordinationAnalysis.NegativeControl;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.stats.process.CrossExcitation;
import org.incidenttrends.stats.process.LagProfile;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.NearResponseResult.Direction;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of two groups of which the truth is known. */
class CoordinationTest {

    private static final GroupFamily ALPHA = GroupFamily.of("Alpha");
    private static final GroupFamily BETA = GroupFamily.of("Beta");
    private static final NearResponse TEST =
            NearResponse.withDefaults().with(Resampler.withDefaults().withReplicates(199));
    private static final CoordinationAnalysis QUICK =
            CoordinationAnalysis.withDefaults().with(TEST).withPowerRuns(20);

    @Test
    void supportsALinkAndNamesWhoComesAfter() {
        CoordinationFinding finding = QUICK.of(TwoGroups.linked(120, 0.5), ALPHA, BETA);
        assertThat(finding.verdict()).contains(Verdict.SUPPORTED);
        assertThat(finding.closeness().result().direction()).contains(Direction.A_THEN_B);
        assertThat(finding.evidence()).contains("Beta’s attacks come after Alpha’s", "more than shared drivers");
        assertThat(finding.headline()).startsWith("Alpha and Beta acting together: supported; ");
        assertThat(finding.estimate().orElseThrow().interval().orElseThrow().lower())
                .isGreaterThan(1);
    }

    @Test
    void namesOfTheSidesMayBeExchanged() {
        IncidentTable linked = TwoGroups.linked(120, 0.4);
        CoordinationFinding one = QUICK.of(linked, ALPHA, BETA);
        CoordinationFinding other = QUICK.of(linked, BETA, ALPHA);
        assertThat(other.pValue()).isEqualTo(one.pValue());
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.closeness().result())
                .isEqualTo(one.closeness().result().reversed());
        assertThat(other.closeness().lags().map(LagProfile::reversed))
                .isEqualTo(one.closeness().lags());
        assertThat(other.certainty().responding()).isEqualTo(BETA);
        assertThat(other.evidence()).contains("Beta’s attacks come after Alpha’s");
    }

    /** Of 43 usable attacks and 9 the 9 move, whatever the groups are called. */
    @Test
    void theAnswerDoesntDependOnHowGroupsAreSpelt(@TempDir Path folder) throws IOException {
        String rows = Files.readString(Tables.BUNDLED);
        CoordinationFinding one =
                ofLargest(Files.writeString(folder.resolve("one.csv"), rows), "Balochistan Liberation Front");
        String renamed = rows.replace("Balochistan Liberation Front", "A Front");
        CoordinationFinding other = ofLargest(Files.writeString(folder.resolve("other.csv"), renamed), "A Front");
        assertThat(other.pValue()).isEqualTo(one.pValue());
        assertThat(other.verdict()).isEqualTo(one.verdict()).contains(Verdict.CANNOT_TELL);
        assertThat(other.certainty().detectable()).isEqualTo(one.certainty().detectable());
        assertThat(one.certainty().responding()).isEqualTo(GroupFamily.of("Balochistan Liberation Front"));
    }

    private static CoordinationFinding ofLargest(Path table, String second) {
        return QUICK.of(
                IncidentTable.read(table), GroupFamily.of("Balochistan Liberation Army"), GroupFamily.of(second));
    }

    @Test
    void findsNothingWhereThereIsNothingAndSaysWhatItWouldHaveSeen() {
        CoordinationFinding finding = QUICK.of(TwoGroups.linked(150, 0), ALPHA, BETA);
        assertThat(finding.verdict()).contains(Verdict.NOT_DISTINGUISHABLE);
        assertThat(finding.evidence()).contains("would have been seen with 80 % power");
        assertThat(finding.certainty().needed()).isEmpty();
        assertThat(finding.certainty().controls())
                .hasSize(2)
                .allMatch(c -> c.other().equals(GroupFamily.of("Gamma")));
    }

    @Test
    void controlsMayBeNamed() {
        CoordinationFinding finding = QUICK.controlledBy(List.of(
                        new NegativeControl(GroupFamily.of("Gamma"), GroupFamily.of("Alpha", "Beta")),
                        new NegativeControl(ALPHA, BETA)))
                .of(TwoGroups.linked(120, 0.4), ALPHA, BETA);
        assertThat(finding.certainty().controls()).hasSize(2);
        assertThat(finding.certainty().controls().get(0).adjusted()).isGreaterThan(0.05);
        assertThat(finding.certainty().controls().get(1).adjusted()).isLessThanOrEqualTo(0.05);
        assertThat(finding.certainty().controls().get(1).ratio()).hasValueCloseTo(1.5, within(0.5));
        assertThat(finding.caveats())
                .anyMatch(c -> c.startsWith("The same test finds 1 of 2 control pairs near each other"));
    }

    @Test
    void ofASideWithoutUsableAttacksTheDataCannotTell() {
        IncidentTable table = Tables.of(
                "date,date_precision,perpetrator,latitude,longitude",
                "2020-01-01,month,Alpha,30,60",
                "2020-01-04,day,Beta,30,60");
        CoordinationFinding finding = QUICK.of(table, ALPHA, BETA);
        assertThat(finding.verdict()).contains(Verdict.CANNOT_TELL);
        assertThat(finding.evidence())
                .isEqualTo(
                        "with 0 attacks by Alpha and 1 by Beta that are dated to the day and located to 20 km, there"
                                + " is nothing to hold against each other; about 30 of each would be needed to see a link of 30 %");
        CoordinationFinding later = QUICK.of(
                TwoGroups.linked(40, 0).between(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31)), ALPHA, BETA);
        assertThat(later.verdict()).contains(Verdict.CANNOT_TELL);
        assertThat(later.joint()).isEmpty();
        assertThat(later.profiles().overlap()).isEmpty();
    }

    @Test
    void anUmbrellaOfTheAliasesIsAFamily() {
        IncidentTable table = IncidentTable.reader()
                .aliases(Path.of("datasets/south-asia-aliases.csv"))
                .read(Tables.BUNDLED);
        CoordinationFinding umbrella =
                QUICK.of(table, GroupFamily.of("Islamic State"), GroupFamily.of("Balochistan Liberation Army"));
        assertThat(umbrella.sample().incidentsA()).isEqualTo(8);
        CoordinationFinding part = QUICK.of(
                table,
                GroupFamily.of("Islamic State Pakistan Province"),
                GroupFamily.of("Balochistan Liberation Army"));
        assertThat(part.sample().a().size()).isEqualTo(umbrella.sample().a().size());
    }

    @Test
    void theWholeAnswerIsTheSameWhateverTheThreads() {
        IncidentTable table = TwoGroups.linked(40, 0.2);
        CoordinationAnalysis analysis =
                QUICK.between(DateSpan.parse("2020-01-01..2021-12-31"), DateSpan.parse("2022-01-01..2023-12-31"));
        List<String> answers = Stream.of(1, 2, 8)
                .map(threads -> analysis.with(TEST.with(TEST.resampler().withThreads(threads))))
                .map(with -> numbers(with.of(table, ALPHA, BETA)))
                .toList();
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    /** Every number of the answer; what doesn't print its contents is taken by what it says. */
    private static String numbers(CoordinationFinding finding) {
        CrossExcitation.Result excitation = finding.crossExcitation().orElseThrow();
        return Stream.of(
                        finding.headline(),
                        finding.closeness().result(),
                        finding.closeness().curve(),
                        finding.closeness().lags(),
                        finding.profiles(),
                        excitation.aToB(),
                        excitation.bToA(),
                        excitation.fitOfA(),
                        excitation.fit().halfLife(),
                        finding.growth().orElseThrow().result(),
                        finding.certainty())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void contradictsWhereTheyKeepApart() {
        CoordinationFinding finding = QUICK.of(TwoGroups.apart(), ALPHA, BETA);
        assertThat(finding.verdict()).contains(Verdict.CONTRADICTED);
        assertThat(finding.evidence()).contains("fewer than shared drivers alone would bring about");
    }

    @Test
    void cannotTellOfEightIncidentsAndSaysHowManyItTakes() {
        CoordinationFinding finding = QUICK.of(
                IncidentTable.read(Tables.BUNDLED),
                GroupFamily.of("Islamic State"),
                GroupFamily.of("Balochistan Liberation Army", "Balochistan Liberation Front"));
        assertThat(finding.verdict()).contains(Verdict.CANNOT_TELL);
        assertThat(finding.certainty().needed()).isPresent();
        assertThat(finding.evidence())
                .contains("with 5 attacks by Islamic State and 52 by Balochistan Liberation Army +")
                .contains("of each would be needed");
        assertThat(finding.closeness().result().timescale()).isEqualTo(56);
    }

    @Test
    void wordsAreFixedAndSayNothingOfIntent() {
        assertThat(List.of(Verdict.values()))
                .extracting(Verdict::words)
                .containsExactly(
                        "supported", "not distinguishable from shared drivers", "contradicted", "the data cannot tell");
        for (IncidentTable table : List.of(TwoGroups.linked(120, 0.4), TwoGroups.linked(20, 0), TwoGroups.apart())) {
            assertThat(QUICK.of(table, ALPHA, BETA).headline())
                    .doesNotContainIgnoringCase("intent")
                    .doesNotContainIgnoringCase("responsib")
                    .doesNotContainIgnoringCase("command")
                    .doesNotContain("\n");
        }
    }

    @Test
    void leavesOutWhatIsImpreciseOrNamesBoth() {
        CoordinationFinding finding = QUICK.of(TwoGroups.untidy(), ALPHA, BETA);
        assertThat(finding.sample().incidentsA()).isEqualTo(46);
        assertThat(finding.sample().a().size()).isEqualTo(40);
        assertThat(finding.sample().incidentsB()).isEqualTo(45);
        assertThat(finding.sample().b().size()).isEqualTo(40);
        assertThat(finding.sample().placesA().size()).isEqualTo(42);
        assertThat(finding.joint().orElseThrow().incidents()).isEqualTo(4);
        assertThat(finding.joint().orElseThrow().of()).isEqualTo(87);
        assertThat(finding.joint().orElseThrow().interval().lower())
                .isCloseTo(0.0127, within(5e-4)); // binom.test(4, 87)
        assertThat(finding.caveats()).anyMatch(c -> c.contains("6 of 46 attacks by Alpha and 5 of 45 by Beta"));
    }

    @Test
    void leavesOutFirstsOfTheMonthWhereDatesPileUp() {
        CoordinationFinding heaped = QUICK.of(TwoGroups.heaped(), ALPHA, BETA);
        assertThat(heaped.sample().firstsLeftOut()).isTrue();
        assertThat(heaped.sample().a().size()).isLessThan(70);
        assertThat(heaped.caveats()).anyMatch(c -> c.contains("attacks dated to a first are left out"));
        assertThat(QUICK.of(TwoGroups.linked(90, 0), ALPHA, BETA).sample().firstsLeftOut())
                .isFalse();
    }

    @Test
    void withoutReplicatesThereIsNoVerdict() {
        CoordinationFinding finding = CoordinationAnalysis.withDefaults()
                .with(TEST.with(TEST.resampler().withReplicates(0)))
                .of(TwoGroups.linked(120, 0.4), ALPHA, BETA);
        assertThat(finding.verdict()).isEmpty();
        assertThat(finding.pValue()).isEmpty();
        assertThat(finding.crossExcitation()).isEmpty();
        assertThat(finding.closeness().result().counts().observed()).isPositive();
        assertThat(finding.headline()).contains("not tested");
    }

    /** Two groups of UCDP, as the reference has them: something at 56 days, nothing at 28 and 14. */
    @Test
    void aLinkAtLongTimeScalesAloneIsDoubted() throws Exception {
        JsonObject ucdp = JsonParser.parseString(
                        Files.readString(Path.of("src/test/resources/reference/coordination.json")))
                .getAsJsonObject()
                .getAsJsonArray("sets")
                .get(3)
                .getAsJsonObject();
        List<String> rows = new ArrayList<>(List.of("date,perpetrator,latitude,longitude"));
        for (String group : List.of("a", "b")) {
            JsonObject points = ucdp.getAsJsonObject(group);
            for (int i = 0; i < points.getAsJsonArray("day").size(); i++) {
                rows.add(
                        LocalDate.ofEpochDay(points.getAsJsonArray("day").get(i).getAsInt()) + "," + group + ","
                                + points.getAsJsonArray("lat").get(i) + ","
                                + points.getAsJsonArray("lon").get(i));
            }
        }
        CoordinationFinding finding = CoordinationAnalysis.withDefaults()
                .withPowerRuns(0)
                .with(CrossExcitation.withDefaults()
                        .with(Resampler.withDefaults().withReplicates(0)))
                .of(Tables.of(rows.toArray(String[]::new)), GroupFamily.of("a"), GroupFamily.of("b"));
        assertThat(finding.verdict()).contains(Verdict.SUPPORTED);
        assertThat(finding.caveats())
                .anyMatch(c -> c.startsWith("Nothing is found at shorter time scales (p = 0.")
                        && c.endsWith(" at 28 days): drivers that change within some 56 days aren't excluded."));
    }

    @Test
    void growthIsSupportedContradictedOrUntold() {
        DateSpan before = DateSpan.parse("2020-01-01..2021-12-31");
        DateSpan after = DateSpan.parse("2022-01-01..2023-12-31");
        GrowthAnalysis growth = GrowthAnalysis.withDefaults().with(TEST.withTimescale(119));
        GrowthFinding closer = growth.of(TwoGroups.linkedInTheSecondHalf(300, 0.6), ALPHA, BETA, before, after);
        assertThat(closer.verdict()).as(closer.headline()).contains(Verdict.SUPPORTED);
        assertThat(closer.estimate().orElseThrow().value()).isPositive();
        assertThat(closer.headline())
                .contains("coming closer, 2020-01-01..2021-12-31 to 2022-01-01..2023-12-31: supported");
        GrowthFinding few = growth.of(TwoGroups.linked(10, 0), ALPHA, BETA, before, after);
        assertThat(few.verdict()).contains(Verdict.CANNOT_TELL);
        assertThat(few.evidence())
                .endsWith("a doubling would take some 33 near pairs in either span to be told from no" + " change");
        GrowthFinding none = growth.of(
                IncidentTable.read(Tables.BUNDLED),
                GroupFamily.of("Islamic State"),
                GroupFamily.of("Lashkar-e-Jhangvi"),
                DateSpan.parse("2022-01-01..2022-06-30"),
                DateSpan.parse("2023-07-01..2024-09-15"));
        assertThat(none.verdict()).contains(Verdict.CANNOT_TELL);
        assertThat(none.estimate()).isEmpty();
        CoordinationFinding both = QUICK.between(before, after).of(TwoGroups.linked(60, 0.3), ALPHA, BETA);
        assertThat(both.growth()).isPresent();
    }

    @Test
    void everyPairIsAdjusted() {
        PairsFinding finding = PairsAnalysis.withDefaults().with(TEST).of(TwoGroups.linked(120, 0.5));
        assertThat(finding.pairs()).hasSize(3);
        assertThat(finding.pairs())
                .filteredOn(pair -> pair.verdict().orElseThrow() == Verdict.SUPPORTED)
                .singleElement()
                .satisfies(pair -> assertThat(pair.a() + pair.b()).isEqualTo("AlphaBeta"));
        assertThat(finding.pairs())
                .allSatisfy(pair -> assertThat(pair.adjusted().orElseThrow())
                        .isGreaterThanOrEqualTo(
                                pair.result().surrogates().orElseThrow().pNear()));
        assertThat(finding.headline()).contains("Of 3 pairs of 3 groups 1 strikes near each other");
    }

    @Test
    void saysWhatIsWrong() {
        IncidentTable table = TwoGroups.linked(20, 0);
        assertThatThrownBy(() -> QUICK.of(table, ALPHA, GroupFamily.of("Betta")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'Betta'")
                .hasMessageContaining("Beta");
        assertThatThrownBy(() -> QUICK.of(table, ALPHA, GroupFamily.of("Alpha", "Beta")))
                .hasMessage("'Alpha' stands on both sides; name it on one");
        assertThatThrownBy(() -> QUICK.of(Tables.of("date,perpetrator", "2020-01-01,Alpha"), ALPHA, BETA))
                .hasMessageContaining("needs the column latitude");
        assertThatThrownBy(() -> QUICK.of(table, ALPHA, GroupFamily.of("Unknown")))
                .hasMessage("'Unknown' stands for attacks of which nobody knows whose they are; name a group");
        assertThatThrownBy(() -> QUICK.controlledBy(List.of(new NegativeControl(ALPHA, GroupFamily.of("Nobody else"))))
                        .of(table, ALPHA, BETA))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> DateSpan.parse("2020-01-01"))
                .hasMessage("'2020-01-01' is no span: expected two dates such as 2022-01-01..2023-06-30");
        assertThatThrownBy(() -> DateSpan.parse("2020-01-02..2020-01-01")).hasMessageContaining("swap the dates");
        assertThatThrownBy(() -> GroupFamily.of("A", "A")).hasMessageContaining("twice");
    }
}
