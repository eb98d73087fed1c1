package org.incidenttrends.stats.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * Forecasts the past as if it were the future: from one origin after another every forecaster sees only what came before,
 * and is scored on the periods that followed. The honest answer to "how good is this forecast", and to whether a model is
 * any better than no model.
 *
 * <p>Origins are spread evenly over the periods after the first {@link #training}. All forecasters are scored on the same
 * forecasts; an origin at which one of them can't say anything is left out for all.
 *
 * <p>Reference: R. J. Hyndman and G. Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.10.
 *
 * @param training how many periods the first forecast is made from, at least 1
 * @param horizon how many periods each forecast reaches, at least 1
 * @param origins the most origins
 * @param level the level of the prediction intervals whose coverage is counted
 */
public record RollingOrigin(int training, int horizon, int origins, double level) {

    private static final int BARS = 10;

    /** Below this p-value a difference of scores is more than luck. */
    private static final double CLEAR = 0.05;

    /**
     * Checks the invariants.
     *
     * @throws IllegalArgumentException if a number is below 1 or the level isn't inside (0, 1)
     */
    public RollingOrigin {
        if (training < 1 || horizon < 1 || origins < 1) {
            throw new IllegalArgumentException("Training on " + training + " periods, forecasting " + horizon + " from "
                    + origins + " origins: expected 1 or more of each");
        }
        Interval.requireLevel(level);
    }

    /**
     * The mean scores of a forecaster; smaller is better.
     *
     * @param label its name
     * @param rps ranked probability score, in incidents
     * @param wis weighted interval score, in incidents
     * @param logScore logarithmic score
     * @param dawidSebastiani Dawid-Sebastiani score
     * @param coverage the share of counts inside their prediction interval
     * @param forecasts how many forecasts were scored
     * @param transform the ten bars of {@link ProbabilityTransform}
     * @param rpsByOrigin the mean ranked probability score at each origin
     */
    public record Scores(
            String label,
            double rps,
            double wis,
            double logScore,
            double dawidSebastiani,
            double coverage,
            int forecasts,
            List<Double> transform,
            List<Double> rpsByOrigin) {
        /** Copies the lists. */
        public Scores {
            transform = List.copyOf(transform);
            rpsByOrigin = List.copyOf(rpsByOrigin);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: RPS %.3f, WIS %.3f, log score %.3f, coverage %.2f",
                    label,
                    rps,
                    wis,
                    logScore,
                    coverage);
        }
    }

    /**
     * The scores of all forecasters, in the order in which they were given.
     *
     * @param scores one for each
     * @param horizon how many periods each forecast reaches
     */
    public record Result(List<Scores> scores, int horizon) {
        /** Copies the list. */
        public Result {
            scores = List.copyOf(scores);
        }

        /**
         * The forecasters that a given one doesn't beat by ranked probability score.
         *
         * @param label the given one's name
         * @return the names of those whose score is as small or smaller; empty if it is the best
         * @throws IllegalArgumentException if there is none of that name
         */
        public List<String> notBeatenBy(String label) {
            double own = scoresOf(label).rps();
            return scores.stream()
                    .filter(score -> !score.label().equals(label) && score.rps() <= own)
                    .map(Scores::label)
                    .toList();
        }

        /**
         * The forecasters that a given one beats by more than luck: those against which {@link DieboldMariano}'s test of
         * the ranked probability scores has a p-value below 0.05.
         *
         * @param label the given one's name
         * @return their names
         * @throws IllegalArgumentException if there is none of that name
         */
        public List<String> clearlyBeatenBy(String label) {
            List<Double> own = scoresOf(label).rpsByOrigin();
            return scores.stream()
                    .filter(score -> !score.label().equals(label))
                    .filter(score -> DieboldMariano.pValue(own, score.rpsByOrigin(), horizon) < CLEAR)
                    .map(Scores::label)
                    .toList();
        }

        private Scores scoresOf(String label) {
            return scores.stream()
                    .filter(score -> score.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No forecaster '" + label + "' among " + labels()));
        }

        private List<String> labels() {
            return scores.stream().map(Scores::label).toList();
        }

        @Override
        public String toString() {
            return scores.stream().map(Scores::toString).collect(Collectors.joining("\n"));
        }
    }

    /**
     * From the first half of the series but at least two years of it, at most 48 origins, 95 % intervals.
     *
     * @param past the series
     * @param horizon how many periods each forecast reaches
     * @return the default
     */
    public static RollingOrigin over(PastCounts past, int horizon) {
        return new RollingOrigin(Math.max(2 * past.year(), past.size() / 2), horizon, 48, 0.95);
    }

    /**
     * Another level of the prediction intervals.
     *
     * @param other between 0 and 1
     * @return a copy
     */
    public RollingOrigin withLevel(double other) {
        return new RollingOrigin(training, horizon, origins, other);
    }

    /**
     * Scores forecasters.
     *
     * @param past the series
     * @param forecasters one or more
     * @return their scores
     * @throws NotEstimableException if no origin leaves every forecaster enough past and a period to be scored on
     */
    public Result of(PastCounts past, List<? extends Forecaster> forecasters) {
        List<Tally> tallies = forecasters.stream().map(Tally::new).toList();
        int scored = 0;
        for (int size : sizes(past)) {
            double[] exposures = exposures(past, size);
            List<List<CountDistribution>> forecasts = forecastsAt(past.first(size), exposures, forecasters);
            if (!forecasts.isEmpty()) {
                for (int i = 0; i < tallies.size(); i++) {
                    tallies.get(i).add(past, size, forecasts.get(i));
                }
                scored++;
            }
        }
        if (scored == 0) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    "No forecast of these " + past.size() + " periods can be scored: the first " + training
                            + " are to learn from, and every forecaster needs enough of them");
        }
        return new Result(tallies.stream().map(Tally::scores).toList(), horizon);
    }

    private List<Integer> sizes(PastCounts past) {
        int possible = past.size() - training;
        int number = Math.min(origins, possible);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sizes.add(training + (int) ((long) i * possible / number));
        }
        return sizes;
    }

    /** The exposures of the periods to come, as far as they will be scored; one that wasn't collected is given another's. */
    private double[] exposures(PastCounts past, int size) {
        int reach = Math.min(horizon, past.lastPeriod() - past.period(size - 1));
        double[] exposures = new double[reach];
        for (int h = 1; h <= reach; h++) {
            int position = past.position(past.period(size - 1) + h);
            exposures[h - 1] = past.exposure(position < 0 ? size - 1 : position);
        }
        return exposures;
    }

    private static List<List<CountDistribution>> forecastsAt(
            PastCounts known, double[] exposures, List<? extends Forecaster> forecasters) {
        try {
            return forecasters.stream()
                    .map(forecaster -> forecaster.forecast(known, exposures))
                    .toList();
        } catch (NotEstimableException e) {
            return List.of();
        }
    }

    /** The running sums of one forecaster's scores. */
    private final class Tally {
        private final Forecaster forecaster;
        private final Map<Score, Double> sums = new EnumMap<>(Score.class);
        private final ProbabilityTransform transform = new ProbabilityTransform(BARS);
        private final List<Double> rpsByOrigin = new ArrayList<>();
        private int covered;
        private int forecasts;

        Tally(Forecaster forecaster) {
            this.forecaster = forecaster;
        }

        void add(PastCounts past, int size, List<CountDistribution> distributions) {
            double before = sums.getOrDefault(Score.RANKED_PROBABILITY, 0.0);
            int scored = forecasts;
            for (int h = 1; h <= distributions.size(); h++) {
                int position = past.position(past.period(size - 1) + h);
                if (position >= 0) {
                    add(distributions.get(h - 1), Math.round(past.count(position)));
                }
            }
            if (forecasts > scored) {
                double sum = sums.getOrDefault(Score.RANKED_PROBABILITY, 0.0) - before;
                rpsByOrigin.add(sum / (forecasts - scored));
            }
        }

        private void add(CountDistribution distribution, long observed) {
            for (Score score : Score.values()) {
                sums.merge(score, score.of(distribution, observed), Double::sum);
            }
            transform.add(distribution, observed);
            covered += distribution.predictionInterval(level).contains((double) observed) ? 1 : 0;
            forecasts++;
        }

        Scores scores() {
            return new Scores(
                    forecaster.label(),
                    mean(Score.RANKED_PROBABILITY),
                    mean(Score.WEIGHTED_INTERVAL),
                    mean(Score.LOG),
                    mean(Score.DAWID_SEBASTIANI),
                    (double) covered / forecasts,
                    forecasts,
                    transform.bars(),
                    rpsByOrigin);
        }

        private double mean(Score score) {
            return sums.getOrDefault(score, 0.0) / forecasts;
        }
    }
}
