package org.incidenttrends.cli;

import java.util.Map;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sure, and how it is resampled. */
final class StatisticsOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Option(
            names = "--level",
            paramLabel = "level",
            description = "The confidence level of intervals. Default: ${DEFAULT-VALUE}.",
            defaultValue = "0.95")
    private double level;

    @Option(
            names = "--seed",
            paramLabel = "n",
            description = "The seed of all that is resampled. Default: ${DEFAULT-VALUE}.",
            defaultValue = "" + Resampler.DEFAULT_SEED)
    long seed;

    @Option(
            names = "--replicates",
            paramLabel = "n",
            description = "How often to resample; 0 leaves out what needs it. Default: " + Resampler.DEFAULT_REPLICATES
                    + ", of severity " + GoodnessOfFit.DEFAULT_REPLICATES + ".")
    @Nullable
    private Integer replicates;

    @Option(
            names = "--threads",
            paramLabel = "n",
            description = "How many threads; never changes a result. Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    double level() {
        try {
            return Interval.requireLevel(level);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--level: " + e.getMessage(), e);
        }
    }

    Resampler resampler() {
        return resampler(Resampler.DEFAULT_REPLICATES);
    }

    /** For a command whose default isn't the common one. */
    Resampler resampler(int defaultReplicates) {
        return Resampler.withDefaults()
                .withSeed(seed)
                .withReplicates(replicates == null ? defaultReplicates : replicates)
                .withThreads(threads);
    }

    /** What had an effect on a command that resamples. */
    void putResampling(Map<String, Object> options) {
        putResampling(options, resampler());
    }

    static void putResampling(Map<String, Object> options, Resampler resampler) {
        options.put("seed", resampler.seed());
        options.put("replicates", resampler.replicates());
    }
}
