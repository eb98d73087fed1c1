package org.incidenttrends.report.document;

import java.util.List;

/**
 * What a reader with one minute takes away.
 *
 * @param findings the key findings, the weightiest first
 * @param limits what the data can't tell, in full sentences
 */
public record Summary(List<KeyFinding> findings, List<String> limits) {

    /** Copies the lists. */
    public Summary {
        findings = List.copyOf(findings);
        limits = List.copyOf(limits);
    }

    /**
     * A finding in words.
     *
     * @param question the question it answers, in a few words
     * @param answer the answer, one sentence with its numbers
     * @param but what could turn it round, one sentence; empty where nothing could
     */
    public record KeyFinding(String question, String answer, String but) {}
}
