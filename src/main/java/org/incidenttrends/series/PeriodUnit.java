package org.incidenttrends.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Precision;

/** The length of a period. Weeks are ISO weeks of the week-based year, so that 2020 and 2026 have a W53. */
public enum PeriodUnit {
    /** One day, labelled as 2024-03-09. */
    DAY("day", "daily", 1, 365.25) {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date;
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusDays(1);
        }

        @Override
        public String label(LocalDate start) {
            return start.toString();
        }
    },
    /** One ISO week from Monday, labelled as 2024-W09. */
    WEEK("week", "weekly", 7, 365.25 / 7) {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusWeeks(1);
        }

        @Override
        public String label(LocalDate start) {
            return String.format(
                    Locale.ROOT,
                    "%04d-W%02d",
                    start.get(IsoFields.WEEK_BASED_YEAR),
                    start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    /** One calendar month, labelled as 2024-03. */
    MONTH("month", "monthly", 30.4375, 12) {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }

        @Override
        public String label(LocalDate start) {
            return YearMonth.from(start).toString();
        }
    },
    /** One quarter of a calendar year, labelled as 2024-Q1. */
    QUARTER("quarter", "quarterly", 91.3125, 4) {
        @Override
        public LocalDate startOf(LocalDate date) {
            return LocalDate.of(date.getYear(), date.getMonth().firstMonthOfQuarter(), 1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusMonths(3);
        }

        @Override
        public String label(LocalDate start) {
            return String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
        }
    },
    /** One calendar year, labelled as 2024. */
    YEAR("year", "yearly", 365.25, 1) {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.withDayOfYear(1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusYears(1);
        }

        @Override
        public String label(LocalDate start) {
            return String.format(Locale.ROOT, "%04d", start.getYear());
        }
    };

    /** Days of 270 years: a series that is longer has a wrong date in it. */
    private static final int MOST_PERIODS = 100_000;

    private final String noun;
    private final String adjective;
    private final double meanDays;
    private final double perYear;

    PeriodUnit(String noun, String adjective, double meanDays, double perYear) {
        this.noun = noun;
        this.adjective = adjective;
        this.meanDays = meanDays;
        this.perYear = perYear;
    }

    /**
     * The first day of the period that holds a date.
     *
     * @param date any date
     * @return the first day of its period
     */
    public abstract LocalDate startOf(LocalDate date);

    /**
     * The first day of the following period.
     *
     * @param start the first day of a period
     * @return the first day of the next
     */
    public abstract LocalDate next(LocalDate start);

    /**
     * The periods of a span.
     *
     * @param from any day of the first
     * @param to any day of the last, not before {@code from}
     * @return the first day of each
     * @throws InputException if there are more than a series can sensibly have
     */
    List<LocalDate> starts(LocalDate from, LocalDate to) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = startOf(from); !start.isAfter(to); start = next(start)) {
            starts.add(start);
            if (starts.size() > MOST_PERIODS) {
                throw new InputException("from " + from + " to " + to + " there are more than " + MOST_PERIODS + " "
                        + noun + "s; look for a wrong date, narrow --from and --to, or count longer periods");
            }
        }
        return starts;
    }

    /**
     * The name of a period.
     *
     * @param start its first day
     * @return a label that sorts by time, such as 2024-03
     */
    public abstract String label(LocalDate start);

    /**
     * Whether incidents of a precision can't be told to one period.
     *
     * @param precision how finely an incident is dated
     * @return true for a month where periods are weeks, false where nothing is said of the precision
     */
    public boolean isFinerThan(Precision precision) {
        return switch (precision) {
            case DAY, UNKNOWN -> false;
            case WEEK -> this == DAY;
            case MONTH -> this == DAY || this == WEEK;
            case YEAR -> this != YEAR;
        };
    }

    /**
     * Whether each period of this unit lies within one of another.
     *
     * @param longer the other
     * @return false also for weeks in months, quarters or years
     */
    public boolean fitsIn(PeriodUnit longer) {
        return this == longer || this == DAY || (this != WEEK && compareTo(longer) < 0);
    }

    /**
     * The days of a whole period.
     *
     * @param start its first day
     * @return from 1 to 366
     */
    public int days(LocalDate start) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, next(start)));
    }

    /**
     * The days of a mean period, by which rates are told: 365.25, 91.3125, 30.4375, 7 or 1.
     *
     * @return days
     */
    public double meanDays() {
        return meanDays;
    }

    /**
     * How many periods a year has: 1, 4, 12, 365.25/7 or 365.25.
     *
     * @return periods a year
     */
    public double perYear() {
        return perYear;
    }

    /**
     * The word for one period.
     *
     * @return such as "month"
     */
    public String noun() {
        return noun;
    }

    /**
     * The word for a number of periods.
     *
     * @param number how many
     * @return such as "1 month" or "36 months"
     */
    public String count(long number) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * The word for a series of such periods.
     *
     * @return such as "monthly"
     */
    public String adjective() {
        return adjective;
    }

    /**
     * Reads the name as the command line has it.
     *
     * @param text such as "month", in any case
     * @return the unit
     * @throws IllegalArgumentException if there is none of that name
     */
    public static PeriodUnit parse(String text) {
        for (PeriodUnit unit : values()) {
            if (unit.noun.equals(text.strip().toLowerCase(Locale.ROOT))) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "A period of one '" + text + "': expected day, week, month, quarter or year");
    }

    @Override
    public String toString() {
        return noun;
    }
}
