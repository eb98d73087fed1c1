package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.CoordinationAnalysis;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.analysis.PairsAnalysis;
import org.incidenttrends.analysis.PairsFinding;
import org.incidenttrends.analysis.TwoGroups;
import org.incidenttrends.stats.process.CrossExcitation;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of two groups: what they say, and the null hypothesis in them. */
class CoordinationChartsTest {

    private static final CoordinationFinding LINKED = finding(99);

    private static CoordinationFinding finding(int replicates) {
        Resampler resampler = Resampler.withDefaults().withReplicates(replicates);
        return CoordinationAnalysis.withDefaults()
                .with(CrossExcitation.withDefaults().with(resampler.withReplicates(0)))
                .with(NearResponse.withDefaults().with(resampler))
                .withPowerRuns(0)
                .of(TwoGroups.linked(80, 0.4), GroupFamily.of("Alpha"), GroupFamily.of("Beta"));
    }

    @Test
    void everyPictureIsDrawn(@TempDir Path folder) throws Exception {
        List<Chart> charts = CoordinationCharts.all(LINKED);
        assertThat(charts)
                .extracting(Chart::name)
                .containsExactly(
                        "coordination-alpha-beta-lags",
                        "coordination-alpha-beta-timescales",
                        "coordination-alpha-beta-calendar",
                        "coordination-alpha-beta-map",
                        "coordination-alpha-beta-profiles");
        for (Chart chart : charts) {
            Path png = folder.resolve(chart.name() + ".png");
            chart.save(png);
            assertThat(Files.size(png)).isGreaterThan(5000);
            assertThat(chart.data().rows()).isNotEmpty();
            assertThat(chart.alternativeText()).isNotBlank();
        }
        assertThat(Charts.of(LINKED).name()).isEqualTo("coordination-alpha-beta-lags");
    }

    @Test
    void theNullIsInThePicture() {
        Panel lags = CoordinationCharts.lags(LINKED).panels().get(0);
        assertThat(lags.layers().get(0))
                .asInstanceOf(InstanceOfAssertFactories.type(Layer.Boxes.class))
                .satisfies(boxes -> {
                    assertThat(boxes.name()).isEqualTo("range of the surrogates");
                    assertThat(boxes.boxes()).hasSize(17);
                });
        Chart timescales = CoordinationCharts.timescales(LINKED);
        assertThat(timescales.panels()).hasSize(2);
        assertThat(timescales.panels().get(0).rightLabels())
                .extracting(Panel.RightLabel::text)
                .containsExactly("5 %");
        assertThat(timescales.data().header()).contains("timescaleDays", "pValue", "lower", "upper");
    }

    @Test
    void theStripMarksTheNearOnes() {
        Chart calendar = CoordinationCharts.calendar(LINKED);
        assertThat(calendar.title()).matches("\\d+ of 80 attacks by Alpha and \\d+ of 80 by Beta have one .*");
        assertThat(calendar.data().rows()).hasSize(160);
        assertThat(calendar.data().rows()).anyMatch(row -> row.get(4).equals("yes"));
    }

    @Test
    void theGroundIsAsHighAsItIsWide() {
        Ground ground = Ground.around(List.of(new Ground.Place(59.7, 10.3, 1), new Ground.Place(61.7, 16.3, 4)));
        assertThat(ground.longitude().min()).isLessThan(10.3);
        assertThat(ground.latitude().max()).isGreaterThan(61.7);
        // a degree of longitude is half a degree of latitude there
        assertThat(ground.heightFor(330) / 330).isBetween(0.7, 0.9);
        assertThat(ground.longitude().ticks(300, true))
                .extracting(Axis.Tick::label)
                .contains("12° E");
        assertThat(new Axis.Degrees(-10, 10, false).ticks(600, true))
                .extracting(Axis.Tick::label)
                .contains("5° S", "0°", "5° N");
        assertThat(Ground.discs("x", List.of(new Ground.Place(0, 0, 1), new Ground.Place(1, 1, 4)), 4, Palette.BLUE))
                .extracting(layer -> ((Layer.Dots) layer).size())
                .containsExactly(10.0, 5.0);
        assertThat(Ground.cell(new Ground.Place(-0.1, 0.7, 1))).isEqualTo(new Layer.Point(0.5, -0.5));
    }

    @Test
    void everyPairHasTwoCells() {
        PairsFinding finding = PairsAnalysis.withDefaults()
                .with(NearResponse.withDefaults().with(Resampler.withDefaults().withReplicates(99)))
                .of(TwoGroups.linked(120, 0.5));
        Chart chart = Charts.of(finding);
        List<Layer> layers = chart.panels().get(0).layers();
        assertThat(((Layer.Boxes) layers.get(0)).boxes()).hasSize(4);
        assertThat(((Layer.Boxes) layers.get(1)).boxes()).hasSize(2);
        assertThat(((Layer.Notes) layers.get(2)).notes()).hasSize(6);
        assertThat(chart.alternativeText()).contains("Alpha and Beta: supported.");
    }

    @Test
    void aMarkAtAHundredPerCentHasRoom() {
        CoordinationFinding alike = CoordinationAnalysis.withDefaults()
                .with(NearResponse.withDefaults().with(Resampler.withDefaults().withReplicates(0)))
                .of(
                        Tables.of(
                                "date,perpetrator,latitude,longitude,target",
                                "2020-01-01,Alpha,30,60,police",
                                "2020-01-04,Beta,30,60,police"),
                        GroupFamily.of("Alpha"),
                        GroupFamily.of("Beta"));
        assertThat(CoordinationCharts.profiles(alike).panels().get(0).x().max()).isGreaterThan(102);
    }

    @Test
    void withoutSurrogatesThereIsNoNullToShow() {
        CoordinationFinding untested = finding(0);
        assertThat(CoordinationCharts.all(untested)).hasSize(3);
        assertThatThrownBy(() -> CoordinationCharts.lags(untested)).hasMessageContaining("ask for replicates");
        assertThatThrownBy(() -> CoordinationCharts.timescales(untested)).hasMessageContaining("ask for replicates");
    }
}
