package org.incidenttrends.stats.process;

import java.util.SplittableRandom;

/**
 * Incidents of several groups in a window, as a Hawkes process sees them: for a given decay the intensity of each group
 * is linear in its baseline's coefficients and in how strongly each group excites it.
 */
interface Excitation {

    /** How many groups. */
    int groups();

    /** How many incidents a group has. */
    int incidents(int group);

    /** The baseline's functions, which come before the groups among the columns. */
    Baseline baseline();

    /**
     * The likelihood of one group's incidents given everybody's past.
     *
     * @param target the group
     * @param beta the decay β
     * @return columns: the functions of the baseline, then the excitation by each group
     */
    LinearIntensity intensity(int target, double beta);

    /**
     * The integrated intensity of a group at each of its incidents and at the end of the window; ascending.
     *
     * @param target the group
     * @param theta the coefficients
     * @param beta the decay β
     * @param random places incidents within what the data don't resolve
     */
    double[] compensator(int target, double[] theta, double beta, SplittableRandom random);
}
