package org.incidenttrends.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.incidenttrends.stats.count.CountSimulator;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.ChangePoints.Dates;
import org.incidenttrends.stats.trend.ChangePoints.Segment;

/** How sure the breaks of one segmentation are, and when they were. */
final class BreakBootstrap {

    private final Segmentation search;
    private final Segmentation seasonal;
    private final double[] counts;
    private final Segmentation.Fit fit;
    private final ChangePoints options;

    /**
     * A bootstrap.
     *
     * @param search what finds breaks
     * @param seasonal the same over exposures that the season has changed; where there is no season, the same
     * @param counts the series
     * @param fit what was found in it
     * @param options replicates, law and level
     */
    BreakBootstrap(
            Segmentation search, Segmentation seasonal, double[] counts, Segmentation.Fit fit, ChangePoints options) {
        this.search = search;
        this.seasonal = seasonal;
        this.counts = counts;
        this.fit = fit;
        this.options = options;
    }

    private boolean isIdle() {
        return fit.breaks().isEmpty() || options.resampler().replicates() == 0;
    }

    /** The p-value of each break; none where there are no breaks or no replicates. */
    double[] pValues() {
        if (isIdle()) {
            return new double[0];
        }
        double[] flat = seasonal.meansWithoutBreaks(counts);
        CountSimulator world = options.law().fit(counts, flat, search.stretchCount() + options.seasonTerms(), flat);
        double[] largest = options.resampler().doubles(random -> {
            double[] drawn = world.draw(random);
            return ratios(drawn, search.of(drawn), 0).max().orElse(0);
        });
        return ratios(counts, fit, options.seasonTerms())
                .map(ratio -> Resampler.pValue(ratio, largest))
                .toArray();
    }

    /** What each break gains in units of the long-run variance. */
    private DoubleStream ratios(double[] series, Segmentation.Fit found, int moreTerms) {
        if (found.breaks().isEmpty()) {
            return DoubleStream.empty();
        }
        double longRun = seasonal.scatter(series, found.segments(), moreTerms).longRun();
        return found.gains().stream().mapToDouble(gain -> gain / longRun);
    }

    /** The interval of each break's date; none where there are no breaks or no replicates. */
    List<Dates> dates() {
        if (isIdle()) {
            return List.of();
        }
        // persistence is judged about one level: what breaks take out of it may have been waves
        CountSimulator world = options.law()
                .fit(
                        counts,
                        seasonal.means(counts, fit.segments()),
                        fit.segments().size() + options.seasonTerms(),
                        seasonal.meansWithoutBreaks(counts));
        // a stream of its own: the same seed would tie these worlds to those without breaks
        Resampler resampler = options.resampler().withSeed(~options.resampler().seed());
        List<double[]> drops = resampler.map(random -> {
            double[] drawn = world.draw(random);
            return fit.breaks().stream()
                    .mapToDouble(at -> profileAround(drawn, at)[at])
                    .toArray();
        });
        List<Dates> dates = new ArrayList<>();
        for (int k = 0; k < fit.breaks().size(); k++) {
            int index = k;
            int at = fit.breaks().get(k);
            double bound = quantile(drops.stream().mapToDouble(d -> d[index]).toArray());
            dates.add(dates(at, profileAround(counts, at), bound));
        }
        return dates;
    }

    private double[] profileAround(double[] series, int at) {
        Segment before = fit.segmentEndingAt(at);
        Segment after = fit.segmentFrom(at);
        return seasonal.profile(series, before.from(), after.to());
    }

    /** From the first to the last period within the bound; the break itself was found without a season, and belongs in. */
    private Dates dates(int at, double[] profile, double bound) {
        int lower = 0;
        while (lower < at && profile[lower] > bound) {
            lower++;
        }
        int upper = profile.length - 1;
        while (upper > at && profile[upper] > bound) {
            upper--;
        }
        return new Dates(lower, upper, options.level());
    }

    private double quantile(double[] drops) {
        Arrays.sort(drops);
        int rank = (int) Math.ceil(options.level() * (drops.length + 1));
        return drops[Math.min(rank, drops.length) - 1];
    }
}
