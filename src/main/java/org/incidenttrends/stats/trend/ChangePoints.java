package org.incidenttrends.stats.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountLaw;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.SlowWaveCounts;
import org.incidenttrends.stats.count.YearlySeason;
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
 * {@link #law} fitted about that model and its {@link #season}, so that they scatter, wave and have a season as the observed
 * one; each is searched in the same way, and p is the share (1 + #)/(R + 1) of those in which some break gains as much as
 * this one, measured by
 *
 * <pre>{@code
 * T = 2Δℓ / ω,  ω = φ₁ (1 + ρ₁)/(1 − ρ₁)          φ₁, ρ₁: scatter and persistence of the residuals about the segments
 * }</pre>
 *
 * <p>About one mean a shift looks like scatter and persistence, and so the null has both; but after its breaks are taken
 * out a series that shifted is calm, and one that only waves isn't. Without ω a doubling in five years of independent
 * months was found in every tenth series, with it in nearly all. Since the whole search is repeated, nothing is owed for
 * having looked everywhere.
 *
 * <p>The null has no waves that outlast ten periods: they are shifts for as long as they last, and a law that had them would
 * take every shift for one. Where a break may be such a wave, it carries a {@link Doubt}.
 *
 * <p>Each break has an interval for its date: all periods τ with 2(ℓ_max − ℓ_τ) ≤ c within the two adjoining segments, c
 * being the quantile of that deviance at the true break in series drawn from the segmented model. These wave as much as the
 * series does about one level, which is rather too much: what segments take out of it may have been waves, and intervals
 * that trust them are too narrow. With a season, likelihoods and series have it; the search itself hasn't.
 *
 * <p>References: R. Killick, P. Fearnhead and I. A. Eckley (2012), Journal of the American Statistical Association 107,
 * 1590–1598, <a href="https://doi.org/10.1080/01621459.2012.737745">doi:10.1080/01621459.2012.737745</a>; for the penalty
 * N. R. Zhang and D. O. Siegmund (2007), Biometrics 63, 22–32, <a href="https://doi.org/10.1111/j.1541-0420.2006.00662.x"
 * >doi:10.1111/j.1541-0420.2006.00662.x</a>; for the interval D. V. Hinkley (1970), Biometrika 57, 1–17, <a
 * href="https://doi.org/10.1093/biomet/57.1.1">doi:10.1093/biomet/57.1.1</a>; for the grades of evidence R. E. Kass and A. E.
 * Raftery (1995), Journal of the American Statistical Association 90, 773–795, <a
 * href="https://doi.org/10.1080/01621459.1995.10476572">doi:10.1080/01621459.1995.10476572</a>.
 *
 * @param shortestSegment the fewest periods of a segment, at least 1
 * @param knownSteps indices of first periods of a new level that are known beforehand, increasing
 * @param level the confidence level of the dates' intervals
 * @param resampler the bootstrap; with 0 replicates breaks have neither p-value nor interval
 * @param law what the bootstrap draws from
 * @param season a yearly season that p-values and dates reckon with; empty for none
 */
public record ChangePoints(
        int shortestSegment,
        List<Integer> knownSteps,
        double level,
        Resampler resampler,
        CountLaw law,
        Optional<YearlySeason> season) {

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

        /**
         * Its length.
         *
         * @return the number of its periods
         */
        public int length() {
            return to - from;
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

    /** Why a break whose p-value is small may be a wave nevertheless, and the interval of its date too narrow. */
    public enum Doubt {
        /** Neighbouring residuals about the levels found are alike: a correlation of 0.3 or more. */
        ALIKE_WITHIN_LEVELS,
        /** A level beside it lasts for less than two shortest segments: a burst, rather than a new level. */
        BRIEF_LEVEL,
        /**
         * It can't be told for sure from a wave that outlasts ten periods: a likelihood that has waves of any length gains
         * less by this step than its price of 3 log n and strong evidence (8).
         */
        LONG_WAVE;

        /** In lower-case words. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A shift of level.
     *
     * @param index the first period of the new level
     * @param rateBefore incidents per unit of exposure in the segment before
     * @param rateAfter the same in the segment after
     * @param deviance 2ΔLL: by how much the two segments fit better than one in their place
     * @param pValue by bootstrap; empty without replicates
     * @param dates the interval of the index; empty without replicates
     * @param doubts why it may be a wave; empty where nothing speaks for one
     */
    public record Break(
            int index,
            double rateBefore,
            double rateAfter,
            double deviance,
            OptionalDouble pValue,
            Optional<Dates> dates,
            List<Doubt> doubts) {
        /** Copies the list. */
        public Break {
            doubts = List.copyOf(doubts);
        }

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
        return new ChangePoints(6, List.of(), 0.95, Resampler.withDefaults(), SlowWaveCounts::fit, Optional.empty());
    }

    /**
     * Another shortest segment.
     *
     * @param periods its length in periods
     * @return a copy
     */
    public ChangePoints withShortestSegment(int periods) {
        return new ChangePoints(periods, knownSteps, level, resampler, law, season);
    }

    /**
     * Other known steps.
     *
     * @param indices the first periods of new levels, increasing
     * @return a copy
     */
    public ChangePoints withKnownSteps(List<Integer> indices) {
        return new ChangePoints(shortestSegment, indices, level, resampler, law, season);
    }

    /**
     * Another confidence level.
     *
     * @param other the level
     * @return a copy
     */
    public ChangePoints withLevel(double other) {
        return new ChangePoints(shortestSegment, knownSteps, other, resampler, law, season);
    }

    /**
     * Another bootstrap.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public ChangePoints with(Resampler other) {
        return new ChangePoints(shortestSegment, knownSteps, level, other, law, season);
    }

    /**
     * Another law for the bootstrap to draw from.
     *
     * @param other the law
     * @return a copy
     */
    public ChangePoints with(CountLaw other) {
        return new ChangePoints(shortestSegment, knownSteps, level, resampler, other, season);
    }

    /**
     * With a yearly season.
     *
     * @param yearly of the same periods
     * @return a copy
     */
    public ChangePoints with(YearlySeason yearly) {
        return new ChangePoints(shortestSegment, knownSteps, level, resampler, law, Optional.of(yearly));
    }

    int seasonTerms() {
        return season.map(YearlySeason::coefficients).orElse(0);
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
        Segmentation search = new Segmentation(exposures, shortestSegment, knownSteps);
        search.require(counts);
        Segmentation.Fit fit = search.of(counts);
        double persistence = 0;
        List<Break> breaks = List.of();
        if (!fit.breaks().isEmpty()) {
            Segmentation seasonal = inSeason(search, counts, fit);
            persistence =
                    seasonal.scatter(counts, fit.segments(), seasonTerms()).persistence();
            StepEvidence evidence = seasonal.evidence(counts, fit.segments());
            breaks = breaks(
                    fit,
                    new BreakBootstrap(search, seasonal, counts, fit, this),
                    new BreakDoubts(fit, persistence, evidence, shortestSegment, counts.length));
        }
        return new Result(
                fit.segments(), breaks, fit.deviance(), fit.dispersion(), fit.penalty(), persistence, counts.length);
    }

    private static List<Break> breaks(Segmentation.Fit fit, BreakBootstrap bootstrap, BreakDoubts doubts) {
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
                    dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(k)),
                    doubts.of(at)));
        }
        return breaks;
    }

    /** Exposures that the season has changed, as it shows about the levels found; the plain ones where it doesn't show. */
    private Segmentation inSeason(Segmentation search, double[] counts, Segmentation.Fit fit) {
        if (season.isEmpty()) {
            return search;
        }
        try {
            return search.inSeason(season.get().of(counts, search.means(counts, fit.segments())));
        } catch (NotEstimableException e) {
            return search; // such as one whose incidents all lie in one quarter of the year
        }
    }
}
