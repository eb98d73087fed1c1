package org.incidenttrends.stats.forecast;

import java.util.List;

/** Forecasts the counts of the periods to come from those of the past. */
public interface Forecaster {

    /**
     * Its name, as scores are printed under it.
     *
     * @return the name
     */
    String label();

    /**
     * Forecasts.
     *
     * @param past what may be looked at
     * @param exposures the exposure of each period to come, the next one first
     * @return the predictive distribution of each period's count
     * @throws org.incidenttrends.stats.count.NotEstimableException if the past is too short or too empty
     */
    List<CountDistribution> forecast(PastCounts past, double[] exposures);
}
