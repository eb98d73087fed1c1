package org.incidenttrends.stats.tail;

/** What becomes of the threshold when a sample is drawn again. */
public enum XminPolicy {
    /** The threshold is kept: its own uncertainty is left out. */
    FIXED,

    /** The threshold is estimated again in each sample, by the smallest Kolmogorov–Smirnov distance of a power law. */
    FREE
}
