package org.incidenttrends.declared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds declarations from the events of the YAML parser. Everything is text until it is asked to be a date or a number,
 * so that 2024-09-14 or "no" are never taken for something else; anchors, aliases and tags are refused.
 */
final class YamlReader {

    private static final long LARGEST = 1_000_000;
    private static final int DEEPEST = 12;

    private final Path file;
    private final Iterator<Event> events;

    private YamlReader(Path file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    static Declaration read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new DeclarationException(file, "is a folder, expected a YAML file");
            }
            if (!Files.exists(file)) {
                throw new DeclarationException(file, "no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw new DeclarationException(
                        file,
                        "has " + Files.size(file) + " bytes, expected at most " + LARGEST + "; is it the right file?");
            }
            return parse(file, decoded(file, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new DeclarationException(
                    file, "can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DeclarationException(file, "isn't in UTF-8, expected a YAML file in UTF-8; save it so");
        }
    }

    static Declaration parse(Path file, String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        try {
            return new YamlReader(file, new Parse(settings).parseString(body).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            throw malformed(file, e);
        } catch (YamlEngineException e) {
            throw new DeclarationException(file, "is no YAML: " + e.getMessage());
        }
    }

    private static DeclarationException malformed(Path file, MarkedYamlEngineException e) {
        String what = String.valueOf(e.getProblem());
        String hint = what.contains("\\t") || what.contains("TAB") ? "; indent with blanks, not with tabs" : "";
        String message = "is no YAML: " + what + hint;
        return e.getProblemMark()
                .map(mark -> new DeclarationException(file, mark.getLine() + 1, message))
                .orElseGet(() -> new DeclarationException(file, message));
    }

    private Declaration document() {
        Event event = next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            throw new DeclarationException(file, "is empty, expected keys and values");
        }
        Value root = value("", event, 0);
        if (root.isEmpty()) {
            throw new DeclarationException(file, "is empty, expected keys and values");
        }
        if (!root.isDeclaration()) {
            throw root.error("a " + (root.isList() ? "list" : "text") + " stands here, expected keys and values");
        }
        Event after = next(); // the end of the document
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new DeclarationException(file, line(after), "a second document begins, expected one");
        }
        return root.declaration();
    }

    private Value value(String key, Event event, int depth) {
        if (depth > DEEPEST) {
            throw new DeclarationException(file, line(event), "is nested deeper than " + DEEPEST + " levels");
        }
        refuseAnchors(event);
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag().isPresent());
            boolean nothing = scalar.isPlain()
                    && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
            return new Value(
                    file, line(event), key, nothing ? "" : scalar.getValue().strip());
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuseTag(event, sequence.getTag().isPresent());
            return new Value(file, line(event), key, list(key, depth));
        }
        MappingStartEvent mapping = (MappingStartEvent) event;
        refuseTag(event, mapping.getTag().isPresent());
        return new Value(file, line(event), key, block(line(event), depth));
    }

    private List<Value> list(String key, int depth) {
        List<Value> elements = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            elements.add(value(key, event, depth + 1));
        }
        return List.copyOf(elements);
    }

    private Declaration block(int line, int depth) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            refuseAnchors(event);
            if (!(event instanceof ScalarEvent scalar)) {
                throw new DeclarationException(file, line(event), "a key must be a word, not a list or a block");
            }
            String key = scalar.getValue().strip();
            Value value = value(key, next(), depth + 1);
            Value here = value.isEmpty() || value.isList() || value.isDeclaration() ? at(event, key, value) : value;
            Value before = values.putIfAbsent(key, here);
            if (before != null) {
                throw new DeclarationException(
                        file,
                        line(event),
                        "the key " + Quoted.value(key) + " stands already in line " + before.line() + "; keep one");
            }
        }
        return new Declaration(file, line, values);
    }

    /** A list, a block or nothing is where its key is. */
    private Value at(Event event, String key, Value value) {
        return value.isDeclaration()
                ? new Value(file, line(event), key, value.declaration())
                : new Value(file, line(event), key, value.isList() ? value.list() : "");
    }

    private void refuseAnchors(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (event instanceof AliasEvent || anchored) {
            throw new DeclarationException(
                    file, line(event), "anchors (&) and aliases (*) aren't read here: write it out, or quote the text");
        }
    }

    private void refuseTag(Event event, boolean tagged) {
        if (tagged) {
            throw new DeclarationException(file, line(event), "tags (!) aren't read here: write the value alone");
        }
    }

    private Event next() {
        return events.next();
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
