package org.incidenttrends.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidenttrends.chart.Axis.Tick;

/**
 * Marks of a date axis at the beginnings of years, months, weeks or days, as close as their words allow. Where a mark
 * opens one unit that is wide enough, its name stands in the middle of the unit: it names the unit, not its beginning.
 */
final class CalendarTicks {

    private static final List<Step> STEPS = List.of(
            new Step(ChronoUnit.DAYS, 1),
            new Step(ChronoUnit.WEEKS, 1),
            new Step(ChronoUnit.MONTHS, 1),
            new Step(ChronoUnit.MONTHS, 3),
            new Step(IsoFields.QUARTER_YEARS, 1),
            new Step(ChronoUnit.YEARS, 1),
            new Step(ChronoUnit.YEARS, 2),
            new Step(ChronoUnit.YEARS, 5),
            new Step(ChronoUnit.YEARS, 10),
            new Step(ChronoUnit.YEARS, 20),
            new Step(ChronoUnit.YEARS, 50),
            new Step(ChronoUnit.YEARS, 100),
            new Step(ChronoUnit.YEARS, 1000));
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double PIXELS_BETWEEN_WORDS = 10;
    private static final double PIXELS_BETWEEN_MARKS = 5;

    private CalendarTicks() {}

    /** The beginning of a day as a year with decimals. */
    static double decimalYear(LocalDate date) {
        return date.getYear() + (date.getDayOfYear() - 1.0) / date.lengthOfYear();
    }

    /** The marks of an axis of so many pixels: those with words, and small ones between them. */
    static List<Tick> of(Axis.Calendar axis, double pixels) {
        double perYear = pixels / (axis.max() - axis.min());
        List<Step> steps = STEPS.stream().filter(axis.finest()::allows).toList();
        int chosen = 0;
        while (chosen < steps.size() - 1 && !steps.get(chosen).fits(perYear)) {
            chosen++;
        }
        Step step = steps.get(chosen);
        List<Tick> ticks = new ArrayList<>(step.ticks(axis.min(), axis.max(), perYear));
        if (chosen > 0 && step.holds(steps.get(chosen - 1), perYear)) {
            for (LocalDate date : steps.get(chosen - 1).dates(axis.min(), axis.max())) {
                double at = decimalYear(date);
                if (at >= axis.min() && ticks.stream().noneMatch(tick -> Math.abs(tick.at() - at) < 1e-9)) {
                    ticks.add(new Tick(at, ""));
                }
            }
        }
        return List.copyOf(ticks);
    }

    /** The finest division that an axis may show: that of its data. */
    enum Finest {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        QUARTER(IsoFields.QUARTER_YEARS),
        YEAR(ChronoUnit.YEARS);

        private final TemporalUnit unit;

        Finest(TemporalUnit unit) {
            this.unit = unit;
        }

        /** Quarters are named Q1 to Q4 where they are the data's own, else by their first months. */
        private boolean allows(Step step) {
            return step.unit.getDuration().compareTo(unit.getDuration()) >= 0
                    && (this == QUARTER || step.unit != IsoFields.QUARTER_YEARS);
        }
    }

    /** So many calendar units from mark to mark. */
    private record Step(TemporalUnit unit, int count) {

        double pixels(double perYear) {
            return perYear
                    * count
                    * unit.getDuration().toDays()
                    / ChronoUnit.YEARS.getDuration().toDays();
        }

        /** Whether this step begins where one of the finer begins, and those are far enough apart to be marked. */
        boolean holds(Step finer, double perYear) {
            boolean nested = finer.unit != ChronoUnit.WEEKS && count % (unit == finer.unit ? finer.count : 1) == 0;
            return nested && finer.pixels(perYear) >= PIXELS_BETWEEN_MARKS;
        }

        /** Whether the words of neighbours stand apart. */
        boolean fits(double perYear) {
            String widest = unit == ChronoUnit.YEARS ? "2000" : words(LocalDate.of(2000, 5, 30));
            return pixels(perYear) >= Lettering.width(widest, Page.TICK_FONT) + PIXELS_BETWEEN_WORDS;
        }

        List<Tick> ticks(double min, double max, double perYear) {
            List<Tick> ticks = new ArrayList<>();
            boolean first = true;
            for (LocalDate date : dates(min, max)) {
                double from = Math.max(min, decimalYear(date));
                double to = Math.min(max, decimalYear(date.plus(count, unit)));
                String words = words(date);
                boolean named = count == 1 && unit != ChronoUnit.WEEKS;
                boolean fits = named
                        ? (to - from) * perYear >= Lettering.width(words, Page.TICK_FONT) + 2
                        : decimalYear(date) >= min;
                double at = decimalYear(date);
                if (fits) {
                    String year = unit != ChronoUnit.YEARS && (first || opensYear(date)) ? "\n" + date.getYear() : "";
                    ticks.add(new Tick(Math.max(min, at), words + year, named ? (from + to) / 2 : at));
                    first = false;
                } else if (at >= min) {
                    ticks.add(new Tick(at, ""));
                }
            }
            return ticks;
        }

        /** The beginnings of the units that touch the axis. */
        List<LocalDate> dates(double min, double max) {
            List<LocalDate> dates = new ArrayList<>();
            for (LocalDate date = firstBefore(min); decimalYear(date) < max - 1e-9; date = date.plus(count, unit)) {
                dates.add(date);
            }
            return dates;
        }

        private LocalDate firstBefore(double min) {
            int year = (int) Math.floor(min);
            LocalDate newYear = LocalDate.of(year, 1, 1);
            LocalDate date = newYear.plusDays((long) Math.floor((min - year) * newYear.lengthOfYear() + 1e-6));
            if (unit == ChronoUnit.DAYS) {
                return date;
            } else if (unit == ChronoUnit.WEEKS) {
                return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            } else if (unit == ChronoUnit.YEARS) {
                return LocalDate.of(Math.floorDiv(year, count) * count, 1, 1);
            }
            int months = unit == ChronoUnit.MONTHS ? count : 3;
            return LocalDate.of(year, (date.getMonthValue() - 1) / months * months + 1, 1);
        }

        private boolean opensYear(LocalDate date) {
            return date.minus(count, unit).getYear() < date.getYear();
        }

        private String words(LocalDate date) {
            if (unit == ChronoUnit.YEARS) {
                return Integer.toString(date.getYear());
            } else if (unit == IsoFields.QUARTER_YEARS) {
                return "Q" + date.get(IsoFields.QUARTER_OF_YEAR);
            }
            return (unit == ChronoUnit.MONTHS ? MONTH : DAY).format(date);
        }
    }
}
