package org.incidenttrends.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.incidenttrends.declared.Suggestions;

/** The formats that are known, and which of them a file is in. */
final class Schemas {

    /** As in {@code --schema}: recognise it. */
    static final String AUTO = "auto";

    /** The native table comes last: it asks for no more than a date. */
    private static final List<Schema> ALL =
            List.of(GtdSchema.SCHEMA, AcledSchema.SCHEMA, UcdpSchema.SCHEMA, RandSchema.SCHEMA, NativeSchema.SCHEMA);

    /**
     * A format and why it was chosen.
     *
     * @param schema the format
     * @param why in words
     * @param events which of the source's events were chosen; empty where the format has no choices
     */
    record Recognised(Schema schema, String why, String events) {
        Recognised(Schema schema, String why) {
            this(schema, why, "");
        }

        Recognised choosing(Selection selection) {
            return new Recognised(schema, why, schema.selections.size() > 1 ? selection.name() : "");
        }
    }

    private Schemas() {}

    /** The format of a name. */
    static Schema named(String name) {
        List<String> names = ALL.stream().map(schema -> schema.name).toList();
        return ALL.stream()
                .filter(schema -> schema.name.equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InputException("no schema " + InputException.quoted(name) + "; "
                        + Suggestions.sentence(name, concat(AUTO, names))));
    }

    private static Set<String> concat(String first, List<String> others) {
        Set<String> all = new LinkedHashSet<>(Set.of(first));
        all.addAll(others);
        return all;
    }

    /** The format of a file with these columns, in lower case: the first that recognises itself, else a plain table. */
    static Recognised recognise(Set<String> header, Map<Role, String> named) {
        for (Schema schema : ALL) {
            Set<String> evidence = schema.evidence(header);
            long typical = evidence.stream().filter(schema.typical::contains).count();
            boolean fits = header.containsAll(schema.required) && typical >= schema.typicalNeeded;
            if (fits && schema != NativeSchema.SCHEMA) {
                return new Recognised(schema, schema.title + ", recognised by " + String.join(", ", evidence));
            }
        }
        String why = header.contains("date") ? "native table, recognised by date" : "a plain table";
        String mapped = named.isEmpty() ? "" : ", with the columns that were named for it";
        String nearMiss = nearMiss(header);
        return new Recognised(NativeSchema.SCHEMA, why + mapped + (nearMiss.isEmpty() ? "" : "; " + nearMiss));
    }

    /** What is missing for the format that a header comes nearest to; empty where it comes near none. */
    static String nearMiss(Set<String> header) {
        String nearest = "";
        int most = 2;
        for (Schema schema : ALL) {
            Set<String> evidence = schema.evidence(header);
            Set<String> missing = new TreeSet<>(schema.required);
            missing.removeAll(header);
            if (evidence.size() > most && !missing.isEmpty()) {
                most = evidence.size();
                nearest = "it looks like " + schema.title + " (" + String.join(", ", evidence) + ") without "
                        + String.join(", ", missing);
            }
        }
        return nearest;
    }
}
