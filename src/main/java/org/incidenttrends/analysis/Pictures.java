package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.SimultaneousIntervals;

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

    /** The rules that differ on this table, the loosest first. */
    static List<AttributionFinding.Picture> of(NamedGroups perpetrators, double level) {
        Map<How, Integer> counts = perpetrators.counts();
        List<How> present = Arrays.stream(How.values())
                .filter(how -> how != How.NONE && counts.getOrDefault(how, 0) > 0)
                .toList();
        Set<List<How>> seen = new HashSet<>();
        List<AttributionFinding.Picture> pictures = new ArrayList<>();
        for (Rule rule : RULES) {
            if (seen.add(present.stream().filter(rule.known).toList())) { // else it leaves the same attacks as another
                pictures.add(picture(perpetrators, rule.words, rule.known, Credit.PRIMARY, level));
            }
        }
        if (perpetrators.joint() > 0) {
            pictures.add(picture(perpetrators, "several credited in full", how -> true, Credit.FULL, level));
            pictures.add(picture(perpetrators, "several credited in parts", how -> true, Credit.FRACTIONAL, level));
        }
        return pictures;
    }

    private static AttributionFinding.Picture picture(
            NamedGroups perpetrators, String rule, Predicate<How> known, Credit credit, double level) {
        int n = perpetrators.incidents().size();
        double[] amounts = new double[perpetrators.names().size()];
        int attributed = 0;
        for (int row = 0; row < n; row++) {
            if (perpetrators.named(row) && known.test(perpetrators.how(row))) {
                attributed++;
                int[] groups = perpetrators.of(row);
                for (int position = 0; position < groups.length; position++) {
                    amounts[groups[position]] += credit.weight(position, groups.length);
                }
            }
        }
        List<AttributionFinding.Part> parts = parts(perpetrators, amounts, attributed, n, credit, level);
        return new AttributionFinding.Picture(rule, attributed, parts, 1 - (double) attributed / n);
    }

    private static List<AttributionFinding.Part> parts(
            NamedGroups perpetrators, double[] amounts, int attributed, int all, Credit credit, double level) {
        int[] order = IntStream.range(0, amounts.length)
                .filter(g -> amounts[g] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(g -> -amounts[g]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (order.length == 0) {
            return List.of();
        }
        double[] counts = IntStream.of(order).mapToDouble(g -> amounts[g]).toArray();
        SimultaneousIntervals method = credit == Credit.PRIMARY
                ? SimultaneousIntervals.forGroups(order.length)
                : SimultaneousIntervals.GOODMAN;
        List<Interval> intervals = method.of(counts, attributed, level);
        ManskiBounds bounds = ManskiBounds.of(counts, attributed, all - attributed);
        return IntStream.range(0, order.length)
                .mapToObj(i -> new AttributionFinding.Part(
                        perpetrators.names().get(order[i]),
                        counts[i],
                        counts[i] / attributed,
                        intervals.get(i),
                        bounds.share(i)))
                .toList();
    }
}
