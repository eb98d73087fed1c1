package org.incidenttrends.stats.count;

import java.util.ArrayList;
import java.util.List;

/**
 * A shape that the correlation of a series may have: slow waves of variance a under noise of variance 1 − a,
 *
 * <pre>{@code R_tt = 1,  R_ts = a ρ^|t − s|}</pre>
 *
 * @param strength a, from 0 for no waves to 1
 * @param decay ρ, from 0 to below 1
 * @param prior how likely the shape is before the series is seen
 */
public record WaveShape(double strength, double decay, double prior) {

    private static final int STRENGTHS = 10;

    private static final int DECAYS = 20;

    /** What no waves at all have beforehand. */
    private static final double FLAT_PRIOR = 0.5;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the strength isn't in [0, 1], the decay not in [0, 1), or the prior negative
     */
    public WaveShape {
        if (!(strength >= 0 && strength <= 1 && decay >= 0 && decay < 1 && prior >= 0)) {
            throw new IllegalArgumentException("Waves of strength " + strength + ", decay " + decay + ", prior " + prior
                    + ": expected 0 to 1, 0 to below 1, 0 or more");
        }
    }

    /**
     * No waves with prior ½, and a = 0.1, 0.2 … 1 by ρ = 0.025, 0.075 … 0.975, which share the other half.
     *
     * @return the 201 shapes, the flat one first
     */
    public static List<WaveShape> all() {
        return grid(STRENGTHS, DECAYS, DECAYS);
    }

    /**
     * The same without waves that outlast more periods than these: of ρ up to 0.025, 0.075 … only the first.
     *
     * @param decays how many values of ρ there are, from 1 to 20
     * @return the shapes, the flat one first
     */
    public static List<WaveShape> shorter(int decays) {
        return grid(STRENGTHS, DECAYS, decays);
    }

    /**
     * Fewer shapes, where every one is costly: none, and a = ¼ … 1 by ρ = 0.05, 0.15 … 0.95.
     *
     * @return the 41 shapes, the flat one first
     */
    public static List<WaveShape> coarse() {
        return grid(4, 10, 10);
    }

    /** a = 1/m … 1 by the midpoints ρ of the first of equal cells from 0 to 1. */
    private static List<WaveShape> grid(int strengths, int cells, int decays) {
        List<WaveShape> shapes = new ArrayList<>(List.of(new WaveShape(0, 0, FLAT_PRIOR)));
        for (int i = 1; i <= strengths; i++) {
            for (int j = 0; j < decays; j++) {
                shapes.add(new WaveShape(
                        (double) i / strengths, (j + 0.5) / cells, (1 - FLAT_PRIOR) / (strengths * decays)));
            }
        }
        return List.copyOf(shapes);
    }
}
