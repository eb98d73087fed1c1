package org.incidenttrends.stats.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What the residuals of a regression still say about the next ones. Their correlation may be of the shapes
 *
 * <pre>{@code R_tt = 1,  R_ts = a ρ^|t − s|}</pre>
 *
 * <p>that is, a slow movement of variance a under noise of variance 1 − a: none (a = 0) with prior ½, or a = 0.1 … 1 by ρ =
 * 0.025, 0.075 … 0.975 with 1/400 each. Every shape is weighed by its Gaussian likelihood, with the scale profiled out, and
 * filtered (Kalman), so that persistence is carried on exactly as far as the past shows it.
 */
final class ResidualMemory {

    private static final int STRENGTHS = 10;

    private static final int DECAYS = 20;

    /** The most by which persistence may swell the variance of coefficients. */
    private static final double MOST_INFLATION = 20;

    private final List<Shape> shapes;

    private ResidualMemory(List<Shape> shapes) {
        this.shapes = shapes;
    }

    /**
     * One shape after the last residual.
     *
     * @param strength a
     * @param decay ρ
     * @param logWeight the log of prior times likelihood
     * @param state where the slow movement is believed to be
     * @param variance how sure that is
     */
    record Shape(double strength, double decay, double logWeight, double state, double variance) {

        /** The expected residual so many periods on. */
        double mean(int ahead) {
            return state * Math.pow(decay, ahead);
        }

        /** The variance of the residual so many periods on. */
        double variance(int ahead) {
            double kept = Math.pow(decay, 2.0 * ahead);
            return 1 - strength + strength * (1 - kept) + variance * kept;
        }

        /** By how much slow movements make a coefficient's variance larger than independent residuals would. */
        double inflation() {
            return Math.min(MOST_INFLATION, 1 - strength + strength * (1 + decay) / (1 - decay));
        }
    }

    /** No memory at all. */
    static ResidualMemory none() {
        return new ResidualMemory(List.of(new Shape(0, 0, 0, 0, 0)));
    }

    static ResidualMemory of(int[] periods, double[] residuals) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(filtered(periods, residuals, 0, 0, Math.log(0.5)));
        double prior = Math.log(0.5 / (STRENGTHS * DECAYS));
        for (int i = 1; i <= STRENGTHS; i++) {
            for (int j = 0; j < DECAYS; j++) {
                shapes.add(filtered(periods, residuals, (double) i / STRENGTHS, (j + 0.5) / DECAYS, prior));
            }
        }
        return new ResidualMemory(shapes);
    }

    /** The shape at a quantile of the weights, by which shapes are drawn. */
    Shape at(double uniform) {
        double largest = shapes.stream().mapToDouble(Shape::logWeight).max().orElseThrow();
        double total = shapes.stream()
                .mapToDouble(shape -> Math.exp(shape.logWeight() - largest))
                .sum();
        double left = uniform * total;
        for (Shape shape : shapes) {
            left -= Math.exp(shape.logWeight() - largest);
            if (left < 0) {
                return shape;
            }
        }
        return shapes.get(shapes.size() - 1);
    }

    private static Shape filtered(int[] periods, double[] residuals, double strength, double decay, double logPrior) {
        double state = 0;
        double variance = strength;
        double logDeterminant = 0;
        double squares = 0;
        for (int t = 0; t < residuals.length; t++) {
            if (t > 0) {
                int gap = periods[t] - periods[t - 1];
                double kept = gap == 1 ? decay : Math.pow(decay, gap);
                state *= kept;
                variance = kept * kept * variance + strength * (1 - kept * kept);
            }
            double spread = variance + 1 - strength;
            double surprise = residuals[t] - state;
            logDeterminant += Math.log(spread);
            squares += surprise * surprise / spread;
            double gain = variance / spread;
            state += gain * surprise;
            variance *= 1 - gain;
        }
        double logLikelihood = -0.5 * (logDeterminant + residuals.length * Math.log(squares));
        return new Shape(strength, decay, logPrior + logLikelihood, state, variance);
    }
}
