package org.incidenttrends.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentTable;

/**
 * Several series of the same incidents, of which each has other days drawn for those that are dated to a span: every day
 * of the span on which somebody collected is equally likely. The draws say how much of a result hangs on days that
 * nobody knows.
 *
 * @param mean the expected counts: every incident shared out over the days that it may have been
 * @param draws one series for each draw
 * @param imputed how many incidents are dated to a span
 */
public record ImputedSeries(PeriodSeries mean, List<PeriodSeries> draws, int imputed) {

    /** How often dates are drawn where nobody says. */
    public static final int DRAWS = 50;

    private static final int FEWEST = 20;

    /** Copies the list. */
    public ImputedSeries {
        draws = List.copyOf(draws);
    }

    /**
     * Draws days and counts.
     *
     * @param incidents the table
     * @param counter how they are counted; its own rule for imprecise dates isn't used
     * @param times how often to draw, 20 or more
     * @param seed of the draws; the same seed draws the same days
     * @return the series
     * @throws IllegalArgumentException if that is too few, or the table lacks a column that the measure needs
     */
    public static ImputedSeries of(IncidentTable incidents, SeriesCounter counter, int times, long seed) {
        if (times < FEWEST) {
            throw new IllegalArgumentException("Dates drawn " + times + " times: expected " + FEWEST + " or more");
        }
        SeriesCounter spread = counter.with(Imprecise.SPREAD);
        SplittableRandom random = new SplittableRandom(seed);
        List<PeriodSeries> draws = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            draws.add(spread.count(incidents, days(incidents, random.split())));
        }
        int imputed = 0;
        for (int row = 0; row < incidents.size(); row++) {
            imputed += isSpan(incidents, row) ? 1 : 0;
        }
        return new ImputedSeries(spread.count(incidents), draws, imputed);
    }

    private static boolean isSpan(IncidentTable incidents, int row) {
        return incidents.day(row) < incidents.lastDay(row);
    }

    private static int[] days(IncidentTable incidents, SplittableRandom random) {
        int[] days = new int[incidents.size()];
        for (int row = 0; row < days.length; row++) {
            days[row] = isSpan(incidents, row) ? draw(incidents, row, random) : incidents.date(row);
        }
        return days;
    }

    /** A day of the span on which somebody collected; the day that the source gives, if nobody did on any. */
    private static int draw(IncidentTable incidents, int row, SplittableRandom random) {
        Coverage coverage = incidents.coverage();
        int first = (int) Math.max(incidents.day(row), coverage.from().toEpochDay());
        int last = (int) Math.min(incidents.lastDay(row), coverage.to().toEpochDay());
        if (first > last) {
            return incidents.date(row);
        }
        int day = random.nextInt(first, last + 1);
        if (coverage.gaps().isEmpty() || coverage.contains(LocalDate.ofEpochDay(day))) {
            return day;
        }
        int[] collected = IntStream.rangeClosed(first, last)
                .filter(each -> coverage.contains(LocalDate.ofEpochDay(each)))
                .toArray();
        return collected.length == 0 ? incidents.date(row) : collected[random.nextInt(collected.length)];
    }

    /**
     * What a reader must know.
     *
     * @return a sentence
     */
    public String caveat() {
        int used = mean.origin().accounting().used();
        return imputed == 0
                ? "Every one of the " + used + " incidents is dated to the day, so that no date had to be drawn."
                : imputed + " of " + used + " incidents are dated to a span: a day of it was drawn " + draws.size()
                        + " times, every day being equally likely, and the estimates were pooled by Rubin's rules.";
    }

    @Override
    public String toString() {
        return mean + ", " + imputed + " dates drawn " + draws.size() + " times";
    }
}
