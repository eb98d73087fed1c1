package org.incidenttrends.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.report.document.Summary;
import org.incidenttrends.report.pdf.BriefingPdf;
import org.incidenttrends.report.pdf.Conformance;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);
    private static final Report REPORT = Report.of(BUNDLED);
    private static final Briefing BRIEFING = REPORT.briefing();

    @Test
    void everyQuestionThatTheTableCarriesHasASection() {
        assertThat(BRIEFING.sections())
                .extracting(Section::title)
                .startsWith("How sure are we, and why?", "The data, and what was set aside")
                .containsSubsequence(Sections.all().stream()
                        .filter(section -> REPORT.findings().stream().anyMatch(section::answers))
                        .filter(section -> !section.name().equals("further"))
                        .map(BriefingSection::question)
                        .toList())
                .endsWith("Methods", "Provenance");
    }

    @Test
    void theCoverAnswersEachQuestionOnceInTheFindingsOwnWords() {
        assertThat(BRIEFING.cover().title()).isEqualTo("Balochistan incidents");
        assertThat(BRIEFING.cover().subtitle())
                .isEqualTo("balochistan-incidents.csv, 1 January 2022 to 30 November 2025");
        List<String> headlines = REPORT.findings().stream()
                .map(finding -> finding.headline() + ".")
                .toList();
        assertThat(BRIEFING.summary().findings())
                .hasSizeBetween(5, 7)
                .allSatisfy(key -> assertThat(headlines).contains(key.answer()));
        assertThat(BRIEFING.summary().findings())
                .extracting(Summary.KeyFinding::question)
                .doesNotHaveDuplicates();
    }

    @Test
    void theCoverSaysWhatTheDataCantTell() {
        long unattributed = BUNDLED.groups().stream()
                .filter(group -> !group.named())
                .mapToInt(group -> group.incidents())
                .sum();
        assertThat(BRIEFING.summary().limits())
                .contains("Who made " + unattributed + " of " + BUNDLED.size() + " attacks: nobody is named for them.")
                .contains("Whether more happened, or more was recorded: a count can’t tell the two apart.")
                .anyMatch(limit -> limit.startsWith("How many died in "))
                .anyMatch(limit -> limit.contains("2022-05-01 to 2022-05-31"));
    }

    @Test
    void whatHoldsForAllIsSaidOnce() {
        for (String caveat : BUNDLED.source().caveats()) {
            assertThat(BRIEFING.sections().stream()
                            .flatMap(section -> section.blocks().stream())
                            .filter(block -> block instanceof Block.Caveats caveats
                                    && caveats.sentences().contains(caveat)))
                    .hasSize(1);
        }
    }

    @Test
    void everyCaveatOfEveryFindingIsInPrint() {
        List<String> printed = BRIEFING.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(
                        block -> block instanceof Block.Caveats caveats ? caveats.sentences().stream() : Stream.empty())
                .toList();
        // of the trends beside the first one, the number of unknown tolls is in the table
        assertThat(REPORT.findings())
                .flatExtracting(Finding::caveats)
                .filteredOn(caveat -> !caveat.contains("have no stated toll"))
                .isSubsetOf(printed);
        Block.Table trends = table(section(BRIEFING, "Is it rising"), "The change over a year");
        assertThat(trends.rows())
                .extracting(row -> row.get(6))
                .doesNotContain("0")
                .endsWith("168");
    }

    @Test
    void theDataSectionAccountsForEveryRow() {
        Block.Table rows = table(section(BRIEFING, "The data"), "What became of every row");
        int read = number(rows.rows().get(0));
        int rest = rows.rows().stream().skip(1).mapToInt(ReportTest::number).sum();
        assertThat(read).isEqualTo(463).isEqualTo(rest);

        Block.Table dates = table(section(BRIEFING, "The data"), "How precisely");
        assertThat(dates.rows().stream().mapToInt(ReportTest::number).sum()).isEqualTo(BUNDLED.size());
        Block.Table open = table(section(BRIEFING, "The data"), "What the rows leave open");
        assertThat(open.rows())
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get(1)) + Integer.parseInt(row.get(2)))
                        .isEqualTo(BUNDLED.size()));
    }

    @Test
    void everyMethodIsDescribedOnceWithItsReferences() {
        List<Block> methods = section(BRIEFING, "Methods").blocks();
        assertThat(methods)
                .hasSize((int) REPORT.findings().stream()
                        .map(finding -> finding.method().name())
                        .distinct()
                        .count())
                .allSatisfy(
                        block -> assertThat(((Block.Method) block).references()).isNotEmpty());
    }

    @Test
    void theRealBriefingConformsToPdfUaAndPdfA() throws Exception {
        Conformance.requirePdfUaAndPdfA(BriefingPdf.of(BRIEFING));
    }

    @Test
    void aQuestionThatCantBeAnsweredSaysWhy() {
        Briefing briefing = Report.of(plain()).briefing();

        assertThat(section(briefing, "Who").blocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Paragraph.class,
                        reason -> assertThat(reason.text()).contains("group").doesNotContain("\n"));
        assertThat(section(briefing, "How deadly").blocks()).singleElement().isInstanceOf(Block.Paragraph.class);
        assertThat(section(briefing, "How often").blocks()).hasAtLeastOneElementOfType(Block.Figure.class);
        assertThat(BriefingPdf.of(briefing)).isNotEmpty();
    }

    @Test
    void rowsSetAsideAreListedByReasonWithTheirLines() {
        Briefing briefing = Report.of(plain()).briefing();

        Block.Table reasons = table(section(briefing, "The data"), "Why rows were set aside");
        assertThat(reasons.rows()).hasSize(1);
        assertThat(reasons.rows().get(0)).endsWith("38, 39", "2");
    }

    @Test
    void findingsThatAUserAddsMakeABriefingOfTheirOwn(@TempDir Path folder) throws Exception {
        TrendFinding trend = TrendAnalysis.withDefaults().of(PeriodSeries.count(BUNDLED, PeriodUnit.MONTH));
        Report report =
                Report.titled("Balochistan").by("A. Author", "B. Author").add(trend);
        report.save(folder.resolve("briefing.pdf").toString());

        assertThat(Files.readAllBytes(folder.resolve("briefing.pdf"))).isEqualTo(BriefingPdf.of(report.briefing()));
        assertThat(report.briefing().cover().authors()).containsExactly("A. Author", "B. Author");
        assertThat(report.briefing().sections()).extracting(Section::title).contains("Is it rising?");
        assertThat(report).hasToString("Balochistan: 1 finding\n- " + trend.headline());
    }

    @Test
    void twoFindingsOfOneQuestionAreBothInTheAccount() {
        Report one = Report.titled("Twice").add(REPORT.findings().get(0));
        Report both = one.add(REPORT.findings().get(0));
        String id = REPORT.findings().get(0).id();

        assertThat(one.provenance().headlines()).containsOnlyKeys(id);
        assertThat(both.provenance().headlines()).containsOnlyKeys(id, id + "-2");
        assertThat(both.provenance().findingsJson()).contains("\"id\": \"" + id + "-2\"");
    }

    @Test
    void provenancePrintsTheSelectionsThatLeftRowsOut() {
        assertThat(section(BRIEFING, "Provenance").blocks().toString())
                .contains("Selection")
                .contains("balochistan-incidents.coverage.csv")
                .contains("leaves out 18 rows");
        assertThat(REPORT.provenance().toJson(Map.of())).contains("\"selections\": [", "\"rows\": 18");
    }

    @Test
    void aFileThatCantBeWrittenIsNamedAndNothingIsLeft(@TempDir Path folder) throws Exception {
        Report report = Report.titled("Balochistan").add(REPORT.findings().get(0));
        Path taken = Files.createDirectories(folder.resolve("taken/below")).getParent();

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> report.save(folder.resolve("nowhere/briefing.pdf")))
                .withMessage(folder.resolve("nowhere/briefing.pdf")
                        + ": no briefing can be written there (there is no such folder); choose another place");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> report.save(taken))
                .withMessageStartingWith(taken + ": no briefing can be written there (");
        assertThat(folder.toFile().list()).containsExactly("taken");
    }

    @Test
    void aReportWithoutAFindingHasNoPages() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Report.titled("Nothing").briefing())
                .withMessage("The report 'Nothing' has no finding: add one before making its pages");
    }

    /** Three years of dates alone, and two rows that can't be used. */
    private static IncidentTable plain() {
        Stream<String> rows = Stream.iterate(LocalDate.of(2021, 1, 15), date -> date.plusMonths(1))
                .limit(36)
                .map(LocalDate::toString);
        return Tables.asOf(
                LocalDate.of(2023, 12, 31),
                Stream.of(Stream.of("date"), rows, Stream.of("2023-02-30", "2023-02-30"))
                        .flatMap(lines -> lines)
                        .toArray(String[]::new));
    }

    private static Section section(Briefing briefing, String beginning) {
        return briefing.sections().stream()
                .filter(section -> section.title().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Block.Table table(Section section, String beginning) {
        return section.blocks().stream()
                .filter(block ->
                        block instanceof Block.Table table && table.caption().startsWith(beginning))
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static int number(List<String> row) {
        return Integer.parseInt(row.get(1));
    }
}
