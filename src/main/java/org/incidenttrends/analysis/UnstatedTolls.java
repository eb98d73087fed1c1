package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** What the people per period would be if the tolls that nobody stated were known: suppositions, named as such. */
final class UnstatedTolls {

    private final PeriodSeries attacks;
    private final PeriodSeries stated;

    /**
     * A series with unstated tolls.
     *
     * @param attacks the attacks in each period
     * @param stated the sum of the stated tolls over the same periods, with the number of unstated ones; some are stated
     */
    UnstatedTolls(PeriodSeries attacks, PeriodSeries stated) {
        this.attacks = attacks;
        this.stated = stated;
    }

    /** Every unstated toll zero. */
    PeriodSeries zero() {
        return supposing(i -> 0);
    }

    /** Every unstated toll the mean of the stated ones of its year; of all years where a year has none. */
    PeriodSeries alike() {
        double overall = mean(year -> true).orElseThrow();
        return supposing(i -> {
            int of = stated.periods().get(i).start().getYear();
            return mean(year -> year == of).orElse(overall);
        });
    }

    private OptionalDouble mean(IntPredicate years) {
        double people = 0;
        double known = 0;
        for (int i = 0; i < stated.size(); i++) {
            Period period = stated.periods().get(i);
            if (years.test(period.start().getYear())) {
                people += period.count();
                known += attacks.periods().get(i).count() - period.unknown();
            }
        }
        return known > 0 ? OptionalDouble.of(people / known) : OptionalDouble.empty();
    }

    private PeriodSeries supposing(IntToDoubleFunction each) {
        List<Period> supposed = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            Period period = stated.periods().get(i);
            double more = period.unknown() == 0 ? 0 : period.unknown() * each.applyAsDouble(i);
            supposed.add(new Period(
                    period.label(),
                    period.start(),
                    period.end(),
                    period.days(),
                    attacks.periods().get(i).exposureDays(),
                    period.count() + more,
                    0));
        }
        return PeriodSeries.of(stated.unit(), stated.measure(), supposed, stated.origin());
    }
}
