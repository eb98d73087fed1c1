package org.incidenttrends.stats.forecast;

import java.util.List;
import org.incidenttrends.stats.count.WaveFilter;
import org.incidenttrends.stats.count.WaveShape;

/**
 * What the residuals of a regression still say about the next ones. Their correlation may be of 201 {@link WaveShape
 * shapes}, each of them weighed by its Gaussian likelihood, with the scale profiled out, and {@link WaveFilter filtered}, so
 * that persistence is carried on exactly as far as the past shows it.
 */
final class ResidualMemory {

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
        return new ResidualMemory(WaveShape.all().stream()
                .map(shape -> filtered(new WaveFilter(shape, periods), residuals))
                .toList());
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

    private static Shape filtered(WaveFilter filter, double[] residuals) {
        WaveFilter.Whitened whitened = filter.whiten(residuals);
        WaveShape shape = filter.shape();
        double logLikelihood = -0.5 * (filter.logDeterminant() + residuals.length * Math.log(whitened.squares()));
        return new Shape(
                shape.strength(),
                shape.decay(),
                Math.log(shape.prior()) + logLikelihood,
                whitened.state(),
                filter.variance());
    }
}
