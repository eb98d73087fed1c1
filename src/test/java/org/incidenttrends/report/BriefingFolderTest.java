package org.incidenttrends.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefingFolderTest {

    private static final IncidentTable TABLE = IncidentTable.read("datasets/balochistan-incidents.csv");
    private static final Provenance PROVENANCE = new Provenance(
            TABLE.source(),
            TABLE.accounting(),
            TABLE.coverage(),
            Map.of("seed", 20240914L),
            List.of(),
            List.of(FrequencyAnalysis.withDefaults().of(TABLE, PeriodUnit.MONTH, Imprecise.EXCLUDE)),
            List.of(new Provenance.Unanswered("shares", "The table has no column for groups.")));

    @TempDir
    private Path temporary;

    @Test
    void writesThePagesEachFigureWithItsDataAndTheProvenance() throws IOException {
        Path folder = temporary.resolve("reports/sample");
        write(folder, figures());

        assertThat(names(folder))
                .containsExactly(
                        "briefing.html",
                        "briefing.pdf",
                        "findings.json",
                        "months.csv",
                        "months.json",
                        "months.png",
                        "provenance.json",
                        "shares.csv",
                        "shares.json",
                        "shares.png");
        assertThat(folder.resolve("briefing.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        assertThat(folder.resolve("months.csv")).hasContent("month,incidents\n2022-01,3\n");
    }

    @Test
    void aSecondRunWritesTheSameBytesAndLeavesFilesOfOthers() throws IOException {
        write(temporary, figures());
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        Map<String, String> first = contents(temporary);
        write(temporary, figures());

        assertThat(contents(temporary)).isEqualTo(first).containsEntry("notes.txt", "mine");
    }

    @Test
    void figuresThatTheNewBriefingHasntGotAreRemoved() throws IOException {
        write(temporary, figures());
        Files.writeString(temporary.resolve("other.csv"), "mine");
        write(temporary, withSections(List.of()));

        assertThat(names(temporary))
                .containsExactly("briefing.html", "briefing.pdf", "findings.json", "other.csv", "provenance.json");
    }

    @Test
    void figuresOfOneNameGetFilesOfTheirOwn() throws IOException {
        Section twice = Samples.briefing().sections().get(0);
        write(temporary, withSections(List.of(twice, twice)));

        assertThat(names(temporary)).contains("months.csv", "months-2.csv", "shares.png", "shares-2.png");
    }

    @Test
    void aRunThatFailsHalfwayLeavesTheOldBriefingWhole() throws IOException {
        write(temporary, figures());
        Files.writeString(temporary.resolve("briefing.pdf"), "the old one");
        Map<String, String> before = contents(temporary);

        try (BriefingFolder folder = BriefingFolder.open(temporary)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> folder.write(figures(), PROVENANCE, 2, (done, total) -> {
                        if (done == 2) {
                            throw new IllegalStateException("power cut");
                        }
                    }))
                    .withMessage("power cut");
        }
        assertThat(contents(temporary)).isEqualTo(before);
    }

    @Test
    void aMoveThatFailsIsUndone() throws IOException {
        write(temporary, figures());
        Files.delete(temporary.resolve("shares.png"));
        Files.createDirectory(temporary.resolve("shares.png"));
        Files.writeString(temporary.resolve("shares.png/in-the-way"), "");
        Files.writeString(temporary.resolve("briefing.pdf"), "the old one");
        Files.delete(temporary.resolve("months.png"));

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> write(temporary, figures()))
                .withMessageStartingWith(temporary + ": no briefing can be written there (")
                .withMessageEndingWith("); choose another place");
        assertThat(temporary.resolve("briefing.pdf")).hasContent("the old one");
        assertThat(names(temporary))
                .contains("briefing.pdf", "months.csv", "provenance.json", "shares.csv", "shares.png")
                .doesNotContain("months.png");
    }

    @Test
    void aRunThatWroteNothingLeavesNothing() {
        Path folder = temporary.resolve("a/b");
        BriefingFolder.open(folder).close();

        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void aFileInTheWayIsNamedAtOnce() throws IOException {
        Path file = Files.writeString(temporary.resolve("taken"), "");

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BriefingFolder.open(file))
                .withMessage(file + ": no briefing can be written there (there is a file of that name);"
                        + " choose another place");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BriefingFolder.open(file.resolve("below")))
                .withMessageStartingWith(file.resolve("below") + ": no briefing can be written there (");
    }

    /** A run that was killed leaves its hidden folder, with the number of a process that is no more. */
    @Test
    void whatAKilledRunLeftIsRemovedAndWhatALivingOneMakesIsNot() throws IOException {
        Path killed = Files.createDirectory(temporary.resolve(".briefing-in-progress-999999999-1"));
        Files.writeString(Files.createDirectory(killed.resolve("before")).resolve("briefing.pdf"), "half");
        try (BriefingFolder living = BriefingFolder.open(temporary)) {
            write(temporary, withSections(List.of()));
            assertThat(killed).doesNotExist();
            assertThat(names(temporary)).hasSize(5);
            living.write(withSections(List.of()), PROVENANCE);
        }
        assertThat(names(temporary))
                .containsExactly("briefing.html", "briefing.pdf", "findings.json", "provenance.json");
    }

    @Test
    void provenanceNamesTheInputAndNoFolder() throws IOException {
        write(temporary, withSections(List.of()));
        String text = Files.readString(temporary.resolve("provenance.json"));
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();

        assertThat(text).doesNotContain("datasets/").doesNotContain(temporary.toString());
        JsonObject input = json.getAsJsonObject("input");
        assertThat(input.get("file").getAsString()).isEqualTo("balochistan-incidents.csv");
        assertThat(input.get("sha256").getAsString()).isEqualTo(TABLE.source().sha256());
        JsonObject rows = input.getAsJsonObject("rows");
        assertThat(rows.get("read").getAsInt())
                .isEqualTo(463)
                .isEqualTo(rows.get("used").getAsInt()
                        + rows.get("filtered").getAsInt()
                        + rows.getAsJsonArray("setAside").size());
        assertThat(json.getAsJsonObject("options").get("seed").getAsLong()).isEqualTo(20240914);
        assertThat(json.getAsJsonObject("libraries").get("pdfbox").getAsString())
                .matches("\\d+\\.\\d+.*");
        assertThat(Provenance.filesIn(text)).containsExactly("briefing.pdf", "briefing.html", "findings.json");
        assertThat(json.getAsJsonObject("files").get("briefing.pdf").getAsString())
                .isEqualTo(Sha256.of(Files.readAllBytes(temporary.resolve("briefing.pdf"))));
        assertThat(json.get("unanswered").toString()).contains("The table has no column for groups.");
    }

    @Test
    void theNumbersOfAFigureAreTheSameForSpreadsheetsAndPrograms() throws IOException {
        write(temporary, figures());
        JsonObject figure = JsonParser.parseString(Files.readString(temporary.resolve("months.json")))
                .getAsJsonObject();

        assertThat(figure.get("title").getAsString()).isEqualTo("A title that states a finding");
        assertThat(figure.get("columns").toString()).isEqualTo("[\"month\",\"incidents\"]");
        assertThat(figure.getAsJsonArray("rows").get(0).toString())
                .isEqualTo("{\"month\":\"2022-01\",\"incidents\":3}");
    }

    @Test
    void findingsCarryTheirNumbersTheirMethodAndTheirCaveats() throws IOException {
        write(temporary, figures());
        JsonObject finding = JsonParser.parseString(Files.readString(temporary.resolve("findings.json")))
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject();

        assertThat(finding.keySet())
                .containsExactly("section", "id", "headline", "estimate", "pValue", "method", "caveats");
        assertThat(finding.getAsJsonObject("estimate").get("level").getAsDouble())
                .isEqualTo(0.95);
    }

    /** Nobody can make a run delete a file elsewhere by editing the account. */
    @Test
    void onlyPlainNamesAreTakenFromAnAccount() {
        assertThat(Provenance.filesIn("{\"files\": [\"a.png\", \"../b.png\", \"/etc/c.csv\", \".d.csv\", \"e.sh\"]}"))
                .containsExactly("a.png");
        assertThat(Provenance.filesIn("{}")).isEmpty();
        assertThat(Provenance.filesIn("[1]")).isEmpty();
        assertThat(Provenance.filesIn("no JSON")).isEmpty();
    }

    private static void write(Path folder, Briefing briefing) {
        try (BriefingFolder out = BriefingFolder.open(folder)) {
            out.write(briefing, PROVENANCE);
        }
    }

    private static Briefing figures() {
        return withSections(Samples.briefing().sections().subList(0, 1));
    }

    private static Briefing withSections(List<Section> sections) {
        Briefing sample = Samples.briefing();
        List<Section> plain = sections.isEmpty()
                ? List.of(new Section("Nothing", List.of(new Block.Paragraph("Nothing."))))
                : sections;
        return new Briefing(sample.cover(), sample.summary(), List.of(), plain, sample.language());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : names(folder)) {
            contents.put(name, Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
