package org.incidenttrends.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.process.Growth;

/**
 * Whether two groups, or two families of groups, came closer between two declared spans.
 *
 * @param headline the verdict and its evidence, with the names
 * @param a the first side
 * @param b the second side
 * @param before the earlier span
 * @param after the later span
 * @param verdict on the statement that they came closer; empty where nothing was tested for want of replicates
 * @param evidence the sentence behind the verdict
 * @param incidents usable incidents: A before, A after, B before, B after
 * @param result the change; empty where a side has no usable incident in a span
 * @param origin where the incidents come from
 * @param caveats what a reader must know
 */
public record GrowthFinding(
        String headline,
        GroupFamily a,
        GroupFamily b,
        DateSpan before,
        DateSpan after,
        Optional<Verdict> verdict,
        String evidence,
        List<Integer> incidents,
        Optional<Growth.Result> result,
        PeriodSeries.Origin origin,
        List<String> caveats)
        implements Finding {

    /** Copies the lists. */
    public GrowthFinding {
        incidents = List.copyOf(incidents);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        String words = (a + "-" + b).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return ("growth-" + words).replaceAll("-+", "-").replaceAll("-$", "");
    }

    @Override
    public Optional<Estimate> estimate() {
        return result.filter(r -> r.logRatio().isPresent())
                .map(r -> new Estimate(
                        r.logRatio().getAsDouble(),
                        r.interval(),
                        "log ratio of near pairs over expected, later over earlier span"));
    }

    @Override
    public OptionalDouble pValue() {
        return result.map(r -> OptionalDouble.of(r.pValue())).orElse(OptionalDouble.empty());
    }

    @Override
    public Method method() {
        return Method.of(
                "Change of the log ratio of near pairs over expected between two declared spans, each with its own"
                        + " surrogates"
                        + result.map(r -> " (bins of " + r.timescale() + " days)")
                                .orElse(""),
                Reference.CHUANG,
                Reference.AMARASINGHAM);
    }

    @Override
    public Subject subject() {
        return new Subject(origin, before + " and " + after);
    }

    @Override
    public String toString() {
        return headline;
    }
}
