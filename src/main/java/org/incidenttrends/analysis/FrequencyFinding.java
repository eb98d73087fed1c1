package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.DispersionTest;

/**
 * How often.
 *
 * @param headline the sentence
 * @param attacks incidents per period
 * @param intervals for each period the interval of its expected count as exposed; empty where it wasn't collected
 * @param killed people killed per period, where the source tells
 * @param injured people injured per period, where the source tells
 * @param rate incidents in a mean period, with an interval widened for overdispersion
 * @param dispersion the test of whether whole periods vary more than chance; empty under two periods or without incidents
 * @param caveats what a reader must know
 */
public record FrequencyFinding(
        String headline,
        PeriodSeries attacks,
        List<Optional<Interval>> intervals,
        Optional<PeriodSeries> killed,
        Optional<PeriodSeries> injured,
        Estimate rate,
        Optional<DispersionTest.Result> dispersion,
        List<String> caveats)
        implements Finding {

    /** Copies the lists. */
    public FrequencyFinding {
        intervals = List.copyOf(intervals);
        caveats = List.copyOf(caveats);
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
