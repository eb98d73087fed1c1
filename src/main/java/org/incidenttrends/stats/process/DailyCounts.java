package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.incidenttrends.stats.count.CountDraws;

/**
 * Incidents per day. An incident raises the expected number l days later by (1 − ρ) ρ^(l − 1), ρ = e^(−β), of its
 * branching ratio, which adds up to all of it; what happens on one day doesn't excite that day, since nothing tells which
 * came first. Given the past, a day's number is Poisson.
 */
final class DailyCounts implements Excitation {

    private final Baseline baseline;
    private final double[][] level;
    private final long[][] counts;

    private DailyCounts(Baseline baseline, double[][] level, long[][] counts) {
        this.baseline = baseline;
        this.level = level;
        this.counts = counts;
    }

    /** Counts incidents by day; the window runs from the start of its first day to the end of its last. */
    static DailyCounts of(Baseline baseline, int[]... days) {
        double length = baseline.end() - baseline.start();
        if (baseline.start() != Math.rint(baseline.start()) || length != Math.rint(length)) {
            throw new IllegalArgumentException("A window from " + baseline.start() + " to " + baseline.end()
                    + ": daily counts need whole days, the end being the day after the last");
        }
        long[][] counts = new long[days.length][(int) length];
        for (int group = 0; group < days.length; group++) {
            for (int day : days[group]) {
                int index = day - (int) baseline.start();
                if (index < 0 || index >= counts[group].length) {
                    throw new IllegalArgumentException("An incident on day " + day + ", outside the window from day "
                            + (int) baseline.start() + " to day " + ((int) baseline.end() - 1));
                }
                counts[group][index]++;
            }
        }
        return new DailyCounts(baseline, levels(baseline, (int) length), counts);
    }

    /** The baseline's functions on each day. */
    private static double[][] levels(Baseline baseline, int days) {
        double[][] level = new double[days][baseline.size()];
        for (int day = 0; day < days; day++) {
            for (int m = 0; m < baseline.size(); m++) {
                level[day][m] = baseline.integral(m, baseline.start() + day, baseline.start() + day + 1);
            }
        }
        return level;
    }

    @Override
    public int groups() {
        return counts.length;
    }

    @Override
    public int incidents(int group) {
        return (int) Arrays.stream(counts[group]).sum();
    }

    @Override
    public Baseline baseline() {
        return baseline;
    }

    @Override
    public LinearIntensity intensity(int target, double beta) {
        int levels = baseline.size();
        int columns = levels + counts.length;
        double[] g = new double[columns];
        double[][] excited = new double[counts.length][];
        for (int m = 0; m < levels; m++) {
            g[m] = baseline.integral(m, baseline.start(), baseline.end());
        }
        for (int j = 0; j < counts.length; j++) {
            excited[j] = excited(counts[j], beta);
            g[levels + j] = Arrays.stream(excited[j]).sum();
        }
        int[] busy = busyDays(target);
        double[][] x = new double[busy.length][columns];
        double[] w = new double[busy.length];
        double constant = 0;
        for (int k = 0; k < busy.length; k++) {
            int day = busy[k];
            System.arraycopy(level[day], 0, x[k], 0, levels);
            for (int j = 0; j < counts.length; j++) {
                x[k][levels + j] = excited[j][day];
            }
            w[k] = counts[target][day];
            constant -= Gamma.logGamma(w[k] + 1);
        }
        return new LinearIntensity(x, w, g, constant);
    }

    private int[] busyDays(int target) {
        return IntStream.range(0, counts[target].length)
                .filter(day -> counts[target][day] > 0)
                .toArray();
    }

    /** What a group's incidents add to each day, for a branching ratio of 1. */
    private static double[] excited(long[] counts, double beta) {
        double rho = Math.exp(-beta);
        double[] excited = new double[counts.length];
        for (int day = 1; day < counts.length; day++) {
            excited[day] = rho * excited[day - 1] + (1 - rho) * counts[day - 1];
        }
        return excited;
    }

    /** A day's incidents lie at random within the day, which given the model is where they are (Haslinger et al. 2010). */
    @Override
    public double[] compensator(int target, double[] theta, double beta, SplittableRandom random) {
        int levels = baseline.size();
        double[][] excited = Arrays.stream(counts).map(c -> excited(c, beta)).toArray(double[][]::new);
        double[] integrated = new double[incidents(target) + 1];
        double sum = 0;
        int next = 0;
        for (int day = 0; day < counts[target].length; day++) {
            double intensity = level(theta, day);
            for (int j = 0; j < counts.length; j++) {
                intensity += theta[levels + j] * excited[j][day];
            }
            double[] within = random.doubles(counts[target][day]).sorted().toArray();
            for (double part : within) {
                integrated[next++] = sum + part * intensity;
            }
            sum += intensity;
        }
        integrated[next] = sum;
        return integrated;
    }

    private double level(double[] theta, int day) {
        double sum = 0;
        for (int m = 0; m < baseline.size(); m++) {
            sum += theta[m] * level[day][m];
        }
        return sum;
    }

    /** Draws the same window anew from a model. */
    DailyCounts simulate(double[][] theta, double beta, SplittableRandom random) {
        int levels = baseline.size();
        int days = counts[0].length;
        double rho = Math.exp(-beta);
        long[][] drawn = new long[counts.length][days];
        double[] excited = new double[counts.length];
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < counts.length; i++) {
                double intensity = level(theta[i], day);
                for (int j = 0; j < counts.length; j++) {
                    intensity += theta[i][levels + j] * excited[j];
                }
                drawn[i][day] = CountDraws.poisson(random, intensity);
            }
            for (int j = 0; j < counts.length; j++) {
                excited[j] = rho * excited[j] + (1 - rho) * drawn[j][day];
            }
        }
        return new DailyCounts(baseline, level, drawn);
    }
}
