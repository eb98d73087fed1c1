package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.DispersionTest;

/**
 * How often.
 *
 * @param headline the sentence
 * @param attacks incidents per period
 * @param intervals for each period the interval of its expected count as exposed; empty where it wasn't collected
 * @param tolls people killed and injured per period as far as the source tells: the main figures, high ones where it has
 *     them, and low ones where they aren't the main ones
 * @param rate incidents in a mean period, with an interval widened for overdispersion
 * @param dispersion the test of whether whole periods vary more than chance; empty under two periods or without incidents
 * @param caveats what a reader must know
 */
public record FrequencyFinding(
        String headline,
        PeriodSeries attacks,
        List<Optional<Interval>> intervals,
        List<PeriodSeries> tolls,
        Estimate rate,
        Optional<DispersionTest.Result> dispersion,
        List<String> caveats)
        implements Finding {

    /** Copies the lists. */
    public FrequencyFinding {
        intervals = List.copyOf(intervals);
        tolls = List.copyOf(tolls);
        caveats = List.copyOf(caveats);
    }

    /**
     * The toll of each period.
     *
     * @param measure people killed or injured, in the main figure, the low or the high one
     * @return the series; empty where the source doesn't tell
     */
    public Optional<PeriodSeries> toll(Measure measure) {
        return tolls.stream().filter(series -> series.measure() == measure).findFirst();
    }

    @Override
    public String id() {
        return "frequency";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.of(rate);
    }

    @Override
    public OptionalDouble pValue() {
        return dispersion.map(test -> OptionalDouble.of(test.pValue())).orElse(OptionalDouble.empty());
    }

    @Override
    public Method method() {
        return Method.of(
                "Exact Poisson intervals for each period; index of dispersion over whole periods; interval of the mean"
                        + " rate widened by that index",
                Reference.GARWOOD,
                Reference.FISHER);
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
