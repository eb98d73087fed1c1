package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.GroupLifeFinding;
import org.incidenttrends.analysis.ProfileFinding;
import org.incidenttrends.analysis.ShareChangeFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareTrendFinding;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.LastSeen;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.ShareTrend;

/** The numbers of the command {@code shares} under the names of its JSON. */
final class ShareNumbers {

    private ShareNumbers() {}

    static Map<String, Object> of(ShareAnswers answers) {
        ShareFinding shares = answers.shares();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("credit", shares.credit().toString());
        numbers.put("groups", shares.groups().stream().map(ShareNumbers::group).toList());
        numbers.put("unattributed", shares.unattributed());
        numbers.put("intervalMethod", shares.intervalMethod());
        numbers.put("concentration", shares.concentration().map(ShareNumbers::concentration));
        numbers.put("change", answers.change().map(ShareNumbers::change));
        numbers.put("ranking", shares.ranking().map(ShareNumbers::ranking));
        numbers.put("operations", operations(shares.operations()));
        numbers.put(
                "scenarios",
                shares.scenarios().stream()
                        .map(scenario -> scenario(shares, scenario))
                        .toList());
        numbers.put("deadly", answers.deadly().map(ShareNumbers::measured));
        numbers.put("deaths", answers.deaths().map(ShareNumbers::measured));
        numbers.put("overTime", answers.trend().map(ShareNumbers::trend));
        numbers.put("claims", answers.claims().map(ShareNumbers::claims));
        numbers.put(
                "seen",
                answers.lives()
                        .map(l -> l.groups().stream().map(ShareNumbers::life).toList()));
        numbers.put("profiles", answers.profiles().map(ShareNumbers::profiles));
        numbers.put("unanswered", answers.unanswered());
        return numbers;
    }

    /** Pairs of a name and a value, in their order. */
    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> group(ShareFinding.Group group) {
        Interval interval = group.independent().orElseGet(group::interval);
        return map(
                "name", group.name(),
                "incidents", group.amount(),
                "share", group.share(),
                "lower", interval.lower(),
                "upper", interval.upper(),
                "boundLow", group.bound().low(),
                "boundHigh", group.bound().high(),
                "claimed", group.known().map(ShareFinding.Known::claimed),
                "attributed", group.known().map(ShareFinding.Known::attributed),
                "suspected", group.known().map(ShareFinding.Known::suspected),
                "killed", group.killed(),
                "claimedBySeveral", group.known().map(ShareFinding.Known::claimedBySeveral),
                "notStated", group.known().map(ShareFinding.Known::notStated),
                "operationsLower", group.ofOperations().map(Interval::lower),
                "operationsUpper", group.ofOperations().map(Interval::upper),
                "rankBest", group.rank().best(),
                "rankWorst", group.rank().worst());
    }

    private static Map<String, Object> measured(ShareFinding finding) {
        return map(
                "total", finding.total(),
                "unattributed", finding.unattributed(),
                "unknownTolls", finding.unknownTolls(),
                "intervalMethod", finding.intervalMethod(),
                "groups",
                        finding.groups().stream()
                                .map(group -> map(
                                        "name", group.name(),
                                        "amount", group.amount(),
                                        "share", group.share(),
                                        "lower",
                                                group.independent()
                                                        .orElseGet(group::interval)
                                                        .lower(),
                                        "upper",
                                                group.independent()
                                                        .orElseGet(group::interval)
                                                        .upper(),
                                        "operationsLower", group.ofOperations().map(Interval::lower),
                                        "operationsUpper", group.ofOperations().map(Interval::upper),
                                        "boundLow", group.bound().low(),
                                        "boundHigh", group.bound().high(),
                                        "rankBest", group.rank().best(),
                                        "rankWorst", group.rank().worst()))
                                .toList(),
                "concentration", finding.concentration().map(ShareNumbers::concentration),
                "ranking", finding.ranking().map(ShareNumbers::ranking));
    }

    private static Map<String, Object> concentration(ShareFinding.Concentrated concentration) {
        return map(
                "hhi", concentration.estimate().hhi(),
                "unbiased", concentration.estimate().unbiased(),
                "effective", concentration.estimate().effective(),
                "lower", concentration.interval().lower(),
                "upper", concentration.interval().upper(),
                "unbiasedLower", concentration.unbiased().map(Interval::lower),
                "unbiasedUpper", concentration.unbiased().map(Interval::upper),
                "effectiveLower", concentration.effective().lower(),
                "effectiveUpper", concentration.effective().upper());
    }

    private static Map<String, Object> ranking(ShareFinding.Ranking ranking) {
        return map(
                "first", ranking.first(),
                "second", ranking.second(),
                "breakEven", ranking.breakEven().map(ManskiBounds.BreakEven::incidents),
                "breakEvenPart", ranking.breakEven().map(ManskiBounds.BreakEven::part),
                "stays", ranking.stays(),
                "sentence", ranking.sentence());
    }

    private static Map<String, Object> operations(ShareFinding.Operations operations) {
        return map(
                "rule", operations.rule().toString(),
                "rows", operations.rows(),
                "number", operations.number(),
                "largest", operations.largest(),
                "effective", operations.effective(),
                "resampled", operations.quoted() == ShareFinding.Quoted.RESAMPLED,
                "quoted", operations.quoted().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> scenario(ShareFinding finding, ShareFinding.Scenario scenario) {
        List<Map<String, Object>> shares = new ArrayList<>();
        for (int i = 0; i < scenario.shares().size(); i++) {
            shares.add(map(
                    "name", finding.groups().get(i).name(),
                    "share", scenario.shares().get(i)));
        }
        return map(
                "name", scenario.name(),
                "assumption", scenario.assumption(),
                "matchedOnTraits", scenario.agreeing(),
                "groups", shares);
    }

    private static Map<String, Object> change(ShareChangeFinding change) {
        return map(
                "chiSquare", change.test().map(t -> t.chiSquare()),
                "degreesOfFreedom", change.test().map(t -> t.degreesOfFreedom()),
                "pValue", change.test().map(t -> t.pValue()),
                "permutationPValue", change.permutationP(),
                "exchanged", change.exchanged(),
                "before", side(change.before()),
                "after", side(change.after()),
                "residuals",
                        change.test().stream()
                                .flatMap(t -> t.rows().stream())
                                .map(row -> map(
                                        "groups",
                                                row.groups().stream()
                                                        .map(g -> change.groups()
                                                                .get(g)
                                                                .name())
                                                        .toList(),
                                        "before", row.before(),
                                        "after", row.after(),
                                        "residual", row.residual()))
                                .toList(),
                "groups", change.groups().stream().map(ShareNumbers::changed).toList());
    }

    private static Map<String, Object> side(ShareChangeFinding.Side side) {
        return map(
                "span", side.span().toString(),
                "attributed", side.attributed(),
                "unattributed", side.unattributed());
    }

    private static Map<String, Object> changed(ShareChangeFinding.Group group) {
        return map(
                "name", group.name(),
                "before", group.before(),
                "after", group.after(),
                "difference", group.difference().map(d -> d.difference()),
                "lower", group.difference().map(d -> d.interval().lower()),
                "upper", group.difference().map(d -> d.interval().upper()),
                "boundLow", group.change().low(),
                "boundHigh", group.change().high(),
                "breakEven", group.breakEven().map(b -> b.incidents()),
                "breakEvenPart", group.breakEven().map(b -> b.part()),
                "breakEvenSpan", group.breakEven().map(b -> b.first() == 0 ? "before" : "after"),
                "rankBefore", group.rankBefore().rank(),
                "rankAfter", group.rankAfter().rank(),
                "rankBeforeBest", group.rankBefore().bound().best(),
                "rankBeforeWorst", group.rankBefore().bound().worst(),
                "rankAfterBest", group.rankAfter().bound().best(),
                "rankAfterWorst", group.rankAfter().bound().worst(),
                "rankBeforeHeld", group.rankBefore().held(),
                "rankAfterHeld", group.rankAfter().held());
    }

    private static Map<String, Object> trend(ShareTrendFinding trend) {
        return map(
                "unit", trend.series().all().unit().toString(),
                "drift", trend.drift().map(ShareNumbers::drift),
                "directions",
                        trend.courses().stream()
                                .map(course -> map(
                                        "name", course.name(),
                                        "direction", course.direction().name().toLowerCase(Locale.ROOT),
                                        "identified", course.identified(),
                                        "breakEven", course.breakEven().map(b -> b.incidents()),
                                        "breakEvenPart", course.breakEven().map(b -> b.part()),
                                        "breakEvenPeriods", course.breakEven().map(b -> course.where())))
                                .toList());
    }

    private static Map<String, Object> drift(ShareTrendFinding.Drift drift) {
        ShareTrend trend = drift.trend();
        return map(
                "reference", drift.columns().get(trend.reference()),
                "slopes",
                        trend.slopes().stream()
                                .map(slope -> map(
                                        "name", drift.columns().get(slope.group()),
                                        "logOddsPerPeriod", slope.estimate(),
                                        "standardError", slope.standardError(),
                                        "shareAtStart", slope.shareAtStart(),
                                        "shareAtEnd", slope.shareAtEnd()))
                                .toList(),
                "likelihoodRatio", trend.likelihoodRatio(),
                "degreesOfFreedom", trend.degreesOfFreedom(),
                "pValue", trend.pValue(),
                "permutationPValue", drift.permutationP(),
                "dispersion", trend.dispersion());
    }

    private static Map<String, Object> claims(AttributionFinding claims) {
        return map(
                "kinds",
                        claims.kinds().stream()
                                .map(kind -> map(
                                        "kind", kind.how().words(),
                                        "incidents", kind.attacks(),
                                        "share", kind.share(),
                                        "lower", kind.interval().lower(),
                                        "upper", kind.interval().upper()))
                                .toList(),
                "claimedShare", claims.claimed().value(),
                "driftPValue", claims.drift(),
                "claimants",
                        claims.claimants().stream()
                                .map(c -> map(
                                        "name", c.name(),
                                        "named", c.named(),
                                        "claimed", c.claimed(),
                                        "firstClaim", c.firstClaim(),
                                        "lastClaim", c.lastClaim(),
                                        "namedSince", c.namedSince()))
                                .toList(),
                "rules", claims.pictures().stream().map(ShareNumbers::picture).toList());
    }

    private static Map<String, Object> picture(AttributionFinding.Picture picture) {
        return map(
                "rule", picture.rule(),
                "attributed", picture.attributed(),
                "unattributedShare", picture.unattributed(),
                "groups",
                        picture.groups().stream()
                                .map(part -> map(
                                        "name", part.name(),
                                        "incidents", part.amount(),
                                        "share", part.share(),
                                        "lower", part.interval().lower(),
                                        "upper", part.interval().upper(),
                                        "boundLow", part.bound().low(),
                                        "boundHigh", part.bound().high()))
                                .toList());
    }

    private static Map<String, Object> life(GroupLifeFinding.Life life) {
        return map(
                "name", life.name(),
                "incidents", life.incidents(),
                "firstSeen", life.first(),
                "lastSeen", life.last(),
                "days", life.days(),
                "monthsActive", life.monthsActive(),
                "months", life.months(),
                "daysSince", life.daysSince(),
                "waitLower", life.silence().map(s -> s.nextWait().lower()),
                "waitUpper", life.silence().map(s -> s.nextWait().upper()),
                "endedWithinDays", life.silence().map(LastSeen::latestEnd),
                "silencePValue", life.silence().map(LastSeen::pValue),
                "silenceAdjustedPValue", life.silenceP(),
                "daysBefore", life.daysBefore(),
                "absencePValue", life.absence().map(LastSeen::pValue),
                "absenceAdjustedPValue", life.absenceP(),
                "state", life.state().words());
    }

    private static Map<String, Object> profiles(ProfileFinding profiles) {
        return map(
                "strata", profiles.strata(),
                "compared",
                        profiles.compared().stream()
                                .map(c -> map(
                                        "group", c.group(),
                                        "of", c.of(),
                                        "withOthers", c.withOthers(),
                                        "alone", c.alone()))
                                .toList(),
                "traits",
                        profiles.traits().stream()
                                .map(trait -> map(
                                        "group", trait.group(),
                                        "of", trait.of(),
                                        "label", trait.label(),
                                        "observed", trait.test().observed(),
                                        "expected", trait.test().expected(),
                                        "residual", trait.test().residual(),
                                        "oddsRatio", trait.test().oddsRatio(),
                                        "lower", trait.test().interval().map(Interval::lower),
                                        "upper", trait.test().interval().map(Interval::upper),
                                        "pValue", trait.test().pValue(),
                                        "adjustedPValue", trait.adjustedPValue()))
                                .toList());
    }
}
