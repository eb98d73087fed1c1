package org.incidenttrends.analysis.published;

import java.util.List;
import org.incidenttrends.stats.count.NegativeBinomial;
import org.incidenttrends.stats.forecast.CountDistribution;
import org.incidenttrends.stats.forecast.Score;

/** Scores of forecasts. */
final class ForecastResults {

    private ForecastResults() {}

    static List<PublishedCase> scores() {
        CountDistribution poisson = CountDistribution.of(List.of(new NegativeBinomial(3, Double.POSITIVE_INFINITY)));
        CountDistribution scattered = CountDistribution.of(List.of(new NegativeBinomial(3, 2)));
        return Cases.of("Czado, Gneiting & Held (2009), Biometrics 65, 1254; R scoringRules, y = 5")
                .number("Score of Poisson(3), logarithmic", "2.29443", Score.LOG.of(poisson, 5))
                .number("Score of Poisson(3), ranked probability", "1.313114", Score.RANKED_PROBABILITY.of(poisson, 5))
                .number("Score of Poisson(3), Dawid-Sebastiani", "2.431946", Score.DAWID_SEBASTIANI.of(poisson, 5))
                .number("Score of NB(3, 2), logarithmic", "2.594950", Score.LOG.of(scattered, 5))
                .number("Score of NB(3, 2), ranked probability", "1.497573", Score.RANKED_PROBABILITY.of(scattered, 5))
                .number("Score of NB(3, 2), Dawid-Sebastiani", "2.548236", Score.DAWID_SEBASTIANI.of(scattered, 5))
                .list();
    }
}
