package org.incidenttrends.declared;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands behind a key: a text, a list or a block, and what it can be read as. */
public final class Value {

    private static final Pattern DAYS = Pattern.compile("\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private final Path file;
    private final int line;
    private final String key;
    private final Object content;

    /** Content is a String, a List of Value, or a Declaration. */
    Value(Path file, int line, String key, Object content) {
        this.file = file;
        this.line = line;
        this.key = key;
        this.content = content;
    }

    /**
     * The key before it.
     *
     * @return the key; that of the list for an element of a list
     */
    public String key() {
        return key;
    }

    /**
     * Where it stands.
     *
     * @return the line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * Whether nothing stands behind the key.
     *
     * @return true for an empty text, list or block
     */
    public boolean isEmpty() {
        return content.equals("")
                || (content instanceof List<?> list && list.isEmpty())
                || (content instanceof Declaration block && block.keys().isEmpty());
    }

    /**
     * Whether it is a list.
     *
     * @return false for a text or a block
     */
    public boolean isList() {
        return content instanceof List<?>;
    }

    /**
     * Whether it is a block of keys.
     *
     * @return false for a text or a list
     */
    public boolean isDeclaration() {
        return content instanceof Declaration;
    }

    /**
     * A text.
     *
     * @return what was written, without the blanks around it
     */
    public String text() {
        if (content instanceof String text) {
            return text;
        }
        throw wrong("a text", "");
    }

    /**
     * The elements of a list.
     *
     * @return in order
     */
    public List<Value> list() {
        if (content instanceof List<?> list) {
            return list.stream().map(Value.class::cast).toList();
        }
        throw wrong("a list", ": write [" + shown() + "]");
    }

    /**
     * One text or a list of texts.
     *
     * @return the texts in order; one for a text
     */
    public List<String> texts() {
        return isList() ? list().stream().map(Value::text).toList() : List.of(text());
    }

    /**
     * A block of keys.
     *
     * @return the block
     */
    public Declaration declaration() {
        if (content instanceof Declaration declaration) {
            return declaration;
        }
        throw wrong("a block of keys, each with its value", "");
    }

    /**
     * A list of blocks.
     *
     * @return the blocks in order
     */
    public List<Declaration> declarations() {
        return list().stream().map(Value::declaration).toList();
    }

    /**
     * A date.
     *
     * @return the day
     */
    public LocalDate date() {
        return date(text());
    }

    /**
     * Two dates, both included.
     *
     * @return the span
     */
    public Span span() {
        Matcher days = DAYS.matcher(text());
        if (!days.matches()) {
            throw wrong("a span such as 2023-01-01..2023-12-31", "");
        }
        try {
            return new Span(date(days.group(1)), date(days.group(2)));
        } catch (DeclarationException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw error(Quoted.value(key) + ": " + e.getMessage());
        }
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw error(Quoted.value(key) + " is " + Quoted.value(text) + ", expected a date such as 2024-09-15", e);
        }
    }

    /**
     * A number.
     *
     * @return the number, always finite
     */
    public double number() {
        if (!NUMBER.matcher(text()).matches()) {
            throw wrong("a number", "");
        }
        double number = Double.parseDouble(text());
        if (!Double.isFinite(number)) {
            throw wrong("a number of a usual size", "");
        }
        return number;
    }

    /**
     * A whole number.
     *
     * @return the number
     */
    public int whole() {
        try {
            return new BigDecimal(text()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong("a whole number", "");
        }
    }

    /**
     * Yes or no.
     *
     * @return whether it says true or yes
     */
    public boolean yes() {
        return switch (text().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong("yes or no", "");
        };
    }

    /**
     * A word of a choice.
     *
     * @param type the choice; a constant {@code FROM_CODE} is written {@code from-code}
     * @param <E> the choice
     * @return the constant
     */
    public <E extends Enum<E>> E word(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return word(words);
    }

    /**
     * A word of several, each of which means something.
     *
     * @param words the words allowed and what they mean
     * @param <T> what they mean
     * @return what the word means
     */
    public <T> T word(Map<String, T> words) {
        T meaning = words.get(text());
        if (meaning == null) {
            throw error(Quoted.value(key) + " is " + Quoted.value(text()) + ", " + expected(text(), words.keySet()));
        }
        return meaning;
    }

    /**
     * A part of this value, which is read in its turn and stands where it stands.
     *
     * @param part the text of the part
     * @return a value with the key and the line of this one
     */
    public Value saying(String part) {
        return new Value(file, line, key, part.strip());
    }

    /**
     * An error about this value.
     *
     * @param message what, expected, what to do
     * @return the error, to be thrown
     */
    public DeclarationException error(String message) {
        return new DeclarationException(file, line, message);
    }

    private DeclarationException error(String message, Exception cause) {
        DeclarationException error = error(message);
        error.initCause(cause);
        return error;
    }

    private DeclarationException wrong(String expected, String way) {
        return error(Quoted.value(key) + " is " + shown() + ", expected " + expected + way);
    }

    private String shown() {
        return content instanceof String text ? Quoted.value(text) : isList() ? "a list" : "a block of keys";
    }

    /** The words allowed, and those that may have been meant. */
    static String expected(String given, Collection<String> allowed) {
        String all = "expected one of " + allowed.stream().collect(Collectors.joining(", "));
        List<String> near = new ArrayList<>(Suggestions.of(given, allowed));
        return near.isEmpty() ? all : all + "; " + Suggestions.sentence(given, allowed);
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
