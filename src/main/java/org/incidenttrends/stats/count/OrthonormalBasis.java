package org.incidenttrends.stats.count;

import java.util.ArrayList;
import java.util.List;

/** Orthonormal vectors by Gram and Schmidt, to which one after another is added. */
final class OrthonormalBasis {

    private final List<double[]> vectors = new ArrayList<>();

    /** Spans the columns, which are taken to be independent. */
    static OrthonormalBasis of(double[][] columns) {
        OrthonormalBasis basis = new OrthonormalBasis();
        for (double[] column : columns) {
            basis.add(column, 0);
        }
        return basis;
    }

    /**
     * Adds what is left of a vector beside those that are there.
     *
     * @param vector n values
     * @param least the part of its squared length that has to be left for it to be added
     * @return whether it was added
     */
    boolean add(double[] vector, double least) {
        double[] left = vector.clone();
        for (double[] unit : vectors) {
            double along = dot(left, unit);
            for (int t = 0; t < left.length; t++) {
                left[t] -= along * unit[t];
            }
        }
        double squared = dot(left, left);
        if (!(squared > 0 && squared >= least * dot(vector, vector))) {
            return false;
        }
        double length = Math.sqrt(squared);
        for (int t = 0; t < left.length; t++) {
            left[t] /= length;
        }
        vectors.add(left);
        return true;
    }

    int size() {
        return vectors.size();
    }

    /** The vectors from the given one on, in the order in which they were added. */
    double[][] from(int first) {
        return vectors.subList(first, vectors.size()).toArray(double[][]::new);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
