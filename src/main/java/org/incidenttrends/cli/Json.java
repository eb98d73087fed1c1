package org.incidenttrends.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.stats.Interval;
import org.jspecify.annotations.Nullable;

/** Answers as JSON. What isn't a number is null; numbers carry their full precision. */
final class Json {

    private Json() {}

    static String of(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", answer.command());
        document.put("version", Version.current());
        document.put("input", input(answer));
        document.put("options", answer.options());
        document.put("findings", answer.findings().stream().map(Json::finding).toList());
        document.putAll(answer.numbers());
        return write(document);
    }

    private static Map<String, Object> input(Answer answer) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("read", answer.accounting().read());
        rows.put("used", answer.accounting().used());
        rows.put("filtered", answer.accounting().filteredRows());
        rows.put(
                "setAside",
                answer.accounting().setAside().stream()
                        .map(row -> Map.of("line", (Object) row.line(), "reason", row.reason()))
                        .map(row -> ordered(row, "line", "reason"))
                        .toList());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("file", answer.source().file());
        input.put("sha256", answer.source().sha256());
        input.put("schema", answer.source().schema());
        input.put("encoding", answer.source().encoding());
        input.put("rows", rows);
        return input;
    }

    private static Map<String, Object> ordered(Map<String, Object> map, String... keys) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String key : keys) {
            ordered.put(key, map.get(key));
        }
        return ordered;
    }

    /** A finding as it stands among the findings of a command. */
    static Map<String, Object> finding(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", finding.id());
        map.put("headline", finding.headline());
        map.put("estimate", finding.estimate().map(Json::estimate));
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

    /** Writes maps, lists, text, numbers, booleans and Optionals of these. */
    static String write(Object document) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setSerializeNulls(true);
            json.setHtmlSafe(false);
            write(json, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
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

    /** A list of maps with the same keys from a table. */
    static List<Map<String, Object>> objects(Answer.Table table) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<?> row : table.rows()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.header().get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }
}
