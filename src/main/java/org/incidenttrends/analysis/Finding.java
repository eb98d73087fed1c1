package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer to one question: a sentence that says no more than its numbers, the numbers, what could turn it round, and
 * how it was computed. Every finding prints its headline.
 */
public sealed interface Finding
        permits AttributionFinding,
                BreakFinding,
                BreakdownFinding,
                CasualtyFinding,
                CasualtyTrendFinding,
                ClaimsFinding,
                CompareFinding,
                CoordinationFinding,
                ForecastFinding,
                FrequencyFinding,
                GroupLifeFinding,
                GrowthFinding,
                InterruptionFinding,
                LargeEventFinding,
                PairsFinding,
                ProfileFinding,
                SeverityFinding,
                ShareChangeFinding,
                ShareFinding,
                ShareTrendFinding,
                SurgeByPlaceFinding,
                SurgeFinding,
                TrendFinding {

    /**
     * A stable name, unique within a report.
     *
     * @return such as "trend-attacks"
     */
    String id();

    /**
     * The sentence.
     *
     * @return one sentence without a line break
     */
    String headline();

    /**
     * The number that the sentence rests on, with its interval.
     *
     * @return empty where the data don't give one
     */
    Optional<Estimate> estimate();

    /**
     * The p-value of the test behind the sentence.
     *
     * @return empty where nothing was tested
     */
    OptionalDouble pValue();

    /**
     * How it was computed.
     *
     * @return the method
     */
    Method method();

    /**
     * What a reader must know before using the sentence.
     *
     * @return full sentences, the weightiest first
     */
    List<String> caveats();

    /**
     * What the finding is about: the source, its span and its account of rows.
     *
     * @return the subject
     */
    Subject subject();
}
