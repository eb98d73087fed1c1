package org.incidenttrends.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.incidenttrends.incident.InputException;

/**
 * Whether a briefing still follows from its data: what its provenance says it was made from is computed again and put
 * beside the files that lie there.
 */
public final class Verification {

    private final Path folder;
    private final JsonObject account;

    private Verification(Path folder, JsonObject account) {
        this.folder = folder;
        this.account = account;
    }

    /**
     * The outcome.
     *
     * @param follows whether every finding and every number behind a figure comes out again, and no file was altered
     * @param lines what agrees and what doesn't, one sentence a line
     */
    public record Outcome(boolean follows, List<String> lines) {

        /** Copies the list. */
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Opens a briefing.
     *
     * @param folder its folder
     * @return the briefing, to be verified
     * @throws InputException if there is no briefing with its provenance
     */
    public static Verification of(Path folder) {
        Path file = folder.resolve(BriefingFiles.PROVENANCE);
        try {
            JsonObject account = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (account.get("files").getAsJsonObject().has(BriefingFiles.FINDINGS)
                    && account.get("input").getAsJsonObject().get("sha256").isJsonPrimitive()
                    && account.get("options").isJsonObject()) {
                return new Verification(folder, account);
            }
        } catch (IOException e) {
            throw new InputException(folder, "no briefing is there: " + BriefingFiles.PROVENANCE + " can't be read");
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            // not an account, as below
        }
        throw new InputException(file, "is no account of a briefing; write the briefing again with 'report'");
    }

    /**
     * The name of the table that it was made from.
     *
     * @return a file name without a folder
     */
    public String dataName() {
        return input("file");
    }

    /**
     * Whether a file is the table that it was made from.
     *
     * @param file any file
     * @return true if its bytes are the same; false if not, or if it can't be read
     */
    public boolean isMadeFrom(Path file) {
        try {
            return Sha256.of(file).equals(input("sha256"));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The files other than the table that it was made from.
     *
     * @return each with the option that names it
     */
    public List<Companion> companions() {
        if (!account.has("companions")) {
            return List.of();
        }
        return account.getAsJsonArray("companions").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(json -> new Companion(
                        json.get("option").getAsString(),
                        json.get("file").getAsString(),
                        json.get("sha256").getAsString()))
                .toList();
    }

    private String input(String name) {
        return account.getAsJsonObject("input").get(name).getAsString();
    }

    /**
     * The options with which it was made, those of the plan left out.
     *
     * @return names and values: a text, or a list of texts
     */
    public Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> option :
                account.getAsJsonObject("options").entrySet()) {
            JsonElement value = option.getValue();
            if (value.isJsonPrimitive()) {
                options.put(option.getKey(), value.getAsString());
            } else if (value.isJsonArray() && !PlanOptions.KEYS.contains(option.getKey())) {
                options.put(option.getKey(), PlanOptions.texts(value.getAsJsonArray()));
            }
        }
        options.remove("claims");
        return options;
    }

    /**
     * Its sections, words, spans and groups.
     *
     * @return the plan
     */
    public Plan plan() {
        return PlanOptions.plan(account.getAsJsonObject("options"));
    }

    /**
     * Compares.
     *
     * @param again the same briefing, made again from the data as they are now
     * @return what agrees and what doesn't
     */
    public Outcome against(Report again) {
        List<String> wrong = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Provenance now = again.provenance();
        if (!now.source().sha256().equals(input("sha256"))) {
            notes.add("The data have changed since: SHA-256 " + input("sha256") + " then, "
                    + now.source().sha256() + " now.");
        }
        for (Companion companion : companions()) {
            now.companions().stream()
                    .filter(file -> file.option().equals(companion.option()))
                    .filter(file -> !file.sha256().equals(companion.sha256()))
                    .forEach(file -> notes.add("The " + file.option() + " have changed since: SHA-256 "
                            + companion.sha256() + " then, " + file.sha256() + " now."));
        }
        String version = account.get("version").getAsString();
        if (!version.equals(Versions.own())) {
            notes.add("It was made with version " + version + ", this is " + Versions.own() + ".");
        }
        findings(now, wrong);
        altered(wrong);
        remade(account.getAsJsonObject("files"), again, wrong, notes);
        List<String> lines = new ArrayList<>();
        lines.add(
                wrong.isEmpty()
                        ? folder + " follows from " + Provenance.fileName(now.source()) + ": "
                                + now.findings().size() + " findings and "
                                + account.getAsJsonObject("files").size() + " files."
                        : folder + " doesn't follow from " + Provenance.fileName(now.source()) + ":");
        wrong.forEach(line -> lines.add("- " + line));
        notes.forEach(line -> lines.add("Note: " + line));
        return new Outcome(wrong.isEmpty(), lines);
    }

    private void findings(Provenance now, List<String> wrong) {
        Map<String, String> before = new LinkedHashMap<>();
        account.getAsJsonObject("findings")
                .entrySet()
                .forEach(finding ->
                        before.put(finding.getKey(), finding.getValue().getAsString()));
        Map<String, String> after = now.headlines();
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            String was = before.get(id);
            String is = after.get(id);
            if (was == null || !was.equals(is)) {
                wrong.add("The finding " + id + (was == null ? " is new" : " was “" + was + "”")
                        + (is == null ? ", and isn't found now." : ", and is “" + is + "” now."));
            }
        }
    }

    /** Files that are gone, or aren't what was written. */
    private void altered(List<String> wrong) {
        account.getAsJsonObject("files").entrySet().forEach(file -> {
            Path path = folder.resolve(Path.of(file.getKey()).getFileName());
            try {
                if (!Files.exists(path)) {
                    wrong.add("The file " + file.getKey() + " is missing.");
                } else if (!Sha256.of(Files.readAllBytes(path))
                        .equals(file.getValue().getAsString())) {
                    wrong.add("The file " + file.getKey() + " was altered after it was written.");
                }
            } catch (IOException e) {
                wrong.add("The file " + file.getKey() + " can't be read.");
            }
        });
    }

    private static void remade(JsonObject before, Report again, List<String> wrong, List<String> notes) {
        Map<String, Callable<byte[]>> files =
                new LinkedHashMap<>(BriefingFiles.of(again.briefing(), again.provenance()));
        List<String> pages = new ArrayList<>();
        for (Map.Entry<String, JsonElement> file : before.entrySet()) {
            String name = file.getKey();
            Callable<byte[]> content = files.remove(name);
            if (content == null) {
                wrong.add("The file " + name + " isn't part of the briefing now.");
            } else if (!Sha256.of(bytes(name, content)).equals(file.getValue().getAsString())) {
                if (name.endsWith(".csv")) {
                    wrong.add("The numbers in " + name + " come out otherwise.");
                } else {
                    pages.add(name);
                }
            }
        }
        files.keySet().forEach(name -> wrong.add("The file " + name + " would be part of the briefing now."));
        if (!pages.isEmpty()) {
            notes.add("Not the same byte for byte: " + String.join(", ", pages) + ".");
        }
    }

    private static byte[] bytes(String name, Callable<byte[]> content) {
        try {
            return content.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
