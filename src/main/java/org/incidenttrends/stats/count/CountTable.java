package org.incidenttrends.stats.count;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Turns standard normal numbers into counts of one negative binomial law, by comparing them with the normal quantiles of
 * its distribution function. Exact up to {@value #KNOTS} possible counts; beyond that every few counts are a knot and what
 * lies between is interpolated, which moves no count by more than one part in hundreds.
 */
final class CountTable {

    private static final int KNOTS = 1024;

    /** What is rarer than this never happens. */
    private static final double NEVER = 1e-12;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final long first;
    private final int stride;
    private final double[] thresholds;

    /** By the cell of a normal number, as many as there are thresholds: the first threshold that may exceed it. */
    private final int[] guide;

    CountTable(NegativeBinomial law) {
        first = law.quantile(NEVER);
        long last = law.quantile(1 - NEVER);
        stride = (int) Math.max(1, (last - first + KNOTS) / KNOTS);
        thresholds = new double[(int) ((last - first) / stride) + 1];
        double probability = Math.exp(law.logProbability(first));
        double cumulative = law.cumulative(first);
        double inverse = law.mean() == 0 ? 0 : 1 / (1 + law.mean() / law.theta());
        double ratio = law.mean() * inverse;
        for (long k = first; k <= last; k++) {
            if ((k - first) % stride == 0) {
                thresholds[(int) ((k - first) / stride)] =
                        NORMAL.inverseCumulativeProbability(Math.min(cumulative, 1 - NEVER / 2));
            }
            probability *= ratio * (1 + k / law.theta()) / (k + 1);
            cumulative += probability;
        }
        guide = new int[thresholds.length];
        int next = 0;
        for (int cell = 0; cell < guide.length; cell++) {
            while (next < thresholds.length && cell(thresholds[next]) < cell) {
                next++;
            }
            guide[cell] = next;
        }
    }

    private int cell(double normal) {
        int last = thresholds.length - 1;
        double width = thresholds[last] - thresholds[0];
        return (int) Math.min(last, Math.max(0, (normal - thresholds[0]) / width * last));
    }

    /** The count at the probability of a standard normal number. */
    double count(double normal) {
        int index = guide[cell(normal)];
        while (index < thresholds.length && thresholds[index] < normal) {
            index++;
        }
        if (index == 0) {
            return first;
        }
        if (index == thresholds.length) {
            return first + (double) stride * (thresholds.length - 1);
        }
        double below = thresholds[index - 1];
        double share = (normal - below) / (thresholds[index] - below);
        return first + (double) stride * (index - 1) + Math.ceil(stride * share);
    }

    /**
     * The correlation of two counts whose normal numbers have a given correlation is a power series in it; these are its
     * coefficients, from the Hermite expansion of the count (Jia et al. 2023, equation 12), scaled to add up to 1.
     */
    double[] correlationSeries(int terms) {
        double[] projections = new double[terms];
        for (double z : thresholds) {
            double density = Math.exp(-z * z / 2);
            double hermite = 1;
            double previous = 0;
            for (int k = 0; k < terms; k++) {
                projections[k] += density * hermite;
                double next = z * hermite - k * previous;
                previous = hermite;
                hermite = next;
            }
        }
        double total = 0;
        double factorial = 1;
        for (int k = 0; k < terms; k++) {
            factorial *= k + 1;
            projections[k] *= projections[k] / factorial;
            total += projections[k];
        }
        for (int k = 0; k < terms; k++) {
            projections[k] /= total;
        }
        return projections;
    }
}
