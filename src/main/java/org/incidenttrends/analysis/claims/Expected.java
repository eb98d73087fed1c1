package org.incidenttrends.analysis.claims;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttrends.declared.Declaration;
import org.incidenttrends.declared.Quoted;
import org.incidenttrends.declared.Span;
import org.incidenttrends.declared.Value;
import org.incidenttrends.series.PeriodUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a claim expects of its test.
 *
 * @param word what, in a word
 * @param number the number of {@code at-least} and {@code at-most}, else 0
 * @param span the time of {@code a-break-in}
 */
record Expected(Word word, double number, @Nullable Span span) {

    /** The words; each test allows some. */
    enum Word {
        RISING,
        FALLING,
        HIGHER,
        LOWER,
        AT_LEAST,
        AT_MOST,
        LARGEST,
        SOME,
        A_BREAK_IN,
        SURGE,
        SUPPORTED,
        GROWING,
        SHRINKING;

        boolean takesNumber() {
            return this == AT_LEAST || this == AT_MOST;
        }

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads a word, or a word with its number or time: {@code rising}, {@code {at-least: 0.5}}, "at-least 0.5". */
    static Expected read(Value value, Set<Word> allowed) {
        if (value.isDeclaration()) {
            Declaration block = value.declaration();
            if (block.keys().size() != 1) {
                throw value.error(
                        "'expects' has " + block.keys().size() + " keys, expected one, such as {at-least: 0.5}");
            }
            block.allowing(words(allowed).keySet().toArray(String[]::new));
            Value inner = block.values().get(0);
            return with(inner.saying(inner.key()).word(words(allowed)), inner, inner);
        }
        String[] parts = value.text().split("[:\\s]+", 2);
        if (parts.length == 2 && words(allowed).containsKey(parts[0])) {
            return with(value.saying(parts[0]).word(words(allowed)), value, value.saying(parts[1]));
        }
        return with(value.word(words(allowed)), value, null);
    }

    private static Expected with(Word word, Value place, @Nullable Value value) {
        if (word.takesNumber() || word == Word.A_BREAK_IN) {
            if (value == null) {
                throw place.error("'" + word.written() + "' needs " + (word.takesNumber() ? "a number" : "a time")
                        + ": write {" + word.written() + ": " + (word.takesNumber() ? "0.5" : "2024") + "}");
            }
            return word.takesNumber() ? new Expected(word, value.number(), null) : new Expected(word, 0, time(value));
        }
        if (value != null) {
            throw place.error("'" + word.written() + "' stands alone, without " + Quoted.value(value.text()));
        }
        return new Expected(word, 0, null);
    }

    /** A year, a month, a day or a span. */
    private static Span time(Value value) {
        String text = value.text();
        if (text.matches("\\d{4}")) {
            return value.saying(text + "-01-01.." + text + "-12-31").span();
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            Span first = value.saying(text + "-01.." + text + "-01").span();
            return new Span(first.from(), PeriodUnit.MONTH.next(first.from()).minusDays(1));
        }
        return text.contains("..") ? value.span() : new Span(value.date(), value.date());
    }

    private static Map<String, Word> words(Set<Word> allowed) {
        return Arrays.stream(Word.values())
                .filter(allowed::contains)
                .collect(Collectors.toMap(Word::written, word -> word, (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public String toString() {
        return switch (word) {
            case AT_LEAST, AT_MOST ->
                word.written() + " "
                        + BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case A_BREAK_IN -> word.written() + " " + span;
            default -> word.written();
        };
    }
}
