package org.incidenttrends.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.stats.process.CoordinationCalibration;
import org.incidenttrends.stats.process.CoordinationCalibration.Row;
import org.incidenttrends.stats.process.CoordinationWorld;
import org.incidenttrends.stats.process.CoordinationWorld.Groups;
import org.incidenttrends.stats.process.LagProfile;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.SpaceTimePoints;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws the three pictures of the page for journalists from simulated worlds, in the profile of the calibrations. */
@Tag("calibration")
class JournalistPicturesTest {

    private static final Path IMAGES = Path.of("src", "site", "resources", "images");
    private static final String FOOTER = "Simulated world of four years and 25 towns; no real group.";
    private static final int WEEKS = 4;

    private static CoordinationWorld alone() {
        return new CoordinationWorld("strangers", 300, 300).trend(4).season(0.7);
    }

    private static CoordinationWorld linked() {
        return new CoordinationWorld("linked", 300, 300).trend(4).season(0.7).linked(0.2, 5);
    }

    @Test
    void theCountsOfTwoStrangersRiseAndFallTogether() throws Exception {
        Groups groups = alone().draw(new SplittableRandom(1));
        List<Point> a = counts(groups.a());
        List<Point> b = counts(groups.b());
        assertThat(correlation(a, b)).isGreaterThan(0.4);
        Panel panel = new Panel(
                "",
                new Axis.Calendar(2021, 2025, CalendarTicks.Finest.MONTH),
                Axis.Numbers.counts(IntStream.range(0, a.size())
                        .mapToDouble(i -> Math.max(a.get(i).y(), b.get(i).y()))
                        .max()
                        .orElseThrow()),
                List.of(
                        new Line("first group", a, Palette.BLUE, 2, Dash.SOLID),
                        new Line("second group", b, Palette.VERMILION, 2, Dash.SOLID)));
        save(ChartBuilder.named("coordination-strangers")
                .title("Two groups that know nothing of each other rise and fall together")
                .subtitle(String.format(
                        java.util.Locale.ROOT,
                        "Attacks in four weeks; both follow the same season and the same rise. Correlation %.2f",
                        correlation(a, b)))
                .keys(
                        new Key(Key.Sign.LINE, Palette.BLUE, "first group"),
                        new Key(Key.Sign.LINE, Palette.VERMILION, "second group"))
                .alternativeText("Two lines that rise and fall together over four years.")
                .panel(panel)
                .size(720, 320));
    }

    @Test
    void theUsualTestSoundsAnAlarmForStrangers() throws Exception {
        CoordinationCalibration tests = new CoordinationCalibration(199, false);
        Resampler worlds = Resampler.withDefaults().withReplicates(100);
        Row strangers = tests.of(alone(), worlds);
        Row friends = tests.of(linked(), worlds);
        assertThat(strangers.rejected(CoordinationCalibration.Test.P)).isLessThan(0.12);
        Axis.Names names = new Axis.Names(List.of(
                "Strangers: correlation of weeks",
                "Strangers: near-response",
                "One in five linked: correlation of weeks",
                "One in five linked: near-response"));
        double[] found = {
            strangers.rejected(CoordinationCalibration.Test.CORRELATION),
            strangers.rejected(CoordinationCalibration.Test.P),
            friends.rejected(CoordinationCalibration.Test.CORRELATION),
            friends.rejected(CoordinationCalibration.Test.P)
        };
        List<Box> usual = new ArrayList<>();
        List<Box> ours = new ArrayList<>();
        List<Panel.RightLabel> labels = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            double y = names.fromTop(i);
            (i % 2 == 0 ? usual : ours).add(new Box(0, Math.max(0.4, 100 * found[i]), y - 0.3, y + 0.3));
            labels.add(new Panel.RightLabel(y, Math.round(100 * found[i]) + " of 100 worlds", Palette.INK));
        }
        Panel panel = new Panel(
                "",
                new Axis.Numbers(0, 100, false, ""),
                names,
                List.of(
                        new Boxes("correlation", usual, Palette.tint(Palette.VERMILION, 0.7)),
                        new Boxes("near-response", ours, Palette.BLUE),
                        new Segments("promised", List.of(new Segment(5, names.min(), 5, names.max())), Palette.INK, 1)),
                labels);
        save(ChartBuilder.named("coordination-alarms")
                .title("The usual test sounds its alarm whether there is a link or not")
                .subtitle(
                        "How many of 100 simulated worlds are said to hold a link; the line marks the 5 that a test of 5 %"
                                + " may get wrong")
                .alternativeText(
                        "Four bars: alarms for strangers and for linked groups, by the usual test and by ours.")
                .panel(panel)
                .size(720, 280));
    }

    @Test
    void aLinkStandsOutOfTheGrey() throws Exception {
        LagProfile strangers = lags(alone(), 3);
        LagProfile friends = lags(linked(), 3);
        double greatest = friends.bins().stream()
                .mapToDouble(
                        bin -> Math.max((double) bin.observed(), bin.range().upper()))
                .max()
                .orElseThrow();
        Axis y = Axis.Numbers.counts(greatest);
        Axis x = new Axis.Numbers(-8.6, 8.6, true, "");
        save(ChartBuilder.named("coordination-lags")
                .title("Strangers stay in the grey; a link stands out of it")
                .subtitle(
                        "Pairs of attacks within 20 km by the weeks from the first group’s to the second’s; grey: what"
                                + " season, rise and each group’s own bursts bring about")
                .keys(
                        new Key(Key.Sign.DISC, Palette.BLUE, "pairs"),
                        new Key(Key.Sign.BOX, Palette.HATCH, "95 % of copies with one group’s bursts moved by weeks"))
                .alternativeText(
                        "Two panels of dots over grey ranges. Left, strangers: dots in the grey. Right, one in five"
                                + " linked: the dots of the first weeks after stand above it.")
                .panels(List.of(panel("Strangers", strangers, x, y), panel("One in five linked", friends, x, y)), 2)
                .size(720, 340));
    }

    private static Panel panel(String heading, LagProfile lags, Axis x, Axis y) {
        List<Box> ranges = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        for (int i = 0; i < lags.bins().size(); i++) {
            LagProfile.Bin bin = lags.bins().get(i);
            double week = i - lags.bins().size() / 2;
            ranges.add(new Box(
                    week - 0.42, week + 0.42, bin.range().lower(), bin.range().upper()));
            dots.add(new Point(week, bin.observed()));
        }
        return new Panel(
                heading,
                x,
                y,
                List.of(
                        new Boxes("grey", ranges, Palette.HATCH),
                        new Dots("pairs", dots, Palette.BLUE, 7, Shape.DISC)));
    }

    private static LagProfile lags(CoordinationWorld world, long seed) {
        Groups groups = world.draw(new SplittableRandom(seed));
        return LagProfile.of(NearResponse.withDefaults(), groups.a(), groups.b(), CoordinationWorld.PERIOD);
    }

    private static List<Point> counts(SpaceTimePoints points) {
        int[] counts = new int[CoordinationWorld.PERIOD.length() / (7 * WEEKS)];
        for (int i = 0; i < points.size(); i++) {
            int at = points.day(i) / (7 * WEEKS);
            if (at < counts.length) {
                counts[at]++;
            }
        }
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Point(2021 + (i + 0.5) * 7 * WEEKS / 365.25, counts[i]))
                .toList();
    }

    private static double correlation(List<Point> a, List<Point> b) {
        double meanA = a.stream().mapToDouble(Point::y).average().orElseThrow();
        double meanB = b.stream().mapToDouble(Point::y).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.size(); i++) {
            double x = a.get(i).y() - meanA;
            double y = b.get(i).y() - meanB;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static void save(ChartBuilder chart) throws Exception {
        Files.createDirectories(IMAGES);
        Chart drawn = chart.footer(FOOTER).build();
        drawn.save(IMAGES.resolve(drawn.name() + ".png"));
    }
}
