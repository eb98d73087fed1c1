package org.incidenttrends.chart;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.CoordinationFinding.Sample;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Reason;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shades;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.stats.process.GreatCircle;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.SpaceTimePoints;

/** Two groups on one calendar: a stroke for each attack, the stronger ones having a near one of the other group. */
final class CalendarStrip {

    private static final double HALF = 0.36;

    private CalendarStrip() {}

    static Chart of(CoordinationFinding finding) {
        Sample sample = finding.sample();
        NearResponse test = finding.closeness().test();
        Axis.Names names =
                new Axis.Names(List.of(finding.a().toString(), finding.b().toString()));
        boolean[] nearA = near(sample.a(), sample.b(), test);
        boolean[] nearB = near(sample.b(), sample.a(), test);
        List<Layer> layers = new ArrayList<>();
        List<Segment> gaps = gaps(finding);
        if (!gaps.isEmpty()) {
            layers.add(new Shades(Reason.NOT_COLLECTED, gaps));
        }
        layers.addAll(strokes("A", sample.a(), nearA, names.fromTop(0), Palette.BLUE));
        layers.addAll(strokes("B", sample.b(), nearB, names.fromTop(1), Palette.VERMILION));
        String km = Wording.figure(test.delta());
        return CoordinationCharts.named(finding, "calendar")
                .title(count(nearA) + " of " + Wording.number(sample.a().size(), "attack", "attacks") + " by "
                        + finding.a() + " and " + count(nearB) + " of "
                        + sample.b().size() + " by " + finding.b()
                        + " have one of the other group near them")
                .subtitle("Attacks dated to the day and located to " + km
                        + " km; strong: one of the other group within " + km + " km and " + test.tau() + " days")
                .alternativeText("A stroke for each attack along the calendar, one row for each group. " + count(nearA)
                        + " and " + count(nearB) + " strokes are strong.")
                .panel(new Panel("", axis(sample), names, layers))
                .size(720, 260)
                .elastic(0.85, 1.15)
                .data(data(finding, nearA, nearB))
                .build();
    }

    private static Axis axis(Sample sample) {
        return new Axis.Calendar(
                year(sample.period().first()), year(sample.period().last() + 1), CalendarTicks.Finest.MONTH);
    }

    private static double year(int day) {
        return CalendarTicks.decimalYear(LocalDate.ofEpochDay(day));
    }

    private static List<Segment> gaps(CoordinationFinding finding) {
        List<Segment> gaps = new ArrayList<>();
        for (Coverage.Gap gap : finding.origin().coverage().gaps()) {
            gaps.add(Shades.stretch(
                    CalendarTicks.decimalYear(gap.from()),
                    CalendarTicks.decimalYear(gap.to().plusDays(1))));
        }
        return gaps;
    }

    /** Which of the points have another near them; the others are walked along by day, since any two is a square. */
    private static boolean[] near(SpaceTimePoints points, SpaceTimePoints others, NearResponse test) {
        boolean[] near = new boolean[points.size()];
        int[] byDay = byDay(others);
        int first = 0;
        for (int i : byDay(points)) {
            while (first < byDay.length && others.day(byDay[first]) < points.day(i) - test.tau()) {
                first++;
            }
            for (int k = first; k < byDay.length && !near[i]; k++) {
                if (others.day(byDay[k]) > points.day(i) + test.tau()) {
                    break;
                }
                near[i] = kilometres(points, i, others, byDay[k]) <= test.delta();
            }
        }
        return near;
    }

    private static double kilometres(SpaceTimePoints points, int i, SpaceTimePoints others, int j) {
        return GreatCircle.kilometres(points.latitude(i), points.longitude(i), others.latitude(j), others.longitude(j));
    }

    private static int[] byDay(SpaceTimePoints points) {
        return IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingInt(points::day))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<Layer> strokes(String name, SpaceTimePoints points, boolean[] near, double y, Color colour) {
        return List.of(
                new Segments(name + " alone", segments(points, i -> !near[i], y), Palette.tint(colour, 0.4), 1.1),
                new Segments(name + " near", segments(points, i -> near[i], y), colour, 2));
    }

    private static List<Segment> segments(SpaceTimePoints points, IntPredicate which, double y) {
        return IntStream.range(0, points.size())
                .filter(which)
                .mapToObj(i -> {
                    double x = year(points.day(i));
                    return new Segment(x, y - HALF, x, y + HALF);
                })
                .distinct()
                .toList();
    }

    private static int count(boolean[] near) {
        return (int) IntStream.range(0, near.length).filter(i -> near[i]).count();
    }

    private static FigureData data(CoordinationFinding finding, boolean[] nearA, boolean[] nearB) {
        List<List<Object>> rows = new ArrayList<>();
        rows(rows, finding.a().toString(), finding.sample().a(), nearA);
        rows(rows, finding.b().toString(), finding.sample().b(), nearB);
        return new FigureData(List.of("group", "date", "latitude", "longitude", "near"), rows);
    }

    private static void rows(List<List<Object>> rows, String group, SpaceTimePoints points, boolean[] near) {
        IntStream.of(byDay(points))
                .forEach(i -> rows.add(List.of(
                        group,
                        LocalDate.ofEpochDay(points.day(i)).toString(),
                        points.latitude(i),
                        points.longitude(i),
                        near[i] ? "yes" : "no")));
    }
}
