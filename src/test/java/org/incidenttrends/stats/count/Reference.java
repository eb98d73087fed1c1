package org.incidenttrends.stats.count;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Values that R computed, each file beside the script that made it in {@code src/test/resources/reference}. */
public final class Reference {

    private final JsonObject values;

    private Reference(JsonObject values) {
        this.values = values;
    }

    public static Reference of(String file) {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream("/reference/" + file), file)) {
            return new Reference(JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reference at(String name) {
        return new Reference(values.getAsJsonObject(name));
    }

    public Stream<Reference> each(String name) {
        return StreamSupport.stream(values.getAsJsonArray(name).spliterator(), false)
                .map(element -> new Reference(element.getAsJsonObject()));
    }

    public boolean has(String name) {
        return values.has(name) && values.get(name).isJsonPrimitive();
    }

    /** R's Inf is written as text. */
    public double number(String name) {
        return number(values.get(name));
    }

    public String text(String name) {
        return values.get(name).getAsString();
    }

    public double[] numbers(String name) {
        JsonArray array = values.getAsJsonArray(name);
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(Reference::number)
                .toArray();
    }

    public List<String> texts(String name) {
        return StreamSupport.stream(values.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static double number(JsonElement value) {
        return switch (value.getAsString()) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "NaN", "NA" -> Double.NaN;
            default -> value.getAsDouble();
        };
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
