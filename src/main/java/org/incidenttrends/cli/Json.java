package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.report.JsonText;

/** Answers as JSON. */
final class Json {

    private Json() {}

    static String of(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", answer.command());
        document.put("version", Version.current());
        document.put("input", input(answer));
        document.put("options", answer.options());
        document.put(
                "findings", answer.findings().stream().map(JsonText::finding).toList());
        document.putAll(answer.numbers());
        return JsonText.write(document);
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
        if (!answer.source().events().isEmpty()) {
            input.put("events", answer.source().events());
        }
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
        return JsonText.finding(finding);
    }

    /** Writes maps, lists, text, numbers, booleans and Optionals of these. */
    static String write(Object document) {
        return JsonText.write(document);
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
