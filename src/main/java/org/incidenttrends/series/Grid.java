package org.incidenttrends.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Coverage;

/** The periods of a window and the days of each that were observed, found fast by epoch day. */
final class Grid {

    /** The first epoch day of each period, and after the last one its end. */
    private final int[] starts;

    private final double[] exposure;

    private final PeriodUnit unit;
    private final double periodsPerDay;

    /** The periods without any count, which series of few incidents share. */
    private final Period[] empty;

    private Grid(PeriodUnit unit, int[] starts, double[] exposure) {
        this.unit = unit;
        this.starts = starts;
        this.exposure = exposure;
        this.periodsPerDay = exposure.length / (double) (starts[exposure.length] - starts[0]);
        this.empty = IntStream.range(0, exposure.length)
                .mapToObj(i -> {
                    LocalDate start = LocalDate.ofEpochDay(starts[i]);
                    LocalDate end = LocalDate.ofEpochDay(starts[i + 1] - 1L);
                    return new Period(unit.label(start), start, end, starts[i + 1] - starts[i], exposure[i], 0, 0);
                })
                .toArray(Period[]::new);
    }

    static Grid of(PeriodUnit unit, LocalDate from, LocalDate to, Coverage coverage) {
        List<LocalDate> dates = new ArrayList<>(unit.starts(from, to));
        dates.add(unit.next(dates.get(dates.size() - 1)));
        int[] starts = dates.stream()
                .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
                .toArray();
        double[] exposure = new double[dates.size() - 1];
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] = PeriodSeries.exposure(starts[i], starts[i + 1], coverage, from.toEpochDay(), to.toEpochDay());
        }
        return new Grid(unit, starts, exposure);
    }

    int size() {
        return exposure.length;
    }

    /** The position of the period that holds a day, or −1 where the window doesn't hold it. */
    int position(int day) {
        if (day < starts[0] || day >= starts[starts.length - 1]) {
            return -1;
        }
        int guess = (int) ((day - starts[0]) * periodsPerDay);
        while (day < starts[guess]) {
            guess--;
        }
        while (day >= starts[guess + 1]) {
            guess++;
        }
        return guess;
    }

    /** Adds a value to all periods that an interval of days touches, in proportion to the days. */
    void spread(int firstDay, int lastDay, double value, double weight, Tally tally) {
        if (firstDay == lastDay || Double.isNaN(value)) {
            tally.add(position(firstDay), value, weight);
            return;
        }
        double days = lastDay - firstDay + 1.0;
        for (int i = 0; i < exposure.length; i++) {
            int shared = Math.min(lastDay + 1, starts[i + 1]) - Math.max(firstDay, starts[i]);
            if (shared > 0) {
                tally.add(i, value, weight * shared / days);
            }
        }
    }

    PeriodUnit unit() {
        return unit;
    }

    PeriodSeries series(Measure measure, Tally tally, PeriodSeries.Origin origin) {
        Period[] periods = empty.clone();
        double[] counts = tally.counts;
        int[] unknown = tally.unknown;
        double total = 0;
        for (int i = 0; i < periods.length; i++) {
            if (counts[i] != 0 || unknown[i] != 0) {
                Period period = periods[i];
                total += counts[i];
                periods[i] = new Period(
                        period.label(),
                        period.start(),
                        period.end(),
                        period.days(),
                        tally.untold(i) ? 0 : exposure[i],
                        counts[i],
                        unknown[i]);
            }
        }
        return PeriodSeries.over(this, measure, periods, total, origin);
    }
}
