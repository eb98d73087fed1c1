package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.GroupLifeFinding;
import org.incidenttrends.analysis.ProfileFinding;
import org.incidenttrends.analysis.ShareChangeFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareTrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.cli.Answer.Section;
import org.incidenttrends.cli.Answer.Table;
import org.incidenttrends.stats.Interval;
import org.jspecify.annotations.Nullable;

/** The sentences and tables of the command {@code shares} for people. All of them are in the JSON. */
final class ShareTables {

    /** As many rows as a reader takes in; the JSON has the rest. */
    private static final int MOST = 12;

    /** As many groups, most attacks first; the CSV and the JSON have the rest. */
    private static final int MOST_GROUPS = 30;

    private ShareTables() {}

    /** The further sentences: what would turn the ranking round, how concentrated, and what would be under a scenario. */
    static List<String> lines(ShareAnswers answers, @Nullable String onlyGroup) {
        ShareFinding shares = answers.shares();
        List<String> lines = new ArrayList<>();
        if (onlyGroup != null) {
            lines.addAll(Text.wrap(
                    "Only incidents of " + onlyGroup + " were kept (--group), so that shares are of those alone.",
                    "",
                    ""));
        }
        shares.ranking().ifPresent(ranking -> lines.addAll(Text.wrap(ranking.sentence() + ".", "", "")));
        shares.concentration().ifPresent(c -> lines.addAll(Text.wrap(c.sentence() + ".", "", "")));
        for (ShareFinding.Scenario scenario : shares.scenarios()) {
            lines.addAll(Text.wrap(
                    "Scenario, no estimate: if " + scenario.assumption() + ", "
                            + shares.groups().get(0).name() + " would have "
                            + Wording.percent(scenario.shares().get(0)) + " of all attacks.",
                    "",
                    ""));
        }
        answers.unanswered().forEach(reason -> lines.addAll(Text.wrap("Not answered: " + reason + ".", "", "")));
        return lines;
    }

    static Table groups(ShareFinding shares) {
        List<List<Object>> rows = new ArrayList<>();
        for (ShareFinding.Group group : shares.groups()) {
            Interval interval = group.independent().orElseGet(group::interval);
            rows.add(List.of(
                    group.name(),
                    group.amount(),
                    group.share(),
                    interval.lower(),
                    interval.upper(),
                    group.bound().low(),
                    group.bound().high(),
                    group.known().map(ShareFinding.Known::claimed),
                    group.known().map(ShareFinding.Known::attributed),
                    group.known().map(ShareFinding.Known::suspected),
                    group.killed(),
                    group.ofOperations().map(Interval::lower),
                    group.ofOperations().map(Interval::upper),
                    group.rank().best(),
                    group.rank().worst()));
        }
        return new Table(
                List.of(
                        "name",
                        "incidents",
                        "share",
                        "lower",
                        "upper",
                        "boundLow",
                        "boundHigh",
                        "claimed",
                        "attributed",
                        "suspected",
                        "killed",
                        "operationsLower",
                        "operationsUpper",
                        "rankBest",
                        "rankWorst"),
                rows,
                MOST_GROUPS);
    }

    static List<Section> further(ShareAnswers answers) {
        List<Section> sections = new ArrayList<>();
        answers.change()
                .ifPresent(c -> sections.add(new Section(
                        "Change between " + c.before().span() + " and "
                                + c.after().span() + ", share of the attributed",
                        change(c))));
        answers.deadly()
                .filter(d -> !d.groups().isEmpty())
                .ifPresent(d -> sections.add(new Section("Deadly attacks", measured(d))));
        answers.deaths()
                .filter(d -> !d.groups().isEmpty())
                .ifPresent(d -> sections.add(new Section("Deaths", measured(d))));
        answers.trend()
                .filter(t -> t.courses().stream().anyMatch(c -> c.breakEven().isPresent()))
                .ifPresent(t -> sections.add(new Section(
                        "Where each share of all attacks goes, and the unattributed that would turn it round",
                        courses(t))));
        answers.claims().ifPresent(c -> {
            sections.add(new Section("How it is known who did it", kinds(c)));
            sections.add(new Section("What each rule for that makes of the shares", pictures(c)));
            sections.add(new Section("Who claims", claimants(c)));
        });
        answers.lives()
                .ifPresent(l ->
                        sections.add(new Section("First and last seen, and the wait at each group's pace", lives(l))));
        answers.profiles()
                .ifPresent(p -> sections.add(
                        new Section("Traits compared with other named groups of the same " + p.strata(), profiles(p))));
        return sections;
    }

    private static <T> List<T> some(List<T> list) {
        return list.subList(0, Math.min(MOST, list.size()));
    }

    private static Table measured(ShareFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (ShareFinding.Group group : some(finding.groups())) {
            rows.add(List.of(
                    group.name(),
                    group.amount(),
                    group.share(),
                    group.interval().lower(),
                    group.interval().upper(),
                    group.bound().low(),
                    group.bound().high(),
                    group.rank().best(),
                    group.rank().worst()));
        }
        return new Table(
                List.of("name", "number", "share", "lower", "upper", "boundLow", "boundHigh", "rankBest", "rankWorst"),
                rows);
    }

    private static Table change(ShareChangeFinding change) {
        List<List<Object>> rows = new ArrayList<>();
        for (ShareChangeFinding.Group group : some(change.groups())) {
            rows.add(List.of(
                    group.name(),
                    group.before(),
                    group.after(),
                    group.difference().map(d -> d.difference()),
                    group.difference().map(d -> d.interval().lower()),
                    group.difference().map(d -> d.interval().upper()),
                    residual(change, group),
                    group.change().low(),
                    group.change().high(),
                    group.breakEven().map(b -> b.incidents()),
                    group.rankBefore().rank(),
                    group.rankAfter().rank()));
        }
        return new Table(
                List.of(
                        "name",
                        "before",
                        "after",
                        "difference",
                        "lower",
                        "upper",
                        "residual",
                        "boundLow",
                        "boundHigh",
                        "breakEven",
                        "rankBefore",
                        "rankAfter"),
                rows);
    }

    /** The standardised residual of a group that has a row of its own. */
    private static OptionalDouble residual(ShareChangeFinding change, ShareChangeFinding.Group group) {
        int place = change.groups().indexOf(group);
        return change.test().stream()
                .flatMap(test -> test.rows().stream())
                .filter(row -> row.groups().equals(List.of(place)))
                .mapToDouble(row -> row.residual())
                .findFirst();
    }

    private static Table courses(ShareTrendFinding trend) {
        return new Table(
                List.of("name", "direction", "breakEven", "part", "in"),
                some(trend.courses()).stream()
                        .map(course -> List.<Object>of(
                                course.name(),
                                course.direction().name().toLowerCase(Locale.ROOT),
                                course.breakEven().map(b -> b.incidents()),
                                course.breakEven().map(b -> b.part()),
                                course.identified() ? "settled" : course.where()))
                        .toList());
    }

    private static Table kinds(AttributionFinding claims) {
        return new Table(
                List.of("known", "incidents", "share", "lower", "upper"),
                claims.kinds().stream()
                        .map(kind -> List.<Object>of(
                                kind.how().words(),
                                kind.attacks(),
                                kind.share(),
                                kind.interval().lower(),
                                kind.interval().upper()))
                        .toList());
    }

    private static Table pictures(AttributionFinding claims) {
        List<List<Object>> rows = new ArrayList<>();
        for (AttributionFinding.Picture picture : claims.pictures()) {
            Optional<AttributionFinding.Part> top = picture.groups().stream().findFirst();
            rows.add(List.of(
                    picture.rule(),
                    picture.attributed(),
                    top.map(AttributionFinding.Part::name).orElse("nobody"),
                    top.map(AttributionFinding.Part::share),
                    top.map(part -> part.interval().lower()),
                    top.map(part -> part.interval().upper()),
                    top.map(part -> part.bound().low()),
                    top.map(part -> part.bound().high())));
        }
        return new Table(
                List.of("rule", "attributed", "first", "share", "lower", "upper", "boundLow", "boundHigh"), rows);
    }

    private static Table claimants(AttributionFinding claims) {
        return new Table(
                List.of("name", "named", "claimed", "firstClaim", "lastClaim", "namedSince"),
                some(claims.claimants()).stream()
                        .map(c -> List.<Object>of(
                                c.name(), c.named(), c.claimed(), c.firstClaim(), c.lastClaim(), c.namedSince()))
                        .toList());
    }

    private static Table lives(GroupLifeFinding finding) {
        return new Table(
                List.of("name", "firstSeen", "lastSeen", "months", "active", "daysSince", "wait", "p", "state"),
                some(finding.groups()).stream()
                        .map(life -> List.<Object>of(
                                life.name(),
                                life.first(),
                                life.last(),
                                life.months(),
                                life.monthsActive(),
                                life.daysSince(),
                                life.silence()
                                        .map(s -> Wording.figure(s.nextWait().lower()) + " to "
                                                + Wording.figure(s.nextWait().upper()))
                                        .orElse(""),
                                life.silenceP(),
                                life.state().words()))
                        .toList());
    }

    private static Table profiles(ProfileFinding finding) {
        return new Table(
                List.of("group", "of", "trait", "observed", "expected", "residual", "oddsRatio", "pAdjusted"),
                some(finding.traits()).stream()
                        .map(trait -> List.<Object>of(
                                trait.group(),
                                trait.of(),
                                trait.label(),
                                trait.test().observed(),
                                trait.test().expected(),
                                trait.test().residual(),
                                trait.test().oddsRatio(),
                                trait.adjustedPValue()))
                        .toList());
    }
}
