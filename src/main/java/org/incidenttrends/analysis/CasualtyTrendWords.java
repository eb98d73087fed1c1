package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.CasualtyTrendFinding.Basis;
import org.incidenttrends.analysis.CasualtyTrendFinding.Counted;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;

/** The sentences about casualty trends, in the one place that decides them. */
final class CasualtyTrendWords {

    private static final Set<Basis> SIDE_BY_SIDE = Set.of(Basis.ATTACKS, Basis.DEADLY, Basis.MAIN);

    private CasualtyTrendWords() {}

    static String headline(List<Counted> trends) {
        return "Side by side, change a year: "
                + trends.stream()
                        .filter(counted -> SIDE_BY_SIDE.contains(counted.basis()))
                        .map(counted -> counted.trend().series().measure().words() + " " + change(counted.trend()))
                        .collect(Collectors.joining(", "));
    }

    /** The change a year with its interval and what it lets one say. */
    private static String change(TrendFinding trend) {
        Optional<Interval> interval = trend.estimate().flatMap(Estimate::interval);
        return interval.isEmpty()
                ? "can't be told"
                : Wording.change(trend.estimate().orElseThrow().value()) + " (" + Wording.changeInterval(interval.get())
                        + ", " + trend.direction() + ")";
    }

    static List<String> caveats(List<Counted> trends, Optional<LargestEvent> largest, PeriodSeries main) {
        TrendFinding all = by(trends, Basis.MAIN).orElseThrow();
        String people = main.measure().words();
        List<String> caveats = new ArrayList<>();
        by(trends, Basis.WITHOUT_LARGEST)
                .ifPresent(
                        without -> largest.ifPresent(event -> caveats.add("Without the largest attack (" + event + ", "
                                + Wording.percent(event.share()) + " of all) the change of " + people + " would be "
                                + change(without) + " instead of " + change(all) + turned(all, without) + ".")));
        by(trends, Basis.UNSTATED_ZERO).ifPresent(zero -> caveats.add(scenarios(trends, zero, all, main)));
        by(trends, Basis.LOW)
                .ifPresent(low -> by(trends, Basis.HIGH)
                        .filter(high -> low.series().total() < high.series().total())
                        .ifPresent(high -> caveats.add("By the low figures " + people + " change by " + change(low)
                                + ", by the high ones by " + change(high) + ".")));
        all.caveats().stream()
                .filter(caveat -> !caveat.contains("have no stated toll"))
                .forEach(caveats::add);
        return caveats;
    }

    private static String scenarios(List<Counted> trends, TrendFinding zero, TrendFinding all, PeriodSeries main) {
        String alike = by(trends, Basis.UNSTATED_ALIKE)
                .map(trend -> "; if each were the mean of the known ones of its year, by " + change(trend)
                        + turned(all, trend))
                .orElse("");
        return "The toll of " + Wording.number(main.unknown(), "attack", "attacks")
                + " isn't stated and is in no sum. Scenarios: if every one were zero, "
                + main.measure().words()
                + " would change by " + change(zero) + turned(all, zero) + alike + ".";
    }

    private static String turned(TrendFinding all, TrendFinding other) {
        return all.direction() == other.direction() ? "" : ": that turns the finding round";
    }

    private static Optional<TrendFinding> by(List<Counted> trends, Basis basis) {
        return trends.stream()
                .filter(counted -> counted.basis() == basis)
                .map(Counted::trend)
                .findFirst();
    }
}
