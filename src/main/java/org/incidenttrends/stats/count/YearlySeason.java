package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A yearly season by which given means are multiplied: harmonics of the log rate, estimated from counts.
 *
 * <pre>{@code s(t) = exp(Σ_k a_k sin 2πkt/P + b_k cos 2πkt/P) / m,   m the mean of the numerator over a year}</pre>
 *
 * <p>The coefficients are those of a {@link CountRegression} with the logs of the means as offset. Since the mean of s over
 * a year is 1, levels that are freed of the season remain levels of a mean year. It equals {@code exp(predict(glm.nb(y ~
 * sin + cos + offset(log(mean)))))} in R, over the intercept and m.
 */
public final class YearlySeason {

    private final int[] periods;
    private final double periodsPerYear;
    private final int harmonics;

    /**
     * A season of given periods.
     *
     * @param periods the number t of each period, increasing; those that weren't collected are skipped
     * @param periodsPerYear P, how many periods a year has
     * @param harmonics how many harmonics, 0 or more
     * @throws IllegalArgumentException if periods of this length can't show so many
     */
    public YearlySeason(int[] periods, double periodsPerYear, int harmonics) {
        this.periods = periods.clone();
        this.periodsPerYear = periodsPerYear;
        this.harmonics = harmonics;
        double[] equal = new double[periods.length];
        Arrays.fill(equal, 1);
        design(equal); // fails early
    }

    private Design design(double[] means) {
        return Design.of(periods, means, periodsPerYear).withHarmonics(harmonics);
    }

    /**
     * How many coefficients a season has.
     *
     * @return two for each harmonic
     */
    public int coefficients() {
        return 2 * harmonics;
    }

    /**
     * The season of counts about means that haven't any.
     *
     * @param counts the observed counts
     * @param means the mean of each in a mean year, positive
     * @return s of each period
     * @throws NotEstimableException if the coefficients can't be told
     */
    public double[] of(double[] counts, double[] means) {
        CountFit fit = CountRegression.withDefaults().of(design(means), counts);
        int year = (int) Math.round(periodsPerYear);
        double level =
                IntStream.range(0, year).mapToDouble(t -> fit.mean(t, 1) / year).sum();
        return Arrays.stream(periods).mapToDouble(t -> fit.mean(t, 1) / level).toArray();
    }
}
