package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.incidenttrends.analysis.CoordinationAnalysis;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.CoordinationFinding.Alike;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.analysis.GrowthFinding;
import org.incidenttrends.analysis.PairsAnalysis;
import org.incidenttrends.analysis.PairsFinding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.chart.CoordinationCharts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.stats.process.CrossExcitation;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;

/** Whether groups act together: every pair of the table, and in full the two largest groups or those asked for. */
final class CoordinationSection implements BriefingSection {

    /** From this many incidents on, a bootstrap of daily numbers takes minutes. */
    private static final int MANY = 20_000;

    /** The data of the figure hold them all. */
    private static final int MOST_PAIRS = 15;

    private static final String NO_EXCITATION =
            "Whether a day with attacks by one brings more attacks by the other, near or far (cross-excitation), isn’t told"
                    + " here. It takes at least ten days with attacks by each, and simulations that a briefing of more than "
                    + Wording.count(MANY) + " incidents leaves out; the command coordination runs them.";

    @Override
    public String name() {
        return "coordination";
    }

    @Override
    public String question() {
        return "Do groups act together?";
    }

    @Override
    public boolean divides() {
        return true;
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof CoordinationFinding
                || finding instanceof PairsFinding
                || finding instanceof GrowthFinding;
    }

    /** A table that lacks a column, or groups, is told so by the analysis. */
    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        IncidentTable incidents = study.incidents();
        NearResponse test = NearResponse.withDefaults().withLevel(study.level()).with(study.resampler());
        List<Supplier<Finding>> analyses = new ArrayList<>();
        List<GroupFamily> sides = sides(study);
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                GroupFamily a = sides.get(i);
                GroupFamily b = sides.get(j);
                analyses.add(() -> analysis(test, incidents).of(incidents, a, b));
            }
        }
        analyses.add(() -> PairsAnalysis.withDefaults().with(test).of(incidents));
        return analyses;
    }

    /** Those that were asked for, else the two largest groups, if there are two. */
    private static List<GroupFamily> sides(Study study) {
        if (!study.asked().groups().isEmpty()) {
            return study.asked().groups().stream().map(GroupFamily::new).toList();
        }
        IncidentTable incidents = study.incidents();
        boolean told = incidents.has(Role.GROUP) && incidents.has(Role.LATITUDE) && incidents.has(Role.LONGITUDE);
        return incidents.groups().stream()
                .filter(group -> told && group.named())
                .limit(2)
                .map(group -> GroupFamily.of(group.name()))
                .toList();
    }

    /** Cross-excitation only describes here: a bootstrap of decades of days isn't worth its minutes, so that p is left out. */
    private static CoordinationAnalysis analysis(NearResponse test, IncidentTable incidents) {
        CoordinationAnalysis usual = CoordinationAnalysis.withDefaults().with(test);
        return incidents.size() <= MANY
                ? usual
                : usual.with(
                        CrossExcitation.withDefaults().with(test.resampler().withReplicates(0)));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        if (finding instanceof CoordinationFinding coordination) {
            return pair(coordination);
        } else if (finding instanceof PairsFinding pairs) {
            return matrix(pairs, all.stream().anyMatch(CoordinationFinding.class::isInstance));
        }
        return List.of(new Block.Answer(finding.headline()));
    }

    /** The pairs as a table, and as a picture where there is anything to see; a single one is told only once. */
    private static List<Block> matrix(PairsFinding finding, boolean toldAlone) {
        if (finding.pairs().size() < 2) {
            return toldAlone ? List.of() : List.of(new Block.Answer(finding.headline()));
        }
        boolean told = finding.pairs().stream()
                .anyMatch(pair ->
                        pair.verdict().filter(v -> v != Verdict.CANNOT_TELL).isPresent());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Answer(finding.headline()));
        if (told) {
            blocks.add(new Block.Figure(Charts.of(finding)));
        }
        blocks.add(table(finding));
        return blocks;
    }

    private static List<Block> pair(CoordinationFinding finding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Answer(finding.headline()));
        boolean told = finding.verdict().isPresent() && finding.verdict().get() != Verdict.CANNOT_TELL;
        if (told) {
            blocks.add(new Block.Figure(CoordinationCharts.lags(finding)));
            blocks.add(new Block.Figure(CoordinationCharts.timescales(finding)));
        }
        blocks.add(new Block.Figure(CoordinationCharts.calendar(finding)));
        if (finding.profiles().overlap().isPresent()) {
            blocks.add(new Block.Figure(CoordinationCharts.map(finding)));
        }
        if (!finding.profiles().similarity().isEmpty()) {
            blocks.add(new Block.Figure(CoordinationCharts.profiles(finding)));
        }
        blocks.add(components(finding));
        if (finding.crossExcitation().isEmpty()) {
            blocks.add(new Block.Paragraph(NO_EXCITATION));
        }
        return blocks;
    }

    private static Block.Table components(CoordinationFinding finding) {
        List<List<String>> rows = new ArrayList<>();
        finding.closeness().result().surrogates().ifPresent(s -> closeness(rows, finding, s));
        finding.profiles()
                .overlap()
                .ifPresent(o -> rows.add(row("Overlap in space (Schoener)", Wording.figure(o.schoener()), Cells.NONE)));
        for (Alike alike : finding.profiles().similarity()) {
            rows.add(row(
                    "Difference by " + alike.of() + " (Jensen–Shannon, bits)",
                    Wording.figure(alike.measures().jensenShannon()),
                    Cells.p(alike.pValue())));
        }
        finding.crossExcitation().ifPresent(result -> {
            rows.add(excitation(finding.a(), finding.b(), result.aToB()));
            rows.add(excitation(finding.b(), finding.a(), result.bToA()));
        });
        finding.joint()
                .ifPresent(joint -> rows.add(row(
                        "Attacks that name both",
                        joint.incidents() + " of " + joint.of() + " (" + Wording.shareInterval(joint.interval()) + ")",
                        Cells.NONE)));
        return new Block.Table(
                "What bears on it; only the first row decides, the others describe",
                List.of(Column.text("Component"), Column.text("Found"), Column.number("p")),
                rows);
    }

    private static void closeness(List<List<String>> rows, CoordinationFinding finding, Surrogates s) {
        rows.add(row(
                "Near-response: pairs within "
                        + Wording.figure(finding.closeness().test().delta()) + " km and "
                        + finding.closeness().test().tau() + " days",
                Wording.count(s.near().observed()) + " where "
                        + Wording.figure(s.near().expected()) + " were expected",
                Cells.p(OptionalDouble.of(s.pNear()))));
        rows.add(row(
                "Asymmetry: who comes after whom",
                finding.closeness()
                        .result()
                        .direction()
                        .map(d -> switch (d) {
                            case A_THEN_B -> finding.b() + " after " + finding.a();
                            case B_THEN_A -> finding.a() + " after " + finding.b();
                        })
                        .orElse("no direction"),
                Cells.p(OptionalDouble.of(s.pAsymmetry()))));
    }

    private static List<String> excitation(GroupFamily first, GroupFamily then, CrossExcitation.Link link) {
        return row(
                "Attacks by " + then + " that a day with attacks by " + first + " brings, near or far",
                Wording.figure(link.branching()) + " for each",
                Cells.p(link.bootstrapPValue()));
    }

    private static List<String> row(String component, String found, String p) {
        return List.of(component, found, p);
    }

    private static Block.Table table(PairsFinding finding) {
        List<List<String>> rows = finding.pairs().stream()
                .sorted(Comparator.comparingDouble(pair -> pair.adjusted().orElse(1)))
                .limit(MOST_PAIRS)
                .map(pair -> {
                    Optional<Surrogates> s = pair.result().surrogates();
                    return List.of(
                            pair.a() + " and " + pair.b(),
                            pair.result().sizeA() + " + " + pair.result().sizeB(),
                            Wording.count((double) pair.result().counts().observed()),
                            s.map(found -> Wording.figure(found.near().expected()))
                                    .orElse(Cells.NONE),
                            Cells.p(pair.adjusted()),
                            pair.verdict().map(Verdict::words).orElse(Cells.NONE));
                })
                .toList();
        return new Block.Table(
                "Every pair of groups with 5 attacks or more that are dated to the day and located to "
                        + Wording.figure(finding.test().delta()) + " km"
                        + (finding.pairs().size() > MOST_PAIRS
                                ? ", the " + MOST_PAIRS + " of "
                                        + finding.pairs().size() + " with the least p"
                                : "")
                        + "; p is adjusted for all of them",
                List.of(
                        Column.text("Groups"),
                        Column.number("Attacks"),
                        Column.number("Near pairs"),
                        Column.number("Expected"),
                        Column.number("p"),
                        Column.text("Acting together")),
                rows);
    }

    @Override
    public double importance(Finding finding) {
        if (finding instanceof CoordinationFinding pair) {
            return pair.verdict().filter(v -> v != Verdict.CANNOT_TELL).isPresent() ? 0.7 : UNTOLD;
        }
        return 0.3;
    }

    @Override
    public List<String> limits(List<Finding> findings) {
        return findings.stream()
                .filter(CoordinationFinding.class::isInstance)
                .map(CoordinationFinding.class::cast)
                .filter(finding ->
                        finding.verdict().filter(v -> v == Verdict.CANNOT_TELL).isPresent())
                .map(finding ->
                        "Whether " + finding.a() + " and " + finding.b() + " act together: " + finding.evidence() + ".")
                .toList();
    }

    @Override
    public List<Block.Definition> guide() {
        return List.of(
                new Block.Definition(
                        "Near-response",
                        "Attacks of one group near those of another in place and time, held against copies of the data in"
                                + " which one group’s clusters of attacks are moved by weeks. Seasons, crises and campaigns"
                                + " that both groups share stay in the copies, so that they explain nothing twice."),
                new Block.Definition(
                        "Verdict",
                        "One of four wordings: supported; not distinguishable from shared drivers; contradicted; the data"
                                + " cannot tell. None speaks of intent, command or responsibility."));
    }
}
