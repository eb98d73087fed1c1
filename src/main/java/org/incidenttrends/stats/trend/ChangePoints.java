package org.incidenttrends.stats.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountLaw;
import org.incidenttrends.stats.count.SlowWaveCounts;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Since when? Finds the periods at which the rate of counts shifts from one level to another.
 *
 * <p>The series is cut into segments of constant rate so that the sum of their costs and of a penalty for each cut is the
 * smallest of all segmentations (found exactly, by PELT). A segment with S incidents in an exposure of D costs
 *
 * <pre>{@code
 * −2ℓ     = 2 (S − S log(S/D))                    minus twice the Poisson log-likelihood, up to a constant
 * penalty = φ̂ · 3 · log n  a break,  φ̂ = max(1, Pearson's χ²/(n − p) about one constant rate)
 * }</pre>
 *
 * <p>The likelihood is that of counts: a Gaussian cost puts the break of the coal-mining disasters at 1886, this one at
 * 1891. φ̂ is made too large by the breaks themselves, so the search is conservative. Known steps, such as a change of
 * collection, are given beforehand and fitted at no price, and every found break is one beyond them.
 *
 * <p>Each break has a p-value. The null hypothesis is that there is no break but the known steps: series are drawn from
 * {@link #law} fitted about that model, so that they scatter and persist as the observed one; each is searched in the same
 * way, and p is the share (1 + #)/(R + 1) of those in which some break gains as much as this one, measured by
 *
 * <pre>{@code
 * T = 2Δℓ / ω,  ω = φ₁ (1 + ρ₁)/(1 − ρ₁)          φ₁, ρ₁: scatter and persistence of the residuals about the segments
 * }</pre>
 *
 * <p>About one mean a shift looks like scatter and persistence, and so the null has both; but after its breaks are taken
 * out a series that shifted is calm, and one that only waves isn't. Without ω a doubling in five years of independent
 * months was found in every tenth series, with it in nearly all. Since the whole search is repeated, nothing is owed for
 * having looked everywhere. A slow drift, a trend or a season isn't in the null unless the law brings it along: it looks
 * like breaks, as do waves that outlast ten periods, of which {@link Result#persistence} warns.
 *
 * <p>Each break has an interval for its date: all periods τ with 2(ℓ_max − ℓ_τ) ≤ c within the two adjoining segments, c
 * being the quantile of that deviance at the true break in series drawn from the segmented model.
 *
 * <p>References: R. Killick, P. Fearnhead and I. A. Eckley (2012), Journal of the American Statistical Association 107,
 * 1590–1598, <a href="https://doi.org/10.1080/01621459.2012.737745">doi:10.1080/01621459.2012.737745</a>; for the penalty
 * N. R. Zhang and D. O. Siegmund (2007), Biometrics 63, 22–32, <a href="https://doi.org/10.1111/j.1541-0420.2006.00662.x"
 * >doi:10.1111/j.1541-0420.2006.00662.x</a>; for the interval D. V. Hinkley (1970), Biometrika 57, 1–17, <a
 * href="https://doi.org/10.1093/biomet/57.1.1">doi:10.1093/biomet/57.1.1</a>.
 *
 * @param shortestSegment the fewest periods of a segment, at least 1
 * @param knownSteps indices of first periods of a new level that are known beforehand, increasing
 * @param level the confidence level of the dates' intervals
 * @param resampler the bootstrap; with 0 replicates breaks have neither p-value nor interval
 * @param law what the bootstrap draws from
 */
public record ChangePoints(
        int shortestSegment, List<Integer> knownSteps, double level, Resampler resampler, CountLaw law) {

    /**
     * Checks the invariants.
     *
     * @throws IllegalArgumentException if the shortest segment is below 1, the level isn't inside (0, 1), or the known
     *     steps aren't strictly increasing
     */
    public ChangePoints {
        if (shortestSegment < 1) {
            throw new IllegalArgumentException(
                    "A shortest segment of " + shortestSegment + " periods: expected 1 or more");
        }
        Interval.requireLevel(level);
        knownSteps = List.copyOf(knownSteps);
        for (int i = 1; i < knownSteps.size(); i++) {
            if (knownSteps.get(i) <= knownSteps.get(i - 1)) {
                throw new IllegalArgumentException("Known steps " + knownSteps + ": expected strictly increasing ones");
            }
        }
    }

    /**
     * A stretch of constant rate.
     *
     * @param from its first period
     * @param to the period after its last
     * @param count its incidents
     * @param exposure its exposure
     */
    public record Segment(int from, int to, double count, double exposure) {
        /**
         * The rate.
         *
         * @return incidents per unit of exposure
         */
        public double rate() {
            return count / exposure;
        }
    }

    /**
     * The periods in which a break may lie: a new level may have begun in any from the first to the last.
     *
     * @param lower the earliest first period of the new level
     * @param upper the latest
     * @param level the confidence level
     */
    public record Dates(int lower, int upper, double level) {}

    /**
     * A shift of level.
     *
     * @param index the first period of the new level
     * @param rateBefore incidents per unit of exposure in the segment before
     * @param rateAfter the same in the segment after
     * @param deviance 2ΔLL: by how much the two segments fit better than one in their place
     * @param pValue by bootstrap; empty without replicates
     * @param dates the interval of the index; empty without replicates
     */
    public record Break(
            int index,
            double rateBefore,
            double rateAfter,
            double deviance,
            OptionalDouble pValue,
            Optional<Dates> dates) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(
                    String.format(Locale.ROOT, "break at %d: %.4g to %.4g", index, rateBefore, rateAfter));
            pValue.ifPresent(p -> text.append(String.format(Locale.ROOT, ", p = %.3f", p)));
            dates.ifPresent(d -> text.append(
                    String.format(Locale.ROOT, ", between %d and %d (%.0f%%)", d.lower(), d.upper(), 100 * d.level())));
            return text.toString();
        }
    }

    /**
     * What the search found.
     *
     * @param segments the stretches of constant rate, known steps included
     * @param breaks the breaks found, in order of time; empty where no shift pays its price
     * @param deviance 2ΔLL of all breaks together, against the known steps alone
     * @param dispersion φ̂
     * @param penalty the price of a break
     * @param persistence ρ₁, how alike neighbouring residuals about the segments are, 0 or more; 0 where there is no break
     * @param n the number of periods
     */
    public record Result(
            List<Segment> segments,
            List<Break> breaks,
            double deviance,
            double dispersion,
            double penalty,
            double persistence,
            int n) {
        /** Copies the lists. */
        public Result {
            segments = List.copyOf(segments);
            breaks = List.copyOf(breaks);
        }

        @Override
        public String toString() {
            return breaks.isEmpty()
                    ? "No clear break in " + n + " periods"
                    : breaks.stream().map(Break::toString).collect(Collectors.joining("; "));
        }
    }

    /**
     * Segments of six periods or more, as suits months; no known steps; 95 % intervals; 999 replicates of negative
     * binomial counts that keep the waves of the series.
     *
     * @return the default
     */
    public static ChangePoints withDefaults() {
        return new ChangePoints(6, List.of(), 0.95, Resampler.withDefaults(), SlowWaveCounts::fit);
    }

    /**
     * Another shortest segment.
     *
     * @param periods its length in periods
     * @return a copy
     */
    public ChangePoints withShortestSegment(int periods) {
        return new ChangePoints(periods, knownSteps, level, resampler, law);
    }

    /**
     * Other known steps.
     *
     * @param indices the first periods of new levels, increasing
     * @return a copy
     */
    public ChangePoints withKnownSteps(List<Integer> indices) {
        return new ChangePoints(shortestSegment, indices, level, resampler, law);
    }

    /**
     * Another confidence level.
     *
     * @param other the level
     * @return a copy
     */
    public ChangePoints withLevel(double other) {
        return new ChangePoints(shortestSegment, knownSteps, other, resampler, law);
    }

    /**
     * Another bootstrap.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public ChangePoints with(Resampler other) {
        return new ChangePoints(shortestSegment, knownSteps, level, other, law);
    }

    /**
     * Another law for the bootstrap to draw from.
     *
     * @param other the law, such as {@link CountLaw#withSeason}
     * @return a copy
     */
    public ChangePoints with(CountLaw other) {
        return new ChangePoints(shortestSegment, knownSteps, level, resampler, other);
    }

    /**
     * Searches a series.
     *
     * @param counts the incidents of each period, in order of time; a period that wasn't collected is left out
     * @param exposures the exposure of each, positive
     * @return segments and breaks
     * @throws IllegalArgumentException if the lengths differ, a count is negative or an exposure isn't positive, or a
     *     known step lies outside the series
     * @throws org.incidenttrends.stats.count.NotEstimableException if there are no incidents, or no stretch between known
     *     steps is long enough for two segments
     */
    public Result of(double[] counts, double[] exposures) {
        Segmentation segmentation = new Segmentation(exposures, shortestSegment, knownSteps);
        segmentation.require(counts);
        Segmentation.Fit fit = segmentation.of(counts);
        BreakBootstrap bootstrap = new BreakBootstrap(segmentation, counts, fit, this);
        List<Break> breaks = new ArrayList<>();
        double[] pValues = bootstrap.pValues();
        List<Dates> dates = bootstrap.dates();
        for (int k = 0; k < fit.breaks().size(); k++) {
            int at = fit.breaks().get(k);
            breaks.add(new Break(
                    at,
                    fit.segmentEndingAt(at).rate(),
                    fit.segmentFrom(at).rate(),
                    fit.gains().get(k),
                    pValues.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(pValues[k]),
                    dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(k))));
        }
        return new Result(
                fit.segments(),
                breaks,
                fit.deviance(),
                fit.dispersion(),
                fit.penalty(),
                fit.persistence(),
                counts.length);
    }
}
