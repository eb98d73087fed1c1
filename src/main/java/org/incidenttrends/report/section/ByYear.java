package org.incidenttrends.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;

/** Sums a series of months or quarters to calendar years, for tables that a page can hold. */
final class ByYear {

    /** A table of more periods than this is summed up. */
    private static final int LONG = 14;

    private ByYear() {}

    /** The series itself where it is short or its periods straddle years, else its sums by year. */
    static PeriodSeries of(PeriodSeries series) {
        boolean nests = series.unit() == PeriodUnit.MONTH || series.unit() == PeriodUnit.QUARTER;
        if (!nests || series.size() <= LONG) {
            return series;
        }
        Map<Integer, List<Period>> years = new TreeMap<>();
        for (Period period : series.periods()) {
            years.computeIfAbsent(period.start().getYear(), year -> new ArrayList<>())
                    .add(period);
        }
        List<Period> sums = new ArrayList<>();
        years.forEach((year, periods) -> sums.add(sum(year, periods)));
        return PeriodSeries.of(PeriodUnit.YEAR, series.measure(), sums, series.origin());
    }

    private static Period sum(int year, List<Period> periods) {
        LocalDate start = LocalDate.of(year, 1, 1);
        return new Period(
                String.valueOf(year),
                start,
                LocalDate.of(year, 12, 31),
                start.lengthOfYear(),
                periods.stream().mapToDouble(Period::exposureDays).sum(),
                periods.stream().mapToDouble(Period::count).sum(),
                periods.stream().mapToInt(Period::unknown).sum());
    }
}
