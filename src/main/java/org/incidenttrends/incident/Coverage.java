package org.incidenttrends.incident;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For which days somebody looked for incidents. A day outside it, or in a gap, has no count; a day inside it without
 * an incident counts zero.
 *
 * @param from the first day
 * @param fromDeclared whether somebody said so; else it is a guess, the first date of the whole file, and the period that
 *     holds it is taken as observed from its beginning
 * @param to the last day
 * @param asOf the day up to which the data are complete
 * @param asOfDeclared whether somebody said so; else it is a guess, the last date of the whole file
 * @param gaps spans within which nothing was collected, by date
 */
public record Coverage(
        LocalDate from, boolean fromDeclared, LocalDate to, LocalDate asOf, boolean asOfDeclared, List<Gap> gaps) {

    /**
     * A span for which nothing was collected.
     *
     * @param from its first day
     * @param to its last day
     * @param note why
     */
    public record Gap(LocalDate from, LocalDate to, String note) {
        /**
         * Whether a day lies in the gap.
         *
         * @param date the day
         * @return whether it does
         */
        public boolean contains(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }

        @Override
        public String toString() {
            return from + ".." + to + (note.isEmpty() ? "" : ": " + note);
        }
    }

    /** Copies the gaps. */
    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * Whether incidents of a day would be in the data.
     *
     * @param date the day
     * @return whether it lies in the span and in no gap
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to) && gaps.stream().noneMatch(gap -> gap.contains(date));
    }

    /**
     * Refuses a window of which no day is covered: it has no rate, not a rate of zero.
     *
     * @param first its first day; null for that of the data
     * @param last its last day; null for that of the data
     * @throws InputException if it lies outside the data as a whole
     */
    public void requireDayWithin(@Nullable LocalDate first, @Nullable LocalDate last) {
        if ((first != null && first.isAfter(to)) || (last != null && last.isBefore(from))) {
            String window =
                    first == null ? "up to " + last : last == null ? "from " + first + " on" : first + ".." + last;
            throw new InputException("the window " + window + " lies outside the data, which run from " + from + " to "
                    + to + "; take one within, or declare a longer coverage");
        }
    }

    /** The same up to a day. */
    Coverage until(LocalDate last) {
        LocalDate end = last.isAfter(to) ? to : last;
        return new Coverage(from, fromDeclared, end.isBefore(from) ? from : end, asOf, asOfDeclared, gaps);
    }

    /** The coverage of a window: a declared span can only shrink, one that was guessed follows the window. */
    Coverage within(LocalDate first, LocalDate last, boolean spanDeclared) {
        LocalDate start = spanDeclared && first.isBefore(from) ? from : first;
        LocalDate end = last.isAfter(to) ? to : last;
        return new Coverage(start, true, end.isBefore(start) ? start : end, asOf, asOfDeclared, gaps);
    }

    @Override
    public String toString() {
        return from + " to " + to + ", data as of " + asOf + (asOfDeclared ? "" : " (a guess: the last date)")
                + (gaps.isEmpty() ? "" : "; not collected: " + gaps);
    }
}
