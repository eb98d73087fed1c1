package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.OverdispersedRateRatio;
import org.incidenttrends.stats.count.RateRatio;

/**
 * Compares two windows or two places by the ratio of their rates. The counts stand in the sentence, and a percentage
 * never stands alone: six attacks against three are "+100 %" and may well be chance.
 *
 * @param level the confidence level
 */
public record CompareAnalysis(double level) {

    /** Below this count a percentage is no fair summary. */
    private static final int SMALL = 10;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public CompareAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %.
     *
     * @return the default
     */
    public static CompareAnalysis withDefaults() {
        return new CompareAnalysis(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public CompareAnalysis withLevel(double newLevel) {
        return new CompareAnalysis(newLevel);
    }

    /**
     * Compares two sides.
     *
     * @param a the side that is compared with
     * @param b the side whose rate is told as a multiple of a's
     * @return the finding
     */
    public CompareFinding of(CompareFinding.Side a, CompareFinding.Side b) {
        Optional<RateRatio.Result> exact = exact(a, b);
        Optional<OverdispersedRateRatio.Result> overdispersed = overdispersed(a, b);
        return new CompareFinding(
                headline(a, b, exact, overdispersed), a, b, exact, overdispersed, caveats(a, b, overdispersed));
    }

    private Optional<RateRatio.Result> exact(CompareFinding.Side a, CompareFinding.Side b) {
        if (a.incidents() + b.incidents() == 0) {
            return Optional.empty();
        }
        return Optional.of(RateRatio.withDefaults()
                .withLevel(level)
                .of(a.incidents(), a.exposureDays(), b.incidents(), b.exposureDays()));
    }

    private Optional<OverdispersedRateRatio.Result> overdispersed(CompareFinding.Side a, CompareFinding.Side b) {
        try {
            return Optional.of(OverdispersedRateRatio.withDefaults()
                    .withLevel(level)
                    .of(counts(a.series()), exposures(a.series()), counts(b.series()), exposures(b.series())));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }

    private static double[] counts(PeriodSeries series) {
        return series.counts(series.collectedPositions());
    }

    private static double[] exposures(PeriodSeries series) {
        return series.exposureDays(series.collectedPositions());
    }

    private static String headline(
            CompareFinding.Side a,
            CompareFinding.Side b,
            Optional<RateRatio.Result> exact,
            Optional<OverdispersedRateRatio.Result> overdispersed) {
        String counts = side(b) + " against " + side(a);
        if (exact.isEmpty()) {
            return counts + ": no attack on either side, so nothing can be compared";
        }
        OptionalDouble ratio = exact.get().ratio();
        Interval interval = overdispersed
                .map(OverdispersedRateRatio.Result::interval)
                .orElse(exact.get().interval());
        String verdict =
                interval.contains(1) ? "no clear difference" : interval.lower() > 1 ? "a higher rate" : "a lower rate";
        String times = ratio.isPresent()
                ? Wording.figure(ratio.getAsDouble()) + " times the rate"
                : "no ratio can be told where one side has none";
        return counts + ": " + times + " (" + Wording.interval(interval) + "), " + verdict;
    }

    private static String side(CompareFinding.Side side) {
        return Wording.number((double) side.incidents(), "attack", "attacks") + " in "
                + Wording.number(side.exposureDays(), "day", "days") + " (" + side.name() + ")";
    }

    private static List<String> caveats(
            CompareFinding.Side a, CompareFinding.Side b, Optional<OverdispersedRateRatio.Result> overdispersed) {
        List<String> caveats = new ArrayList<>();
        if (overdispersed.isEmpty()) {
            caveats.add("The interval takes attacks for independent, since there is too little to see how much they"
                    + " cluster: it is likely too narrow.");
        }
        if (Math.max(a.incidents(), b.incidents()) < SMALL) {
            caveats.add("Both counts are small: a percentage would say more than the data do.");
        }
        caveats.add("Two windows chosen after looking at the data differ more often than the level says.");
        Stream<String> ofSides = Stream.of(a, b).flatMap(side -> side.series().caveats().stream());
        Stream<String> ofSources = Stream.of(a, b).flatMap(side -> side.series().origin().source().caveats().stream());
        Stream.concat(ofSides, ofSources).distinct().forEach(caveats::add);
        return caveats;
    }
}
