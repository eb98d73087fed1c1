package org.incidenttrends.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.document.IndexHtml;
import org.incidenttrends.report.document.Summary;

/**
 * A briefing for each value of a column, and a page that leads to them. One that can't be made doesn't stop the others:
 * the page says why.
 */
public final class Batch {

    /** The page that leads to the briefings. */
    public static final String INDEX = "index.html";

    private final Path folder;
    private final Function<String, Report> maker;
    private final int threads;

    /** Is told of each briefing, from any thread. */
    public interface Listener {

        /**
         * A briefing was made, or failed.
         *
         * @param value what it is about
         * @param done how many are done
         * @param total how many there are
         */
        void done(String value, int done, int total);
    }

    /**
     * What became of one briefing.
     *
     * @param value what it is about
     * @param incidents how many incidents it has
     * @param folder its folder's name; empty if it failed
     * @param says its first key finding, or why it failed
     */
    public record Outcome(String value, int incidents, String folder, String says) {

        /**
         * Whether it was made.
         *
         * @return false if it failed
         */
        public boolean made() {
            return !folder.isEmpty();
        }
    }

    /**
     * A batch.
     *
     * @param folder where the briefings go, each in a folder of its own
     * @param maker makes the report of a value
     * @param threads how many are made at a time; changes no byte
     */
    public Batch(Path folder, Function<String, Report> maker, int threads) {
        this.folder = folder;
        this.maker = maker;
        this.threads = threads;
    }

    /**
     * Makes the briefings.
     *
     * @param title the title of the page that leads to them
     * @param column what is told apart, in words
     * @param values the values, in the order of that page
     * @param listener is told how far it has come
     * @return what became of each, in the same order
     * @throws InputException if the folder can't be written
     */
    public List<Outcome> write(String title, String column, List<GroupCount> values, Listener listener) {
        try (Staging staging = Staging.in(folder)) {
            Map<String, String> names = names(values);
            AtomicInteger done = new AtomicInteger();
            List<Callable<Outcome>> work = new ArrayList<>();
            for (GroupCount value : values) {
                work.add(() -> {
                    Outcome outcome = one(value, names.getOrDefault(value.name(), ""));
                    listener.done(value.name(), done.incrementAndGet(), values.size());
                    return outcome;
                });
            }
            List<Outcome> outcomes = Parallel.map(work, threads);
            Files.writeString(staging.file(INDEX), IndexHtml.of(title, subtitle(column, outcomes), entries(outcomes)));
            staging.moveIntoPlace(List.of(INDEX), List.of());
            return outcomes;
        } catch (IOException e) {
            throw BriefingFolder.unwritable(folder, e);
        }
    }

    private Outcome one(GroupCount value, String name) {
        try {
            Report report = maker.apply(value.name());
            try (BriefingFolder out = BriefingFolder.open(folder.resolve(name))) {
                out.write(report.briefing(), report.provenance(), 1, (done, total) -> {});
            }
            String says = report.briefing().summary().findings().stream()
                    .map(Summary.KeyFinding::answer)
                    .findFirst()
                    .orElse("");
            return new Outcome(value.name(), value.incidents(), name, says);
        } catch (RuntimeException | OutOfMemoryError e) {
            boolean foreseen = e instanceof InputException || e instanceof IllegalArgumentException;
            String why = foreseen ? String.valueOf(e.getMessage()) : e.toString();
            return new Outcome(value.name(), value.incidents(), "", why.replaceAll("\\s*\\R\\s*", "; "));
        }
    }

    /** A folder for each value; two that would share one are told apart by a number. */
    private static Map<String, String> names(List<GroupCount> values) {
        Map<String, String> names = new LinkedHashMap<>();
        for (GroupCount value : values) {
            String name = FolderName.of(value.name());
            String free = name;
            for (int number = 2; names.containsValue(free); number++) {
                free = name + "-" + number;
            }
            names.put(value.name(), free);
        }
        return names;
    }

    private static String subtitle(String column, List<Outcome> outcomes) {
        long failed = outcomes.stream().filter(outcome -> !outcome.made()).count();
        return "One for each " + column + ": " + outcomes.size()
                + (failed == 0 ? "" : ", of which " + failed + " couldn’t be made");
    }

    private static List<IndexHtml.Entry> entries(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(o -> new IndexHtml.Entry(o.value(), o.incidents(), o.folder(), o.says()))
                .toList();
    }
}
