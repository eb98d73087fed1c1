package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.incidenttrends.stats.share.Credit;

/** The shares under each rule for what counts as known, and for attacks of several groups under each rule of credit. */
final class Pictures {

    /** A rule for what counts as known. */
    private record Rule(String words, Predicate<How> known) {}

    private static final List<Rule> RULES = List.of(
            new Rule("everybody named", how -> true),
            new Rule("without suspicions", how -> how != How.SUSPECTED),
            new Rule("claims alone", How::claim),
            new Rule("claims by one group alone", how -> how == How.CLAIMED),
            new Rule("named by a source, no claims", how -> how == How.ATTRIBUTED));

    private Pictures() {}

    /** The rules that differ on this table, the loosest first. Nothing is resampled: the intervals are the exact ones. */
    static List<AttributionFinding.Picture> of(NamedGroups perpetrators, double level) {
        Map<How, Integer> counts = perpetrators.counts();
        List<How> present = Arrays.stream(How.values())
                .filter(how -> how != How.NONE && counts.getOrDefault(how, 0) > 0)
                .toList();
        ShareAnalysis sharing = ShareAnalysis.withDefaults().withLevel(level);
        Set<List<How>> seen = new HashSet<>();
        List<AttributionFinding.Picture> pictures = new ArrayList<>();
        for (Rule rule : RULES) {
            if (seen.add(present.stream().filter(rule.known).toList())) { // else it leaves the same attacks as another
                pictures.add(picture(perpetrators.believing(rule.known), rule.words, sharing));
            }
        }
        if (perpetrators.joint() > 0) {
            pictures.add(picture(perpetrators, "several credited in full", sharing.with(Credit.FULL)));
            pictures.add(picture(perpetrators, "several credited in parts", sharing.with(Credit.FRACTIONAL)));
        }
        return pictures;
    }

    private static AttributionFinding.Picture picture(NamedGroups perpetrators, String rule, ShareAnalysis sharing) {
        double[] ones = new double[perpetrators.incidents().size()];
        Arrays.fill(ones, 1);
        return new Sharing(sharing, perpetrators, ones).picture(rule);
    }
}
