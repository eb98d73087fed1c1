package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.CasualtyAnalysis;
import org.incidenttrends.analysis.CasualtyTrendAnalysis;
import org.incidenttrends.analysis.CasualtyTrendFinding;
import org.incidenttrends.analysis.LargeEventAnalysis;
import org.incidenttrends.analysis.LargeEventFinding;
import org.incidenttrends.analysis.SeverityAnalysis;
import org.incidenttrends.analysis.SeverityFinding;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

/** What the pictures of sizes and of large attacks show. */
class SeverityFigureTest {

    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);
    private static final Resampler FEW = Resampler.withDefaults().withReplicates(50);

    private static <L extends Layer> List<L> layers(Panel panel, Class<L> kind) {
        return panel.layers().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void theTailFallsOnLogarithmicAxes() {
        SeverityFinding finding = SeverityAnalysis.withDefaults().with(FEW).of(BUNDLED);
        Chart chart = Charts.of(finding);
        Panel panel = chart.panels().get(0);
        assertThat(panel.x()).isInstanceOf(Axis.Log.class);
        assertThat(panel.y()).isInstanceOf(Axis.Log.class);
        List<Layer.Point> dots = layers(panel, Layer.Dots.class).get(0).points();
        assertThat(dots).hasSize(finding.sizes().distinct());
        assertThat(dots.get(0)).isEqualTo(new Layer.Point(1, 100));
        assertThat(dots.get(dots.size() - 1).y())
                .isEqualTo(100.0 / finding.sizes().n());
        assertThat(chart.title()).isEqualTo(finding.headline());
        assertThat(chart.alternativeText()).contains("Lines from 4 on");
        assertThat(chart.png(1)).isNotEmpty();
    }

    @Test
    void everyLawBeginsAtTheThresholdWithTheShareOfTheTail() {
        SeverityFinding finding = SeverityAnalysis.withDefaults().with(FEW).of(BUNDLED);
        Panel panel = Charts.of(finding).panels().get(0);
        List<Layer.Line> laws = layers(panel, Layer.Line.class);
        assertThat(laws)
                .extracting(Layer.Line::name)
                .containsExactlyInAnyOrder("power law", "log-normal", "exponential", "stretched exponential", "cutoff");
        double share = 100.0 * finding.fit().tail() / finding.sizes().n();
        assertThat(laws).allSatisfy(law -> {
            assertThat(law.points().get(0))
                    .isEqualTo(new Layer.Point(finding.fit().xmin(), share));
            assertThat(law.points())
                    .allMatch(point -> point.x() <= 55 && point.y() >= panel.y().min());
        });
    }

    @Test
    void bothPoliciesHaveACurve() {
        LargeEventFinding finding =
                LargeEventAnalysis.withDefaults().with(FEW).atLeast(40, 100).of(BUNDLED);
        Chart chart = Charts.of(finding);
        Panel panel = chart.panels().get(0);
        assertThat(layers(panel, Layer.Line.class))
                .extracting(Layer.Line::name)
                .containsExactly("fixed, 5 %", "fixed, 95 %", "free", "fixed");
        assertThat(layers(panel, Layer.Dots.class).get(0).points()).hasSize(2);
        assertThat(chart.data().header()).contains("xminPolicy", "atLeast", "probability", "log-normal");
        assertThat(chart.data().rows())
                .hasSize(2 * finding.curve().get(0).average().size());
        assertThat(chart.alternativeText()).contains("Threshold free, 40 or more: ");
    }

    @Test
    void aScenarioIsARingAndWhatIsRecordedADisc() {
        CasualtyTrendFinding finding = CasualtyTrendAnalysis.withDefaults()
                .of(BUNDLED, SeriesCounter.by(PeriodUnit.MONTH).measuring(Measure.KILLED));
        Chart chart = Charts.of(finding);
        List<Layer.Dots> dots = layers(chart.panels().get(0), Layer.Dots.class);
        assertThat(dots).extracting(Layer.Dots::shape).containsExactly(Shape.DISC, Shape.RING);
        assertThat(dots).extracting(layer -> layer.points().size()).containsExactly(6, 2);
        assertThat(chart.data().rows()).hasSize(8);
        assertThat(chart.alternativeText()).contains("… without the largest attack: ");
        assertThat(chart.panels().get(0).x().min()).isNegative();
    }

    @Test
    void theLargestAttacksAreNamedAboveTheBars() {
        Chart chart = Charts.of(CasualtyAnalysis.withDefaults().of(BUNDLED, SeriesCounter.by(PeriodUnit.MONTH)));
        Panel killed = chart.panels().get(0);
        List<Layer.Note> notes = layers(killed, Layer.Notes.class).stream()
                .flatMap(layer -> layer.notes().stream())
                .filter(note -> note.text().contains(": "))
                .toList();
        assertThat(notes)
                .extracting(Layer.Note::text)
                .contains("2023-09-29, Mastung: 55", "2024-11-09, Quetta Railway Station: 26");
        assertThat(notes).hasSize(3).allMatch(note -> note.y() > 73);
        assertThat(notes).extracting(Layer.Note::y).doesNotHaveDuplicates();
        assertThat(chart.alternativeText()).contains("The largest attacks: 2023-09-29, Mastung (55)");
    }
}
