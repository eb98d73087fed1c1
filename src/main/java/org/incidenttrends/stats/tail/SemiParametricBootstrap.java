package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws samples in which the power law is true: each event comes from the fitted tail with the tail's share of the
 * sample, else from the observed sizes below xmin.
 */
final class SemiParametricBootstrap implements Bootstrap {

    private final Tally observed;
    private final int body;
    private final int[] bodyPlaces;
    private final double xmin;
    private final TailSampler tail;

    SemiParametricBootstrap(Tally observed, double xmin, double alpha) {
        this.observed = observed;
        this.xmin = xmin;
        body = observed.n() - observed.countAtLeast(xmin);
        bodyPlaces = Arrays.copyOf(observed.places(), body);
        tail = new TailSampler(alpha, xmin);
    }

    @Override
    public Tally any(SplittableRandom random) {
        int n = observed.n();
        int below = observed.indexAtLeast(xmin);
        int[] bodyCounts = new int[below];
        int[] tailCounts = new int[TailSampler.TABLE];
        double[] far = new double[n];
        int farCount = 0;
        for (int i = 0; i < n; i++) {
            int place = random.nextInt(n);
            if (place < body) {
                bodyCounts[bodyPlaces[place]]++;
                continue;
            }
            double x = tail.at(1 - random.nextDouble());
            if (x - xmin < TailSampler.TABLE) {
                tailCounts[(int) (x - xmin)]++;
            } else {
                far[farCount++] = x;
            }
        }
        Arrays.sort(far, 0, farCount);
        Tally.Builder sample = new Tally.Builder(below + Math.min(n, TailSampler.TABLE) + farCount);
        for (int i = 0; i < below; i++) {
            sample.add(observed.values[i], bodyCounts[i]);
        }
        for (int k = 0; k < TailSampler.TABLE; k++) {
            sample.add(xmin + k, tailCounts[k]);
        }
        for (int i = 0; i < farCount; i++) {
            sample.add(far[i], 1);
        }
        return sample.build();
    }
}
