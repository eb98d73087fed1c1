package org.incidenttrends.report.section;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidenttrends.analysis.ClaimsFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.claims.CheckAnalysis;
import org.incidenttrends.analysis.claims.ClaimsFile;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;

/** What becomes of statements that were written down before looking. */
final class ClaimsSection implements BriefingSection {

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String question() {
        return "Do the claims hold?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof ClaimsFinding;
    }

    /** Claims are an analyst's to declare; a table has none by itself. An error in their file ends the run. */
    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        Optional<ClaimsFile> claims = study.asked().claims().map(ClaimsFile::read);
        return claims
                .map(file -> (Supplier<Finding>) () -> CheckAnalysis.withDefaults()
                        .withLevel(study.level())
                        .with(study.resampler())
                        .of(study.incidents(), file))
                .stream()
                .toList();
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        ClaimsFinding claims = (ClaimsFinding) finding;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Answer(finding.headline()));
        claims.incident().forEach(incident -> blocks.add(new Block.Answer("The incident: " + incident.sentence())));
        List<List<String>> rows = claims.claims().stream()
                .map(claim ->
                        List.of(claim.claim(), claim.test(), claim.verdict().words(), claim.evidence()))
                .toList();
        blocks.add(new Block.Table(
                "Statements declared before looking. " + claims.declared().source(),
                List.of(Column.text("Statement"), Column.text("Test"), Column.text("Verdict"), Column.text("Evidence")),
                rows));
        blocks.add(new Block.Definitions(List.of(new Block.Definition(
                "Declared in",
                Path.of(claims.declared().file()).getFileName() + ", SHA-256 "
                        + claims.declared().sha256()))));
        return blocks;
    }

    @Override
    public double importance(Finding finding) {
        return 0.9;
    }
}
