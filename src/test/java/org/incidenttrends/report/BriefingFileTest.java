package org.incidenttrends.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incidenttrends.declared.DeclarationException;
import org.incidenttrends.declared.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefingFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void putTheDataBeside() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "date\n2024-01-01\n");
        Files.writeString(folder.resolve("claims.yaml"), "source: us\n");
    }

    @Test
    void everyKeyReachesTheBriefing() throws IOException {
        BriefingFile file = read("""
                title: "Attacks: what we know"
                authors: [A. Author, B. Author]
                paper: letter
                data: data.csv
                schema: native
                columns: {date: day, killed: deaths}
                filters:
                  target: [police, levies]
                  killed: 3
                group: Front A
                from: 2022-01-01
                to: 2023-12-31
                as-of: 2024-01-31
                by: quarter
                imprecise: spread
                events: all
                spans: {before: 2022-01-01..2022-12-31, after: 2023-01-01..2023-12-31}
                claims: claims.yaml
                groups: [[A, B], C]
                level: 0.9
                seed: 7
                replicates: 99
                sections:
                  - words: Read *this* first.
                  - trend
                  - data
                """);

        assertThat(file.data()).isEqualTo(folder.resolve("data.csv"));
        assertThat(file.options())
                .containsEntry("title", "Attacks: what we know")
                .containsEntry("author", List.of("A. Author", "B. Author"))
                .containsEntry("paper", "letter")
                .containsEntry("column", List.of("date=day", "killed=deaths"))
                .containsEntry("where", List.of("target=police|levies", "killed=3"))
                .containsEntry("asOf", "2024-01-31")
                .containsEntry("by", "quarter")
                .containsEntry("replicates", "99")
                .doesNotContainKeys("data", "sections", "spans");
        assertThat(file.plan().parts())
                .containsExactly(new Plan.Words("Read *this* first."), new Plan.Named("trend"), new Plan.Named("data"));
        assertThat(file.plan().asked().spans())
                .containsExactly(Map.entry("before", span(2022)), Map.entry("after", span(2023)));
        assertThat(file.plan().asked().claims()).contains(folder.resolve("claims.yaml"));
        assertThat(file.plan().asked().groups()).containsExactly(List.of("A", "B"), List.of("C"));
    }

    @Test
    void withoutSectionsItHasAllOfThem() throws IOException {
        assertThat(read("data: data.csv\n").plan()).isEqualTo(Plan.standard());
    }

    @Test
    void everyErrorNamesItsLineAndTheWayOut() {
        refuses("data: data.csv\ntitel: X\n", ":2: unknown key 'titel'", "did you mean");
        refuses("title: X\n", ": 'data' is missing");
        refuses("data: other.csv\n", ":1: there is no file ", "other.csv");
        refuses("data: data.csv\nby: moth\n", ":2: ", "moth", "month");
        refuses("data: data.csv\npaper: a5\n", ":2: 'paper' is 'a5', expected one of a4, letter");
        refuses("data: data.csv\nfrom: last year\n", ":2: 'from' is 'last year', expected a date");
        refuses("data: data.csv\nfilters:\n  - target\n", ":3: ", "target");
        refuses("data: data.csv\nspans: {a: 2023}\n", ":2: 'a' is '2023', expected a span");
        refuses("data: data.csv\nsections:\n  - data\n  - trends\n", ":4: ", "'trends'", "trend");
        refuses("data: data.csv\nsections:\n  - word: x\n", ":3: unknown key 'word', expected one of words");
        refuses("data: data.csv\nlevel: sure\n", ":2: 'level' is 'sure', expected a number");
        refuses("data: data.csv\nlevel: 95\n", ":2: ", "95");
        refuses("data: data.csv\nreplicates: -1\n", ":2: 'replicates' is -1, expected 0 or more");
        refuses("data: data.csv\nseed: 1.5\n", ":2: ", "whole number");
        refuses("data: data.csv\nfrom: 2024-01-01\nto: 2023-12-31\n", ":3: 'to' is 2023-12-31, before 'from', 2024");
        refuses("data: data.csv\ncolumns: {toll: deaths}\n", ":2: ", "toll");
        refuses("data: data.csv\naliases: none.csv\n", ":2: there is no file ", "none.csv");
        refuses("data: data.csv\nhistory: none.csv\n", ":2: there is no file ", "none.csv");
        refuses("data: data.csv\ngroups: [[A, B]]\n", ":2: ", "names 1 side, expected two or more");
        refuses("data: data.csv\nsections: [data, compare]\n", ":2: ", "the section compare needs two spans");
        refuses("data: data.csv\nsections: [claims]\n", ":2: ", "the section claims needs a claims file");
        refuses("data: data.csv\nsections: [data, trend, data]\n", ":2: the section data stands twice; keep one");
        refuses("data: data.csv\nschema: gdt\n", ":2: 'schema' is 'gdt'", "gtd");
        refuses("data: data.csv\ndata: data.csv\n", "data");
    }

    @Test
    void aPlanIsReadBackFromItsProvenance() throws IOException {
        Plan plan = read("""
                        data: data.csv
                        spans: {a: 2022-01-01..2022-12-31}
                        groups: [[A], [B]]
                        sections:
                          - words: Hm.
                          - trend
                        """).plan();
        String json = JsonText.write(plan.options());

        assertThat(PlanOptions.plan(com.google.gson.JsonParser.parseString(json).getAsJsonObject()))
                .isEqualTo(plan);
        assertThat(Plan.standard().options()).isEmpty();
    }

    private void refuses(String yaml, String... words) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(DeclarationException.class)
                .hasMessageStartingWith(folder.resolve("briefing.yaml").toString())
                .hasMessageContainingAll(words)
                .message()
                .doesNotContain("\n");
    }

    private BriefingFile read(String yaml) throws IOException {
        return BriefingFile.read(Files.writeString(folder.resolve("briefing.yaml"), yaml));
    }

    private static Span span(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
