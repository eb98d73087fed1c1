package org.incidenttrends.stats.tail;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@code reference/power-law.R} computed. */
record TailReference(Map<String, Sample> samples) {

    record Sample(
            List<Integer> values,
            List<Integer> counts,
            PowerLawValues powerLaw,
            RivalValues logNormal,
            RivalValues exponential,
            RivalValues stretchedExponential,
            RivalValues cutoff) {

        EventSizes sizes() {
            return EventSizes.of(IntStream.range(0, values.size())
                    .flatMap(i -> IntStream.generate(() -> values.get(i)).limit(counts.get(i)))
                    .toArray());
        }
    }

    /** {@code alpha} and {@code ks} as poweRlaw gives them, the others with its likelihood maximised to the end. */
    record PowerLawValues(
            long xmin,
            double alpha,
            double ks,
            int tail,
            double alphaRefined,
            double ksRefined,
            double logLikelihood) {}

    record RivalValues(
            @Nullable Double stock,
            List<Double> parameters,
            boolean boundary,
            double logLikelihood,
            double statistic,
            double pValue) {}

    /** A sample with its name, for parameterised tests. */
    record Named(String name, Sample sample) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> load() {
        InputStream stream =
                Objects.requireNonNull(TailReference.class.getResourceAsStream("/reference/power-law.json"));
        try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new Gson()
                    .fromJson(reader, TailReference.class).samples().entrySet().stream()
                            .map(e -> new Named(e.getKey(), e.getValue()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample load(String name) {
        return load().stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow()
                .sample();
    }
}
