package org.incidenttrends.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.incidenttrends.declared.Declaration;
import org.incidenttrends.declared.DeclarationException;
import org.incidenttrends.declared.Span;
import org.incidenttrends.declared.Value;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.document.Paper;
import org.incidenttrends.report.section.Study;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;

/**
 * A briefing as an analyst declares it: title and authors, the data and what of it, the sections in order, and the
 * analyst's words between them. Every error names the file, the line and what is allowed.
 *
 * <pre>{@code
 * title: Attacks in Balochistan
 * data: ../datasets/balochistan-incidents.csv
 * filters: [target=police|levies]
 * sections:
 *   - words: |
 *       # Why this briefing
 *       The question is **whether** attacks on the police rise.
 *   - trend
 *   - shares
 * }</pre>
 *
 * @param data the table
 * @param options the options that it sets, under the names of a provenance: texts, numbers and lists of texts
 * @param plan its sections, words, spans, claims and groups
 */
public record BriefingFile(Path data, Map<String, Object> options, Plan plan) {

    private static final List<String> KEYS = List.of(
            "title",
            "authors",
            "paper",
            "data",
            "schema",
            "columns",
            "filters",
            "group",
            "from",
            "to",
            "as-of",
            "by",
            "imprecise",
            "events",
            "aliases",
            "history",
            "spans",
            "claims",
            "groups",
            "level",
            "seed",
            "replicates",
            "sections");

    private static final Set<String> SCHEMAS = Set.of("auto", "native", "gtd", "acled", "ucdp", "rand");

    /** Copies the options in their order. */
    public BriefingFile {
        options = new LinkedHashMap<>(options);
    }

    /**
     * Reads a briefing file.
     *
     * @param file a YAML file; files that it names are looked for beside it
     * @return the briefing
     * @throws DeclarationException if something in it isn't understood
     */
    public static BriefingFile read(Path file) {
        Declaration yaml = Declaration.read(file).allowing(KEYS.toArray(String[]::new));
        Path data = beside(file, yaml.get("data"));
        return new BriefingFile(data, new Options(file, yaml).all(), plan(file, yaml));
    }

    private static Plan plan(Path file, Declaration yaml) {
        List<Plan.Part> parts = yaml.find("sections")
                .map(value -> value.list().stream().map(BriefingFile::part).toList())
                .orElse(Plan.standard().parts());
        Map<String, Span> spans = new LinkedHashMap<>();
        yaml.find("spans")
                .ifPresent(value -> value.declaration().values().forEach(span -> spans.put(span.key(), span.span())));
        Optional<Path> claims = yaml.find("claims").map(value -> beside(file, value));
        List<List<String>> groups = yaml.find("groups").map(BriefingFile::sides).orElse(List.of());
        yaml.find("sections").ifPresent(value -> {
            require(value, parts, "compare", spans.size() > 1, "two spans or more: add spans:");
            require(value, parts, "claims", claims.isPresent(), "a claims file: add claims:");
        });
        try {
            return new Plan(parts, new Study.Asked(spans, claims, groups));
        } catch (IllegalArgumentException e) {
            throw yaml.get("sections").error(String.valueOf(e.getMessage()));
        }
    }

    /** The sides of which it is asked whether they act together, each one group or several. */
    private static List<List<String>> sides(Value value) {
        List<List<String>> sides = value.list().stream().map(Value::texts).toList();
        if (sides.size() < 2) {
            throw value.error(
                    "names " + sides.size() + " side, expected two or more, each a group or a list of groups");
        }
        return sides;
    }

    /** A section that can't be without something that is declared elsewhere in the file. */
    private static void require(Value sections, List<Plan.Part> parts, String name, boolean there, String what) {
        int at = parts.indexOf(new Plan.Named(name));
        if (at >= 0 && !there) {
            throw sections.list().get(at).error("the section " + name + " needs " + what);
        }
    }

    private static Plan.Part part(Value value) {
        if (!value.isDeclaration()) {
            Map<String, Plan.Part> names = Plan.names().stream()
                    .collect(Collectors.toMap(
                            name -> name, name -> (Plan.Part) new Plan.Named(name), (a, b) -> a, LinkedHashMap::new));
            return value.word(names);
        }
        Declaration words = value.declaration().allowing("words");
        return new Plan.Words(words.get("words").text());
    }

    /** A file named in the briefing file, which must be there. */
    private static Path beside(Path file, Value value) {
        Path parent = file.getParent();
        Path named = parent == null ? Path.of(value.text()) : parent.resolve(value.text());
        if (!Files.isRegularFile(named)) {
            throw value.error("there is no file " + named + "; name it as seen from this file");
        }
        return named.normalize();
    }

    /** The keys that set options, checked one by one, so that an error names its line. */
    private static final class Options {

        private final Path file;
        private final Declaration yaml;
        private final Map<String, Object> all = new LinkedHashMap<>();

        Options(Path file, Declaration yaml) {
            this.file = file;
            this.yaml = yaml;
        }

        Map<String, Object> all() {
            text("title", "title", value -> {});
            yaml.find("authors").ifPresent(value -> all.put("author", value.texts()));
            text("paper", "paper", value -> value.word(Paper.class));
            text("schema", "schema", value -> value.word(words(SCHEMAS)));
            yaml.find("columns").ifPresent(value -> all.put("column", columns(value)));
            yaml.find("filters").ifPresent(value -> all.put("where", filters(value)));
            text("group", "group", value -> {});
            text("from", "from", Value::date);
            text("to", "to", Value::date);
            text("as-of", "asOf", Value::date);
            text("by", "by", value -> checked(value, PeriodUnit::parse));
            text("imprecise", "imprecise", value -> checked(value, Imprecise::parse));
            text("events", "events", value -> {});
            file("aliases");
            file("history");
            text("level", "level", value -> checked(value, text -> Interval.requireLevel(value.number())));
            text("seed", "seed", Value::whole);
            text("replicates", "replicates", Options::notNegative);
            inOrder();
            return all;
        }

        private void file(String key) {
            yaml.find(key).ifPresent(value -> all.put(key, beside(file, value).toString()));
        }

        private static void notNegative(Value value) {
            if (value.whole() < 0) {
                throw value.error("'" + value.key() + "' is " + value.text() + ", expected 0 or more");
            }
        }

        private void inOrder() {
            yaml.find("from")
                    .ifPresent(from -> yaml.find("to").ifPresent(to -> {
                        if (to.date().isBefore(from.date())) {
                            throw to.error("'to' is " + to.text() + ", before 'from', " + from.text());
                        }
                    }));
        }

        private void text(String key, String option, Consumer<Value> check) {
            yaml.find(key).ifPresent(value -> {
                check.accept(value);
                all.put(option, value.text());
            });
        }

        private static Map<String, String> words(Set<String> allowed) {
            return allowed.stream().sorted().collect(Collectors.toMap(w -> w, w -> w, (a, b) -> a, LinkedHashMap::new));
        }

        private static void checked(Value value, Consumer<String> parse) {
            try {
                parse.accept(value.text());
            } catch (DeclarationException e) {
                throw e;
            } catch (InputException | IllegalArgumentException e) {
                throw value.error(String.valueOf(e.getMessage()));
            }
        }

        private static List<String> columns(Value value) {
            List<String> columns = new ArrayList<>();
            for (Value column : value.declaration().values()) {
                checked(column, text -> Role.labelled(column.key()));
                columns.add(column.key() + "=" + column.text());
            }
            return columns;
        }

        /** Conditions as on the command line, or a block of columns with what they may be. */
        private static List<String> filters(Value value) {
            List<String> conditions = new ArrayList<>();
            if (value.isDeclaration()) {
                for (Value column : value.declaration().values()) {
                    conditions.add(column.key() + "=" + String.join("|", column.texts()));
                }
                return conditions;
            }
            for (Value condition : value.isList() ? value.list() : List.of(value)) {
                checked(condition, Condition::parse);
                conditions.add(condition.text());
            }
            return conditions;
        }
    }
}
