package org.incidenttrends.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.Comparison;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.incidenttrends.stats.tail.HarmInequality;
import org.incidenttrends.stats.tail.ParameterUncertainty;
import org.incidenttrends.stats.tail.PowerLaw;
import org.incidenttrends.stats.tail.PowerLawFit;

/**
 * Answers how heavy the tail of attack sizes is: quantiles and inequality of harm, a discrete power law above the
 * threshold that fits best, whether it can be ruled out, and whether another law does as well. How likely a large attack is
 * asks {@link LargeEventAnalysis}.
 *
 * <p>Sizes are whole numbers. Where a source splits one toll over linked rows they come as fractions, which are rounded,
 * halves up, and counted in a caveat. A size that nobody stated is left out, never zero.
 *
 * @param measure what the size of an attack is: people killed, injured, or both
 * @param level the level of the exponent's interval
 * @param resampler for the goodness of fit and the exponent's interval; without replicates there is neither
 */
public record SeverityAnalysis(Measure measure, double level, Resampler resampler) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = Tolls.ROLES;

    private static final double[] QUANTILES = {0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    /** So many of the largest attacks are named. */
    private static final int NAMED = 5;

    /** With fewer replicates a spread can't be told. */
    private static final int FEWEST = 2;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the measure counts incidents, or the level lies outside (0, 1)
     */
    public SeverityAnalysis {
        SizeWords.of(measure);
        Interval.requireLevel(level);
    }

    /**
     * People killed, intervals of 95 %, 2,500 resamples.
     *
     * @return the default
     */
    public static SeverityAnalysis withDefaults() {
        return new SeverityAnalysis(
                Measure.KILLED, 0.95, Resampler.withDefaults().withReplicates(GoodnessOfFit.DEFAULT_REPLICATES));
    }

    /**
     * Another measure.
     *
     * @param other people killed, injured, or casualties
     * @return a copy
     */
    public SeverityAnalysis measuring(Measure other) {
        return new SeverityAnalysis(other, level, resampler);
    }

    /**
     * Another level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public SeverityAnalysis withLevel(double newLevel) {
        return new SeverityAnalysis(measure, newLevel, resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates, threads and progress
     * @return a copy
     */
    public SeverityAnalysis with(Resampler other) {
        return new SeverityAnalysis(measure, level, other);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @return the finding
     * @throws IllegalArgumentException if the table lacks the column, or no tail can be fitted: fewer than 10 attacks above
     *     zero, all equal, or fewer than three different sizes
     */
    public SeverityFinding of(IncidentTable incidents) {
        Tolls tolls = Tolls.of(incidents, measure);
        EventSizes sizes = tolls.sizes();
        requireTail(incidents, sizes);
        GoodnessOfFit.Result goodness =
                GoodnessOfFit.withDefaults().with(stage(0)).of(sizes);
        PowerLawFit fit = goodness.fit();
        Optional<ParameterUncertainty.Result> uncertainty = resampler.replicates() < FEWEST
                ? Optional.empty()
                : Optional.of(new ParameterUncertainty(stage(1), level).of(sizes));
        List<Comparison> comparisons = Comparison.all(sizes, fit.xmin());
        SeverityWords words = new SeverityWords(tolls, sizes, goodness, uncertainty, comparisons);
        Optional<SeverityFinding.Without> without = withoutLargest(sizes);
        Optional<PowerLawFit> high = highFigures(incidents);
        List<LargestEvent> largest = tolls.largest(NAMED);
        PeriodSeries.Origin origin =
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of());
        return new SeverityFinding(
                words.headline(),
                measure,
                sizes,
                tolls.unknown(),
                quantiles(sizes),
                HarmInequality.of(sizes),
                goodness,
                uncertainty,
                comparisons,
                largest,
                without,
                high,
                new Subject(origin, incidents.first() + " to " + incidents.last()),
                words.caveats(incidents, largest.get(0), without, high));
    }

    /** One of two equally long runs of replicates, for whoever watches. */
    private Resampler stage(int index) {
        Resampler.Progress watcher = resampler.progress();
        return resampler.withProgress((done, total) -> watcher.advanced(index * total + done, 2 * total));
    }

    /** Throws, with the file's name, where no tail can be fitted. */
    static void requireTail(IncidentTable incidents, EventSizes sizes) {
        try {
            PowerLaw.withDefaults().of(sizes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(incidents.source().file() + ": " + e.getMessage(), e);
        }
    }

    private static List<SeverityFinding.Quantile> quantiles(EventSizes sizes) {
        return DoubleStream.of(QUANTILES)
                .mapToObj(p -> new SeverityFinding.Quantile(p, sizes.quantile(p)))
                .toList();
    }

    private static Optional<SeverityFinding.Without> withoutLargest(EventSizes sizes) {
        double[] sorted = sizes.sorted();
        EventSizes rest = EventSizes.of(Arrays.copyOf(sorted, sorted.length - 1));
        return fitted(rest).map(fit -> new SeverityFinding.Without(fit, rest.mean(), HarmInequality.of(rest)));
    }

    private Optional<PowerLawFit> highFigures(IncidentTable incidents) {
        Measure high = measure == Measure.KILLED
                ? Measure.KILLED_HIGH
                : measure == Measure.INJURED ? Measure.INJURED_HIGH : measure;
        return high == measure || !high.isIn(incidents)
                ? Optional.empty()
                : fitted(Tolls.of(incidents, high).sizes());
    }

    private static Optional<PowerLawFit> fitted(EventSizes sizes) {
        try {
            return Optional.of(PowerLaw.withDefaults().of(sizes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
