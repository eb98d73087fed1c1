package org.incidenttrends.analysis;

import java.util.Locale;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;

/**
 * How far from its coordinates an incident may have happened, by what its source says of them. A village that is given
 * the coordinates of its district's seat makes distances of zero that nobody measured.
 */
final class LocationRadius {

    /** The coordinates are those of the place itself. */
    private static final double PLACE = 0;

    /** UCDP's own words: within about 25 km of a known point. */
    private static final double AROUND = 25;

    private static final double DISTRICT = 50;
    private static final double PROVINCE = 300;
    private static final double ANYWHERE = Double.POSITIVE_INFINITY;

    private LocationRadius() {}

    /** In kilometres; a table that doesn't say is taken at its word. */
    static double kilometres(IncidentTable incidents, int row) {
        String code = incidents.text(Role.LOCATION_PRECISION, row).toLowerCase(Locale.ROOT);
        if (code.isEmpty()) {
            return PLACE;
        }
        return switch (incidents.source().schema()) {
            case "gtd" -> gtd(code);
            case "acled" -> acled(code);
            case "ucdp" -> ucdp(code);
            default -> named(code);
        };
    }

    /** GTD's specificity. */
    private static double gtd(String code) {
        return switch (code) {
            case "1" -> PLACE;
            case "2", "3" -> DISTRICT;
            case "4" -> PROVINCE;
            default -> ANYWHERE;
        };
    }

    /** ACLED's geo_precision. */
    private static double acled(String code) {
        return switch (code) {
            case "1" -> PLACE;
            case "2" -> DISTRICT;
            default -> PROVINCE;
        };
    }

    /** UCDP's where_prec. */
    private static double ucdp(String code) {
        return switch (code) {
            case "1" -> PLACE;
            case "2" -> AROUND;
            case "3" -> DISTRICT;
            case "4", "5" -> PROVINCE;
            default -> ANYWHERE;
        };
    }

    private static double named(String code) {
        return switch (code) {
            case "district" -> DISTRICT;
            case "province" -> PROVINCE;
            case "country" -> ANYWHERE;
            default -> PLACE;
        };
    }
}
