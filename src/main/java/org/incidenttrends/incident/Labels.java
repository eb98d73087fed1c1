package org.incidenttrends.incident;

import java.util.List;
import java.util.Map;
import org.incidenttrends.incident.csv.TextColumn;

/**
 * The texts of a file as they count.
 *
 * @param roles by role: its column
 * @param perpetrators columns of perpetrators in the order of naming, of which a role may fill several
 */
record Labels(Map<Role, TextColumn> roles, List<TextColumn> perpetrators) {
    Labels {
        perpetrators = List.copyOf(perpetrators);
    }
}
