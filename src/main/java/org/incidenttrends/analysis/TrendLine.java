package org.incidenttrends.analysis;

import java.util.ArrayList;
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
        List<String> terms = fit.design().terms();
        int slope = terms.indexOf(Design.TREND);
        double[] coefficients = fit.coefficients().stream()
                .mapToDouble(CountFit.Coefficient::estimate)
                .toArray();
        int[] season = IntStream.range(0, terms.size())
                .filter(j -> isSeason(terms.get(j)))
                .toArray();
        Interval interval = trend.interval();
        double errors = (interval.upper() - interval.lower()) / 2 / Math.sqrt(covariance[slope][slope]);
        List<TrendFinding.Band> line = new ArrayList<>();
        for (int period = 0; period < series.size(); period++) {
            double[] row = fit.design().row(period);
            for (int j : season) {
                row[j] = 0;
            }
            double mean = series.unit().meanDays() * Math.exp(product(row, coefficients));
            double factor = Math.exp(errors * Math.sqrt(variance(row, covariance)));
            line.add(new TrendFinding.Band(mean, new Interval(mean / factor, mean * factor, interval.level())));
        }
        return line;
    }

    /** Whether a term of a design belongs to the season. */
    static boolean isSeason(String term) {
        return SEASON.matcher(term).matches();
    }

    private static double product(double[] row, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
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
