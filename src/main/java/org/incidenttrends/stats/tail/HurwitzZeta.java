package org.incidenttrends.stats.tail;

/**
 * The Hurwitz zeta function, which normalises the discrete power law.
 *
 * <pre>{@code
 * ζ(s, q) = Σ_{k ≥ 0} (q + k)^{−s},   s > 1, q > 0
 * }</pre>
 *
 * <p>The first terms are added up until {@code q + k ≥ s + 10}, the rest follows from Euler and Maclaurin's formula with
 * eight Bernoulli numbers. The relative error is about 1e-14. Everything is computed relative to {@code q^{−s}}, so that
 * steep tails far out neither underflow nor cancel, as they do where {@code ζ(s) − Σ_{k < q} k^{−s}} is used.
 *
 * <p>Reference: F. Johansson (2015), Rigorous high-precision computation of the Hurwitz zeta function and its
 * derivatives, Numerical Algorithms 69, <a href="https://doi.org/10.1007/s11075-014-9893-1">doi:10.1007/s11075-014-9893-1</a>.
 */
public final class HurwitzZeta {

    /** B_2j/(2j)! for j = 1 … 8: what Euler and Maclaurin multiply the odd derivatives with. */
    private static final double[] BERNOULLI = {
        1.0 / 12,
        -1.0 / 720,
        1.0 / 30240,
        -1.0 / 1209600,
        1.0 / 47900160,
        -691.0 / 1307674368000.0,
        1.0 / 74724249600.0,
        -3617.0 / 10670622842880000.0
    };

    /** How far beyond s the argument must lie for eight terms to give full precision. */
    private static final double MARGIN = 10;

    /** A term this small beside the sum so far can't change it. */
    private static final double NEGLIGIBLE = 1e-18;

    private HurwitzZeta() {}

    /**
     * The value, R's {@code gsl::hzeta(s, q)}.
     *
     * @param s the exponent, above 1
     * @param q the first base, positive
     * @return ζ(s, q)
     * @throws IllegalArgumentException if {@code s} isn't above 1 or {@code q} isn't positive
     */
    public static double value(double s, double q) {
        return Math.pow(q, -s) * scaled(s, q);
    }

    /**
     * The logarithm, which exists where the value itself underflows.
     *
     * @param s the exponent, above 1
     * @param q the first base, positive
     * @return ln ζ(s, q)
     * @throws IllegalArgumentException if {@code s} isn't above 1 or {@code q} isn't positive
     */
    public static double logValue(double s, double q) {
        return Math.log(scaled(s, q)) - s * Math.log(q);
    }

    /**
     * The derivative in the exponent.
     *
     * <pre>{@code
     * ∂ζ/∂s = −Σ ln(q + k) (q + k)^{−s}
     * }</pre>
     *
     * @param s the exponent, above 1
     * @param q the first base, positive
     * @return the derivative
     * @throws IllegalArgumentException if {@code s} isn't above 1 or {@code q} isn't positive
     */
    public static double derivative(double s, double q) {
        double[] sums = new double[3];
        logSums(s, q, sums);
        return -Math.pow(q, -s) * (Math.log(q) * sums[0] + sums[1]);
    }

    /**
     * {@code q^s ζ(s, q) = Σ (1 + k/q)^{−s}}, at least 1 and without underflow.
     *
     * @param s the exponent, above 1
     * @param q the first base, positive
     * @return the scaled value
     */
    static double scaled(double s, double q) {
        requireDomain(s, q);
        double sum = 0;
        double base = q;
        while (base < s + MARGIN) {
            double term = Math.exp(-s * Math.log(base / q));
            sum += term;
            if (term < NEGLIGIBLE * sum) {
                return sum;
            }
            base++;
        }
        return sum + Math.exp(-s * Math.log(base / q)) * expansion(coefficients(s), base, s);
    }

    /**
     * The coefficients of {@link #expansion}, which depend on the exponent alone.
     *
     * @param s the exponent
     * @return {@code B_2j/(2j)! · s (s + 1) … (s + 2j − 2)} for j = 1 … 8
     */
    static double[] coefficients(double s) {
        double[] coefficients = new double[BERNOULLI.length];
        double rising = s;
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = BERNOULLI[j] * rising;
            rising *= (s + 2 * j + 1) * (s + 2 * j + 2);
        }
        return coefficients;
    }

    /**
     * Euler and Maclaurin's expansion of {@code a^s ζ(s, a)}, precise where {@link #expands} says so.
     *
     * @param coefficients what {@link #coefficients} gives for the exponent
     * @param a the first base
     * @param s the exponent
     * @return the scaled value
     */
    static double expansion(double[] coefficients, double a, double s) {
        double inverse = 1 / a;
        double square = inverse * inverse;
        double series = 0;
        for (int j = coefficients.length - 1; j >= 0; j--) {
            series = series * square + coefficients[j];
        }
        return a / (s - 1) + 0.5 + series * inverse;
    }

    /**
     * Tells whether the expansion at a base is precise.
     *
     * @param s the exponent
     * @param a the first base
     * @return whether {@link #expansion} can be used without adding up terms first
     */
    static boolean expands(double s, double a) {
        return a >= s + MARGIN;
    }

    /**
     * The sums behind the moments of ln(X/q) under the discrete power law: its mean is {@code sums[1]/sums[0]}.
     *
     * <pre>{@code
     * sums[i] = Σ ln(1 + k/q)^i (1 + k/q)^{−s},   i = 0, 1, 2
     * }</pre>
     *
     * @param s the exponent, above 1
     * @param q the first base, positive
     * @param sums receives the three sums
     */
    static void logSums(double s, double q, double[] sums) {
        requireDomain(s, q);
        sums[0] = 0;
        sums[1] = 0;
        sums[2] = 0;
        double base = q;
        while (base < s + MARGIN) {
            double log = Math.log(base / q);
            double term = Math.exp(-s * log);
            sums[0] += term;
            sums[1] += term * log;
            sums[2] += term * log * log;
            if (term * (1 + log * log) < NEGLIGIBLE * Math.min(sums[0], sums[2])) {
                return;
            }
            base++;
        }
        addExpandedLogSums(s, q, base, sums);
    }

    /** The rest of the sums from {@code base} on: the expansion and its first two derivatives in s. */
    private static void addExpandedLogSums(double s, double q, double base, double[] sums) {
        double inverse = 1 / base;
        double slope = 1 / (s - 1);
        double value = base * slope + 0.5;
        double first = -base * slope * slope;
        double second = 2 * base * slope * slope * slope;
        // the rising factorial over a power of the base, with its derivatives, one factor at a time
        double p = s * inverse;
        double p1 = inverse;
        double p2 = 0;
        for (int j = 0; j < BERNOULLI.length; j++) {
            value += BERNOULLI[j] * p;
            first += BERNOULLI[j] * p1;
            second += BERNOULLI[j] * p2;
            for (int i = 2 * j + 1; i <= 2 * j + 2; i++) {
                double factor = (s + i) * inverse;
                p2 = p2 * factor + 2 * p1 * inverse;
                p1 = p1 * factor + p * inverse;
                p *= factor;
            }
        }
        double log = Math.log(base / q);
        double weight = Math.exp(-s * log);
        sums[0] += weight * value;
        sums[1] += weight * (log * value - first);
        sums[2] += weight * (log * log * value - 2 * log * first + second);
    }

    private static void requireDomain(double s, double q) {
        if (!(s > 1) || !(q > 0) || Double.isInfinite(s) || Double.isInfinite(q)) {
            throw new IllegalArgumentException(
                    "ζ(" + s + ", " + q + "): expected a finite exponent above 1 and a finite positive base");
        }
    }
}
