package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.report.document.Block.Definition;

/** The words and marks that a reader of these findings meets, explained once. */
final class Guide {

    private Guide() {}

    static List<Definition> of(List<Finding> findings) {
        List<Definition> entries = new ArrayList<>();
        entries.add(new Definition(
                "95 % CI",
                "The confidence interval. “95 % CI 8 to 12” means that a procedure which gives such intervals catches the"
                        + " true value in 95 of 100 cases, if its assumptions hold. It allows for chance, and for"
                        + " nothing else."));
        if (findings.stream().anyMatch(TrendFinding.class::isInstance)) {
            entries.add(new Definition(
                    "Rising, falling",
                    "Said of a trend only where the whole interval of the change over a year lies on one side of zero."
                            + " Otherwise the words are “no clear trend”: a rise, a fall and neither all agree with the"
                            + " data. It isn’t the same as no trend."));
        }
        if (findings.stream().anyMatch(CasualtyFinding.class::isInstance)) {
            entries.add(new Definition(
                    "Low and high",
                    "The lowest and the highest figure that sources give for an attack, summed apart. Where there is one"
                            + " figure, both are that. A toll that nobody stated is in neither."));
        }
        if (findings.stream().anyMatch(ShareFinding.class::isInstance)) {
            entries.add(
                    new Definition(
                            "Bounds",
                            "The least and the most that a group’s share of all attacks can be, whoever made those that nobody is"
                                    + " named for. They aren’t about chance: they hold for certain, for the attacks recorded."));
        }
        entries.add(new Definition(
                "Not collected",
                "A time in which nobody looked. It is drawn as such and is no zero. A period observed in part counts for"
                        + " the days observed."));
        entries.add(new Definition(
                "Caveats",
                "“What could turn this round” names what belongs to one answer alone. What holds for all of them stands"
                        + " in the first section, and isn’t repeated."));
        return entries;
    }
}
