package org.incidenttrends.analysis.published;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidenttrends.stats.resample.Resampler;

/** All published results that are computed again. */
public final class PublishedResults {

    private static final List<Supplier<List<PublishedCase>>> SUBJECTS = List.of(
            CountResults::garwood,
            CountResults::rateRatios,
            CountResults::schoolDays,
            TrendResults::coalMiningBreak,
            TrendResults::nile,
            TrendResults::ranksWithTies,
            TrendResults::falseTrend,
            TrendResults::lowFrequencyErrors,
            TrendResults::seatBelts,
            ShareResults::simultaneousIntervals,
            ShareResults::bounds,
            ShareResults::concentrationAndSimilarity,
            ShareResults::multiplicity,
            SurgeResults::salmonella,
            ProcessResults::contagionTrap,
            ProcessResults::knox,
            ForecastResults::scores,
            TailResults::zeta);

    private PublishedResults() {}

    /**
     * Computes all of them, some hundred numbers.
     *
     * @return each with what was published
     */
    public static List<PublishedCase> all() {
        return SUBJECTS.stream().map(Supplier::get).flatMap(List::stream).toList();
    }

    /**
     * The results of Clauset, Shalizi and Newman (2009) on the severity of attacks, computed from a file of severities.
     *
     * @param severities deaths of each deadly attack
     * @param resampling seed, replicates and threads of the goodness of fit
     * @return table 6.1 and the likelihood ratios beside what the file gives
     */
    public static List<PublishedCase> severities(double[] severities, Resampler resampling) {
        return Stream.of(TailResults.attacks(severities, resampling))
                .flatMap(List::stream)
                .toList();
    }
}
