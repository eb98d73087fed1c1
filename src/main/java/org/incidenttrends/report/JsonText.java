package org.incidenttrends.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.declared.Quoted;
import org.incidenttrends.stats.Interval;
import org.jspecify.annotations.Nullable;

/** JSON as every command and every briefing writes it: what isn't a number is null, numbers keep their full precision. */
public final class JsonText {

    private JsonText() {}

    /**
     * A finding under the names of the command line.
     *
     * @param finding any finding
     * @return its id, headline, estimate, p-value, method and caveats
     */
    public static Map<String, Object> finding(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", finding.id());
        map.put("headline", finding.headline());
        map.put("estimate", finding.estimate().map(JsonText::estimate));
        map.put("pValue", finding.pValue());
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("name", finding.method().name());
        method.put("reference", finding.method().citation());
        map.put("method", method);
        map.put("caveats", finding.caveats());
        return map;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", estimate.value());
        map.put("lower", estimate.interval().map(Interval::lower));
        map.put("upper", estimate.interval().map(Interval::upper));
        map.put("level", estimate.interval().map(Interval::level));
        map.put("unit", estimate.unit());
        return map;
    }

    /**
     * Writes a document.
     *
     * @param document maps, lists, text, numbers, booleans, null and Optionals of these
     * @return the text, with a line break at its end
     */
    public static String write(Object document) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setSerializeNulls(true);
            json.setHtmlSafe(false);
            write(json, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Quoted.escaped(text + "\n");
    }

    private static void write(JsonWriter json, @Nullable Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            write(json, optional.orElse(null));
        } else if (value instanceof OptionalDouble optional) {
            write(json, optional.isPresent() ? (Double) optional.getAsDouble() : null);
        } else if (value instanceof Map<?, ?> map) {
            json.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.name(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.endObject();
        } else if (value instanceof Iterable<?> values) {
            json.beginArray();
            for (Object element : values) {
                write(json, element);
            }
            json.endArray();
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Double number) {
            writeNumber(json, number);
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value == null) {
            json.nullValue();
        } else {
            json.value(value.toString());
        }
    }

    /** Whole numbers without a fraction; NaN and infinities, which JSON lacks, as null. */
    private static void writeNumber(JsonWriter json, double number) throws IOException {
        if (!Double.isFinite(number)) {
            json.nullValue();
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            json.value((long) number);
        } else {
            json.value(number);
        }
    }
}
