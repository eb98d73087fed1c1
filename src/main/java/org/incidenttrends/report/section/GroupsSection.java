package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.GroupLifeAnalysis;
import org.incidenttrends.analysis.GroupLifeFinding;
import org.incidenttrends.analysis.ProfileAnalysis;
import org.incidenttrends.analysis.ProfileFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;

/** Which groups came and went, and what distinguishes them. */
final class GroupsSection implements BriefingSection {

    private static final int MOST = 12;

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public String question() {
        return "Which groups came, went, or differ?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof GroupLifeFinding || finding instanceof ProfileFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        return List.of(
                () -> GroupLifeAnalysis.withDefaults().withLevel(study.level()).of(study.incidents()),
                () -> ProfileAnalysis.withDefaults().withLevel(study.level()).of(study.incidents()));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        return List.of(
                new Block.Answer(finding.headline()),
                finding instanceof GroupLifeFinding lives ? seen(lives) : traits((ProfileFinding) finding));
    }

    @Override
    public double importance(Finding finding) {
        return 0.3;
    }

    private static Block.Table seen(GroupLifeFinding finding) {
        List<List<String>> rows = new ArrayList<>();
        for (GroupLifeFinding.Life life :
                finding.groups().subList(0, Math.min(MOST, finding.groups().size()))) {
            rows.add(List.of(
                    Wording.readable(life.name()),
                    life.first().toString(),
                    life.last().toString(),
                    life.monthsActive() + " of " + life.months(),
                    Wording.count(life.daysSince()),
                    life.silence()
                            .map(silence -> Cells.between(silence.nextWait()))
                            .orElse(Cells.NONE),
                    Cells.p(life.silenceP()),
                    life.state().words()));
        }
        return new Block.Table(
                "First and last seen, and whether the days since are more than the group’s own pace explains",
                List.of(
                        Column.text("Group"),
                        Column.text("First seen"),
                        Column.text("Last seen"),
                        Column.number("Months active"),
                        Column.number("Days since"),
                        Column.number("Usual wait, days, " + Wording.figure(100 * finding.level()) + " %"),
                        Column.number("p"),
                        Column.text("It says")),
                rows);
    }

    private static Block.Table traits(ProfileFinding finding) {
        List<ProfileFinding.Trait> clear = finding.standingOut();
        List<ProfileFinding.Trait> shown = clear.isEmpty() ? finding.traits() : clear;
        int most = clear.isEmpty() ? 5 : MOST;
        List<List<String>> rows = new ArrayList<>();
        for (ProfileFinding.Trait trait : shown.subList(0, Math.min(most, shown.size()))) {
            rows.add(List.of(
                    Wording.readable(trait.group()),
                    Cells.capital(trait.of()) + ": " + Wording.readable(trait.label()),
                    Wording.count(trait.test().observed()),
                    Wording.figure(trait.test().expected()),
                    Wording.figure(trait.test().residual()),
                    trait.test()
                            .interval()
                            .map(i -> Wording.figure(trait.test().oddsRatio()) + " (" + Cells.between(i) + ")")
                            .orElse(Cells.NONE),
                    Cells.p(OptionalDouble.of(trait.adjustedPValue()))));
        }
        return new Block.Table(
                (clear.isEmpty() ? "The traits nearest to standing out" : "The traits that stand out")
                        + ", against other named groups of the same " + finding.strata(),
                List.of(
                        Column.text("Group"),
                        Column.text("Trait"),
                        Column.number("Operations"),
                        Column.number("expected"),
                        Column.number("Residual"),
                        Column.number("Odds ratio"),
                        Column.number("p, adjusted")),
                rows);
    }
}
