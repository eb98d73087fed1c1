package org.incidenttrends.cli;

import java.util.Map;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
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
            description = "How often to resample; 0 leaves out what needs it. Default: ${DEFAULT-VALUE}.",
            defaultValue = "" + Resampler.DEFAULT_REPLICATES)
    int replicates;

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
        return Resampler.withDefaults()
                .withSeed(seed)
                .withReplicates(replicates)
                .withThreads(threads);
    }

    /** What had an effect on a command that resamples. */
    void putResampling(Map<String, Object> options) {
        options.put("seed", seed);
        options.put("replicates", replicates);
    }
}
