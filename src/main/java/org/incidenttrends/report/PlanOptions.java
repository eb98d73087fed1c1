package org.incidenttrends.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.incidenttrends.declared.Span;
import org.incidenttrends.report.section.Study;

/** A plan from the options of a provenance, as {@link Plan#options} put it there. */
final class PlanOptions {

    /** The options that belong to the plan. */
    static final Set<String> KEYS = Set.of("sections", "spans", "claims", "groups");

    private PlanOptions() {}

    static Plan plan(JsonObject options) {
        List<Plan.Part> parts = options.has("sections")
                ? elements(options.getAsJsonArray("sections")).stream()
                        .map(PlanOptions::part)
                        .toList()
                : Plan.standard().parts();
        Map<String, Span> spans = new LinkedHashMap<>();
        if (options.has("spans")) {
            options.getAsJsonObject("spans").entrySet().forEach(span -> {
                String[] days = span.getValue().getAsString().split("\\.\\.", -1);
                spans.put(span.getKey(), new Span(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
            });
        }
        Optional<Path> claims = options.has("claims")
                ? Optional.of(Path.of(options.get("claims").getAsString()))
                : Optional.empty();
        List<List<String>> groups = options.has("groups")
                ? elements(options.getAsJsonArray("groups")).stream()
                        .map(side -> texts(side.getAsJsonArray()))
                        .toList()
                : List.of();
        return new Plan(parts, new Study.Asked(spans, claims, groups));
    }

    private static Plan.Part part(JsonElement part) {
        return part.isJsonObject()
                ? new Plan.Words(part.getAsJsonObject().get("words").getAsString())
                : new Plan.Named(part.getAsString());
    }

    /** The elements of a list of texts. */
    static List<String> texts(JsonArray array) {
        return elements(array).stream().map(JsonElement::getAsString).toList();
    }

    private static List<JsonElement> elements(JsonArray array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
