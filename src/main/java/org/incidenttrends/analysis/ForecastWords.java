package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.forecast.RollingOrigin;

/** The sentences about a forecast, in the one place that decides them. */
final class ForecastWords {

    /** Fewer forecasts than these say little of how good a forecast is. */
    private static final int FEW = 20;

    /** How far the share of counts inside their intervals may be off before it is worth a caveat. */
    private static final double OFF = 0.07;

    private ForecastWords() {}

    static String headline(
            PeriodSeries series, List<ForecastFinding.Ahead> ahead, Optional<RollingOrigin.Result> scores) {
        ForecastFinding.Ahead first = ahead.get(0);
        StringBuilder words =
                new StringBuilder("Forecast of " + series.measure().words() + ": " + expected(first) + " ("
                        + Wording.predictionInterval(first.interval()) + ")");
        if (ahead.size() > 1) {
            ForecastFinding.Ahead last = ahead.get(ahead.size() - 1);
            words.append(", ")
                    .append(expected(last))
                    .append(" (")
                    .append(span(last))
                    .append(")");
        }
        return words.append(scores.map(ForecastWords::verdict).orElse("; too short a past to tell how good that is"))
                .toString();
    }

    private static String expected(ForecastFinding.Ahead ahead) {
        return Wording.figure(ahead.mean())
                + (ahead.restsOnBursts() ? " on average, raised by rare bursts, in " : " in ")
                + ahead.period().label();
    }

    private static String span(ForecastFinding.Ahead ahead) {
        return Wording.count(ahead.interval().lower()) + " to "
                + Wording.count(ahead.interval().upper());
    }

    /** Why a mean may lie above its own interval, by the first period in which it does. */
    private static Optional<String> burst(List<ForecastFinding.Ahead> ahead) {
        return ahead.stream()
                .filter(ForecastFinding.Ahead::restsOnBursts)
                .findFirst()
                .map(one -> "The expected count of " + one.period().label() + ", " + Wording.figure(one.mean())
                        + ", lies above its interval of " + span(one)
                        + ": it is a mean that rests on rare bursts, such as"
                        + " the past had; nearly all periods will have fewer, and a burst many more.");
    }

    private static String verdict(RollingOrigin.Result scores) {
        List<String> beaten = scores.clearlyBeatenBy(ForecastFinding.MODEL);
        List<String> others = scores.scores().stream()
                .map(RollingOrigin.Scores::label)
                .filter(label -> !label.equals(ForecastFinding.MODEL) && !beaten.contains(label))
                .toList();
        if (others.isEmpty()) {
            return "; in the past clearly better than " + (beaten.size() == 1 ? list(beaten) : "every naive forecast");
        }
        return beaten.isEmpty()
                ? "; in the past not clearly better than " + (others.size() == 1 ? list(others) : "any naive forecast")
                : "; in the past clearly better than " + list(beaten) + ", not than " + list(others);
    }

    private static String list(List<String> names) {
        return "the " + String.join(" or the ", names);
    }

    static List<String> caveats(
            PeriodSeries series,
            List<ForecastFinding.Ahead> ahead,
            Optional<RollingOrigin.Result> scores,
            double level) {
        List<String> caveats = new ArrayList<>();
        burst(ahead).ifPresent(caveats::add);
        scores.map(result -> result.scores().get(0))
                .ifPresentOrElse(
                        own -> scored(caveats, own, level),
                        () -> caveats.add(
                                "The past is too short to be forecast as if it were the future, so nobody knows how good this is."));
        scores.map(result -> result.notBeatenBy(ForecastFinding.MODEL))
                .filter(better -> !better.isEmpty())
                .ifPresent(
                        better -> caveats.add("It doesn't beat " + list(better) + ", which needs no model: use that."));
        caveats.add("A forecast continues what the counts did; an operation, a truce or a change of collection isn't in"
                + " it. It is for the whole area that was counted, never for a place or a target.");
        if (series.last().partial()) {
            caveats.add(series.last().label() + " was observed in part and isn't forecast to its end.");
        }
        caveats.addAll(TrendWords.caveats(series));
        return caveats;
    }

    private static void scored(List<String> caveats, RollingOrigin.Scores own, double level) {
        if (own.forecasts() < FEW) {
            caveats.add("The scores are of " + own.forecasts()
                    + " forecasts only: too few to tell a better model from luck.");
        }
        if (Math.abs(own.coverage() - level) > OFF) {
            caveats.add(String.format(
                    Locale.ROOT,
                    "In the past its %s %% intervals held the count %.0f times in 100 (%d forecasts): they are too %s.",
                    Wording.figure(100 * level),
                    100 * own.coverage(),
                    own.forecasts(),
                    own.coverage() < level ? "narrow" : "wide"));
        }
    }
}
