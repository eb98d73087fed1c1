package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.Set;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;

/**
 * One of the attacks with the highest tolls.
 *
 * @param date its date, a day within the month or the year where no more is known
 * @param precision how finely it is dated
 * @param place where it happened, as far as known
 * @param toll how many people, by the figure that the finding measures
 * @param share its share of all known tolls, between 0 and 1
 */
public record LargestEvent(LocalDate date, Precision precision, String place, double toll, double share) {

    /** What it reads of a table, beside dates and tolls. */
    static final Set<Role> ROLES = Set.of(Role.PLACE, Role.DISTRICT, Role.PROVINCE);

    static LargestEvent of(IncidentTable incidents, int row, double toll, double all) {
        String place = incidents.text(Role.PLACE, row);
        String district = incidents.text(Role.DISTRICT, row);
        String where = !place.isEmpty() ? place : !district.isEmpty() ? district : incidents.text(Role.PROVINCE, row);
        return new LargestEvent(
                LocalDate.ofEpochDay(incidents.date(row)), incidents.precision(row), where, toll, toll / all);
    }

    /**
     * The date as finely as it is known.
     *
     * @return such as "2024-11-09", "2024-11" or "2024"
     */
    public String when() {
        String day = date.toString();
        return switch (precision) {
            case DAY, WEEK, UNKNOWN -> day;
            case MONTH -> day.substring(0, day.length() - 3);
            case YEAR -> day.substring(0, day.length() - 6);
        };
    }

    /**
     * Date and place.
     *
     * @return such as "2024-11-09, Quetta"
     */
    public String name() {
        return place.isEmpty() ? when() : when() + ", " + place;
    }

    @Override
    public String toString() {
        return name() + ": " + Wording.count(toll);
    }
}
