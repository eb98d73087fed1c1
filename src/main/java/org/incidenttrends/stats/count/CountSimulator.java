package org.incidenttrends.stats.count;

import java.util.SplittableRandom;

/** Draws series of counts, all of one length, from one model: the worlds of a parametric bootstrap. */
@FunctionalInterface
public interface CountSimulator {

    /**
     * Draws a series.
     *
     * @param random the generator, from which alone the series comes
     * @return a new array of counts, one a period
     */
    double[] draw(SplittableRandom random);
}
