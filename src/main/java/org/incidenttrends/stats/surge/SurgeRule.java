package org.incidenttrends.stats.surge;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A rule that says how many incidents of a period would be unusual. There is an alarm when the count exceeds the
 * threshold; a period without incidents never raises one.
 *
 * <p>Every rule looks only at earlier periods, in units of periods or of years, and has no threshold where these are too
 * few or weren't collected. None of them is a test with a known level on series that vary and persist as incidents do: ask
 * {@link FalseAlarms} what each costs.
 *
 * <p>A baseline skips periods in which nobody collected, as long as three quarters of it were: these are neither zero nor
 * replaced by older ones. Farrington's rules leave such periods out of their references.
 *
 * <p>Written x_t for the count of the judged period, x̄ and s for mean and standard deviation (divisor n − 1) of the
 * baseline. Where s is 0, the threshold of the rules that use it is x̄.
 */
public enum SurgeRule {

    /**
     * The Early Aberration Reporting System's C1: x̄ + 3s of the seven periods before. Quick, and blind to a surge that
     * builds up over some periods, since those raise its baseline. Hutwagner et al. (2003), Journal of Urban Health 80,
     * i89–i96, doi:10.1007/PL00022319.
     */
    EARS_C1("EARS C1") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return Ears.threshold(history, index, 1);
        }
    },

    /** EARS C2: x̄ + 3s of seven periods, the last two left out, so that a surge doesn't hide in its own baseline. */
    EARS_C2("EARS C2") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return Ears.threshold(history, index, 1 + Ears.LAG);
        }
    },

    /**
     * EARS C3 in the CDC form: with C2_t = (x_t − x̄)/s, an alarm when max(0, C2 − 1) summed over this period and the two
     * before exceeds 2. The threshold is the count that would make it 2; it is 0 where the two periods before suffice.
     * R's {@code surveillance::earsC} sums without the floor at this period.
     */
    EARS_C3("EARS C3") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return Ears.sumThreshold(history, index);
        }
    },

    /**
     * A cumulative sum of Rossi's transformed counts over all periods before, about their mean m, with reference value k =
     * 1.04 and bound h = 2.26:
     *
     * <pre>{@code
     * z_t = (x_t − 3m + 2 √(x_t m)) / (2 √m)
     * C_t = max(0, C_{t−1} + z_t − k), alarm from h on
     * }</pre>
     *
     * <p>It never starts afresh, so it stays alarmed after a lasting rise; it needs a year of collected periods, and a period
     * in which nobody collected leaves the sum as it was. In R:
     * {@code surveillance::algo.cusum(trans = "rossi")}. Rossi, Lampugnani and Marchi (1999), Statistics in Medicine 18,
     * 2111–2122, doi:10.1002/(SICI)1097-0258(19990830)18:16%3C2111::AID-SIM171%3E3.0.CO;2-Q.
     */
    CUSUM_ROSSI("CUSUM (Rossi)") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return RossiCusum.threshold(history, index);
        }
    },

    /**
     * Farrington et al. (1996), Journal of the Royal Statistical Society A 159, 547–563, doi:10.2307/2983331: quasi-Poisson
     * on the same season (±3 weeks) of the five years before, past surges down-weighted, a trend where it is significant,
     * and a normal limit at α = 0.05 (two-sided) on the scale x^(2/3). At least 5 incidents in four periods are asked for. In
     * R: {@code surveillance::algo.farrington(alpha = 0.05)}.
     */
    FARRINGTON_1996("Farrington 1996") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return Farrington.threshold1996(history, index);
        }
    },

    /**
     * The flexible form of Noufaily et al. (2013), Statistics in Medicine 32, 1206–1222, doi:10.1002/sim.5595: all periods of
     * four years but the last half-year, a season of ten levels, always a trend (unless it leads beyond anything seen),
     * past surges down-weighted beyond 2.58, and the 95 % quantile of a negative binomial law. At least 5 incidents in four
     * periods are asked for. In R: {@code surveillance::farringtonFlexible(b = 4, w = 3, noPeriods = 10,
     * pastWeeksNotIncluded = 26, weightsThreshold = 2.58, pThresholdTrend = 1, thresholdMethod = "nbPlugin", alpha =
     * 0.05)}. Months use ±1 month and quarters none, so that there are as many levels as can be told apart.
     */
    FARRINGTON_FLEXIBLE("Farrington flexible") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return Farrington.thresholdFlexible(history, index);
        }
    },

    /** x̄ + 3s of the twelve months before, as many a report does. */
    MEAN_PLUS_3_SD("12-month mean + 3 SD") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return Ears.meanPlus3Sd(history, index - history.years(1), index);
        }
    },

    /** More than in any period of the twelve months before, as many a headline does; 2 or fewer are never a surge. */
    HIGHEST_IN_12_MONTHS("highest in 12 months") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return highest(history, index, 1);
        }
    },

    /** More than in any period of the three years before; 2 or fewer are never a surge. */
    HIGHEST_IN_3_YEARS("highest in 3 years") {
        @Override
        OptionalDouble find(CountHistory history, int index) {
            return highest(history, index, 3);
        }
    };

    /** So few incidents are the highest of a quiet time, but no surge. */
    private static final double FLOOR = 2;

    private final String label;

    SurgeRule(String label) {
        this.label = label;
    }

    abstract OptionalDouble find(CountHistory history, int index);

    /**
     * What the period's count must exceed.
     *
     * @param history the counts, of which only those before the period are looked at
     * @param index the judged period
     * @return the threshold, 0 or more; empty where the rule hasn't enough history
     * @throws IllegalArgumentException if there is no such period
     */
    public OptionalDouble threshold(CountHistory history, int index) {
        if (index < 0 || index >= history.size()) {
            throw new IllegalArgumentException(
                    "Period " + index + " of " + history.size() + ": expected one from 0 to " + (history.size() - 1));
        }
        OptionalDouble found = find(history, index);
        return found.isPresent() ? OptionalDouble.of(Math.max(0, found.getAsDouble())) : found;
    }

    /** The rule's name as reports print it, such as {@code EARS C1}. */
    @Override
    public String toString() {
        return label;
    }

    private static OptionalDouble highest(CountHistory history, int index, int years) {
        return history.baseline(index - history.years(years), index)
                .map(window -> OptionalDouble.of(
                        Math.max(FLOOR, Arrays.stream(window).max().orElse(0))))
                .orElse(OptionalDouble.empty());
    }
}
