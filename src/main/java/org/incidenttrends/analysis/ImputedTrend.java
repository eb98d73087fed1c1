package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.series.ImputedSeries;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.TermTest;
import org.incidenttrends.stats.resample.RubinPooling;

/** A trend whose interval covers also that some dates are known to a span only. */
final class ImputedTrend {

    private ImputedTrend() {}

    /** The trend of the expected counts, its estimate, interval and p-value pooled over the draws. */
    static TrendFinding of(TrendAnalysis analysis, ImputedSeries imputed) {
        TrendFinding base = analysis.of(imputed.mean());
        if (imputed.imputed() == 0 || base.model().isEmpty()) {
            return with(base, base.headline(), base.direction(), base.model(), imputed);
        }
        double[] estimates = new double[imputed.draws().size()];
        double[] variances = new double[estimates.length];
        for (int i = 0; i < estimates.length; i++) {
            Optional<TermTest> trend = slope(analysis, imputed.draws().get(i));
            if (trend.isEmpty()) {
                return refusal(base, imputed);
            }
            estimates[i] = trend.get().estimate();
            variances[i] = variance(trend.get().interval());
        }
        RubinPooling pooled = RubinPooling.of(estimates, variances);
        TrendFinding.Model model = base.model().orElseThrow();
        TermTest trend = new TermTest(
                model.trend().term(),
                pooled.estimate(),
                Math.sqrt(pooled.total()),
                pooled.interval(analysis.level()),
                pooled.pValue());
        TrendFinding.Model repooled = model(imputed.mean(), model, trend);
        Direction direction = TrendAnalysis.direction(trend.interval());
        return with(
                base,
                TrendWords.headline(imputed.mean(), direction, repooled),
                direction,
                Optional.of(repooled),
                imputed);
    }

    private static Optional<TermTest> slope(TrendAnalysis analysis, PeriodSeries draw) {
        try {
            return Optional.of(analysis.slope(draw));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }

    private static TrendFinding refusal(TrendFinding base, ImputedSeries imputed) {
        String why = "with some draws of the dates that aren't known too little is left for a model";
        return with(base, TrendWords.refusal(imputed.mean(), why), Direction.NO_CLEAR_TREND, Optional.empty(), imputed);
    }

    /** The variance of a normal estimate with that interval. */
    private static double variance(Interval interval) {
        RubinPooling unit = new RubinPooling(0, 1, 0, 1, Double.POSITIVE_INFINITY);
        double z = unit.interval(interval.level()).upper();
        double standardError = (interval.upper() - interval.lower()) / (2 * z);
        return standardError * standardError;
    }

    private static TrendFinding.Model model(PeriodSeries series, TrendFinding.Model model, TermTest trend) {
        double perYear = series.unit().perYear();
        return new TrendFinding.Model(
                model.fit(),
                model.errors(),
                trend,
                Estimate.of(trend.annualChangePercent(perYear), trend.annualChangeInterval(perYear), "% a year"),
                DoublingTime.of(trend, perYear),
                model.zeros(),
                model.ljungBox(),
                model.season(),
                TrendLine.of(series, model.fit(), trend));
    }

    private static TrendFinding with(
            TrendFinding base,
            String headline,
            Direction direction,
            Optional<TrendFinding.Model> model,
            ImputedSeries imputed) {
        List<String> caveats = new ArrayList<>(List.of(imputed.caveat()));
        caveats.addAll(base.caveats());
        return new TrendFinding(headline, base.series(), direction, model, base.ranks(), caveats);
    }
}
