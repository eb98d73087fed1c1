package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class PlotTest {

    @Test
    void xchartsScalesMeetTheEdgesOfThePanel() {
        Panel panel = SampleCharts.months(12, 1).panels().get(0);
        Plot plot = painted(panel, 400, 200);
        assertThat(plot.x(panel.x().min())).isCloseTo(plot.inner().getMinX(), within(0.01));
        assertThat(plot.x(panel.x().max())).isCloseTo(plot.inner().getMaxX(), within(0.01));
        assertThat(plot.y(panel.y().min())).isCloseTo(plot.inner().getMaxY(), within(0.01));
        assertThat(plot.y(panel.y().max())).isCloseTo(plot.inner().getMinY(), within(0.01));
        assertThat(plot.inner().getWidth()).isEqualTo(400);
    }

    @Test
    void eachLayerWithDataIsASeriesOfXchart() {
        Plot plot = painted(SampleCharts.months(12, 1).panels().get(0), 400, 200);
        assertThat(plot.getSeriesCollection())
                .extracting(series -> series.getName())
                .containsExactly("incidents", "interval", "interval of the mean", "mean");
        assertThat(plot.getSeries("incidents").getXYSeriesRenderStyle()).contains(XYSeriesRenderStyle.PolygonArea);
        assertThat(plot.getSeries("mean").getXYSeriesRenderStyle()).contains(XYSeriesRenderStyle.Line);
        assertThat(plot.getSeries("mean").getYData()).hasSize(12).containsOnly(6);
    }

    @Test
    void aRibbonGoesThereAlongItsUpperValuesAndBackAlongItsLower() {
        SeriesData data = SeriesData.around(List.of(new Layer.Span(1, 2, 5), new Layer.Span(2, 3, 6)));
        assertThat(data.x()).containsExactly(1, 2, 2, 1);
        assertThat(data.y()).containsExactly(5, 6, 3, 2);
    }

    @Test
    void standingApartMeansLiftingThePen() {
        SeriesData data = SeriesData.apart(List.of(new Layer.Segment(1, 2, 1, 3), new Layer.Segment(4, 5, 4, 6)));
        assertThat(data.y()).containsExactly(2, 3, Double.NaN, 5, 6, Double.NaN);
    }

    @Test
    void nothingToShowIsAnEmptyPanelNotAFailure() {
        Panel empty = new Panel(
                "",
                new Axis.Calendar(2022, 2023, CalendarTicks.Finest.DAY),
                Axis.Numbers.counts(0),
                List.of(
                        new Layer.Boxes("incidents", List.of(), Palette.BLUE),
                        new Layer.Dots("share", List.of(), Palette.BLUE, 3, Layer.Shape.DISC)));
        assertThat(painted(empty, 100, 60).getSeriesCollection()).isEmpty();
    }

    private static Plot painted(Panel panel, int width, int height) {
        Plot plot = new Plot(panel, panel.x().ticks(width, true), panel.y().ticks(height, false), width, height);
        plot.paint(new BufferedImage(width + 20, height + 20, BufferedImage.TYPE_INT_RGB).createGraphics());
        return plot;
    }
}
