package org.incidenttrends.stats.process;

import java.util.SplittableRandom;
import org.incidenttrends.stats.resample.Permutation;
import org.incidenttrends.stats.resample.Resampler;

/** The places and A as they are; B as a stranger to A, with so many of its incidents replaced by responses to A. */
final class LinkedWorld {

    /** How many days after an incident of A a response follows on average. */
    private static final double MEAN_LAG = 5;

    private final NearResponse test;
    private final int surrogates;
    private final SpaceTimePoints a;
    private final GroupPair pair;
    private final IntervalJitter jitter;

    LinkedWorld(NearResponse test, int surrogates, SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        a.requireSome(period, "A");
        b.requireSome(period, "B");
        this.test = test;
        this.surrogates = surrogates;
        this.a = a;
        pair = GroupPair.of(test, a, b, period);
        jitter = new IntervalJitter(test.timescaleFor(a.size(), b.size()), period);
    }

    /** The p-value of test P in one such world. */
    double pValue(int linked, SplittableRandom random) {
        // drawn first and in full, so that worlds with more or fewer links share what they can
        Resampler inner = new Resampler(random.nextLong(), surrogates, 1, Resampler.Progress.SILENT);
        int[] day = pair.b().daysMoved(jitter.moves(pair.b().anchors()).draw(random));
        int[] site = pair.sites().ofGroup(1);
        int[] order = Permutation.draw(day.length, random);
        for (int i = 0; i < linked; i++) {
            respond(order[i], site, day, random);
        }
        MovingGroup b = new MovingGroup(pair.near(), site, day, test.linkage());
        return SurrogateTests.nearPValue(pair.a(), b, jitter, inner);
    }

    private void respond(int incident, int[] site, int[] day, SplittableRandom random) {
        int leader;
        int when;
        do {
            leader = random.nextInt(a.size());
            when = a.day(leader) + (int) (-MEAN_LAG * Math.log1p(-random.nextDouble()));
        } while (!jitter.period().contains(when));
        site[incident] = pair.sites().ofGroup(0, leader);
        day[incident] = when;
    }
}
