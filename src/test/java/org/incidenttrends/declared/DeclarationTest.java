package org.incidenttrends.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {

    private static final Path FILE = Path.of("claims.yaml");

    enum Kind {
        TREND,
        AT_LEAST
    }

    private static Declaration of(String... lines) {
        return Declaration.parse(FILE, String.join("\n", lines));
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(DeclarationException.class).hasMessage(message);
    }

    @Test
    void readsWhatWasWritten() {
        Declaration file = of(
                "# a comment",
                "source: \"the report: of 16 September\"",
                "as-of: 2025-11-30",
                "share: 0.5",
                "n: 12",
                "note: no",
                "between: 2022-01-01..2022-12-31",
                "claims:",
                "  - id: a",
                "    test: at-least",
                "    where: {target: [police, levies]}",
                "  - id: b",
                "    test: trend",
                "    where:",
                "      target: army");
        assertThat(file.get("source").text()).isEqualTo("the report: of 16 September");
        assertThat(file.get("as-of").date()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(file.get("share").number()).isEqualTo(0.5);
        assertThat(file.get("n").whole()).isEqualTo(12);
        assertThat(file.get("note").text()).isEqualTo("no");
        assertThat(file.get("note").yes()).isFalse();
        assertThat(file.get("between").span())
                .isEqualTo(new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)))
                .hasToString("2022-01-01..2022-12-31");
        List<Declaration> claims = file.get("claims").declarations();
        assertThat(claims).extracting(Declaration::line).containsExactly(9, 12);
        assertThat(claims.get(0).get("test").word(Kind.class)).isEqualTo(Kind.AT_LEAST);
        assertThat(claims.get(0).get("where").declaration().get("target").texts())
                .containsExactly("police", "levies");
        assertThat(claims.get(1).get("where").declaration().get("target").texts())
                .containsExactly("army");
        assertThat(claims.get(1).get("where").line()).isEqualTo(14);
        assertThat(claims.get(1).find("from")).isEmpty();
        assertThat(file.keys()).contains("source", "claims").hasSize(7);
        assertThat(file).hasToString("claims.yaml:2: source, as-of, share, n, note, between, claims");
    }

    @Test
    void namesTheKeysAndWordsThatAreAllowed() {
        refused(
                "claims.yaml:2: unknown key 'sorce', expected one of id, source; did you mean 'source'?",
                () -> of("id: a", "sorce: x").allowing("id", "source"));
        refused(
                "claims.yaml:1: unknown key 'zebra', expected one of id, source",
                () -> of("zebra: x").allowing("id", "source"));
        refused(
                "claims.yaml:1: 'test' is 'trends', expected one of trend, at-least; did you mean 'trend'?",
                () -> of("test: trends").get("test").word(Kind.class));
        refused(
                "claims.yaml:1: 'test' is 'x', expected one of one",
                () -> of("test: x").get("test").word(Map.of("one", 1)));
        assertThat(of("id: a").allowing("id").get("id").text()).isEqualTo("a");
    }

    @Test
    void saysWhatIsMissing() {
        refused("claims.yaml:1: 'id' is missing", () -> of("test: trend").get("id"));
        refused(
                "claims.yaml:2: 'id' is empty, expected a value",
                () -> of("a: b", "id:").get("id"));
        refused(
                "claims.yaml:1: 'id' is empty, expected a value",
                () -> of("id: []").find("id"));
        refused(
                "claims.yaml:1: 'id' is empty, expected a value",
                () -> of("id: ~").find("id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "number | 1e999  | 'x' is '1e999', expected a number of a usual size",
                "number | many   | 'x' is 'many', expected a number",
                "number | .      | 'x' is '.', expected a number",
                "whole  | 1.5    | 'x' is '1.5', expected a whole number",
                "yes    | maybe  | 'x' is 'maybe', expected yes or no",
                "date   | 2024-02-30 | 'x' is '2024-02-30', expected a date such as 2024-09-15",
                "date   | [a]    | 'x' is a list, expected a text",
                "span   | 2024   | 'x' is '2024', expected a span such as 2023-01-01..2023-12-31",
                "span   | 2024-01-01..2024-99-01 | 'x' is '2024-99-01', expected a date such as 2024-09-15",
                "span   | 2024-02-01..2024-01-01 | 'x': a span from 2024-02-01 to 2024-01-01 ends before it begins",
                "list   | a      | 'x' is 'a', expected a list: write ['a']",
                "text   | {a: b} | 'x' is a block of keys, expected a text",
                "block  | a      | 'x' is 'a', expected a block of keys, each with its value"
            })
    void namesTheValueAndWhatWasExpected(String asked, String written, String message) {
        refused("claims.yaml:2: " + message, () -> {
            Value x = of("first: 1", "x: " + written).get("x");
            switch (asked) {
                case "number" -> x.number();
                case "whole" -> x.whole();
                case "yes" -> x.yes();
                case "date" -> x.date();
                case "span" -> x.span();
                case "list" -> x.list();
                case "text" -> x.text();
                default -> x.declaration();
            }
        });
    }

    @Test
    void refusesWhatIsNoPlainYaml() {
        refused("claims.yaml:3: the key 'id' stands already in line 1; keep one", () -> of("id: a", "b: c", "id: d"));
        String anchors = "anchors (&) and aliases (*) aren't read here: write it out, or quote the text";
        refused("claims.yaml:1: " + anchors, () -> of("a: &x [1, 2]", "b: [*x, *x]"));
        refused("claims.yaml:2: " + anchors, () -> of("a: 1", "b: *x"));
        refused("claims.yaml:1: tags (!) aren't read here: write the value alone", () -> of("a: !!int 3"));
        refused("claims.yaml:1: a key must be a word, not a list or a block", () -> of("? [a, b]", ": c"));
        refused("claims.yaml:1: is nested deeper than 12 levels", () -> of("a: " + "[".repeat(20) + "]".repeat(20)));
        refused("claims.yaml:1: a list stands here, expected keys and values", () -> of("- a"));
        refused("claims.yaml:1: a text stands here, expected keys and values", () -> of("a"));
        refused("claims.yaml:2: a second document begins, expected one", () -> of("a: b", "---", "c: d"));
        assertThatThrownBy(() -> of("a:", "\tb: c")).hasMessageStartingWith("claims.yaml:2: is no YAML: ");
        assertThatThrownBy(() -> of("a:", "\tb: c")).hasMessageEndingWith("; indent with blanks, not with tabs");
        assertThatThrownBy(() -> of("a: [1, 2", "b: c")).hasMessageStartingWith("claims.yaml:2: is no YAML: ");
        assertThatThrownBy(() -> of("a: \"open")).hasMessageStartingWith("claims.yaml:1: is no YAML: ");
        assertThatThrownBy(() -> of("a: \u0000b")).hasMessageStartingWith("claims.yaml");
        for (String empty : List.of("", "# nothing", "---", "{}", "~")) {
            refused("claims.yaml: is empty, expected keys and values", () -> of(empty));
        }
    }

    @Test
    void readsFilesInUtf8Only(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFname: Qila Saifullāh");
        assertThat(Declaration.read(file).get("name").text()).isEqualTo("Qila Saifullāh");
        assertThat(Declaration.read(file).file()).isEqualTo(file);
        Path latin = Files.write(folder.resolve("b.yaml"), "name: café".getBytes(StandardCharsets.ISO_8859_1));
        refused(latin + ": isn't in UTF-8, expected a YAML file in UTF-8; save it so", () -> Declaration.read(latin));
        Path large = Files.writeString(folder.resolve("c.yaml"), "a: " + "b".repeat(1_000_000));
        refused(
                large + ": has 1000003 bytes, expected at most 1000000; is it the right file?",
                () -> Declaration.read(large));
        refused(folder + ": is a folder, expected a YAML file", () -> Declaration.read(folder));
        Path none = folder.resolve("none.yaml");
        refused(none + ": no such file", () -> Declaration.read(none));
    }
}
