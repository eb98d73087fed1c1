package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.LargeEventProbability;
import org.incidenttrends.stats.tail.LargeEventProbability.Exceedance;
import org.incidenttrends.stats.tail.TailModel;
import org.incidenttrends.stats.tail.XminPolicy;

/** The sentences about large attacks, in the one place that decides them. */
final class LargeEventWords {

    /** A smaller probability isn't told in figures. */
    private static final double LEAST = 0.001;

    private LargeEventWords() {}

    static String headline(Measure measure, List<LargeEventProbability> past, Optional<LargeEventFinding.Ahead> ahead) {
        SizeWords words = SizeWords.of(measure);
        Exceedance free = first(past, XminPolicy.FREE);
        Exceedance fixed = first(past, XminPolicy.FIXED);
        String size = Wording.count((double) free.atLeast());
        String sentence = "At least one attack with " + size + " or more " + words.did() + ", among "
                + Wording.number(past.get(0).events(), words.one(), words.many()) + " such as these: probability "
                + figure(Wording.level(free.interval().level()), free) + " with the tail's threshold free, "
                + figure("", fixed) + " with it fixed";
        return sentence
                + ahead.map(a -> "; in " + a.horizon() + " " + figure("", first(a.probabilities(), XminPolicy.FREE))
                                + " and " + figure("", first(a.probabilities(), XminPolicy.FIXED)))
                        .orElse("");
    }

    private static Exceedance first(List<LargeEventProbability> both, XminPolicy policy) {
        return LargeEventFinding.by(both, policy).average().get(0);
    }

    private static String figure(String level, Exceedance exceedance) {
        Interval interval = exceedance.interval();
        String lower = interval.lower() < LEAST ? "under 0.1" : Wording.percentFigure(interval.lower());
        return Wording.percent(exceedance.probability()) + " (" + level + lower + " to "
                + Wording.percent(interval.upper()) + ")";
    }

    static List<String> caveats(
            Measure measure,
            EventSizes sizes,
            List<LargeEventProbability> past,
            Optional<LargeEventFinding.Ahead> ahead,
            List<String> ofTheSource) {
        List<String> caveats = new ArrayList<>();
        caveats.add(byLaw(measure, past));
        if (first(past, XminPolicy.FREE).atLeast() > sizes.maximum()) {
            caveats.add("No attack so large is in the table (the largest: " + Wording.count((double) sizes.maximum())
                    + "): its probability is read off the laws beyond all data.");
        }
        ahead.ifPresent(a -> caveats.add(
                "The look ahead supposes " + Wording.figure(a.horizon().eventsPerYear()) + " "
                        + SizeWords.of(measure).many()
                        + " a year, as declared, and sizes as in the past: it is worth what these"
                        + " suppositions are worth."));
        caveats.add(
                "It speaks of attacks that are independent and alike, taken from the table again as they are; an interval"
                        + " allows for chance, not for what changes.");
        caveats.addAll(ofTheSource);
        return caveats;
    }

    /** The range over laws and thresholds, which is wider than any interval shows. */
    private static String byLaw(Measure measure, List<LargeEventProbability> past) {
        record Choice(XminPolicy policy, TailModel model, double probability) {}
        List<Choice> choices = new ArrayList<>();
        for (LargeEventProbability one : past) {
            for (Map.Entry<TailModel, List<Exceedance>> law : one.byModel().entrySet()) {
                choices.add(new Choice(
                        one.policy(), law.getKey(), law.getValue().get(0).probability()));
            }
        }
        Comparator<Choice> byProbability = Comparator.comparingDouble(Choice::probability);
        Choice least = choices.stream().min(byProbability).orElseThrow();
        Choice most = choices.stream().max(byProbability).orElseThrow();
        return "The choice of law and threshold decides it: for "
                + Wording.count((double) past.get(0).average().get(0).atLeast()) + " or more "
                + SizeWords.of(measure).did() + " from " + Wording.percent(least.probability()) + " ("
                + least.model().label() + ", threshold " + word(least.policy()) + ") to "
                + Wording.percent(most.probability()) + " (" + most.model().label() + ", " + word(most.policy()) + ").";
    }

    private static String word(XminPolicy policy) {
        return policy == XminPolicy.FREE ? "free" : "fixed";
    }
}
