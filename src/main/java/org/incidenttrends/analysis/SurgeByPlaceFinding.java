package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;

/**
 * In which of many places the latest period is unusual, all of them being tested.
 *
 * @param headline the sentence
 * @param series all places together
 * @param of what is told apart, such as "district"
 * @param period the judged period, the last whole one
 * @param places every place that was tested, the most unusual first
 * @param rate the false discovery rate at which a place is called unusual
 * @param caveats what a reader must know
 */
public record SurgeByPlaceFinding(
        String headline,
        PeriodSeries series,
        String of,
        Period period,
        List<Place> places,
        double rate,
        List<String> caveats)
        implements Finding {

    /**
     * One place.
     *
     * @param name its label
     * @param observed its count
     * @param expected the count that its own past lets one expect
     * @param interval where the count would lie
     * @param pValue the probability of so high a count
     * @param adjusted the same after Benjamini and Hochberg, for all places
     * @param unusual whether the adjusted p-value is at most the rate
     */
    public record Place(
            String name,
            double observed,
            double expected,
            Interval interval,
            double pValue,
            double adjusted,
            boolean unusual) {}

    /** Copies the lists. */
    public SurgeByPlaceFinding {
        places = List.copyOf(places);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "surge-by-" + of;
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.empty();
    }

    @Override
    public OptionalDouble pValue() {
        return places.stream().mapToDouble(Place::adjusted).min();
    }

    @Override
    public Method method() {
        return Method.of(
                "The probability of so high a count by the one-step forecast of each " + of
                        + "'s own past (last three years, overdispersed and persistent as it was); all " + places.size()
                        + " tested, p-values adjusted by Benjamini and Hochberg",
                Reference.BENJAMINI_HOCHBERG);
    }

    @Override
    public Subject subject() {
        return new Subject(series.origin(), series.span());
    }

    @Override
    public String toString() {
        return headline;
    }
}
