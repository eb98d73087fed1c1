package org.incidenttrends.analysis.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The data that published results are computed from: numbers between blanks below lines that name their source. */
enum Data {
    COAL_MINING_DISASTERS,
    GREAT_INVENTIONS,
    MENINGOCOCCAL_DISEASE,
    NILE,
    QUINE,
    SALMONELLA_AGONA,
    VANS;

    /** All the numbers in the order of the file. */
    double[] numbers() {
        return rows().flatMapToDouble(Arrays::stream).toArray();
    }

    /** The numbers by line. */
    double[][] table() {
        return rows().toArray(double[][]::new);
    }

    private Stream<double[]> rows() {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream in = Data.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " isn't among the resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.strip().split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
