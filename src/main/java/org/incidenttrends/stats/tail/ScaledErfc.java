package org.incidenttrends.stats.tail;

/**
 * The scaled complementary error function {@code e^{x²} erfc(x)}, which the log-normal's far tail needs: erfc itself
 * underflows beyond 26. Cody's rational approximations, with a relative error of about 1e-16; they are what R's pnorm
 * rests on too.
 *
 * <p>Reference: W. J. Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation
 * 23, 631–637, <a href="https://doi.org/10.1090/S0025-5718-1969-0247736-4">doi:10.1090/S0025-5718-1969-0247736-4</a>.
 */
final class ScaledErfc {

    private static final double INVERSE_ROOT_PI = 0.5641895835477563;

    // numerators and denominators from the highest power down, for erf near 0, erfcx up to 4, and erfcx beyond
    private static final double[] NEAR = {
        0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694
    };
    private static final double[] NEAR_BELOW = {
        1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
    };
    private static final double[] MIDDLE = {
        2.1531153547440383e-08,
        0.5641884969886701,
        8.883149794388377,
        66.11919063714163,
        298.6351381974001,
        881.952221241769,
        1712.0476126340707,
        2051.0783778260716,
        1230.3393547979972
    };
    private static final double[] MIDDLE_BELOW = {
        1,
        15.744926110709835,
        117.6939508913125,
        537.1811018620099,
        1621.3895745666903,
        3290.7992357334597,
        4362.619090143247,
        3439.3676741437216,
        1230.3393548037495
    };
    private static final double[] FAR = {
        0.016315387137302097,
        0.30532663496123236,
        0.36034489994980445,
        0.12578172611122926,
        0.016083785148742275,
        0.0006587491615298378
    };
    private static final double[] FAR_BELOW = {
        1, 2.568520192289822, 1.8729528499234604, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918
    };

    private ScaledErfc() {}

    /**
     * The value.
     *
     * @param x any number
     * @return {@code e^{x²} erfc(x)}; infinite below about −26
     */
    static double value(double x) {
        double y = Math.abs(x);
        if (y <= 0.46875) {
            double square = x * x;
            double erf = x * polynomial(NEAR, square) / polynomial(NEAR_BELOW, square);
            return Math.exp(square) * (1 - erf);
        }
        double positive = y <= 4 ? polynomial(MIDDLE, y) / polynomial(MIDDLE_BELOW, y) : far(y);
        return x > 0 ? positive : 2 * Math.exp(x * x) - positive;
    }

    private static double far(double y) {
        double inverse = 1 / (y * y);
        double correction = inverse * polynomial(FAR, inverse) / polynomial(FAR_BELOW, inverse);
        return (INVERSE_ROOT_PI - correction) / y;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
