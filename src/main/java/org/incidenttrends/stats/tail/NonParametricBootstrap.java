package org.incidenttrends.stats.tail;

import java.util.SplittableRandom;
import org.incidenttrends.stats.resample.Kinds;

/** Draws the observed events again with replacement. */
final class NonParametricBootstrap implements Bootstrap {

    private final Tally observed;
    private final Kinds sizes;

    NonParametricBootstrap(Tally observed) {
        this.observed = observed;
        sizes = new Kinds(observed.places());
    }

    @Override
    public Tally any(SplittableRandom random) {
        int[] counts = sizes.draw(random);
        Tally.Builder sample = new Tally.Builder(counts.length);
        for (int i = 0; i < counts.length; i++) {
            sample.add(observed.values[i], counts[i]);
        }
        return sample.build();
    }
}
