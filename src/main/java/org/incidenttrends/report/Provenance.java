package org.incidenttrends.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.Source;
import org.incidenttrends.report.section.Sections;

/**
 * What a briefing was made from, so that it can be made again: the input with its hash, what became of its rows, the
 * options, and the versions. It names no folder and no time of day, since neither changes the result.
 *
 * @param source the input
 * @param accounting what became of its rows
 * @param coverage the span that was observed
 * @param options all that had an effect, defaults and the seed included
 * @param companions the files that they name
 * @param findings what was found
 * @param unanswered what couldn't be computed, and why
 */
public record Provenance(
        Source source,
        Accounting accounting,
        Coverage coverage,
        Map<String, Object> options,
        List<Companion> companions,
        List<Finding> findings,
        List<Unanswered> unanswered) {

    /**
     * An analysis that the data can't carry.
     *
     * @param section the section that asked for it
     * @param reason why, in one line
     */
    public record Unanswered(String section, String reason) {}

    /** Copies the options in their order, files by their names alone. */
    public Provenance {
        options = Companion.named(options);
        companions = List.copyOf(companions);
        findings = List.copyOf(findings);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * The account as JSON, with the names of the command line's own output.
     *
     * @param files the files of the briefing, each with the SHA-256 of its bytes
     * @return one object, always with the same bytes
     */
    public String toJson(Map<String, String> files) {
        Map<String, Object> json = opening();
        json.put("findings", headlines());
        json.put("unanswered", unanswered.stream().map(Provenance::json).toList());
        json.put("libraries", Versions.libraries());
        json.put("files", files);
        return JsonText.write(json);
    }

    /** The sentences by the identifiers of their findings. */
    Map<String, String> headlines() {
        Map<String, String> headlines = new LinkedHashMap<>();
        List<String> ids = ids();
        for (int i = 0; i < ids.size(); i++) {
            headlines.put(ids.get(i), findings.get(i).headline());
        }
        return headlines;
    }

    /** The identifiers of the findings; where two answer alike, the later ones have a number, so that none hides another. */
    private List<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (Finding finding : findings) {
            String id = finding.id();
            for (int number = 2; !ids.add(id); number++) {
                id = finding.id() + "-" + number;
            }
        }
        return List.copyOf(ids);
    }

    /**
     * The findings as JSON, each as its own command gives it, with the section that it stands in.
     *
     * @return one object, always with the same bytes
     */
    public String findingsJson() {
        Map<String, Object> json = opening();
        List<String> ids = ids();
        json.put(
                "findings",
                IntStream.range(0, ids.size())
                        .mapToObj(i -> json(ids.get(i), findings.get(i)))
                        .toList());
        json.put("unanswered", unanswered.stream().map(Provenance::json).toList());
        return JsonText.write(json);
    }

    private static Map<String, Object> json(String id, Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("section", Sections.of(finding).name());
        json.putAll(JsonText.finding(finding));
        json.put("id", id);
        return json;
    }

    private static Map<String, Object> json(Unanswered question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("section", question.section());
        json.put("reason", question.reason());
        return json;
    }

    private static Map<String, Object> json(Companion companion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("option", companion.option());
        json.put("file", companion.file());
        json.put("sha256", companion.sha256());
        return json;
    }

    private Map<String, Object> opening() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", "report");
        json.put("version", Versions.own());
        json.put("input", input());
        json.put("options", options);
        if (!companions.isEmpty()) {
            json.put("companions", companions.stream().map(Provenance::json).toList());
        }
        return json;
    }

    private Map<String, Object> input() {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("read", accounting.read());
        rows.put("used", accounting.used());
        rows.put("filtered", accounting.filteredRows());
        rows.put(
                "selections",
                accounting.filtered().stream()
                        .map(selection -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("what", selection.what());
                            json.put("rows", selection.rows());
                            return json;
                        })
                        .toList());
        rows.put(
                "setAside",
                accounting.setAside().stream()
                        .map(row -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("line", row.line());
                            json.put("reason", row.reason());
                            return json;
                        })
                        .toList());
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
            List<String> names = files.isJsonObject()
                    ? List.copyOf(files.getAsJsonObject().keySet())
                    : StreamSupport.stream(files.getAsJsonArray().spliterator(), false)
                            .map(JsonElement::getAsString)
                            .toList();
            return names.stream()
                    .filter(name -> name.matches("[a-z0-9][a-z0-9-]*\\.(pdf|html|png|csv|json)"))
                    .toList();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException e) {
            return List.of();
        }
    }
}
