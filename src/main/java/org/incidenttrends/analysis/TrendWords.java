package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.Family;
import org.incidenttrends.stats.count.LowFrequencyErrors;
import org.incidenttrends.stats.count.RemainingSeason;

/** The sentences about a trend, in the one place that decides them. */
final class TrendWords {

    /** From this p-value down a side test is worth a caveat. */
    private static final double NOTABLE = 0.05;

    private TrendWords() {}

    static String headline(PeriodSeries series, Direction direction, TrendFinding.Model model) {
        Estimate change = model.annualChange();
        Interval interval = change.interval().orElseThrow();
        return course(series.measure(), direction) + ": " + Wording.change(change.value()) + " a year ("
                + Wording.changeInterval(interval) + "), over "
                + series.unit().count(series.collectedPositions().length);
    }

    private static String course(Measure measure, Direction direction) {
        if (direction == Direction.NO_CLEAR_TREND) {
            return "No clear trend in " + measure.words();
        }
        boolean attacks = measure == Measure.ATTACKS || measure == Measure.DEADLY;
        return (attacks ? Wording.readable(measure.words()) + " are " : "The number of " + measure.words() + " is ")
                + direction;
    }

    /** Which model was chosen and why, for those who know it by its name. */
    static String model(TrendFinding.Model model) {
        return model.fit().family() == Family.NEGATIVE_BINOMIAL
                ? "overdispersed, so negative binomial"
                : "no clear overdispersion, so Poisson";
    }

    static String refusal(PeriodSeries series, String reason) {
        return "Can't tell whether " + series.measure().words() + " rise or fall from "
                + series.unit().count(series.collectedPositions().length) + ": " + reason;
    }

    static List<String> caveats(PeriodSeries series) {
        List<String> caveats = new ArrayList<>(series.caveats());
        caveats.addAll(series.origin().source().caveats());
        return caveats;
    }

    static List<String> caveats(
            PeriodSeries series,
            Direction direction,
            TrendFinding.Model model,
            Optional<TrendFinding.Ranks> ranks,
            List<LowFrequencyErrors.Warning> warnings) {
        List<String> caveats = new ArrayList<>();
        warnings.forEach(warning -> caveats.add(words(warning, series)));
        model.season().filter(RemainingSeason::isNotable).ifPresent(season -> caveats.add(words(season)));
        ranks.filter(r -> disagrees(direction, r)).ifPresent(r -> caveats.add(disagreement(direction, r)));
        if (model.errors() != TrendErrors.LOW_FREQUENCY) {
            model.ljungBox()
                    .filter(test -> test.pValue() < NOTABLE)
                    .ifPresent(test -> caveats.add("Neighbouring "
                            + series.unit().noun() + "s are alike beyond trend and season (Ljung–Box "
                            + Wording.p(test.pValue()) + "): the " + model.errors()
                            + " errors are too small; the default errors allow for it."));
        }
        for (Source.CollectionBreak change : series.origin().source().collectionBreaks()) {
            if (change.date().isAfter(series.first().start())
                    && !change.date().isAfter(series.last().end())) {
                caveats.add("Collection changed on " + change.date() + " (" + change.note()
                        + "): a change of level there may be no change of violence; --step " + change.date()
                        + " allows for it.");
            }
        }
        caveats.add("A change of level reads as a trend, and counts are of what was recorded: more attention looks like"
                + " more attacks.");
        caveats.addAll(caveats(series));
        return caveats;
    }

    static String words(LowFrequencyErrors.Warning warning, PeriodSeries series) {
        return switch (warning) {
            case SHORT ->
                "The series is short: " + series.unit().count(series.collectedPositions().length)
                        + " can't show whether ups and downs persist, so the interval may be too narrow.";
            case THIN ->
                "The series is thin: fewer than 150 " + series.measure().words()
                        + " can't show whether ups and downs persist, so the interval may be too narrow.";
            case STRONG_PERSISTENCE ->
                "Strong persistence: high " + series.unit().noun() + "s follow high "
                        + series.unit().noun() + "s so closely that an interval of 95 % holds the truth less often, in"
                        + " simulations 83 to 92 times in 100.";
            case SLOW_WAVES ->
                "Slow ups and downs, larger than independent " + series.unit().noun()
                        + "s make: the interval allows for them, but where they last for years one of 95 % holds the truth"
                        + " in simulations 89 to 95 times in 100.";
        };
    }

    private static String words(RemainingSeason season) {
        return "The counts move with the year beyond " + Wording.number(season.harmonic() - 1, "harmonic", "harmonics")
                + " (" + Wording.p(season.pValue()) + "), so the interval may be too narrow or too wide: --season auto"
                + " lets the model follow them.";
    }

    private static boolean disagrees(Direction direction, TrendFinding.Ranks ranks) {
        boolean clear = ranks.mannKendall().pValue() < NOTABLE;
        boolean rises = ranks.mannKendall().s() > 0;
        return switch (direction) {
            case RISING -> !clear || !rises;
            case FALLING -> !clear || rises;
            case NO_CLEAR_TREND -> clear;
        };
    }

    private static String disagreement(Direction direction, TrendFinding.Ranks ranks) {
        String test = "Mann–Kendall (" + ranks.mannKendall().variant().label() + ", "
                + Wording.p(ranks.mannKendall().pValue()) + ")";
        if (ranks.mannKendall().pValue() >= NOTABLE) {
            return "The rank test beside the model doesn't see it: " + test + ".";
        }
        String sees = ranks.mannKendall().s() > 0 ? "a rise" : "a fall";
        return direction == Direction.NO_CLEAR_TREND
                ? "The rank test beside the model would call it " + sees + ": " + test
                        + "; it holds its level less well, and the model decides."
                : "The rank test beside the model sees the opposite, " + sees + ": " + test + ".";
    }
}
