package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.AttributionAnalysis;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.ShareTrendAnalysis;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

/** Who and how known, over time. */
class ShareFiguresTest {

    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);
    private static final SeriesCounter QUARTERS = SeriesCounter.by(PeriodUnit.QUARTER);
    private static final Resampler FEW = Resampler.withDefaults().withReplicates(99);

    private static List<Boxes> boxes(Panel panel) {
        return panel.layers().stream()
                .filter(Boxes.class::isInstance)
                .map(Boxes.class::cast)
                .toList();
    }

    @Test
    void theUnattributedAreNeverDropped() {
        Chart chart = Charts.of(ShareTrendAnalysis.withDefaults().with(FEW).of(BUNDLED, QUARTERS));
        List<Boxes> parts = boxes(chart.panels().get(0));
        assertThat(parts).extracting(Boxes::name).last().isEqualTo("nobody is named");
        assertThat(parts.get(parts.size() - 1).boxes())
                .hasSize(16)
                .allSatisfy(box -> assertThat(box.y1()).isCloseTo(100, within(1e-9)));
        double heights = parts.stream()
                .flatMap(part -> part.boxes().stream())
                .mapToDouble(box -> box.y1() - box.y0())
                .sum();
        assertThat(heights).isCloseTo(1600, within(1e-6));
        assertThat(chart.data().rows()).hasSize(16 * parts.size());
        assertThat(chart.data().rows().stream()
                        .filter(row -> row.get(4).equals("nobody is named"))
                        .mapToDouble(row -> (Double) row.get(5))
                        .sum())
                .isEqualTo(275);
        assertThat(chart.keys()).hasSameSizeAs(parts);
        assertThat(chart.png(1)).isNotEmpty();
    }

    @Test
    void manyPeriodsAreNotNumbered() {
        Chart chart =
                Charts.of(ShareTrendAnalysis.withDefaults().with(FEW).of(BUNDLED, SeriesCounter.by(PeriodUnit.MONTH)));
        assertThat(chart.panels().get(0).layers()).noneMatch(Layer.Notes.class::isInstance);
        assertThat(chart.subtitle()).doesNotContain("number above");
    }

    @Test
    void claimsStandInFrontOfAllAttacks() {
        AttributionFinding finding =
                AttributionAnalysis.withDefaults().with(FEW).of(BUNDLED, QUARTERS);
        Chart chart = Charts.of(finding);
        assertThat(chart.panels()).hasSize(4);
        List<Boxes> all = boxes(chart.panels().get(0));
        assertThat(all.get(1).boxes().stream().mapToDouble(Box::y1).sum()).isEqualTo(165);
        assertThat(all.get(0).boxes().stream().mapToDouble(Box::y1).sum()).isEqualTo(445);
        assertThat(chart.panels().get(1).heading()).startsWith("Balochistan Liberation Army: claimed 97 of the 100");
        assertThat(chart.data().header()).contains("claimed", "claimed by Balochistan Liberation Army");
        assertThat(chart.alternativeText()).contains("165 claimed of 445 attacks");
    }
}
