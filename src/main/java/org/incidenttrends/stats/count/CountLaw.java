package org.incidenttrends.stats.count;

/**
 * A family of laws for a series of counts about given means: how widely they scatter, and how persistently. A bootstrap
 * asks for the member that fits the series, once about the means of its null hypothesis and once about those of its
 * alternative; such a law is {@link SlowWaveCounts#fit}.
 */
@FunctionalInterface
public interface CountLaw {

    /**
     * Fits the law.
     *
     * @param counts the observed counts
     * @param means the mean of each, from some model; a mean of 0 lets its count be 0 and nothing else
     * @param estimated how many coefficients those means were estimated with
     * @param plain the means about which persistence is judged; those of a model that explains less leave more of it
     * @return what draws series with these means
     */
    CountSimulator fit(double[] counts, double[] means, int estimated, double[] plain);
}
