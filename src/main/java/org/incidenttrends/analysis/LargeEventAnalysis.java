package org.incidenttrends.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.incidenttrends.stats.tail.LargeEvent;
import org.incidenttrends.stats.tail.LargeEventDraws;
import org.incidenttrends.stats.tail.LargeEventProbability;
import org.incidenttrends.stats.tail.PowerLaw;
import org.incidenttrends.stats.tail.XminPolicy;

/**
 * Answers how likely an attack of some size or larger is: among as many attacks as the table holds, and over a horizon at a
 * rate, if both are declared. The answer is dominated by the choice of law and threshold, so it is given by each law and on
 * average, with the threshold free and fixed.
 *
 * @param measure what the size of an attack is
 * @param atLeast the sizes in question; if there are none, the largest attack's and twice that
 * @param horizon how far ahead, at which rate
 * @param resampler seed, replicates (one at least), threads and progress
 */
public record LargeEventAnalysis(Measure measure, List<Long> atLeast, Optional<Horizon> horizon, Resampler resampler) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = Tolls.ROLES;

    /** Sizes on the curve, from the tail's threshold to ten times the largest. */
    private static final int CURVE = 32;

    private static final int BEYOND = 10;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the measure counts incidents, or a size is below 1
     */
    public LargeEventAnalysis {
        SizeWords.of(measure);
        atLeast = List.copyOf(atLeast);
        for (long size : atLeast) {
            if (size < 1) {
                throw new IllegalArgumentException("An attack of " + size + " or more: expected 1 or more");
            }
        }
    }

    /**
     * People killed, the largest attack's size and twice that, no horizon, 2,500 resamples.
     *
     * @return the default
     */
    public static LargeEventAnalysis withDefaults() {
        return new LargeEventAnalysis(
                Measure.KILLED,
                List.of(),
                Optional.empty(),
                Resampler.withDefaults().withReplicates(GoodnessOfFit.DEFAULT_REPLICATES));
    }

    /**
     * Another measure.
     *
     * @param other people killed, injured, or casualties
     * @return a copy
     */
    public LargeEventAnalysis measuring(Measure other) {
        return new LargeEventAnalysis(other, atLeast, horizon, resampler);
    }

    /**
     * Other sizes.
     *
     * @param sizes the sizes in question
     * @return a copy
     */
    public LargeEventAnalysis atLeast(long... sizes) {
        return new LargeEventAnalysis(measure, LongStream.of(sizes).boxed().toList(), horizon, resampler);
    }

    /**
     * Looks ahead as well.
     *
     * @param ahead how far, at which rate
     * @return a copy
     */
    public LargeEventAnalysis with(Horizon ahead) {
        return new LargeEventAnalysis(measure, atLeast, Optional.of(ahead), resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates, threads and progress
     * @return a copy
     */
    public LargeEventAnalysis with(Resampler other) {
        return new LargeEventAnalysis(measure, atLeast, horizon, other);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @return the finding
     * @throws IllegalArgumentException if the table lacks the column or no tail can be fitted
     */
    public LargeEventFinding of(IncidentTable incidents) {
        EventSizes sizes = Tolls.of(incidents, measure).sizes();
        SeverityAnalysis.requireTail(incidents, sizes);
        long[] asked = asked(sizes);
        long[] curve = curve(
                sizes,
                Math.min(
                        PowerLaw.withDefaults().of(sizes).xmin(),
                        Arrays.stream(asked).min().orElse(1)));
        long[] all =
                LongStream.concat(Arrays.stream(asked), Arrays.stream(curve)).toArray();
        List<LargeEventDraws> draws = List.of(draws(sizes, XminPolicy.FREE, all), draws(sizes, XminPolicy.FIXED, all));
        List<LargeEventProbability> past =
                draws.stream().map(LargeEventDraws::amongObserved).toList();
        Optional<LargeEventFinding.Ahead> ahead = horizon.map(h -> new LargeEventFinding.Ahead(
                h,
                draws.stream()
                        .map(d -> d.among(h.events()).between(0, asked.length))
                        .toList()));
        List<LargeEventProbability> answers =
                past.stream().map(p -> p.between(0, asked.length)).toList();
        PeriodSeries.Origin origin =
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of());
        return new LargeEventFinding(
                LargeEventWords.headline(measure, answers, ahead),
                measure,
                Arrays.stream(asked)
                        .mapToObj(size -> new LargeEventFinding.Asked(size, sizes.countAtLeast((double) size)))
                        .toList(),
                answers,
                ahead,
                past.stream().map(p -> p.between(asked.length, all.length)).toList(),
                new Subject(origin, incidents.first() + " to " + incidents.last()),
                LargeEventWords.caveats(
                        measure, sizes, answers, ahead, incidents.source().caveats()));
    }

    private LargeEventDraws draws(EventSizes sizes, XminPolicy policy, long[] all) {
        Resampler.Progress watcher = resampler.progress();
        int before = policy == XminPolicy.FREE ? 0 : 1;
        Resampler half = resampler.withProgress((done, total) -> watcher.advanced(before * total + done, 2 * total));
        return LargeEvent.withDefaults().with(policy).with(half).draws(sizes, all);
    }

    private long[] asked(EventSizes sizes) {
        return atLeast.isEmpty()
                ? new long[] {sizes.maximum(), 2 * sizes.maximum()}
                : atLeast.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whole sizes at even distances on a logarithmic scale, each once. */
    private static long[] curve(EventSizes sizes, long least) {
        TreeSet<Long> points = new TreeSet<>();
        double start = Math.log((double) least);
        double end = Math.log(BEYOND * (double) sizes.maximum());
        for (int i = 0; i <= CURVE; i++) {
            points.add(Math.round(Math.exp(start + (end - start) * i / CURVE)));
        }
        points.add(sizes.maximum());
        return points.stream().mapToLong(Long::longValue).toArray();
    }
}
