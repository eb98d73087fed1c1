package org.incidenttrends.stats.tail;

import java.util.SplittableRandom;

/** Draws the observed events again with replacement. */
final class NonParametricBootstrap implements Bootstrap {

    private final Tally observed;
    private final int[] places;

    NonParametricBootstrap(Tally observed) {
        this.observed = observed;
        places = observed.places();
    }

    @Override
    public Tally any(SplittableRandom random) {
        int[] counts = new int[observed.distinct()];
        for (int i = 0; i < places.length; i++) {
            counts[places[random.nextInt(places.length)]]++;
        }
        Tally.Builder sample = new Tally.Builder(counts.length);
        for (int i = 0; i < counts.length; i++) {
            sample.add(observed.values[i], counts[i]);
        }
        return sample.build();
    }
}
