package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {

    @Test
    void thePictureIsThereInItsColours() throws Exception {
        Map<Integer, Integer> colours = colours(SampleCharts.months(24, 1).png(1));
        int all = 720 * 400;
        assertThat(colours.get(Color.WHITE.getRGB())).isBetween(all / 2, all * 95 / 100);
        assertThat(colours.get(Palette.tint(Palette.SKY, 0.5).getRGB())).isGreaterThan(all / 100);
        assertThat(colours.get(Palette.BLUE.getRGB())).isGreaterThan(500);
        assertThat(colours.get(Palette.SHADE.getRGB())).isGreaterThan(500);
    }

    @Test
    void theEdgesAreFreeSoNothingIsClipped() throws Exception {
        for (Chart chart : List.of(
                SampleCharts.months(24, 1e6),
                SampleCharts.shares(SampleCharts.URDU, "Front ".repeat(40), SampleCharts.AWKWARD),
                SampleCharts.multiples())) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png(1)));
            int right = image.getWidth() - 2;
            int bottom = image.getHeight() - 2;
            int white = Color.WHITE.getRGB();
            assertThat(IntStream.rangeClosed(1, right))
                    .allMatch(x -> image.getRGB(x, 1) == white && image.getRGB(x, bottom) == white);
            assertThat(IntStream.rangeClosed(1, bottom))
                    .allMatch(y -> image.getRGB(1, y) == white && image.getRGB(right, y) == white);
        }
    }

    @Test
    void thePngTellsItsSizeItsResolutionAndItsWords() throws Exception {
        byte[] png = SampleCharts.months(12, 1).png(Chart.PRINT);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2160);
        assertThat(image.getHeight()).isEqualTo(1200);
        String bytes = new String(png, StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .contains("Title\0\0\0\0\0A title that states a finding")
                .contains("pHYs\0\0,K");
    }

    @Test
    void theSameChartHasTheSameBytes() {
        assertThat(SampleCharts.months(30, 1).png(1))
                .isEqualTo(SampleCharts.months(30, 1).png(1));
        assertThat(SampleCharts.months(30, 1).svg())
                .isEqualTo(SampleCharts.months(30, 1).svg());
    }

    @Test
    void svgTextIsTextAndEscaped() throws Exception {
        String svg = SampleCharts.shares(SampleCharts.AWKWARD, SampleCharts.URDU, "Zhob")
                .svg();
        Document document = parse(svg);
        assertThat(texts(document, "text")).contains(SampleCharts.AWKWARD, SampleCharts.URDU, "Zhob", "40 %");
        assertThat(texts(document, "title")).containsExactly(SampleCharts.AWKWARD + " leads");
        assertThat(texts(document, "desc")).singleElement().asString().contains(SampleCharts.URDU);
        assertThat(svg)
                .contains("'Noto Sans Arabic'")
                .contains("id=\"shares-clip")
                .doesNotContain("id=\"clip");
    }

    @Test
    void svgTextKeepsItsWidthInAnyFont() throws Exception {
        NodeList texts =
                parse(SampleCharts.shares("Kech", SampleCharts.URDU).svg()).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().equals(SampleCharts.URDU)) {
                String width =
                        texts.item(i).getAttributes().getNamedItem("textLength").getNodeValue();
                assertThat(Double.parseDouble(width))
                        .isCloseTo(Lettering.width(SampleCharts.URDU, Page.TICK_FONT), within(0.01));
                return;
            }
        }
        fail("the name isn't there");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 1e6", "2, 0.001", "600, 1", "600, 1e9"})
    void anyNumberOfPeriodsOfAnySizeCanBeDrawn(int months, double scale) throws Exception {
        assertThat(colours(SampleCharts.months(months, scale).png(1))).hasSizeGreaterThan(20);
    }

    @Test
    void panelsOfARowShareTheVerticalAxisAndOfAColumnTheHorizontalOne() {
        Panel years = SampleCharts.multiples().panels().get(0);
        Panel other = new Panel("", years.x(), Axis.Numbers.counts(99), List.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> ChartBuilder.named("x")
                        .title("x")
                        .panels(List.of(years, other), 2)
                        .build())
                .withMessageContaining("panel 2 has axes of its own");
        assertThat(ChartBuilder.named("x")
                        .title("x")
                        .panels(List.of(years, other), 1)
                        .build()
                        .panels())
                .hasSize(2);
    }

    @Test
    void aChartNeedsANameATitleAndAPanel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartBuilder.named("Trend Chart"))
                .withMessageContaining("'Trend Chart'");
        assertThatIllegalStateException()
                .isThrownBy(() -> ChartBuilder.named("trend").build())
                .withMessageContaining("trend needs a title");
    }

    @Test
    void aNameSaysHowToSave(@TempDir Path folder) throws Exception {
        Chart chart = SampleCharts.multiples();
        chart.save(folder.resolve("a.png").toString());
        chart.save(folder.resolve("a.SVG"));
        chart.saveForPrint(folder.resolve("b.png"));
        assertThat(Files.readAllBytes(folder.resolve("a.png"))).isEqualTo(chart.png(Chart.SCREEN));
        assertThat(folder.resolve("a.SVG")).content(StandardCharsets.UTF_8).isEqualTo(chart.svg());
        assertThat(ImageIO.read(folder.resolve("b.png").toFile()).getWidth()).isEqualTo(1800);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.save(folder.resolve("a.gif")))
                .withMessageContaining("a.gif: a chart is written as .png or .svg");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> chart.save(folder.resolve("none/a.png")))
                .withMessageContaining("can't be written there")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void itsStringIsASentence() {
        assertThat(SampleCharts.months(3, 1))
                .hasToString("A title that states a finding — Incidents by month (months, 1 rows of data)");
    }

    @Test
    void figureDataHaveTheirShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureData(List.of("a", "a"), List.of()))
                .withMessageContaining("[a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureData(List.of("a", "b"), List.of(List.of(1))))
                .withMessageContaining("A row of 1 cells, expected 2 (a, b)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureData(List.of("a"), List.of(List.of(Double.NaN))))
                .withMessageContaining("leave it empty");
    }

    private static Map<Integer, Integer> colours(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Map<Integer, Integer> colours = new HashMap<>();
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            colours.merge(pixel, 1, Integer::sum);
        }
        return colours;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
