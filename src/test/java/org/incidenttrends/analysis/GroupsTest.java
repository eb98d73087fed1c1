package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.LastSeen;
import org.junit.jupiter.api.Test;

/** How groups are known, when they came and went, and what distinguishes them. */
class GroupsTest {

    private static final SeriesCounter QUARTERS = SeriesCounter.by(PeriodUnit.QUARTER);
    private static final AttributionAnalysis CLAIMS =
            AttributionAnalysis.withDefaults().with(Resampler.withDefaults().withReplicates(199));

    private static IncidentTable bundled() {
        return SharesTest.BUNDLED;
    }

    @Test
    void claimsAttributionsAndSuspicionsStandApart() {
        AttributionFinding finding = CLAIMS.of(SharesTest.small(), SeriesCounter.by(PeriodUnit.DAY));
        assertThat(finding.kinds().stream().map(kind -> kind.how() + " " + kind.attacks()))
                .containsExactly(
                        "claimed 1",
                        "claimed by several 2",
                        "attributed by a source 1",
                        "suspected 1",
                        "named, not stated how 1",
                        "nobody named 2");
        assertThat(finding.claimed().value()).isEqualTo(3 / 8.0);
        assertThat(finding.headline())
                .startsWith("38 % of 8 attacks were claimed (95 % CI ")
                .contains("25 % by several, 38 % have a name without a claim, and for 25 % nobody is named");
        assertThat(finding.pictures().stream().map(p -> p.rule() + " " + p.attributed()))
                .containsExactly(
                        "everybody named 6",
                        "without suspicions 5",
                        "claims alone 3",
                        "claims by one group alone 1",
                        "named by a source, no claims 1",
                        "several credited in full 6",
                        "several credited in parts 6");
        assertThat(finding.pictures().get(2).groups().get(0).name()).isEqualTo("A");
        AttributionFinding.Claimant a = finding.claimants().get(0);
        assertThat(a.name() + " " + a.named() + " " + a.claimed() + " " + a.firstClaim() + " " + a.lastClaim() + " "
                        + a.namedSince())
                .isEqualTo("A 3 2 2024-01-01 2024-01-02 1");
    }

    @Test
    void claimsOfTheBundledTable() {
        AttributionFinding finding = CLAIMS.of(bundled(), QUARTERS);
        assertThat(finding.claims().total()).isEqualTo(165);
        assertThat(finding.headline())
                .startsWith(
                        "37 % of 445 attacks were claimed (95 % CI 33 to 42 %), 1 % have a name without a claim, and"
                                + " for 62 % nobody is named; no clear drift of the claimed part over 16 quarters (p = 0.");
        assertThat(finding.kinds().stream()
                        .mapToInt(AttributionFinding.Kind::attacks)
                        .sum())
                .isEqualTo(445);
        assertThat(finding.estimate().orElseThrow().interval().orElseThrow().contains(165 / 445.0))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLAIMS.of(Tables.of("date,perpetrator", "2024-01-01,A"), QUARTERS))
                .withMessageContaining("--column attribution=name");
    }

    @Test
    void claimsByNobodyAreNobodys() {
        AttributionFinding finding = CLAIMS.of(
                Tables.of("date,perpetrator,attribution", "2024-01-01,Unknown,claimed", "2024-02-01,Unknown,none"),
                QUARTERS);
        assertThat(finding.claimants()).isEmpty();
        assertThat(finding.drift()).isEmpty();
        assertThat(finding.caveats())
                .anyMatch(c -> c.startsWith("1 attack is said to be claimed, but by nobody named"));
        assertThat(finding.pictures().get(0).groups()).isEmpty();
    }

    @Test
    void silenceAgreesWithR() throws IOException {
        JsonObject r = SharesTest.reference().getAsJsonObject("silence");
        GroupLifeFinding finding = GroupLifeAnalysis.withDefaults().of(bundled());
        GroupLifeFinding.Life life = finding.groups().stream()
                .filter(l -> l.name().equals("Tehreek-e-Taliban Pakistan"))
                .findFirst()
                .orElseThrow();
        LastSeen silence = life.silence().orElseThrow();
        assertThat(life.days()).isEqualTo(r.get("days").getAsInt());
        assertThat(silence.activeDays()).isEqualTo(r.get("activeDays").getAsDouble());
        assertThat(silence.silentDays()).isEqualTo(r.get("silentDays").getAsDouble());
        assertThat(silence.pValue()).isCloseTo(r.get("pValue").getAsDouble(), within(1e-12));
        assertThat(silence.nextWait().lower())
                .isCloseTo(r.getAsJsonArray("wait").get(0).getAsDouble(), within(1e-8));
        assertThat(silence.nextWait().upper())
                .isCloseTo(r.getAsJsonArray("wait").get(1).getAsDouble(), within(1e-8));
        assertThat(life.silenceP().getAsDouble()).isGreaterThan(silence.pValue());
        assertThat(life.last()).hasToString("2024-05");
        assertThat(life.state()).isEqualTo(GroupLifeFinding.State.SILENT);
        assertThat(finding.headline())
                .isEqualTo("Of 11 named groups 1 is new (Baloch Raaji Aajoi Sangar, first seen on 2024-02-02); 1 is"
                        + " silent for longer than its pace explains (Tehreek-e-Taliban Pakistan, not seen since"
                        + " 2024-05); 4 have too few attacks to tell");
    }

    /** A daily for a month, then nothing for a year in which B goes on; C is seen once. */
    @Test
    void followsGroups() {
        List<String> lines = new ArrayList<>(List.of("date,perpetrator"));
        for (int day = 1; day <= 28; day++) {
            lines.add("2024-01-" + (day < 10 ? "0" : "") + day + ",A");
        }
        for (int month = 1; month <= 12; month++) {
            lines.add("2024-" + (month < 10 ? "0" : "") + month + "-15,B");
        }
        lines.add("2024-03-01,C");
        IncidentTable table = Tables.asOf(LocalDate.of(2024, 12, 31), lines.toArray(String[]::new));
        GroupLifeFinding finding = GroupLifeAnalysis.withDefaults().of(table);
        assertThat(finding.groups().stream().map(life -> life.name() + ": " + life.state()))
                .containsExactly(
                        "A: silent for longer than its pace explains", "B: no sign of an end", "C: too few to tell");
        assertThat(finding.groups().get(0).daysSince()).isEqualTo(338);
        assertThat(finding.groups().get(1).monthsActive()).isEqualTo(12);
        assertThat(finding.caveats()).anyMatch(c -> c.startsWith("When the observation began isn't declared"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GroupLifeAnalysis.withDefaults().of(Tables.of("date,perpetrator", "2024-01-01,Unknown")))
                .withMessageContaining("no group to follow");
    }

    @Test
    void profilesAgreeWithR() throws IOException {
        JsonObject r = SharesTest.reference().getAsJsonObject("police");
        ProfileFinding finding = ProfileAnalysis.withDefaults().of(bundled());
        ProfileFinding.Trait police = finding.traits().stream()
                .filter(t -> t.group().equals("Balochistan Liberation Army")
                        && t.label().equals("police"))
                .findFirst()
                .orElseThrow();
        assertThat(police.test().observed()).isEqualTo(r.get("observed").getAsDouble());
        assertThat(police.test().pValue()).isCloseTo(r.get("pValue").getAsDouble(), within(1e-9));
        assertThat(police.adjustedPValue()).isGreaterThan(police.test().pValue());
        assertThat(finding.strata()).isEqualTo("district and year");
        assertThat(finding.headline()).startsWith("None of ").contains("traits of 3 groups stands out");
        assertThat(finding.standingOut()).isEmpty();
        assertThat(finding.caveats()).anyMatch(c -> c.contains("say nothing here"));
    }

    /** In one place and year A bombs and B shoots, so both stand out, as more of one and fewer of the other. */
    @Test
    void findsWhatStandsOut() {
        List<String> lines = new ArrayList<>(List.of("date,province,perpetrator,tactic"));
        for (int day = 10; day < 28; day++) {
            lines.add("2024-01-" + day + ",X,A," + (day < 25 ? "bombing" : "shooting"));
            lines.add("2024-02-" + day + ",X,B," + (day < 25 ? "shooting" : "bombing"));
            lines.add("2024-03-" + day + ",Y,B,shooting");
        }
        ProfileFinding finding = ProfileAnalysis.withDefaults().of(Tables.of(lines.toArray(String[]::new)));
        assertThat(finding.strata()).isEqualTo("province and year");
        assertThat(finding.standingOut()).hasSize(4);
        assertThat(finding.headline())
                .startsWith("4 of 4 traits of 2 groups stand out from the other named groups of the same province and"
                        + " year: A has more Bombing (tactic; 15 where 9.0 would be expected); ");
        assertThat(finding.compared().get(0).alone()).isEqualTo(18);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileAnalysis.withDefaults().of(Tables.of("date,perpetrator", "2024-01-01,A")))
                .withMessageContaining("--column tactic=name");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ProfileAnalysis.withDefaults().of(Tables.of("date,perpetrator,tactic", "2024-01-01,A,ied")))
                .withMessageContaining("nothing to compare");
    }
}
