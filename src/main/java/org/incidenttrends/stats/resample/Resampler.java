package org.incidenttrends.stats.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs independent replicates of a random experiment on several threads. Replicate {@code i} draws from a stream of its
 * own, made from the seed and {@code i} alone, so the answers are the same whatever the number of threads.
 *
 * @param seed the seed from which every replicate's stream is made
 * @param replicates how many replicates, at least 0
 * @param threads how many threads, at least 1
 * @param progress is told of each finished replicate, from any thread
 */
public record Resampler(long seed, int replicates, int threads, Progress progress) {

    /** The seed where none is given: the date of the incident that the project began with. */
    public static final long DEFAULT_SEED = 20240914L;

    /** The number of replicates where none is given; with the observed value it makes p-values of whole thousandths. */
    public static final int DEFAULT_REPLICATES = 999;

    /** 2⁶⁴ over the golden ratio, by which Steele, Lea &amp; Flood's generator steps. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /**
     * Checks the invariants.
     *
     * @throws IllegalArgumentException if {@code replicates} is negative or {@code threads} isn't positive
     */
    public Resampler {
        if (replicates < 0) {
            throw new IllegalArgumentException("Replicates: " + replicates + ", expected 0 or more");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Threads: " + threads + ", expected 1 or more");
        }
    }

    /** Is told how far a run has come. */
    @FunctionalInterface
    public interface Progress {
        /** Tells nobody. */
        Progress SILENT = (done, total) -> {};

        /**
         * One more replicate is finished.
         *
         * @param done how many are finished
         * @param total how many there will be
         */
        void advanced(int done, int total);
    }

    /**
     * One replicate.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Replicate<T> {
        /**
         * Runs the replicate.
         *
         * @param random the replicate's own stream
         * @return its result
         */
        T draw(SplittableRandom random);
    }

    /** One replicate that gives a number. */
    @FunctionalInterface
    public interface DoubleReplicate {
        /**
         * Runs the replicate.
         *
         * @param random the replicate's own stream
         * @return its result
         */
        double draw(SplittableRandom random);
    }

    /**
     * The default seed and replicates on all processors, silently.
     *
     * @return the default
     */
    public static Resampler withDefaults() {
        return new Resampler(
                DEFAULT_SEED, DEFAULT_REPLICATES, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /**
     * Another seed.
     *
     * @param newSeed the seed
     * @return a copy
     */
    public Resampler withSeed(long newSeed) {
        return new Resampler(newSeed, replicates, threads, progress);
    }

    /**
     * Another number of replicates.
     *
     * @param number how many
     * @return a copy
     */
    public Resampler withReplicates(int number) {
        return new Resampler(seed, number, threads, progress);
    }

    /**
     * Another number of threads.
     *
     * @param number how many
     * @return a copy
     */
    public Resampler withThreads(int number) {
        return new Resampler(seed, replicates, number, progress);
    }

    /**
     * Another listener.
     *
     * @param listener is told of each finished replicate
     * @return a copy
     */
    public Resampler withProgress(Progress listener) {
        return new Resampler(seed, replicates, threads, listener);
    }

    /**
     * The stream of one replicate.
     *
     * @param replicate its number, from 0
     * @return a new generator at the beginning of that stream
     */
    public SplittableRandom stream(int replicate) {
        return new SplittableRandom(mix(mix(seed) + replicate));
    }

    /**
     * Runs every replicate.
     *
     * @param experiment the replicate; must not share mutable state between calls
     * @param <T> what each gives
     * @return the results in the order of the replicates
     */
    public <T> List<T> map(Replicate<T> experiment) {
        List<@Nullable T> results = new ArrayList<>(Collections.nCopies(replicates, null));
        run(i -> results.set(i, experiment.draw(stream(i))));
        List<T> complete = new ArrayList<>(replicates);
        for (T result : results) {
            complete.add(result);
        }
        return complete;
    }

    /**
     * Runs every replicate of an experiment that gives a number.
     *
     * @param experiment the replicate; must not share mutable state between calls
     * @return the results in the order of the replicates
     */
    public double[] doubles(DoubleReplicate experiment) {
        double[] results = new double[replicates];
        run(i -> results[i] = experiment.draw(stream(i)));
        return results;
    }

    /**
     * The Monte-Carlo p-value of an observed statistic against the replicates' values, large values being extreme:
     * (1 + #{replicate ≥ observed}) / (R + 1), which is valid at every R (Davison &amp; Hinkley 1997, section 4.2).
     *
     * @param observed the observed statistic
     * @param replicates the statistic of every replicate under the null
     * @return the p-value, at least 1/(R + 1)
     */
    public static double pValue(double observed, double[] replicates) {
        long asExtreme = Arrays.stream(replicates).filter(r -> r >= observed).count();
        return (1.0 + asExtreme) / (replicates.length + 1.0);
    }

    /**
     * The two-sided form of {@link #pValue}: both are compared by their distance from zero.
     *
     * @param observed the observed statistic
     * @param replicates the statistic of every replicate under the null, centred at zero
     * @return the p-value
     */
    public static double twoSidedPValue(double observed, double[] replicates) {
        DoubleUnaryOperator size = Math::abs;
        return pValue(
                size.applyAsDouble(observed),
                Arrays.stream(replicates).map(size).toArray());
    }

    private interface Task {
        void run(int index);
    }

    private void run(Task task) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < replicates && failure.get() == null; i = next.getAndIncrement()) {
                try {
                    task.run(i);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
                progress.advanced(done.incrementAndGet(), replicates);
            }
        };
        List<Thread> helpers = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, replicates); t++) {
            Thread helper = new Thread(worker, "replicates-" + t);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        worker.run();
        helpers.forEach(Resampler::join);
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One number of a stream that needn't be drawn in order: the same as drawing them all one after the other, for an
     * experiment that uses few of many.
     *
     * @param key the stream, such as the next long of a replicate's generator
     * @param index the number's place in it
     * @param bound above the greatest number
     * @return from 0 to {@code bound - 1}, each as likely as the others to within one part in 2³²⁻ᵇ, b the bits of the
     *     bound
     */
    public static int drawn(long key, int index, int bound) {
        long number = mix(key + index * GOLDEN_GAMMA) >>> 32;
        return (int) ((number * bound) >>> 32);
    }

    /** Stafford's variant 13 of the finaliser of MurmurHash3, a bijection that decorrelates neighbouring seeds. */
    private static long mix(long value) {
        long z = value + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Replicates and seed; threads and progress change no answer. */
    @Override
    public String toString() {
        return replicates + " replicates, seed " + seed;
    }
}
