package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.ShareChangeFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareTrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.series.Measure;

/** The tables of who did it. */
final class SharesTables {

    /** As many groups as a page takes beside a figure. */
    private static final int MOST = 12;

    private static final int FIRST_FEW = 5;

    private SharesTables() {}

    private static <T> List<T> some(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    static Block.Table groups(ShareFinding finding) {
        List<List<String>> rows = new ArrayList<>();
        for (ShareFinding.Group group : some(finding.groups(), MOST)) {
            rows.add(List.of(
                    Wording.readable(group.name()),
                    Wording.count(group.amount()),
                    Wording.percent(group.share()),
                    Cells.share(group.interval()),
                    Cells.share(group.bound().low(), group.bound().high()),
                    group.rank().best() == group.rank().worst()
                            ? String.valueOf(group.rank().best())
                            : group.rank().best() + " to " + group.rank().worst(),
                    group.known()
                            .map(known -> Wording.count(known.claimed() + known.claimedBySeveral()))
                            .orElse(Cells.NONE)));
        }
        if (finding.groups().size() > MOST) {
            List<ShareFinding.Group> rest =
                    finding.groups().subList(MOST, finding.groups().size());
            rows.add(List.of(
                    rest.size() + " more",
                    Wording.count(rest.stream()
                            .mapToDouble(ShareFinding.Group::amount)
                            .sum()),
                    Cells.NONE,
                    Cells.NONE,
                    Cells.NONE,
                    Cells.NONE,
                    Cells.NONE));
        }
        rows.add(List.of(
                "Nobody named",
                Wording.count(finding.unattributed()),
                Cells.NONE,
                Cells.NONE,
                Cells.NONE,
                Cells.NONE,
                Cells.NONE));
        return new Block.Table(
                "Groups by the attacks that name them; bounds and ranks hold whoever made the rest",
                List.of(
                        Column.text("Group"),
                        Column.number("Attacks"),
                        Column.number("of the attributed"),
                        Column.number(Cells.interval(finding.estimate())),
                        Column.number("of all, bounds"),
                        Column.number("Rank"),
                        Column.number("claimed")),
                rows);
    }

    static Block.Table measures(ShareFinding attacks, List<ShareFinding> others) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("Group")));
        for (ShareFinding finding : others) {
            String what = finding.measure() == Measure.KILLED
                    ? "deaths"
                    : finding.measure().words();
            columns.add(Column.number("of " + what + " attributed"));
            columns.add(Column.number("of all, bounds"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (ShareFinding.Group group : some(attacks.groups(), FIRST_FEW)) {
            List<String> row = new ArrayList<>(List.of(Wording.readable(group.name())));
            for (ShareFinding finding : others) {
                Optional<ShareFinding.Group> same = finding.groups().stream()
                        .filter(other -> other.name().equals(group.name()))
                        .findFirst();
                row.add(same.map(g -> Wording.percent(g.share()) + " (" + bare(g) + ")")
                        .orElse(Cells.NONE));
                row.add(same.map(g -> Cells.share(g.bound().low(), g.bound().high()))
                        .orElse(Cells.NONE));
            }
            rows.add(row);
        }
        List<String> nobody = new ArrayList<>(List.of("Nobody named"));
        for (ShareFinding finding : others) {
            nobody.add(Cells.NONE);
            nobody.add(Wording.percent(finding.unattributed() / finding.total()));
        }
        rows.add(nobody);
        return new Block.Table(
                "Deadly attacks and deaths: shares of the attributed (" + Cells.interval(attacks.estimate())
                        + "), and the bounds of shares of all",
                columns,
                rows);
    }

    private static String bare(ShareFinding.Group group) {
        return Cells.share(group.interval()).replace(" %", "");
    }

    static Block.Table scenarios(ShareFinding finding) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("Group"), Column.number("of all, bounds")));
        finding.scenarios().forEach(scenario -> columns.add(Column.number(Cells.capital(scenario.name()))));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(FIRST_FEW, finding.groups().size()); i++) {
            ShareFinding.Group group = finding.groups().get(i);
            List<String> row = new ArrayList<>(List.of(
                    Wording.readable(group.name()),
                    Cells.share(group.bound().low(), group.bound().high())));
            for (ShareFinding.Scenario scenario : finding.scenarios()) {
                row.add(Wording.percent(scenario.shares().get(i)));
            }
            rows.add(row);
        }
        return new Block.Table(
                "Scenarios, no estimates: shares of all attacks if the unattributed were shared out as the attributed are,"
                        + " or as those of the same kind and place are",
                columns,
                rows);
    }

    /** Where each share goes, if some of the unattributed could turn any of them round. */
    static Optional<Block.Table> courses(ShareTrendFinding finding) {
        if (finding.courses().stream().noneMatch(course -> course.breakEven().isPresent())) {
            return Optional.empty();
        }
        List<List<String>> rows = some(finding.courses(), FIRST_FEW).stream()
                .map(course -> List.of(
                        Wording.readable(course.name()),
                        switch (course.direction()) {
                            case UP -> "rises";
                            case DOWN -> "falls";
                            case LEVEL -> "neither";
                        },
                        course.breakEven()
                                .map(b -> Wording.count(b.incidents()) + " (" + Wording.percent(b.part()) + ")")
                                .orElse(course.identified() ? "all aren’t enough" : Cells.NONE),
                        course.breakEven().isPresent() ? course.where() : Cells.NONE))
                .toList();
        return Optional.of(new Block.Table(
                "Where each group’s share of all attacks goes if none of the unattributed is its own, and how few would"
                        + " have to be to turn that round",
                List.of(
                        Column.text("Group"),
                        Column.text("Share"),
                        Column.number("Unattributed needed"),
                        Column.text("all in")),
                rows));
    }

    static Block.Table change(ShareChangeFinding finding) {
        List<List<String>> rows = some(finding.groups(), MOST).stream()
                .map(group -> List.of(
                        Wording.readable(group.name()),
                        Wording.count(group.before()),
                        Wording.count(group.after()),
                        group.difference()
                                .map(d -> points(d.difference()) + " ("
                                        + points(d.interval().lower()) + " to "
                                        + points(d.interval().upper()) + ")")
                                .orElse(Cells.NONE),
                        points(group.change().low()) + " to "
                                + points(group.change().high()),
                        group.rankBefore().rank() + ", then "
                                + group.rankAfter().rank()))
                .toList();
        return new Block.Table(
                "Attacks of each group before and after, the change of its share of the attributed in points, and the"
                        + " bounds of the change of its share of all",
                List.of(
                        Column.text("Group"),
                        Column.number(finding.before().span().toString()),
                        Column.number(finding.after().span().toString()),
                        Column.number("Change"),
                        Column.number("of all, bounds"),
                        Column.number("Rank")),
                rows);
    }

    private static String points(double difference) {
        return String.format(Locale.ROOT, "%+.0f", 100 * difference).replace('-', '\u2212');
    }

    static Block.Table kinds(AttributionFinding finding) {
        return new Block.Table(
                "How it is known who did it, each attack in one row; the intervals hold for all rows at once",
                List.of(
                        Column.text("Known because"),
                        Column.number("Attacks"),
                        Column.number("of all"),
                        Column.number(Cells.interval(finding.estimate()))),
                finding.kinds().stream()
                        .map(kind -> List.of(
                                Cells.capital(kind.how().words()),
                                Wording.count(kind.attacks()),
                                Wording.percent(kind.share()),
                                Cells.share(kind.interval())))
                        .toList());
    }

    static Block.Table claims(AttributionFinding finding) {
        List<List<String>> rows = finding.pictures().stream()
                .map(picture -> {
                    Optional<AttributionFinding.Part> top =
                            picture.groups().stream().findFirst();
                    Optional<AttributionFinding.Part> next =
                            picture.groups().stream().skip(1).findFirst();
                    return List.of(
                            Cells.capital(picture.rule()),
                            Wording.count(picture.attributed()),
                            top.map(SharesTables::part).orElse(Cells.NONE),
                            top.map(t -> Cells.share(t.bound().low(), t.bound().high()))
                                    .orElse(Cells.NONE),
                            next.map(SharesTables::part).orElse(Cells.NONE));
                })
                .toList();
        return new Block.Table(
                "What each rule for who counts as known makes of the shares of the attributed",
                List.of(
                        Column.text("Counted as known"),
                        Column.number("Attacks"),
                        Column.text("First"),
                        Column.number("of all, bounds"),
                        Column.text("Second")),
                rows);
    }

    private static String part(AttributionFinding.Part part) {
        return part.name() + ", " + Wording.percent(part.share()) + " (" + Cells.share(part.interval()) + ")";
    }
}
