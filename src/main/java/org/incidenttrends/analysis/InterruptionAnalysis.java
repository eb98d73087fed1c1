package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidenttrends.incident.KnownEvent;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.InterruptedSeries;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.TermTest;

/**
 * Answers whether a series changed, in level or slope, at a date that was fixed before anybody looked at it: a law, an
 * election, an operation. Other dates of the same series serve as placebos, and a series that the event can't have
 * reached as control. A date that was found by looking belongs to {@link BreakAnalysis}.
 *
 * @param level the confidence level
 * @param season how many harmonics of the year the model has
 */
public record InterruptionAnalysis(double level, Season season) {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public InterruptionAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %, a season by the length of the series.
     *
     * @return the default
     */
    public static InterruptionAnalysis withDefaults() {
        return new InterruptionAnalysis(0.95, Season.BY_LENGTH);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public InterruptionAnalysis withLevel(double newLevel) {
        return new InterruptionAnalysis(newLevel, season);
    }

    /**
     * Another season.
     *
     * @param newSeason how many harmonics; one by AIC counts as by length, since it would differ from date to date
     * @return a copy
     */
    public InterruptionAnalysis with(Season newSeason) {
        return new InterruptionAnalysis(level, newSeason);
    }

    /** A series that the event can't have reached, and what it is called. */
    private record Control(String name, PeriodSeries series) {}

    /**
     * Tests a date.
     *
     * @param series what was counted
     * @param date the date, fixed beforehand; the period that holds it is the first after the change
     * @return the finding; where the series can't tell, the headline says so
     * @throws IllegalArgumentException if the date isn't inside the series
     */
    public InterruptionFinding of(PeriodSeries series, LocalDate date) {
        return of(series, Optional.empty(), date);
    }

    /**
     * Tests a date against a control.
     *
     * @param series what was counted
     * @param controlName the control in a few words
     * @param control the same measure and periods where the event can't have reached
     * @param date the date, fixed beforehand
     * @return the finding
     * @throws IllegalArgumentException if the date isn't inside the series, or the control has other periods
     */
    public InterruptionFinding of(PeriodSeries series, String controlName, PeriodSeries control, LocalDate date) {
        return of(series, Optional.of(new Control(controlName, control)), date);
    }

    private InterruptionFinding of(PeriodSeries series, Optional<Control> control, LocalDate date) {
        int first = Steps.position(series, date);
        Period period = series.periods().get(first);
        Optional<String> event = series.origin().source().history().stream()
                .filter(known -> known.date().equals(date))
                .map(KnownEvent::name)
                .findFirst();
        Optional<String> controlName = control.map(Control::name);
        try {
            InterruptedSeries.Result result = test(series, control, first);
            Estimate ratio = ratio(result.effects().get(0));
            Estimate slope = slope(series, result.effects().get(1));
            return new InterruptionFinding(
                    InterruptionWords.headline(
                            series, InterruptionWords.when(date, event), controlName, result, ratio, slope),
                    series,
                    date,
                    event,
                    period,
                    controlName,
                    Optional.of(result),
                    Optional.of(ratio),
                    Optional.of(slope),
                    lines(series, result.fit(), first),
                    InterruptionWords.caveats(series, controlName, result));
        } catch (NotEstimableException e) {
            return new InterruptionFinding(
                    "Can't tell whether " + series.measure().words() + " changed " + InterruptionWords.when(date, event)
                            + ": " + Wording.clause(e),
                    series,
                    date,
                    event,
                    period,
                    controlName,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    TrendWords.caveats(series));
        }
    }

    private InterruptedSeries.Result test(PeriodSeries series, Optional<Control> control, int first) {
        InterruptedSeries test = InterruptedSeries.withDefaults().withLevel(level);
        int[] positions = series.collectedPositions();
        Design design = design(series, positions);
        if (control.isEmpty()) {
            return test.of(design, series.counts(positions), first);
        }
        PeriodSeries other = control.get().series();
        if (!other.first().start().equals(series.first().start()) || other.size() != series.size()) {
            throw new IllegalArgumentException("The control covers " + other.span() + ", the series " + series.span()
                    + ": expected the same periods; name them with --from and --to");
        }
        return test.of(design, series.counts(positions), design(other, positions), other.counts(positions), first);
    }

    private Design design(PeriodSeries series, int[] positions) {
        Design design = Design.of(
                        positions, series.exposureDays(positions), series.unit().perYear())
                .withTrend();
        Season fixed = season.byAic() ? Season.BY_LENGTH : season;
        return design.withHarmonics(Math.min(fixed.harmonicsFor(series), design.maximumHarmonics()));
    }

    private static Estimate ratio(TermTest level) {
        Interval log = level.interval();
        return Estimate.of(
                Math.exp(level.estimate()),
                new Interval(Math.exp(log.lower()), Math.exp(log.upper()), log.level()),
                "times the level");
    }

    private static Estimate slope(PeriodSeries series, TermTest slope) {
        double perYear = series.unit().perYear();
        return Estimate.of(
                slope.annualChangePercent(perYear),
                slope.annualChangeInterval(perYear),
                "% a year on top of the trend");
    }

    /** The lines without season, as counts of a mean period. */
    private static List<InterruptionFinding.Line> lines(PeriodSeries series, CountFit fit, int first) {
        List<String> terms = fit.design().terms();
        double meanDays = series.unit().meanDays();
        return IntStream.range(0, series.size())
                .mapToObj(t -> {
                    double[] row = fit.design().row(t);
                    double with = 0;
                    double without = 0;
                    for (int j = 0; j < row.length; j++) {
                        double part = row[j] * fit.coefficients().get(j).estimate();
                        String term = terms.get(j);
                        boolean change = term.equals(InterruptedSeries.LEVEL) || term.equals(InterruptedSeries.SLOPE);
                        if (!TrendLine.isSeason(term)) {
                            with += part;
                            without += change ? 0 : part;
                        }
                    }
                    return new InterruptionFinding.Line(
                            meanDays * Math.exp(with),
                            t < first ? meanDays * Math.exp(with) : meanDays * Math.exp(without));
                })
                .toList();
    }
}
