package org.incidenttrends.stats.count;

import java.util.Arrays;

/**
 * A family of laws for a series of counts about given means: how widely they scatter, and how persistently. A bootstrap
 * asks for the member that fits the series, once about the means of its null hypothesis and once about those of its
 * alternative. {@link PersistentCounts#fit} takes the likeliest persistence, {@link SlowWaveCounts#fit} all that are likely.
 */
@FunctionalInterface
public interface CountLaw {

    /**
     * Fits the law.
     *
     * @param counts the observed counts
     * @param means the mean of each, from some model; a mean of 0 lets its count be 0 and nothing else
     * @param estimated how many coefficients those means were estimated with
     * @return what draws series with these means
     */
    CountSimulator fit(double[] counts, double[] means, int estimated);

    /**
     * The same with a yearly season: the given means are multiplied by harmonics estimated from the counts, so that the
     * season is drawn again in every series instead of being taken for scatter and persistence. About means of 0 a season
     * can't be told, and the law stays as it is.
     *
     * @param periods the number t of each period, increasing; those that weren't collected are skipped
     * @param periodsPerYear how many periods a year has
     * @param harmonics how many harmonics the season has
     * @return a law that fits the season, too
     * @throws IllegalArgumentException if periods of this length can't show so many harmonics
     */
    default CountLaw withSeason(int[] periods, double periodsPerYear, int harmonics) {
        double[] equal = new double[periods.length];
        Arrays.fill(equal, 1);
        Design.of(periods, equal, periodsPerYear).withHarmonics(harmonics); // fails early
        int[] times = periods.clone();
        return (counts, means, estimated) -> {
            if (Arrays.stream(means).min().orElse(0) == 0) {
                return fit(counts, means, estimated);
            }
            Design season = Design.of(times, means, periodsPerYear).withHarmonics(harmonics);
            double[] seasonal =
                    CountRegression.withDefaults().of(season, counts).means();
            return fit(counts, seasonal, estimated + season.terms().size() - 1);
        };
    }
}
