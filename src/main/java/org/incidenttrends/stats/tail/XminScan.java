package org.incidenttrends.stats.tail;

/**
 * Fits a discrete power law above every admissible threshold and keeps the one whose Kolmogorov–Smirnov distance is the
 * smallest. This is the kernel that the bootstraps repeat thousands of times, so it works on a {@link Tally}, leaves a
 * threshold as soon as its distance exceeds the best so far, and looks at two integers for each observed value.
 *
 * <p>That is enough for the distance over <em>every</em> integer: between two neighbouring observed values the empirical
 * distribution stands still while the model's grows, so the distance over the gap is largest at one of its two ends.
 */
final class XminScan {

    /** A threshold is admissible with at least this many distinct values at or above it. */
    static final int DISTINCT_VALUES = 3;

    /**
     * The fit above one threshold.
     *
     * @param xmin the threshold
     * @param alpha the exponent
     * @param distance the Kolmogorov–Smirnov distance
     * @param tail how many events are at or above the threshold
     */
    record Threshold(double xmin, double alpha, double distance, int tail) {}

    private final Tally tally;
    private final double[] sums = new double[3];
    private double xmin = Double.NaN;
    private double alpha = Double.NaN;
    private double distance = Double.POSITIVE_INFINITY;

    private XminScan(Tally tally) {
        this.tally = tally;
    }

    /**
     * Tells whether a threshold is admissible.
     *
     * @param tally the sample
     * @param xmin the threshold
     * @return whether the sample has three distinct values at or above it
     */
    static boolean admits(Tally tally, double xmin) {
        return tally.distinct() - tally.indexAtLeast(xmin) >= DISTINCT_VALUES;
    }

    /**
     * Tries every admissible threshold. Of thresholds with equal distance the smallest is kept; the answer doesn't depend
     * on the guess, only the time does.
     *
     * @param tally the sample, with at least three distinct values
     * @param guess a threshold that is likely to be good
     * @return the best threshold with its fit
     */
    static Threshold everywhere(Tally tally, double guess) {
        XminScan scan = new XminScan(tally);
        int last = tally.distinct() - DISTINCT_VALUES;
        int first = Math.min(tally.indexAtLeast(guess), last);
        scan.consider(tally.values[first]);
        for (int i = 0; i <= last; i++) {
            if (i != first) {
                scan.consider(tally.values[i]);
            }
        }
        return scan.best();
    }

    /**
     * Fits above one threshold.
     *
     * @param tally the sample, with a value above the threshold
     * @param xmin the threshold, observed or not
     * @return the fit
     */
    static Threshold at(Tally tally, double xmin) {
        XminScan scan = new XminScan(tally);
        scan.consider(xmin);
        return scan.best();
    }

    private Threshold best() {
        return new Threshold(xmin, alpha, distance, tally.countAtLeast(xmin));
    }

    private void consider(double q) {
        int index = tally.indexAtLeast(q);
        double logStart = Math.log(q);
        double fitted = Exponent.estimate(q, tally.logSums[index] / tally.atLeast[index] - logStart, sums);
        double reached = distance(index, q, fitted);
        if (reached < distance || (reached == distance && q < xmin)) {
            xmin = q;
            alpha = fitted;
            distance = reached;
        }
    }

    /** The distance above one threshold, or some number above the best so far as soon as that is certain. */
    private double distance(int index, double q, double s) {
        double[] coefficients = HurwitzZeta.coefficients(s);
        double scale = 1 / HurwitzZeta.scaled(s, q);
        double perEvent = 1.0 / tally.atLeast[index];
        double logStart = Math.log(q);
        double largest = 0;
        double survival = 1;
        double next = q;
        for (int i = index; i < tally.distinct(); i++) {
            double x = tally.values[i];
            double mass = scale * Math.exp(-s * (tally.logs[i] - logStart));
            if (HurwitzZeta.expands(s, x)) {
                survival = mass * HurwitzZeta.expansion(coefficients, x, s);
            } else if (x != next) {
                survival = mass * HurwitzZeta.scaled(s, x);
            }
            double before = Math.abs(tally.atLeast[i] * perEvent - survival);
            survival -= mass;
            next = x + 1;
            double after = Math.abs(tally.atLeast[i + 1] * perEvent - survival);
            largest = Math.max(largest, Math.max(before, after));
            if (largest > distance) {
                return largest;
            }
        }
        return largest;
    }
}
