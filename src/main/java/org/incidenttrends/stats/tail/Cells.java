package org.incidenttrends.stats.tail;

/** The edges of the cells that observed sizes stand for, on the scale of {@link RoundedTail}, with their counts. */
final class Cells {

    private final double[] lower;
    private final double[] upper;
    private final int[] counts;
    private final double meanZ;

    Cells(Tally tail, double xmin) {
        int m = tail.distinct();
        lower = new double[m];
        upper = new double[m];
        counts = tail.counts;
        double origin = xmin - 0.5;
        for (int i = 0; i < m; i++) {
            lower[i] = Math.log((tail.values[i] - 0.5) / origin);
            upper[i] = Math.log((tail.values[i] + 0.5) / origin);
        }
        meanZ = tail.logSums[0] / tail.n() - Math.log(origin);
    }

    /** {@return the mean of z, which is the scale on which the parameters of the rivals vary} */
    double meanZ() {
        return meanZ;
    }

    double logLikelihood(RoundedTail model) {
        double sum = 0;
        double edge = Double.NaN;
        double hazard = Double.NaN;
        for (int i = 0; i < lower.length; i++) {
            double before = lower[i] == edge ? hazard : model.cumulativeHazard(lower[i]);
            edge = upper[i];
            hazard = model.cumulativeHazard(edge);
            sum += counts[i] * RoundedTail.logProbability(before, hazard);
        }
        return sum;
    }
}
