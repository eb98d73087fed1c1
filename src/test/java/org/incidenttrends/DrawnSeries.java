package org.incidenttrends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;

/** Series of counts that were drawn, as if somebody had counted them. */
public final class DrawnSeries {

    private DrawnSeries() {}

    /** Attacks a month from January 2004 on, every month collected as a whole. */
    public static PeriodSeries monthly(double... counts) {
        List<Period> periods = new ArrayList<>();
        LocalDate start = LocalDate.of(2004, 1, 1);
        for (double count : counts) {
            LocalDate next = start.plusMonths(1);
            int days = start.lengthOfMonth();
            periods.add(new Period(PeriodUnit.MONTH.label(start), start, next.minusDays(1), days, days, count, 0));
            start = next;
        }
        LocalDate from = periods.get(0).start();
        LocalDate to = start.minusDays(1);
        return PeriodSeries.of(
                PeriodUnit.MONTH,
                Measure.ATTACKS,
                periods,
                new PeriodSeries.Origin(
                        Source.ofCounts("simulated", "drawn", "", List.of()),
                        new Accounting(0, 0, List.of(), List.of()),
                        new Coverage(from, true, to, to, true, List.of()),
                        List.of()));
    }
}
