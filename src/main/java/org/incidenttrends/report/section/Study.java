package org.incidenttrends.report.section;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incidenttrends.declared.Span;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.IncidentCounts;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;
import org.jspecify.annotations.Nullable;

/** What the sections ask their questions of: a table, and the choices that hold for all of them. */
public final class Study {

    private final @Nullable IncidentTable incidents;
    private final @Nullable IncidentCounts counts;
    private final PeriodUnit unit;
    private final Imprecise imprecise;
    private final double level;
    private final Resampler resampler;
    private final Asked asked;
    private final Map<Measure, PeriodSeries> counted = new ConcurrentHashMap<>();

    /**
     * What an analyst asks beyond the usual questions.
     *
     * @param spans stretches of time to compare, by name in their order
     * @param claims a file of claims to check; empty where there is none
     * @param groups the sides of the question who acts together, each one group or several; fewer than two where it
     *     isn't asked
     */
    public record Asked(Map<String, Span> spans, Optional<Path> claims, List<List<String>> groups) {

        /** Copies the lists. */
        public Asked {
            spans = new LinkedHashMap<>(spans);
            groups = groups.stream().map(List::copyOf).toList();
        }

        /**
         * Nothing beyond the usual.
         *
         * @return no spans, no claims, no groups
         */
        public static Asked nothing() {
            return new Asked(Map.of(), Optional.empty(), List.of());
        }
    }

    /**
     * A study.
     *
     * @param incidents the table
     * @param unit the length of a period
     * @param imprecise what becomes of incidents dated more coarsely than a period
     * @param level the confidence level of all intervals
     * @param resampler for what is resampled
     * @param asked what is asked beyond the usual questions
     */
    public Study(
            IncidentTable incidents,
            PeriodUnit unit,
            Imprecise imprecise,
            double level,
            Resampler resampler,
            Asked asked) {
        this.incidents = incidents;
        this.counts = null;
        this.unit = unit;
        this.imprecise = imprecise;
        this.level = level;
        this.resampler = resampler;
        this.asked = asked;
    }

    /**
     * What is asked beyond the usual questions.
     *
     * @return spans, claims and groups
     */
    public Asked asked() {
        return asked;
    }

    /**
     * A study of counts that were made elsewhere.
     *
     * @param counts the counts
     * @param level the confidence level of all intervals
     * @param resampler for what is resampled
     * @param asked what is asked beyond the usual questions
     */
    public Study(IncidentCounts counts, double level, Resampler resampler, Asked asked) {
        this.incidents = null;
        this.counts = counts;
        this.unit = counts.unit();
        this.imprecise = Imprecise.EXCLUDE;
        this.level = level;
        this.resampler = resampler;
        this.asked = asked;
    }

    /**
     * The table.
     *
     * @return the incidents
     * @throws IllegalArgumentException if there are only counts
     */
    public IncidentTable incidents() {
        if (incidents == null) {
            throw new IllegalArgumentException(
                    "This question is about single incidents, and here there are only their counts");
        }
        return incidents;
    }

    /**
     * The counts that were made elsewhere.
     *
     * @return empty where there is a table of incidents
     */
    public Optional<IncidentCounts> counts() {
        return Optional.ofNullable(counts);
    }

    /**
     * Where the incidents or their counts come from.
     *
     * @return the source
     */
    public Source source() {
        return counts().map(IncidentCounts::source).orElseGet(() -> incidents().source());
    }

    /**
     * Whether a measure can be counted.
     *
     * @param measure what to count
     * @return whether {@link #counting} has an answer
     */
    public boolean has(Measure measure) {
        return counts == null ? measure.isIn(incidents()) : counts.has(measure);
    }

    /**
     * The length of a period.
     *
     * @return the unit
     */
    public PeriodUnit unit() {
        return unit;
    }

    /**
     * What becomes of incidents dated more coarsely than a period.
     *
     * @return the rule
     */
    public Imprecise imprecise() {
        return imprecise;
    }

    /**
     * The confidence level of all intervals.
     *
     * @return such as 0.95
     */
    public double level() {
        return level;
    }

    /**
     * For what is resampled.
     *
     * @return seed, replicates and threads
     */
    public Resampler resampler() {
        return resampler;
    }

    /**
     * Counts by the study's periods.
     *
     * @return the counter
     */
    public SeriesCounter counter() {
        return SeriesCounter.by(unit).with(imprecise);
    }

    /**
     * Counts by periods of a least length: many labels make thin counts, so that places are told apart by quarters and
     * kinds of attack by years.
     *
     * @param least the shortest period
     * @return a counter by the study's periods, or by these where they are longer
     */
    public SeriesCounter counterOfAtLeast(PeriodUnit least) {
        return SeriesCounter.by(unit.meanDays() > least.meanDays() ? unit : least)
                .with(imprecise);
    }

    /**
     * The attacks in each period. Counted once, whoever asks.
     *
     * @return the series
     */
    public PeriodSeries attacks() {
        return counting(Measure.ATTACKS);
    }

    /**
     * A measure in each period. Counted once, whoever asks.
     *
     * @param measure what to count
     * @return the series
     */
    public PeriodSeries counting(Measure measure) {
        return counted.computeIfAbsent(measure, this::count);
    }

    private PeriodSeries count(Measure measure) {
        return counts == null ? counter().measuring(measure).count(incidents()) : counts.series(measure);
    }
}
