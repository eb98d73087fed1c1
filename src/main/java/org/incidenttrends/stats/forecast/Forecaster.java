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

    /**
     * The same forecasts under another name, such as that of the period which they look back at.
     *
     * @param name the name
     * @return a forecaster that differs in nothing else
     */
    default Forecaster named(String name) {
        Forecaster own = this;
        return new Forecaster() {
            @Override
            public String label() {
                return name;
            }

            @Override
            public List<CountDistribution> forecast(PastCounts past, double[] exposures) {
                return own.forecast(past, exposures);
            }
        };
    }
}
