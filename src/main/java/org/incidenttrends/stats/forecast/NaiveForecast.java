package org.incidenttrends.stats.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.incidenttrends.stats.count.NegativeBinomial;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * The forecasts that need no model, and that a model must beat to be worth its name. Each takes a rate from the past for
 * the mean, and the scatter from how far the same forecast would have been off before, at the same distance: a negative
 * binomial law with
 *
 * <pre>{@code 1/θ = max(0, Σ((y − f)² − f) / Σ f²)}</pre>
 *
 * <p>over all earlier forecasts f of counts y. A past without incidents is taken for one with half an incident, since
 * nothing is certain never to happen.
 */
public enum NaiveForecast implements Forecaster {

    /** It goes on as in the last period. */
    LAST_VALUE("last value") {
        @Override
        OptionalDouble rate(PastCounts past, int last, int target) {
            return OptionalDouble.of(rate(past.count(last), past.exposure(last)));
        }
    },

    /** It goes on as in the mean of the last twelve months. */
    TWELVE_MONTH_MEAN("12-month mean") {
        @Override
        OptionalDouble rate(PastCounts past, int last, int target) {
            int from = past.period(last) - past.year() + 1;
            if (past.period(0) > from) {
                return OptionalDouble.empty();
            }
            double count = 0;
            double exposure = 0;
            for (int i = last; i >= 0 && past.period(i) >= from; i--) {
                count += past.count(i);
                exposure += past.exposure(i);
            }
            return OptionalDouble.of(rate(count, exposure));
        }
    },

    /** It is as it was in the same period of the year before. */
    SAME_PERIOD_LAST_YEAR("same period last year") {
        @Override
        OptionalDouble rate(PastCounts past, int last, int target) {
            int years = (target - past.period(last) - 1) / past.year() + 1;
            int position = past.position(target - years * past.year());
            return position < 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(rate(past.count(position), past.exposure(position)));
        }
    };

    private static final int FEWEST_ERRORS = 4;

    private final String label;

    NaiveForecast(String label) {
        this.label = label;
    }

    /** The rate forecast for a period from what is known up to a position; empty where the past doesn't reach back. */
    abstract OptionalDouble rate(PastCounts past, int last, int target);

    static double rate(double count, double exposure) {
        return Math.max(count, 0.5) / exposure;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<CountDistribution> forecast(PastCounts past, double[] exposures) {
        List<CountDistribution> forecasts = new ArrayList<>();
        int last = past.size() - 1;
        for (int h = 1; h <= exposures.length; h++) {
            double rate = rate(past, last, past.lastPeriod() + h).orElseThrow(() -> tooShort(past));
            forecasts.add(CountDistribution.of(List.of(new NegativeBinomial(rate * exposures[h - 1], theta(past, h)))));
        }
        return forecasts;
    }

    private double theta(PastCounts past, int distance) {
        double excess = 0;
        double squares = 0;
        int errors = 0;
        for (int target = 0; target < past.size(); target++) {
            int origin = past.position(past.period(target) - distance);
            OptionalDouble rate = origin < 0 ? OptionalDouble.empty() : rate(past, origin, past.period(target));
            if (rate.isPresent()) {
                double forecast = rate.getAsDouble() * past.exposure(target);
                double error = past.count(target) - forecast;
                excess += error * error - forecast;
                squares += forecast * forecast;
                errors++;
            }
        }
        if (errors < FEWEST_ERRORS) {
            throw tooShort(past);
        }
        return excess > 0 ? squares / excess : Double.POSITIVE_INFINITY;
    }

    private NotEstimableException tooShort(PastCounts past) {
        return new NotEstimableException(
                Reason.TOO_FEW_PERIODS,
                past.size() + " periods are too few to forecast by '" + label + "' and to know how far it is off");
    }
}
