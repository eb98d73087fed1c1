package org.incidenttrends.stats.trend;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What {@code reference/rank-trend.R} computed. */
record RankReference(List<Case> cases) {

    record Case(
            String name,
            List<Integer> at,
            List<Double> series,
            int seasons,
            Slope sen,
            Map<String, MannKendallValues> results) {

        int[] times() {
            return at.stream().mapToInt(Integer::intValue).toArray();
        }

        double[] values() {
            return series.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Slope(double slope, double lower, double upper) {}

    record MannKendallValues(
            long s, double varS, double z, double pValue, double tau, int n, double correctionFactor) {}

    static List<Case> load() {
        InputStream stream =
                Objects.requireNonNull(RankReference.class.getResourceAsStream("/reference/rank-trend.json"));
        try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, RankReference.class).cases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
