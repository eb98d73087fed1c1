package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.analysis.CasualtyTrendFinding;
import org.incidenttrends.analysis.CasualtyTrendFinding.Counted;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.LargestEvent;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.stats.Interval;

/** What {@code trend} adds where people are counted: the trends side by side, the largest attack, the unstated tolls. */
final class CasualtyTrendAnswer {

    private CasualtyTrendAnswer() {}

    /** The answer about one trend, with the others beside it. */
    static Answer beside(Answer trend, CasualtyTrendFinding casualties) {
        List<Finding> findings = new ArrayList<>(trend.findings());
        findings.add(casualties);
        Map<String, Object> numbers = new LinkedHashMap<>(trend.numbers());
        numbers.put("casualties", numbers(casualties));
        List<String> lines = new ArrayList<>(trend.lines());
        lines.addAll(Text.table(table(casualties)));
        casualties
                .lethality()
                .ifPresent(lethality -> lines.add(Wording.figure(lethality.value()) + " "
                        + lethality.unit()
                        + lethality
                                .interval()
                                .map(i -> " (" + Wording.interval(i) + ")")
                                .orElse("") + ", in "
                        + Wording.number(casualties.operations(), "operation", "operations")));
        return new Answer(
                trend.command(),
                trend.source(),
                trend.accounting(),
                trend.options(),
                findings,
                numbers,
                lines,
                trend.table());
    }

    private static Map<String, Object> numbers(CasualtyTrendFinding casualties) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("measure", casualties.measure().name().toLowerCase(Locale.ROOT));
        numbers.put("trends", Json.objects(table(casualties)));
        numbers.put("largest", casualties.largest().map(CasualtyTrendAnswer::largest));
        numbers.put("unstated", casualties.unstated());
        numbers.put("perAttack", casualties.lethality().map(lethality -> perAttack(lethality, casualties)));
        return numbers;
    }

    /** One of the largest attacks by name and toll. */
    static Map<String, Object> largest(LargestEvent event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("date", event.when());
        map.put("place", event.place());
        map.put("toll", event.toll());
        map.put("share", event.share());
        return map;
    }

    private static Map<String, Object> perAttack(Estimate lethality, CasualtyTrendFinding casualties) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", lethality.value());
        map.put("lower", lethality.interval().map(Interval::lower));
        map.put("upper", lethality.interval().map(Interval::upper));
        map.put("level", lethality.interval().map(Interval::level));
        map.put("operations", casualties.operations());
        return map;
    }

    private static Answer.Table table(CasualtyTrendFinding casualties) {
        return new Answer.Table(
                List.of(
                        "counted",
                        "basis",
                        "total",
                        "unstated",
                        "annualChangePercent",
                        "lower",
                        "upper",
                        "pValue",
                        "direction"),
                casualties.trends().stream().map(CasualtyTrendAnswer::row).toList());
    }

    private static List<Object> row(Counted counted) {
        TrendFinding trend = counted.trend();
        Optional<Estimate> change = trend.estimate();
        return List.of(
                trend.series().measure().words(),
                counted.basis().words(),
                trend.series().total(),
                trend.series().unknown(),
                change.map(Estimate::value),
                change.flatMap(Estimate::interval).map(Interval::lower),
                change.flatMap(Estimate::interval).map(Interval::upper),
                trend.pValue(),
                trend.direction().toString());
    }
}
