package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.incidenttrends.stats.resample.Binomial;
import org.incidenttrends.stats.resample.Kinds;

/**
 * Draws samples in which the power law is true: each event comes from the fitted tail with the tail's share of the
 * sample, else from the observed sizes below xmin.
 */
final class SemiParametricBootstrap implements Bootstrap {

    private final Tally observed;
    private final int body;
    private final int[] bodyPlaces;
    private final Optional<Kinds> bodyKinds;
    private final double xmin;
    private final TailSampler tail;

    SemiParametricBootstrap(Tally observed, double xmin, double alpha) {
        this.observed = observed;
        this.xmin = xmin;
        body = observed.n() - observed.countAtLeast(xmin);
        bodyPlaces = Arrays.copyOf(observed.places(), body);
        bodyKinds = body == 0 ? Optional.empty() : Optional.of(new Kinds(bodyPlaces));
        tail = new TailSampler(alpha, xmin);
    }

    @Override
    public Tally any(SplittableRandom random) {
        int n = observed.n();
        return n < Kinds.MANY ? oneByOne(n, random) : manyAtOnce(n, random);
    }

    private Tally oneByOne(int n, SplittableRandom random) {
        int[] bodyCounts = new int[observed.indexAtLeast(xmin)];
        TailSampler.Sizes sizes = tail.sizes(n);
        for (int i = 0; i < n; i++) {
            int place = random.nextInt(n);
            if (place < body) {
                bodyCounts[bodyPlaces[place]]++;
            } else {
                sizes.add(tail.at(1 - random.nextDouble()));
            }
        }
        return tally(bodyCounts, sizes);
    }

    /** The same law, whose numbers of equal sizes are binomial given those of other sizes. */
    private Tally manyAtOnce(int n, SplittableRandom random) {
        int fromBody = Binomial.draw(n, (double) body / n, random);
        int[] bodyCounts = bodyKinds.map(kinds -> kinds.draw(fromBody, random)).orElseGet(() -> new int[0]);
        return tally(bodyCounts, tail.draw(n - fromBody, random));
    }

    private Tally tally(int[] bodyCounts, TailSampler.Sizes sizes) {
        Tally.Builder sample = new Tally.Builder(bodyCounts.length + sizes.most());
        for (int i = 0; i < bodyCounts.length; i++) {
            sample.add(observed.values[i], bodyCounts[i]);
        }
        sizes.addTo(sample);
        return sample.build();
    }
}
