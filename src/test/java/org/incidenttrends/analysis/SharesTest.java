package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.SimultaneousIntervals;
import org.junit.jupiter.api.Test;

/** Who did it: on the bundled table against R, and on small tables whose answers are known. */
class SharesTest {

    static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);

    private static final Resampler FEW = Resampler.withDefaults().withReplicates(199);

    /** Values that R computed of the bundled table; shares-bundled.R made them. */
    static JsonObject reference() throws IOException {
        return JsonParser.parseString(Files.readString(Path.of("src/test/resources/reference/shares-bundled.json")))
                .getAsJsonObject();
    }

    static final String HEADER = "date,perpetrator,perpetrator_2,attribution,killed_min,killed_max";

    /** A joint attack, contested ones, a suspicion, two unattributed and an unknown toll. */
    static IncidentTable small() {
        return Tables.of(
                HEADER,
                "2024-01-01,A,,claimed,2,2",
                "2024-01-02,A,B,claimed,4,4",
                "2024-01-03,A,,attributed,,",
                "2024-01-04,B,,suspected,0,0",
                "2024-01-05,B,C,claimed_by_several,1,1",
                "2024-01-06,Unknown,,none,3,3",
                "2024-01-07,,,,0,0",
                "2024-01-08,C,Unknown,,5,5");
    }

    private static List<Double> amounts(ShareFinding finding) {
        return finding.groups().stream().map(ShareFinding.Group::amount).toList();
    }

    @Test
    void agreesWithR() throws IOException {
        JsonObject r = reference();
        ShareFinding finding = ShareAnalysis.withDefaults().of(BUNDLED);
        JsonObject counts = r.getAsJsonObject("counts");
        assertThat(finding.groups())
                .hasSize(counts.size())
                .allSatisfy(group -> assertThat(group.amount())
                        .isEqualTo(counts.get(group.name()).getAsDouble()));
        assertThat(finding.attributed()).isEqualTo(r.get("attributed").getAsDouble());
        ShareFinding.Concentrated concentrated = finding.concentration().orElseThrow();
        assertThat(concentrated.estimate().hhi()).isCloseTo(r.get("hhi").getAsDouble(), within(1e-12));
        assertThat(concentrated.estimate().unbiased().orElseThrow())
                .isCloseTo(r.get("unbiased").getAsDouble(), within(1e-12));
        assertThat(concentrated.interval().contains(concentrated.estimate().hhi()))
                .isTrue();
        assertThat(concentrated
                        .unbiased()
                        .orElseThrow()
                        .contains(concentrated.estimate().unbiased().orElseThrow()))
                .isTrue();
        assertThat(concentrated.effective().contains(concentrated.estimate().effective()))
                .isTrue();
        assertThat(finding.operations().number()).isEqualTo(r.get("operations").getAsInt());
        assertThat(finding.operations().largest()).isEqualTo(r.get("largest").getAsInt());
        JsonArray goodman = r.getAsJsonArray("goodman").get(0).getAsJsonArray();
        ShareFinding.Group first = finding.groups().get(0);
        assertThat(first.interval().lower()).isLessThanOrEqualTo(goodman.get(0).getAsDouble());
        assertThat(first.interval().upper())
                .isGreaterThanOrEqualTo(goodman.get(1).getAsDouble());
        assertThat(first.independent().orElseThrow())
                .isEqualTo(SimultaneousIntervals.SISON_GLAZ
                        .of(amounts(finding).stream().mapToInt(Double::intValue).toArray(), 0.95)
                        .get(0));
    }

    @Test
    void sharesOutDeadlyAttacksAndDeaths() throws IOException {
        ShareAnalysis analysis = ShareAnalysis.withDefaults().with(FEW);
        ShareFinding deadly = analysis.counting(Measure.DEADLY).of(BUNDLED);
        JsonObject r = reference().getAsJsonObject("deadly");
        assertThat(deadly.total()).isEqualTo(r.get("all").getAsDouble());
        assertThat(deadly.unknownTolls()).isEqualTo(445 - r.get("known").getAsInt());
        assertThat(deadly.groups().get(0).amount()).isEqualTo(r.get("first").getAsDouble());
        ShareFinding deaths = analysis.counting(Measure.KILLED).of(BUNDLED);
        r = reference().getAsJsonObject("deaths");
        assertThat(deaths.total()).isEqualTo(r.get("all").getAsDouble());
        assertThat(deaths.attributed()).isEqualTo(r.get("attributed").getAsDouble());
        assertThat(deaths.groups().get(0).amount()).isEqualTo(r.get("first").getAsDouble());
        assertThat(deaths.intervalMethod()).isEqualTo("resampled");
        assertThat(deaths.headline())
                .startsWith(
                        "38 % of 783 deaths have no known perpetrator; Balochistan Liberation Army is named for 51 %"
                                + " of the 482 attributed (95 % CI ");
        assertThat(List.of(deadly.id(), deaths.id())).containsExactly("shares-deadly", "shares-killed");
    }

    @Test
    void creditsSeveralPerpetratorsByTheRule() {
        ShareAnalysis analysis = ShareAnalysis.withDefaults().with(FEW);
        ShareFinding primary = analysis.of(small());
        assertThat(primary.groups().stream().map(ShareFinding.Group::name)).containsExactly("A", "B", "C");
        assertThat(amounts(primary)).containsExactly(3.0, 2.0, 1.0);
        assertThat(primary.unattributed()).isEqualTo(2);
        ShareFinding full = analysis.with(Credit.FULL).of(small());
        assertThat(amounts(full)).containsExactly(3.0, 3.0, 2.0);
        assertThat(full.groups()).allSatisfy(group -> assertThat(group.killed()).isEmpty());
        assertThat(full.caveats()).anyMatch(c -> c.contains("sum to more than 100 %"));
        ShareFinding fractional = analysis.with(Credit.FRACTIONAL).of(small());
        assertThat(amounts(fractional)).containsExactly(2.5, 2.0, 1.5);
        assertThat(fractional.groups().get(0).killed().orElseThrow()).isEqualTo(2 + 4 / 2.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.with(Credit.FULL).counting(Measure.KILLED))
                .withMessageContaining("count a death once for each group");
    }

    @Test
    void tellsClaimsFromAttributions() {
        ShareFinding finding = ShareAnalysis.withDefaults().with(FEW).of(small());
        assertThat(finding.groups().get(0).known()).contains(new ShareFinding.Known(1, 1, 1, 0, 0));
        assertThat(finding.groups().get(1).known()).contains(new ShareFinding.Known(0, 1, 0, 1, 0));
        assertThat(finding.groups().get(2).known()).contains(new ShareFinding.Known(0, 0, 0, 0, 1));
    }

    @Test
    void boundsHoldWhoeverMadeTheRest() {
        ShareFinding finding = ShareAnalysis.withDefaults().with(FEW).of(small());
        ShareFinding.Group a = finding.groups().get(0);
        assertThat(a.bound()).isEqualTo(new ManskiBounds.Bound(3 / 8.0, 5 / 8.0));
        assertThat(a.rank()).isEqualTo(new ManskiBounds.RankBound(1, 2));
        ShareFinding.Ranking ranking = finding.ranking().orElseThrow();
        assertThat(ranking.breakEven()).contains(new ManskiBounds.BreakEven(2, 1));
        assertThat(ranking.sentence())
                .startsWith(
                        "A is credited with 3 attacks, B with 2; 2 of the 2 unattributed (100 %) would have to be B's"
                                + " alone to turn that round; as far as chance goes, the first stays above the second in ");
    }

    @Test
    void aRankingThatNobodyCanTurnIsSaidToHold() {
        ShareFinding finding = ShareAnalysis.withDefaults()
                .with(FEW)
                .of(Tables.of(
                        "date,perpetrator",
                        "2024-01-01,A",
                        "2024-01-02,A",
                        "2024-01-03,A",
                        "2024-01-04,B",
                        "2024-01-05,Unknown"));
        assertThat(finding.ranking().orElseThrow().sentence())
                .contains("even if all 1 unattributed were B's, the order would stay");
        assertThat(finding.caveats()).noneMatch(c -> c.contains("ranking"));
        assertThat(finding.groups().get(0).known()).isEmpty();
        assertThat(finding.groups().get(0).killed()).isEmpty();
    }

    @Test
    void scenariosAreNamedAndSumToOne() {
        ShareFinding finding = ShareAnalysis.withDefaults().with(FEW).of(BUNDLED);
        assertThat(finding.scenarios().stream().map(ShareFinding.Scenario::name))
                .containsExactly("in proportion", "by district, tactic and target");
        ShareFinding.Scenario proportion = finding.scenarios().get(0);
        assertThat(proportion.shares().get(0)).isCloseTo(100 / 170.0, within(1e-12));
        assertThat(proportion.agreeing()).containsExactly(275);
        ShareFinding.Scenario model = finding.scenarios().get(1);
        assertThat(model.shares().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(model.agreeing()).hasSize(4);
        for (int i = 0; i < finding.groups().size(); i++) {
            assertThat(model.shares().get(i))
                    .isBetween(
                            finding.groups().get(i).bound().low(),
                            finding.groups().get(i).bound().high());
        }
        IncidentTable known = BUNDLED.where("attribution", "claimed");
        assertThat(ShareAnalysis.withDefaults().with(FEW).of(known).scenarios()).isEmpty();
    }

    @Test
    void operationsOfManyRowsWidenTheIntervals() {
        String[] lines = new String[31];
        lines[0] = "date,date_precision,perpetrator";
        for (int i = 0; i < 30; i++) {
            lines[i + 1] = i < 15 ? "2024-05-0" + (1 + i / 5) + ",day,A" : "2024-06-" + (i - 4) + ",day,B";
        }
        IncidentTable table = Tables.of(lines);
        ShareFinding joined = ShareAnalysis.withDefaults().with(FEW).of(table);
        assertThat(joined.operations().number()).isEqualTo(18);
        assertThat(joined.operations().largest()).isEqualTo(5);
        assertThat(joined.operations().effective()).isEqualTo(30.0 * 30 / (3 * 25 + 15));
        assertThat(joined.operations().quoted()).isEqualTo(ShareFinding.Quoted.RESAMPLED);
        ShareFinding rows =
                ShareAnalysis.withDefaults().with(FEW).with(OperationRule.ROWS).of(table);
        assertThat(rows.operations().effective()).isEqualTo(30);
        assertThat(joined.groups().get(0).interval().upper())
                .isGreaterThan(rows.groups().get(0).interval().upper());
        assertThat(joined.groups().get(0).independent())
                .isEqualTo(rows.groups().get(0).independent());
        ShareFinding without =
                ShareAnalysis.withDefaults().with(FEW.withReplicates(0)).of(table);
        assertThat(without.operations().quoted()).isEqualTo(ShareFinding.Quoted.EXACT);
        assertThat(without.caveats()).anyMatch(c -> c.contains("intervals are exact ones of as many operations"));
        assertThat(without.groups().get(0).interval())
                .isEqualTo(SimultaneousIntervals.EXACT
                        .of(new double[] {5, 5}, 10, 0.95)
                        .get(0));
    }

    @Test
    void sharesOutDeathsWithoutReplicates() {
        ShareFinding deaths = ShareAnalysis.withDefaults()
                .counting(Measure.KILLED)
                .with(FEW.withReplicates(0))
                .of(BUNDLED);
        assertThat(deaths.intervalMethod()).isEqualTo("exact");
        assertThat(deaths.groups())
                .allSatisfy(group ->
                        assertThat(group.interval().contains(group.share())).isTrue());
        assertThat(deaths.concentration().orElseThrow().interval().lower()).isLessThan(0.3);
    }

    @Test
    void oneGroupIsNoCertainty() {
        ShareFinding one = ShareAnalysis.withDefaults().with(FEW).of(Tables.of("date,perpetrator", "2024-01-05,A"));
        assertThat(one.headline()).startsWith("Every attack has a named perpetrator; A is named in 100 % of the 1");
        assertThat(one.groups().get(0).interval().lower()).isEqualTo(0.025, within(1e-9));
        ShareFinding.Concentrated concentrated = one.concentration().orElseThrow();
        assertThat(concentrated.interval().lower()).isLessThan(0.01);
        assertThat(concentrated.unbiased()).isEmpty();
        assertThat(concentrated.sentence())
                .startsWith("The named groups are as concentrated as one group (95 % CI 1.0 to ");
        assertThat(one.ranking()).isEmpty();
        assertThat(one.caveats()).anyMatch(c -> c.startsWith("Only 1 attack has a named"));
    }

    @Test
    void refusesWhatATableCannotTell() {
        IncidentTable noTolls = Tables.of("date,perpetrator", "2024-01-05,A");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ShareAnalysis.withDefaults().counting(Measure.DEADLY).of(noTolls))
                .withMessageContaining("--column killed=name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareAnalysis.withDefaults()
                        .counting(Measure.DEADLY)
                        .of(Tables.of("date,perpetrator,killed_min", "2024-01-05,A,0")))
                .withMessage("No deadly attacks are recorded: nothing to share out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareAnalysis.withDefaults().counting(Measure.INJURED))
                .withMessageContaining("expected attacks, deadly attacks or people killed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OperationRule.parse("weekly"))
                .withMessageContaining("expected same-day or rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credit.parse("half"))
                .withMessageContaining("expected primary, full or fractional");
    }

    @Test
    void namesLabelsThatNameNobody() {
        ShareFinding finding = ShareAnalysis.withDefaults()
                .with(FEW)
                .of(Tables.of("date,perpetrator", "2024-01-05,Unidentified Armed Group (Pakistan)", "2024-01-06,A"));
        assertThat(finding.caveats()).anyMatch(c -> c.contains("Unidentified Armed Group (Pakistan); an alias"));
    }
}
