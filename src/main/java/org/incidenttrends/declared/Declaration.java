package org.incidenttrends.declared;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A block of keys and values in a file, which knows where it stands. */
public final class Declaration {

    private final Path file;
    private final int line;
    private final Map<String, Value> values;

    Declaration(Path file, int line, Map<String, Value> values) {
        this.file = file;
        this.line = line;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads a file.
     *
     * @param file a YAML file in UTF-8 with one document: a block of keys
     * @return its keys and values
     * @throws DeclarationException if the file isn't there, is empty or larger than a megabyte, is no YAML, repeats a
     *     key, holds an alias or a tag, or nests too deep
     */
    public static Declaration read(Path file) {
        return YamlReader.read(file);
    }

    /**
     * Reads a text.
     *
     * @param name the name of the file that messages give
     * @param text YAML
     * @return its keys and values
     * @throws DeclarationException as {@link #read}
     */
    public static Declaration parse(Path name, String text) {
        return YamlReader.parse(name, text);
    }

    /**
     * Refuses any key but these.
     *
     * @param keys the keys that are understood here
     * @return this declaration
     * @throws DeclarationException if there is another key; the message names those allowed and the nearest
     */
    public Declaration allowing(String... keys) {
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            if (!Arrays.asList(keys).contains(entry.getKey())) {
                throw entry.getValue()
                        .error("unknown key " + Quoted.value(entry.getKey()) + ", "
                                + Value.expected(entry.getKey(), Arrays.asList(keys)));
            }
        }
        return this;
    }

    /**
     * The value of a key that must be there.
     *
     * @param key the key
     * @return its value
     * @throws DeclarationException if it is missing or empty
     */
    public Value get(String key) {
        Value value = values.get(key);
        if (value == null) {
            throw error(Quoted.value(key) + " is missing");
        }
        if (value.isEmpty()) {
            throw value.error(Quoted.value(key) + " is empty, expected a value");
        }
        return value;
    }

    /**
     * The value of a key that may be there.
     *
     * @param key the key
     * @return its value; empty if there is no such key
     * @throws DeclarationException if the key is there without a value
     */
    public Optional<Value> find(String key) {
        return values.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * The keys.
     *
     * @return as they stand in the file
     */
    public Set<String> keys() {
        return values.keySet();
    }

    /**
     * The values.
     *
     * @return as they stand in the file
     */
    public List<Value> values() {
        return List.copyOf(values.values());
    }

    /**
     * The file.
     *
     * @return as it was given
     */
    public Path file() {
        return file;
    }

    /**
     * Where the block begins.
     *
     * @return the line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * An error about this block.
     *
     * @param message what, expected, what to do
     * @return the error, to be thrown
     */
    public DeclarationException error(String message) {
        return new DeclarationException(file, line, message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + String.join(", ", values.keySet());
    }
}
