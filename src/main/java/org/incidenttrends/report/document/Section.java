package org.incidenttrends.report.document;

import java.util.List;

/**
 * A section: a question and what answers it.
 *
 * @param title its heading, which stands in the table of contents and the bookmarks as well
 * @param blocks its pieces in order
 */
public record Section(String title, List<Block> blocks) {

    /** Copies the list. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
