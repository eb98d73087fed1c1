package org.incidenttrends.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incidenttrends.stats.count.CountSimulator;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.ChangePoints.Dates;
import org.incidenttrends.stats.trend.ChangePoints.Segment;

/** How sure the breaks of one segmentation are, and when they were. */
final class BreakBootstrap {

    private final Segmentation segmentation;
    private final double[] counts;
    private final Segmentation.Fit fit;
    private final ChangePoints options;

    BreakBootstrap(Segmentation segmentation, double[] counts, Segmentation.Fit fit, ChangePoints options) {
        this.segmentation = segmentation;
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
        CountSimulator world =
                options.law().fit(counts, segmentation.meansWithoutBreaks(counts), segmentation.stretchCount());
        double[] largest = options.resampler()
                .doubles(random ->
                        segmentation.of(world.draw(random)).ratios().max().orElse(0));
        return fit.ratios().map(ratio -> Resampler.pValue(ratio, largest)).toArray();
    }

    /** The interval of each break's date; none where there are no breaks or no replicates. */
    List<Dates> dates() {
        if (isIdle()) {
            return List.of();
        }
        CountSimulator world = options.law()
                .fit(counts, segmentation.means(fit.segments()), fit.segments().size());
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
            double bound = quantile(drops.stream().mapToDouble(d -> d[index]).toArray());
            dates.add(dates(profileAround(counts, fit.breaks().get(k)), bound));
        }
        return dates;
    }

    private double[] profileAround(double[] series, int at) {
        Segment before = fit.segmentEndingAt(at);
        Segment after = fit.segmentFrom(at);
        return segmentation.profile(series, before.from(), after.to());
    }

    private Dates dates(double[] profile, double bound) {
        int lower = 0;
        while (profile[lower] > bound) {
            lower++;
        }
        int upper = profile.length - 1;
        while (profile[upper] > bound) {
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
