package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;

/**
 * When something was first or last seen, as finely as the source dates it.
 *
 * @param date the day that the source gives
 * @param precision how finely
 */
public record Seen(LocalDate date, Precision precision) {

    /** On a day, by the most precisely dated of the incidents that the source puts there. */
    static Seen of(IncidentTable incidents, int[] rows, int day) {
        Precision finest = Arrays.stream(rows)
                .filter(row -> incidents.date(row) == day)
                .mapToObj(incidents::precision)
                .min(Precision::compareTo)
                .orElse(Precision.DAY);
        return new Seen(LocalDate.ofEpochDay(day), finest);
    }

    /** The date, its month or its year, such as 2024-05-17, 2024-05 or 2024. */
    @Override
    public String toString() {
        return switch (precision) {
            case MONTH -> YearMonth.from(date).toString();
            case YEAR -> String.valueOf(date.getYear());
            case DAY, WEEK, UNKNOWN -> date.toString();
        };
    }
}
