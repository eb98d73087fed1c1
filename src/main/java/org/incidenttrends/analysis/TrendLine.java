package org.incidenttrends.analysis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.TermTest;

/**
 * The trend without season as a line with a ribbon. The ribbon is the model's, widened by as much as the errors by which
 * the trend is judged are wider than the model's own, so that picture and sentence agree.
 */
final class TrendLine {

    private static final Pattern SEASON = Pattern.compile("(sin|cos)\\d+");

    private TrendLine() {}

    static List<TrendFinding.Band> of(PeriodSeries series, CountFit fit, TermTest trend) {
        double[][] covariance = fit.covariance();
        int slope = fit.design().terms().indexOf(Design.TREND);
        Interval interval = trend.interval();
        double errors = (interval.upper() - interval.lower()) / 2 / Math.sqrt(covariance[slope][slope]);
        return IntStream.range(0, series.size())
                .mapToObj(period -> {
                    double[] row = withoutSeason(fit.design(), period);
                    double mean = series.unit().meanDays() * Math.exp(predictor(fit, row));
                    double factor = Math.exp(errors * Math.sqrt(variance(row, covariance)));
                    return new TrendFinding.Band(mean, new Interval(mean / factor, mean * factor, interval.level()));
                })
                .toList();
    }

    private static double[] withoutSeason(Design design, int period) {
        double[] row = design.row(period);
        for (int j = 0; j < row.length; j++) {
            String term = design.terms().get(j);
            if (isSeason(term)) {
                row[j] = 0;
            }
        }
        return row;
    }

    /** Whether a term of a design belongs to the season. */
    static boolean isSeason(String term) {
        return SEASON.matcher(term).matches();
    }

    private static double predictor(CountFit fit, double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * fit.coefficients().get(j).estimate();
        }
        return sum;
    }

    private static double variance(double[] row, double[][] covariance) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                sum += row[i] * covariance[i][j] * row[j];
            }
        }
        return sum;
    }
}
