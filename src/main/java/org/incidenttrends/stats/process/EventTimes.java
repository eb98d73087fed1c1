package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Exact times. The excitation by an incident at s is β e^(−β(t − s)) at t, from just after s. */
final class EventTimes implements Excitation {

    private final Baseline baseline;
    private final double[][] times;

    EventTimes(Baseline baseline, double[]... times) {
        this.baseline = baseline;
        this.times = Arrays.stream(times)
                .map(t -> Arrays.stream(t).sorted().toArray())
                .toArray(double[][]::new);
        for (double[] group : this.times) {
            for (double t : group) {
                if (!(baseline.start() <= t && t <= baseline.end())) {
                    throw new IllegalArgumentException("An incident at " + t + ", outside the window from "
                            + baseline.start() + " to " + baseline.end());
                }
            }
        }
    }

    @Override
    public int groups() {
        return times.length;
    }

    @Override
    public int incidents(int group) {
        return times[group].length;
    }

    @Override
    public Baseline baseline() {
        return baseline;
    }

    @Override
    public LinearIntensity intensity(int target, double beta) {
        double[] own = times[target];
        int levels = baseline.size();
        double[][] x = new double[own.length][levels + times.length];
        double[] g = new double[levels + times.length];
        for (int m = 0; m < levels; m++) {
            g[m] = baseline.integral(m, baseline.start(), baseline.end());
            for (int k = 0; k < own.length; k++) {
                x[k][m] = baseline.value(m, own[k]);
            }
        }
        for (int j = 0; j < times.length; j++) {
            double[] decayed = decayed(times[j], own, beta, j == target);
            for (int k = 0; k < own.length; k++) {
                x[k][levels + j] = beta * decayed[k];
            }
            g[levels + j] = spent(times[j], baseline.end(), beta);
        }
        double[] w = new double[own.length];
        Arrays.fill(w, 1);
        return new LinearIntensity(x, w, g, 0);
    }

    @Override
    public double[] compensator(int target, double[] theta, double beta, SplittableRandom random) {
        double[] own = Arrays.copyOf(times[target], times[target].length + 1);
        own[own.length - 1] = baseline.end();
        double[] integrated = new double[own.length];
        int levels = baseline.size();
        for (int m = 0; m < levels; m++) {
            for (int k = 0; k < own.length; k++) {
                integrated[k] += theta[m] * baseline.integral(m, baseline.start(), own[k]);
            }
        }
        for (int j = 0; j < times.length; j++) {
            double[] decayed = decayed(times[j], own, beta, j == target);
            int before = 0;
            for (int k = 0; k < own.length; k++) {
                while (before < times[j].length && (j == target ? before < k : times[j][before] < own[k])) {
                    before++;
                }
                integrated[k] += theta[levels + j] * (before - decayed[k]);
            }
        }
        return integrated;
    }

    /**
     * Σ e^(−β(t − s)) over the sources s before t, for each t, by the usual recursion. Before means earlier; among a
     * group's own incidents at one time, earlier in the list.
     */
    private static double[] decayed(double[] sources, double[] at, double beta, boolean own) {
        double[] decayed = new double[at.length];
        double sum = 0;
        int next = 0;
        for (int k = 0; k < at.length; k++) {
            while (next < sources.length && (own ? next < k : sources[next] < at[k])) {
                sum = 1 + (next == 0 ? 0 : sum * Math.exp(-beta * (sources[next] - sources[next - 1])));
                next++;
            }
            decayed[k] = next == 0 ? 0 : sum * Math.exp(-beta * (at[k] - sources[next - 1]));
        }
        return decayed;
    }

    /** Σ (1 − e^(−β(T − s))). */
    private static double spent(double[] sources, double end, double beta) {
        double sum = 0;
        for (double s : sources) {
            sum -= Math.expm1(-beta * (end - s));
        }
        return sum;
    }
}
