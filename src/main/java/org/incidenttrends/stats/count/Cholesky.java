package org.incidenttrends.stats.count;

/** Solves small symmetric positive definite systems in place; regressions of a few terms need no more. */
final class Cholesky {

    private Cholesky() {}

    /**
     * Replaces the lower triangle of a matrix A by L with A = L Lᵀ.
     *
     * @param a the matrix, of which only the lower triangle is read
     * @param tolerance the smallest part of a diagonal element that has to be left after the others are accounted for
     * @return −1, or the index of the first column that the ones before it nearly determine
     */
    static int decompose(double[][] a, double tolerance) {
        for (int j = 0; j < a.length; j++) {
            double pivot = a[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= a[j][k] * a[j][k];
            }
            if (!(pivot > tolerance * a[j][j]) || pivot == Double.POSITIVE_INFINITY) {
                return j;
            }
            double root = Math.sqrt(pivot);
            a[j][j] = root;
            for (int i = j + 1; i < a.length; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = sum / root;
            }
        }
        return -1;
    }

    /** Replaces b by the solution x of L Lᵀ x = b. */
    static void solve(double[][] lower, double[] b) {
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= lower[i][k] * b[k];
            }
            b[i] /= lower[i][i];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < b.length; k++) {
                b[i] -= lower[k][i] * b[k];
            }
            b[i] /= lower[i][i];
        }
    }

    /** The inverse of L Lᵀ. */
    static double[][] inverse(double[][] lower) {
        int p = lower.length;
        double[][] inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            inverse[j][j] = 1;
            solve(lower, inverse[j]);
        }
        return inverse;
    }
}
