package org.incidenttrends.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.Source;

/**
 * What a briefing was made from, so that it can be made again: the input with its hash, what became of its rows, the
 * options, and the versions. It names no folder and no time of day, since neither changes the result.
 *
 * @param source the input
 * @param accounting what became of its rows
 * @param coverage the span that was observed
 * @param options all that had an effect, defaults and the seed included
 * @param findings the sentences by the identifiers of their findings
 */
public record Provenance(
        Source source,
        Accounting accounting,
        Coverage coverage,
        Map<String, Object> options,
        Map<String, String> findings) {

    /** Copies the maps in their order. */
    public Provenance {
        options = new LinkedHashMap<>(options);
        findings = new LinkedHashMap<>(findings);
    }

    /**
     * The account as JSON, with the names of the command line's own output.
     *
     * @param files the files of the briefing
     * @return one object, always with the same bytes
     */
    public String toJson(List<String> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", "report");
        json.put("version", Versions.own());
        json.put("input", input());
        json.put("options", options);
        json.put("findings", findings);
        json.put("libraries", Versions.libraries());
        json.put("files", files);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }

    private Map<String, Object> input() {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("read", accounting.read());
        rows.put("used", accounting.used());
        rows.put("filtered", accounting.filteredRows());
        rows.put("setAside", accounting.setAside());
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("from", coverage.from().toString());
        span.put("to", coverage.to().toString());
        span.put("asOf", coverage.asOf().toString());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("file", fileName(source));
        input.put("sha256", source.sha256());
        input.put("schema", source.schema());
        input.put("encoding", source.encoding());
        input.put("rows", rows);
        input.put("coverage", span);
        return input;
    }

    /** The name of the input without its folder. */
    static String fileName(Source source) {
        String file = source.file();
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /**
     * The files that a briefing's account lists.
     *
     * @param json what {@link #toJson} wrote, or anything else
     * @return the names that are plain names of files; none if this is no such account
     */
    static List<String> filesIn(String json) {
        try {
            JsonElement files = JsonParser.parseString(json).getAsJsonObject().get("files");
            return StreamSupport.stream(files.getAsJsonArray().spliterator(), false)
                    .map(JsonElement::getAsString)
                    .filter(name -> name.matches("[a-z0-9][a-z0-9-]*\\.(pdf|png|csv|json)"))
                    .toList();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException e) {
            return List.of();
        }
    }
}
