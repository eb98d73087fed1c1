package org.incidenttrends.report.section;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.document.Block;

/**
 * A section of the briefing: a question, what answers it, and how the answers are set. A section holds no state; what it
 * asks of a table stands in its {@link #analyses}, what it shows in its {@link #blocks}. All else has a default.
 */
public interface BriefingSection {

    /** How much an answer matters that says no more than that the data can't tell. */
    double UNTOLD = 0.1;

    /**
     * What a briefing file calls it.
     *
     * @return one word in small letters, such as "trend"
     */
    String name();

    /**
     * Its heading.
     *
     * @return a question in a few words, such as "Is it rising?"
     */
    String question();

    /**
     * Whether a finding answers its question.
     *
     * @param finding any finding
     * @return true if it belongs here
     */
    boolean answers(Finding finding);

    /**
     * What to compute, in the order of the page. Each analysis gives a finding, or throws an
     * {@link IllegalArgumentException} or a {@link org.incidenttrends.stats.count.NotEstimableException} whose message
     * says in one line why the data can't carry it: the section then prints that line. They may run at the same time.
     *
     * @param study the table and the choices
     * @return the analyses; none where the section has nothing to ask of this table
     */
    List<Supplier<Finding>> analyses(Study study);

    /**
     * How a finding is set: its figure, or its sentence as {@link Block.Answer}, then its tables. The caveats follow by
     * themselves.
     *
     * @param finding one of the section's findings
     * @param all all of them
     * @return the blocks; none if an earlier finding's blocks tell this one, whose caveats then join those
     */
    List<Block> blocks(Finding finding, List<Finding> all);

    /**
     * What a picture of the table itself adds to the findings.
     *
     * @param incidents the table
     * @return blocks that stand after the findings; none where the table hasn't got what they need
     */
    default List<Block> pictures(IncidentTable incidents) {
        return List.of();
    }

    /**
     * Whether its analyses take long and keep every thread busy, so that they are best begun last.
     *
     * @return true where most of the work is divided among threads
     */
    default boolean divides() {
        return false;
    }

    /**
     * How much it matters to a reader, if it is sure: the weight of the finding among the key findings, which are ranked
     * by this times how sure it is.
     *
     * @param finding one of the section's findings
     * @return from 0, never on the first page, to 1, the main question of a briefing
     */
    default double importance(Finding finding) {
        return 0.5;
    }

    /**
     * The caveats that are printed below a finding, where some of its own stand in its table already.
     *
     * @param finding one of the section's findings
     * @return full sentences, the weightiest first
     */
    default List<String> caveats(Finding finding) {
        return finding.caveats();
    }

    /**
     * What could turn a key finding round, where that takes more than one finding to see.
     *
     * @param finding one of the section's findings
     * @param all all of them
     * @return a sentence; empty where the finding's first own caveat says it
     */
    default Optional<String> turningPoint(Finding finding, List<Finding> all) {
        return Optional.empty();
    }

    /**
     * What the data can't tell, for the first page.
     *
     * @param findings the section's findings, at least one
     * @return full sentences
     */
    default List<String> limits(List<Finding> findings) {
        return List.of();
    }

    /**
     * The words and marks of this section that a reader may not know.
     *
     * @return terms with their meaning
     */
    default List<Block.Definition> guide() {
        return List.of();
    }
}
