package org.incidenttrends.stats.tail;

import java.util.SplittableRandom;

/** A way of drawing samples like the observed one. */
interface Bootstrap {

    /** Drawing again this often without an admissible sample means that there is none to be had. */
    int ATTEMPTS = 10_000;

    /**
     * Draws one sample, whatever comes.
     *
     * @param random the stream
     * @return a sample as large as the observed one
     */
    Tally any(SplittableRandom random);

    /**
     * Draws until a tail can be fitted: with three distinct sizes at or above a threshold.
     *
     * @param random the stream
     * @param threshold the threshold, 1 if it is to be estimated
     * @return the sample
     */
    default Tally draw(SplittableRandom random, double threshold) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Tally sample = any(random);
            if (XminScan.admits(sample, threshold)) {
                return sample;
            }
        }
        throw new IllegalStateException(ATTEMPTS
                + " bootstrap samples in a row had fewer than three distinct sizes in the tail: too few sizes differ");
    }
}
