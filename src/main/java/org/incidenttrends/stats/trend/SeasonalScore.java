package org.incidenttrends.stats.trend;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Kendall's score within seasons, summed. Each season is a row of years, NaN where the period is missing.
 *
 * <p>The covariance between seasons g and h (Hirsch and Slack 1984; Dietz and Killeen 1981), with m years:
 *
 * <pre>{@code
 * K_gh  = sum over years i < j of sgn((x_jg - x_ig)(x_jh - x_ih))
 * R_jg  = (n_g + 1 + sum over i of sgn(x_jg - x_ig)) / 2
 * cov   = (K_gh + 4 sum over j of R_jg R_jh - m (n_g + 1)(n_h + 1)) / 3
 * }</pre>
 *
 * <p>where a sign with a missing value is 0, so a missing value takes its season's middle rank.
 */
final class SeasonalScore {

    private final double[][] seasons;
    private final int years;
    private long s;
    private double variance;
    private double denominator;

    SeasonalScore(int[] times, double[] values, int number) {
        int first = Math.floorDiv(times[0], number);
        years = Math.floorDiv(times[times.length - 1], number) - first + 1;
        NavigableMap<Integer, double[]> bySeason = new TreeMap<>();
        for (int i = 0; i < times.length; i++) {
            double[] season = bySeason.computeIfAbsent(Math.floorMod(times[i], number), g -> missing(years));
            season[Math.floorDiv(times[i], number) - first] = values[i];
        }
        seasons = bySeason.values().toArray(double[][]::new);
        for (double[] season : seasons) {
            KendallScore score = KendallScore.of(
                    Arrays.stream(season).filter(x -> !Double.isNaN(x)).toArray());
            s += score.s();
            variance += score.variance();
            denominator += score.denominator();
        }
    }

    KendallScore independent() {
        return new KendallScore(s, variance, 1, denominator);
    }

    KendallScore correlated() {
        double[][] ranks = Arrays.stream(seasons).map(SeasonalScore::ranks).toArray(double[][]::new);
        double sum = variance;
        for (int g = 0; g < seasons.length; g++) {
            for (int h = 0; h < g; h++) {
                sum += 2 * covariance(g, h, ranks);
            }
        }
        return new KendallScore(s, sum, sum / variance, denominator);
    }

    private double covariance(int g, int h, double[][] ranks) {
        long concordance = 0;
        double products = 0;
        for (int j = 0; j < years; j++) {
            for (int i = 0; i < j; i++) {
                concordance += sign(seasons[g][j] - seasons[g][i]) * sign(seasons[h][j] - seasons[h][i]);
            }
            products += ranks[g][j] * ranks[h][j];
        }
        return (concordance + 4 * products - years * (present(g) + 1.0) * (present(h) + 1.0)) / 3;
    }

    private long present(int season) {
        return Arrays.stream(seasons[season]).filter(x -> !Double.isNaN(x)).count();
    }

    private static double[] ranks(double[] season) {
        long present = Arrays.stream(season).filter(x -> !Double.isNaN(x)).count();
        double[] ranks = new double[season.length];
        for (int j = 0; j < season.length; j++) {
            long balance = 0;
            for (double other : season) {
                balance += sign(season[j] - other);
            }
            ranks[j] = (present + 1 + balance) / 2.0;
        }
        return ranks;
    }

    /** The sign of a difference, 0 where one side is missing. */
    private static long sign(double difference) {
        return difference > 0 ? 1 : difference < 0 ? -1 : 0;
    }

    private static double[] missing(int years) {
        double[] row = new double[years];
        Arrays.fill(row, Double.NaN);
        return row;
    }
}
