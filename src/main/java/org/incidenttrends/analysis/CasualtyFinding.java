package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;

/**
 * How deadly.
 *
 * @param headline the sentence
 * @param attacks incidents per period
 * @param deadly incidents with at least one death per period
 * @param killed people killed per period
 * @param injured people injured per period; empty where the source doesn't tell
 * @param lethality deaths per attack whose toll is known, by the low figure; empty where no toll is known
 * @param unknownTolls incidents whose deaths nobody stated
 * @param largest the attacks with the most deaths by the main figure, the most first; none where nobody is known to have
 *     died
 * @param caveats what a reader must know
 */
public record CasualtyFinding(
        String headline,
        PeriodSeries attacks,
        PeriodSeries deadly,
        Range killed,
        Optional<Range> injured,
        Optional<Estimate> lethality,
        int unknownTolls,
        List<LargestEvent> largest,
        List<String> caveats)
        implements Finding {

    /**
     * Counts of people with the range that sources give. Where a source gives one figure, both are that.
     *
     * @param low the sum of the low figures per period
     * @param high the sum of the high figures per period
     */
    public record Range(PeriodSeries low, PeriodSeries high) {}

    /** Copies the lists. */
    public CasualtyFinding {
        largest = List.copyOf(largest);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "casualties";
    }

    @Override
    public Optional<Estimate> estimate() {
        return lethality;
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        return Method.of(
                "Sums of the low and of the high figures; deaths per attack with a known toll, its interval by a"
                        + " bootstrap of whole operations (" + Operations.RULE + ")",
                Reference.DAVISON_HINKLEY);
    }

    @Override
    public Subject subject() {
        return new Subject(attacks.origin(), attacks.span());
    }

    @Override
    public String toString() {
        return headline;
    }
}
