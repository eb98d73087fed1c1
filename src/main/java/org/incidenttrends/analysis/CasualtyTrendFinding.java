package org.incidenttrends.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.incidenttrends.series.Measure;

/**
 * Is it getting deadlier: the trends of attacks, deadly attacks and people side by side, with what one attack and the
 * unstated tolls do to them.
 *
 * @param headline the sentence
 * @param measure what is counted of people
 * @param trends the trends, those side by side first
 * @param largest the attack with the highest toll among those counted; empty where there is none
 * @param lethality people per attack with a known toll, its interval clustered by operation; empty where no toll is known
 * @param operations how many operations the attacks with a known toll make
 * @param unstated attacks whose toll nobody stated
 * @param subject the source and the time
 * @param caveats what a reader must know
 */
public record CasualtyTrendFinding(
        String headline,
        Measure measure,
        List<Counted> trends,
        Optional<LargestEvent> largest,
        Optional<Estimate> lethality,
        int operations,
        int unstated,
        Subject subject,
        List<String> caveats)
        implements Finding {

    /** What of it is counted. */
    public enum Basis {
        /** Every attack. */
        ATTACKS("attacks"),
        /** Attacks in which somebody is known to have died. */
        DEADLY("deadly attacks"),
        /** People, by the source's main figure. */
        MAIN("as recorded"),
        /** People, by the low figures. */
        LOW("low figures"),
        /** People, by the high figures. */
        HIGH("high figures"),
        /** People, without the attack that has the highest toll. */
        WITHOUT_LARGEST("without the largest attack"),
        /** A scenario: nobody was harmed where nothing is stated. */
        UNSTATED_ZERO("scenario: unstated tolls zero"),
        /** A scenario: the unstated are like the stated of the same year. */
        UNSTATED_ALIKE("scenario: unstated as the year's mean");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /**
         * What is counted, in words.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }

        /**
         * Whether it supposes what isn't known.
         *
         * @return true for the scenarios
         */
        public boolean isScenario() {
            return this == UNSTATED_ZERO || this == UNSTATED_ALIKE;
        }
    }

    /**
     * One trend.
     *
     * @param basis what is counted
     * @param trend its trend
     */
    public record Counted(Basis basis, TrendFinding trend) {}

    /** Copies the lists. */
    public CasualtyTrendFinding {
        trends = List.copyOf(trends);
        caveats = List.copyOf(caveats);
    }

    /**
     * The trend of one basis.
     *
     * @param basis what is counted
     * @return empty where it wasn't counted
     */
    public Optional<TrendFinding> trend(Basis basis) {
        return trends.stream()
                .filter(counted -> counted.basis() == basis)
                .map(Counted::trend)
                .findFirst();
    }

    private TrendFinding main() {
        return trend(Basis.MAIN).orElseThrow();
    }

    @Override
    public String id() {
        return "casualty-trend-" + measure.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Estimate> estimate() {
        return main().estimate();
    }

    @Override
    public OptionalDouble pValue() {
        return main().pValue();
    }

    @Override
    public Method method() {
        Method trend = main().method();
        return new Method(
                trend.name()
                        + "; each series by itself. People per attack: ratio of sums, interval by a bootstrap of whole"
                        + " operations (" + Operations.RULE + ")",
                Stream.concat(trend.references().stream(), Stream.of(Reference.DAVISON_HINKLEY))
                        .toList());
    }

    @Override
    public String toString() {
        return headline;
    }
}
