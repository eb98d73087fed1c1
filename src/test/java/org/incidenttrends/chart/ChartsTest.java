package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.BreakdownAnalysis;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.CasualtyAnalysis;
import org.incidenttrends.analysis.CompareAnalysis;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ForecastAnalysis;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Reason;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final IncidentTable BALOCHISTAN = IncidentTable.read("datasets/balochistan-incidents.csv");
    private static final SeriesCounter MONTHS = SeriesCounter.by(PeriodUnit.MONTH);
    private static final String HEADER =
            "incident_id,date,date_precision,district,killed_min,killed_max,injured_min,injured_max,tactic,perpetrator\n";

    private static final Resampler FEW = Resampler.withDefaults().withReplicates(49);

    @TempDir
    private Path folder;

    private static CompareFinding.Side side(String year) {
        return new CompareFinding.Side(
                year,
                MONTHS.count(BALOCHISTAN.between(LocalDate.parse(year + "-01-01"), LocalDate.parse(year + "-12-31"))));
    }

    @Test
    void breaksShowTheirLevelsAndWhereTheyMayLie() {
        String[] rows = IntStream.range(0, 48)
                .boxed()
                .flatMap(m -> IntStream.range(0, m < 24 ? 4 + m % 3 : 14 + m % 3)
                        .mapToObj(i -> LocalDate.of(2020, 1, 1).plusMonths(m).plusDays(i) + ""))
                .toArray(String[]::new);
        BreakFinding finding = BreakAnalysis.withDefaults()
                .with(FEW)
                .of(MONTHS.count(Tables.asOf(
                        LocalDate.of(2023, 12, 31),
                        Stream.concat(Stream.of("date"), Arrays.stream(rows)).toArray(String[]::new))));
        Panel panel = Charts.of(finding).panels().get(0);
        Layer.Segments levels = panel.layers().stream()
                .filter(layer -> layer instanceof Layer.Segments s && s.name().equals("level"))
                .map(Layer.Segments.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(levels.segments()).hasSize(2);
        assertThat(levels.segments().get(0).y0()).isCloseTo(5, within(0.1));
        assertThat(levels.segments().get(1).x0()).isEqualTo(2022);
        assertThat(boxes(panel, "dates")).singleElement().satisfies(box -> {
            assertThat(box.x0()).isLessThanOrEqualTo(2022);
            assertThat(box.x1()).isGreaterThan(2022);
        });
        assertThat(layer(panel, Layer.Notes.class).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).startsWith("2022-01, p"));
    }

    @Test
    void flagsAreKeptApart() {
        Axis.Calendar axis = new Axis.Calendar(2020, 2024, CalendarTicks.Finest.MONTH);
        Flags flags = new Flags(
                axis,
                10,
                List.of(
                        new Flags.Flag(2021, "an event with a long name", Palette.INK),
                        new Flags.Flag(2021.1, "another with a long name", Palette.INK),
                        new Flags.Flag(2023.9, "at the edge", Palette.INK),
                        new Flags.Flag(2030, "beyond", Palette.INK)));
        List<Layer.Note> notes = flags.layers().stream()
                .filter(Layer.Notes.class::isInstance)
                .flatMap(layer -> ((Layer.Notes) layer).notes().stream())
                .toList();
        assertThat(notes).hasSize(3);
        assertThat(notes.get(0).y()).isNotEqualTo(notes.get(1).y());
        assertThat(notes.get(2).side()).isEqualTo(Layer.Side.LEFT);
        assertThat(notes).allSatisfy(note -> assertThat(note.y()).isBetween(10.0, flags.top()));
    }

    @Test
    void aRatioAndItsReciprocalAreEquallyFarFromOne() {
        Axis.Ratios axis = Axis.Ratios.upTo(8);
        assertThat(axis.at(4)).isEqualTo(-axis.at(0.25));
        assertThat(axis.at(Double.POSITIVE_INFINITY)).isEqualTo(axis.max());
        assertThat(axis.ticks(600, true)).extracting(Axis.Tick::label).contains("1/4", "1", "8");
    }

    @Test
    void everyFindingHasAPictureThatSaysWhatItSays() {
        Stream<Finding> findings = Stream.of(
                FrequencyAnalysis.withDefaults().of(MONTHS.count(BALOCHISTAN)),
                TrendAnalysis.withDefaults().of(MONTHS.count(BALOCHISTAN)),
                BreakAnalysis.withDefaults().with(FEW).of(MONTHS.count(BALOCHISTAN)),
                SurgeAnalysis.withDefaults().with(FEW).of(MONTHS.count(BALOCHISTAN)),
                ForecastAnalysis.withDefaults().with(FEW).of(MONTHS.count(BALOCHISTAN)),
                CompareAnalysis.withDefaults().of(side("2023"), side("2024")),
                CasualtyAnalysis.withDefaults().of(BALOCHISTAN, MONTHS),
                ShareAnalysis.withDefaults().of(BALOCHISTAN),
                BreakdownAnalysis.withDefaults().of(BALOCHISTAN, Role.DISTRICT, MONTHS),
                BreakdownAnalysis.withDefaults().of(BALOCHISTAN, Role.TACTIC, SeriesCounter.by(PeriodUnit.YEAR)));
        assertThat(findings).allSatisfy(finding -> {
            Chart chart = Charts.of(finding);
            assertThat(chart.name()).isEqualTo(finding.id());
            assertThat(chart.title()).isEqualTo(finding.headline());
            assertThat(chart.footer()).isEqualTo(finding.subject().footer());
            assertThat(chart.subtitle()).isNotBlank();
            assertThat(chart.alternativeText()).hasSizeGreaterThan(40).endsWith(".");
            assertThat(chart.data().rows()).isNotEmpty();
            for (Panel panel : chart.panels()) {
                if (panel.y().ruled()) {
                    assertThat(panel.y().min()).as("an honest zero").isZero();
                }
            }
        });
    }

    @Test
    void aMonthThatWasNotCollectedIsHatchedAndHasNoBarAndNoNumber() {
        FrequencyFinding finding = FrequencyAnalysis.withDefaults().of(MONTHS.count(BALOCHISTAN));
        Chart chart = Charts.of(finding);
        Panel panel = chart.panels().get(0);
        double may = 2022 + 120.0 / 365;
        double june = 2022 + 151.0 / 365;
        assertThat(panel.stretches(Reason.NOT_COLLECTED)).containsExactly(Layer.Shades.stretch(may, june));
        assertThat(panel.stretches(Reason.PARTIAL)).isEmpty();
        List<Box> bars = boxes(panel, "attacks");
        assertThat(bars).hasSize(46).noneMatch(bar -> bar.x0() >= may && bar.x1() <= june);
        assertThat(chart.data().rows()).hasSize(47);
        assertThat(chart.data().rows().get(4)).containsExactly("2022-05", "2022-05-01", "2022-05-31", 0.0, "", "", "");
        Layer.Segments whiskers = layer(panel, Layer.Segments.class);
        assertThat(whiskers.segments()).hasSize(46);
        assertThat(whiskers.segments().get(0).y1())
                .isEqualTo(finding.intervals().get(0).orElseThrow().upper());
    }

    /** Their bars stand shoulder to shoulder, so that whiskers would hide them. */
    @Test
    void twoHundredWeeksHaveTheirIntervalsInTheDataAlone() {
        Chart chart = Charts.of(FrequencyAnalysis.withDefaults()
                .of(SeriesCounter.by(PeriodUnit.WEEK).count(BALOCHISTAN)));
        Panel panel = chart.panels().get(0);
        assertThat(panel.layers())
                .noneMatch(
                        layer -> layer instanceof Layer.Segments s && s.name().equals("interval"));
        assertThat(chart.keys())
                .singleElement()
                .satisfies(key -> assertThat(key.text()).isEqualTo("attacks"));
        assertThat(chart.subtitle()).contains("the interval of each is in the data");
        assertThat(chart.data().rows().get(0)).hasSize(7);
    }

    @Test
    void theRibbonIsTheModelsOwn() {
        TrendFinding finding = TrendAnalysis.withDefaults().of(MONTHS.count(BALOCHISTAN));
        Panel panel = Charts.of(finding).panels().get(0);
        List<TrendFinding.Band> line = finding.model().orElseThrow().line();
        assertThat(layer(panel, Layer.Ribbon.class).spans())
                .extracting(Layer.Span::upper)
                .containsExactlyElementsOf(
                        line.stream().map(band -> band.interval().upper()).toList());
        assertThat(layer(panel, Layer.Line.class).points())
                .extracting(Layer.Point::y)
                .containsExactlyElementsOf(
                        line.stream().map(TrendFinding.Band::mean).toList());
    }

    @Test
    void aTrendThatCannotBeToldHasBarsAndNoLine() {
        TrendFinding finding = TrendAnalysis.withDefaults()
                .of(SeriesCounter.by(PeriodUnit.YEAR).count(BALOCHISTAN));
        Chart chart = Charts.of(finding);
        assertThat(chart.panels().get(0).layers()).noneMatch(layer -> layer instanceof Layer.Line);
        assertThat(chart.keys()).isEmpty();
        assertThat(boxes(chart.panels().get(0), "attacks")).hasSize(4);
    }

    @Test
    void aTrendInPeopleSaysHowManyAttacksItMisses() {
        Chart chart = Charts.of(
                TrendAnalysis.withDefaults().of(MONTHS.measuring(Measure.KILLED).count(BALOCHISTAN)));
        assertThat(chart.subtitle())
                .isEqualTo("People killed per month; 88 attacks without a stated figure aren't in it");
    }

    @Test
    void tollsRiseFromTheLowToTheHighFigure() {
        Chart chart = Charts.of(CasualtyAnalysis.withDefaults().of(BALOCHISTAN, MONTHS));
        assertThat(chart.panels()).extracting(Panel::heading).containsExactly("Killed", "Injured");
        for (Panel panel : chart.panels()) {
            List<Box> low = boxes(panel, "low");
            List<Box> high = boxes(panel, "high");
            for (int i = 0; i < low.size(); i++) {
                assertThat(low.get(i).y1()).isLessThanOrEqualTo(high.get(i).y1());
            }
        }
        assertThat(boxes(chart.panels().get(0), "low").stream()
                        .mapToDouble(Box::y1)
                        .sum())
                .isEqualTo(783);
        assertThat(chart.subtitle()).contains("88 attacks aren't stated").doesNotContain("?");
    }

    @Test
    void aMonthWithoutAnyKnownTollIsAQuestionMarkNotAZero() throws IOException {
        IncidentTable table = table(
                "1,2023-01-05,day,Kech,2,3,1,1,ied,A",
                "2,2023-02-05,day,Kech,,,,,ied,A",
                "3,2023-03-05,day,Kech,0,0,0,0,ied,A");
        Chart chart = Charts.of(CasualtyAnalysis.withDefaults().of(table, MONTHS));
        List<Layer.Note> notes = layer(chart.panels().get(0), Layer.Notes.class).notes();
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("?");
            assertThat(note.x()).isBetween(2023 + 31 / 365.0, 2023 + 59 / 365.0);
        });
        assertThat(chart.subtitle()).contains("(? where none is known)");
        assertThat(chart.data().rows().get(1)).endsWith(1.0, "", "", 1, "", "", 1);
        assertThat(chart.data().rows().get(2)).endsWith(1.0, 0.0, 0.0, 0, 0.0, 0.0, 0);
    }

    @Test
    void sharesShowTheUnattributedInARowOfTheirOwn() {
        ShareFinding finding = ShareAnalysis.withDefaults().of(BALOCHISTAN);
        Chart chart = Charts.of(finding);
        Panel panel = chart.panels().get(0);
        assertThat(((Axis.Names) panel.y()).names())
                .hasSize(12)
                .startsWith("Balochistan Liberation Army")
                .endsWith("No known perpetrator");
        ShareFinding.Group first = finding.groups().get(0);
        List<Layer.Segments> lines = layers(panel, Layer.Segments.class);
        assertThat(lines.get(0).segments().get(0).x1())
                .isCloseTo(100 * first.bound().high(), within(1e-9));
        assertThat(lines.get(1).segments().get(0).x0())
                .isCloseTo(100 * first.interval().lower(), within(1e-9));
        assertThat(lines.get(0).segments().get(0).y0())
                .as("drawn apart")
                .isNotEqualTo(lines.get(1).segments().get(0).y0());
        assertThat(layers(panel, Layer.Dots.class).get(1).points())
                .singleElement()
                .satisfies(point -> assertThat(point.x()).isCloseTo(100 * 275 / 445.0, within(1e-9)));
    }

    @Test
    void namesOfAnyScriptAndSignCanBeDrawn() throws Exception {
        IncidentTable table = table(
                "1,2023-01-05,day,Kech,2,3,1,1,ied,Front <of> A & B",
                "2,2023-02-05,day,Kech,1,1,1,1,ied," + SampleCharts.URDU,
                "3,2023-03-05,day,Kech,0,0,0,0,ied," + "Very Long Name ".repeat(30));
        Chart chart = Charts.of(ShareAnalysis.withDefaults().of(table));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(chart.svg())));
        assertThat(chart.svg()).contains("Front &lt;of&gt; A &amp; B", SampleCharts.URDU, "…");
        assertThat(chart.png(1)).isNotEmpty();
    }

    @Test
    void ofManyGroupsTheMostNamedAreShownAndAllAreInTheData() throws IOException {
        String[] rows = new String[15];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i + ",2023-01-05,day,Kech,2,3,1,1,ied,Group " + i;
        }
        Chart chart = Charts.of(ShareAnalysis.withDefaults().of(table(rows)));
        assertThat(((Axis.Names) chart.panels().get(0).y()).names()).hasSize(12);
        assertThat(chart.subtitle()).endsWith("the 12 most named of 15 groups");
        assertThat(chart.data().rows()).hasSize(15);
    }

    @Test
    void fewLabelsMakeSmallPanelsOnCommonAxes() {
        BreakdownFinding finding =
                BreakdownAnalysis.withDefaults().of(BALOCHISTAN, Role.TACTIC, SeriesCounter.by(PeriodUnit.YEAR));
        Chart chart = Charts.of(finding);
        assertThat(chart.panels()).hasSize(14);
        assertThat(chart.panels())
                .extracting(Panel::y)
                .containsOnly(chart.panels().get(0).y());
        assertThat(chart.panels().stream()
                        .flatMap(panel -> boxes(panel, "attacks").stream())
                        .mapToDouble(Box::y1)
                        .sum())
                .isEqualTo(445);
    }

    @Test
    void manyLabelsMakeAHeatMapThatLosesNoIncident() {
        BreakdownFinding finding =
                BreakdownAnalysis.withDefaults().of(BALOCHISTAN, Role.DISTRICT, SeriesCounter.by(PeriodUnit.QUARTER));
        Chart chart = Charts.of(finding);
        Panel panel = chart.panels().get(0);
        assertThat(((Axis.Names) panel.y()).names())
                .hasSize(16)
                .startsWith("Kech")
                .endsWith("17 others");
        assertThat(layer(panel, Layer.Notes.class).notes().stream()
                        .mapToInt(note -> Integer.parseInt(note.text()))
                        .sum())
                .isEqualTo(445);
        assertThat(layers(panel, Layer.Boxes.class).stream()
                        .mapToInt(layer -> layer.boxes().size())
                        .sum())
                .isEqualTo(16 * 16);
        assertThat(chart.data().rows().stream()
                        .mapToDouble(row -> (Double) row.get(5))
                        .sum())
                .isEqualTo(445);
    }

    @Test
    void coloursGrowDarkerByAFactorAndNoCountIsWithout() {
        assertThat(ColourClasses.upTo(3).lowest()).containsExactly(0, 1, 2, 3);
        ColourClasses classes = ColourClasses.upTo(100);
        assertThat(classes.lowest()).containsExactly(0, 1, 2, 6, 15, 39);
        assertThat(classes.words(1)).isEqualTo("1");
        assertThat(classes.words(5)).isEqualTo("39–100");
        assertThat(classes.of(0)).isZero();
        assertThat(classes.of(0.4)).isEqualTo(1);
        assertThat(classes.of(5.9)).isEqualTo(2);
        assertThat(classes.of(100)).isEqualTo(5);
        assertThat(classes.colours()).doesNotHaveDuplicates().hasSameSizeAs(classes.lowest());
    }

    private IncidentTable table(String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), HEADER + String.join("\n", rows) + "\n");
        return IncidentTable.read(file.toString());
    }

    private static List<Box> boxes(Panel panel, String name) {
        return layers(panel, Layer.Boxes.class).stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow()
                .boxes();
    }

    private static <L extends Layer> L layer(Panel panel, Class<L> kind) {
        return layers(panel, kind).get(0);
    }

    private static <L extends Layer> List<L> layers(Panel panel, Class<L> kind) {
        return panel.layers().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
