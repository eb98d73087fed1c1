package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.ExcessZeros;
import org.incidenttrends.stats.count.Family;
import org.incidenttrends.stats.count.LjungBox;
import org.incidenttrends.stats.count.Overdispersion;

/** The sentences about what is tested beside a trend. */
final class TrendChecks {

    private static final double NOTABLE = 0.05;

    private TrendChecks() {}

    static List<String> of(PeriodSeries series, Direction direction, TrendFinding.Model model) {
        List<String> checks = new ArrayList<>();
        if (direction != Direction.NO_CLEAR_TREND) {
            checks.add(doubling(series, model.doubling()));
        }
        checks.add(overdispersion(model));
        checks.add(zeros(series, model));
        checks.add(model.ljungBox()
                .map(test -> autocorrelation(series, test))
                .orElse("Autocorrelation: too few periods to test for it."));
        return checks;
    }

    private static String doubling(PeriodSeries series, DoublingTime time) {
        Interval interval = time.interval();
        return "At that rate " + series.measure().words() + (time.doubling() ? " double in " : " halve in ")
                + Wording.figure(time.years()) + " years (" + Wording.interval(interval) + ").";
    }

    private static String overdispersion(TrendFinding.Model model) {
        Overdispersion test = model.fit().overdispersion();
        String words = test.isSignificant()
                ? "The counts vary by more than independent attacks would (overdispersion)"
                : "The counts don't clearly vary by more than independent attacks would";
        String so = model.fit().family() == Family.NEGATIVE_BINOMIAL ? "negative binomial" : "Poisson";
        return words + ": the variance is " + Wording.times(test.dispersion())
                + " that of a Poisson model, and the likelihood ratio of a negative binomial one "
                + Wording.figure(test.likelihoodRatio()) + " (" + Wording.p(test.pValue()) + "); so the model is " + so
                + ".";
    }

    private static String zeros(PeriodSeries series, TrendFinding.Model model) {
        ExcessZeros.Result zeros = model.zeros();
        String noun = series.unit().noun();
        String counts = Wording.number(zeros.observed(), noun, noun + "s") + " without any, "
                + Wording.figure(zeros.expected()) + " expected (" + Wording.p(zeros.pValue()) + ")";
        return zeros.pValue() < NOTABLE
                ? "More empty " + noun + "s than the model explains: " + counts
                        + "; there may be quiet times that follow other rules."
                : "No clear excess of empty " + noun + "s: " + counts + ".";
    }

    private static String autocorrelation(PeriodSeries series, LjungBox.Result test) {
        String numbers = "Ljung–Box " + Wording.figure(test.statistic()) + " at lag " + test.lag() + ", "
                + Wording.p(test.pValue());
        return test.pValue() < NOTABLE
                ? "Neighbouring " + series.unit().noun() + "s are alike beyond trend and season (" + numbers
                        + "), which the default errors allow for."
                : "Neighbouring " + series.unit().noun() + "s aren't clearly alike beyond trend and season (" + numbers
                        + ").";
    }
}
