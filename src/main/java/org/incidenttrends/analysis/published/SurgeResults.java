package org.incidenttrends.analysis.published;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidenttrends.stats.surge.CountHistory;
import org.incidenttrends.stats.surge.SurgeRule;

/** Alarms of surge rules. */
final class SurgeResults {

    private static final double WEEKS = 365.25 / 7;

    private SurgeResults() {}

    static List<PublishedCase> salmonella() {
        CountHistory history = CountHistory.of(Data.SALMONELLA_AGONA.numbers(), WEEKS);
        return Cases.of(
                        "R surveillance::earsC and farringtonFlexible on salmonella.agona, weeks 282 to 312 (C3 by CDC)")
                .words("EARS C1, alarms in weeks", "283 284 294", alarms(SurgeRule.EARS_C1, history))
                .words("EARS C2, alarms in weeks", "283 284 285", alarms(SurgeRule.EARS_C2, history))
                .words(
                        "EARS C3, alarms in weeks",
                        "282 283 284 285 286 287 295 296",
                        alarms(SurgeRule.EARS_C3, history))
                .words(
                        "Farrington flexible, alarms in weeks",
                        "284 285",
                        alarms(SurgeRule.FARRINGTON_FLEXIBLE, history))
                .list();
    }

    private static String alarms(SurgeRule rule, CountHistory history) {
        return IntStream.rangeClosed(282, 312)
                .filter(week -> history.count(week - 1)
                        > rule.threshold(history, week - 1).orElseThrow())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }
}
