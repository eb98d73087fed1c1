package org.incidenttrends.report.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The title page.
 *
 * @param kicker the few words above the title, such as "Incident briefing"
 * @param title the title
 * @param subtitle what is covered: the source and its span
 * @param authors who signs it; may be empty
 * @param asOf the date up to which the data are known; a briefing bears this date and never today's
 */
public record Cover(String kicker, String title, String subtitle, List<String> authors, LocalDate asOf) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the title is blank: a document without one can't be found again
     */
    public Cover {
        authors = List.copyOf(authors);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A briefing needs a title");
        }
    }
}
