package org.incidenttrends.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.InterruptionFinding;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.InterruptedSeries;
import org.incidenttrends.stats.count.TermTest;

/** The numbers of a change at a date fixed beforehand. */
final class InterruptionJson {

    private InterruptionJson() {}

    static Map<String, Object> of(InterruptionFinding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("date", finding.date());
        map.put("event", finding.event());
        map.put("period", finding.period().label());
        map.put("control", finding.control());
        map.put("level", finding.result().map(r -> change(finding.level(), r, 0)));
        map.put("slope", finding.result().map(r -> change(finding.slope(), r, 1)));
        map.put("pValue", finding.result().map(InterruptedSeries.Result::pValue));
        map.put("placeboDates", finding.result().map(InterruptedSeries.Result::placeboDates));
        map.put("placeboPValue", finding.result().map(InterruptedSeries.Result::placeboPValue));
        return map;
    }

    /** The change as it reads and its coefficient on the log scale, per period. */
    private static Map<String, Object> change(
            Optional<Estimate> estimate, InterruptedSeries.Result result, int effect) {
        TermTest test = result.effects().get(effect);
        Optional<Interval> interval = estimate.flatMap(Estimate::interval);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", estimate.map(Estimate::value));
        map.put("lower", interval.map(Interval::lower));
        map.put("upper", interval.map(Interval::upper));
        map.put("unit", estimate.map(Estimate::unit));
        map.put("coefficient", test.estimate());
        map.put("standardError", test.standardError());
        map.put("pValue", test.pValue());
        return map;
    }
}
