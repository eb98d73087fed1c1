package org.incidenttrends.stats.count;

/**
 * The slowest movements that a series of residuals can make besides the terms of its regression:
 *
 * <pre>{@code f_j(t) = cos(πj(t + ½)/n),  j = 2, 3, …}</pre>
 *
 * <p>made orthogonal to the weighted columns of the design and to one another, and normalised. With a season in the model
 * the frequencies near its first two harmonics are passed over, as is any cosine of which less than a quarter is left.
 */
final class SlowCosines {

    private static final double LEAST_LEFT = 0.25;

    private static final double SEASON_WIDTH = 0.75;

    private SlowCosines() {}

    /** K for n periods: about √n/2.5, from 3 to 12. */
    static int number(int n) {
        return Math.min(12, Math.max(3, (int) Math.floor(Math.sqrt(n) / 2.5 + 0.5)));
    }

    /**
     * The cosines.
     *
     * @param design the periods and season; n is the span of time from the first to the last period
     * @param columns the weighted columns of the design
     * @return K orthonormal vectors, fewer where the terms leave no more
     */
    static double[][] of(Design design, double[][] columns) {
        int[] periods = design.periods();
        int span = periods[periods.length - 1] - periods[0] + 1;
        OrthonormalBasis basis = OrthonormalBasis.of(columns);
        int wanted = columns.length + number(periods.length);
        for (int j = 2; j < span && basis.size() < wanted; j++) {
            if (design.harmonics() > 0 && isSeasonal(j, span, design.periodsPerYear())) {
                continue;
            }
            double[] cosine = new double[periods.length];
            for (int i = 0; i < cosine.length; i++) {
                cosine[i] = Math.cos(Math.PI * j * (periods[i] - periods[0] + 0.5) / span);
            }
            basis.add(cosine, LEAST_LEFT);
        }
        return basis.from(columns.length);
    }

    private static boolean isSeasonal(int j, int span, double periodsPerYear) {
        return Math.abs(j - 2 * span / periodsPerYear) < SEASON_WIDTH
                || Math.abs(j - 4 * span / periodsPerYear) < SEASON_WIDTH;
    }
}
