package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.report.document.Block.Table;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;

/** The numbers of a finding as a table that fits a page; all of them are in the figure's data. */
final class FindingTables {

    /** As many labels as a reader takes in. */
    private static final int MOST_LABELS = 7;

    /** What stands where there is no number. */
    private static final String NONE = "–";

    private FindingTables() {}

    static Table frequency(FrequencyFinding finding) {
        PeriodSeries attacks = ByYear.of(finding.attacks());
        double level = finding.rate().interval().map(Interval::level).orElse(0.95);
        FrequencyFinding summed =
                FrequencyAnalysis.withDefaults().withLevel(level).of(attacks);
        List<List<String>> rows = IntStream.range(0, attacks.size())
                .mapToObj(i -> {
                    Period period = attacks.periods().get(i);
                    return List.of(
                            period.label(),
                            observed(period),
                            period.collected() ? Wording.count(period.count()) : NONE,
                            summed.intervals()
                                    .get(i)
                                    .map(FindingTables::between)
                                    .orElse(NONE));
                })
                .toList();
        return new Table(
                "Attacks recorded, with the interval of the expected count for the time observed",
                List.of(
                        Column.text(capital(attacks.unit().noun())),
                        Column.number("Days observed"),
                        Column.number("Attacks"),
                        Column.number(interval(Optional.of(finding.rate())))),
                rows);
    }

    static Table trends(List<TrendFinding> findings) {
        List<List<String>> rows = findings.stream().map(FindingTables::trend).toList();
        return new Table(
                "The change over a year, by what is counted",
                List.of(
                        Column.text("Counted"),
                        Column.text("Direction"),
                        Column.number("Change a year"),
                        Column.number(interval(findings.get(0).estimate())),
                        Column.number("p"),
                        Column.number("p, rank test"),
                        Column.number("Toll not stated")),
                rows);
    }

    private static List<String> trend(TrendFinding finding) {
        Optional<TrendFinding.Model> model = finding.model();
        OptionalDouble p = finding.pValue();
        return List.of(
                capital(finding.series().measure().words()),
                model.isPresent() ? finding.direction().toString() : "can’t be told",
                model.map(m -> Wording.change(m.annualChange().value())).orElse(NONE),
                model.flatMap(m -> m.annualChange().interval())
                        .map(FindingTables::change)
                        .orElse(NONE),
                p.isPresent() ? bare(Wording.p(p.getAsDouble())) : NONE,
                finding.ranks()
                        .map(ranks -> bare(Wording.p(ranks.mannKendall().pValue())))
                        .orElse(NONE),
                finding.series().measure() == Measure.ATTACKS
                        ? NONE
                        : Wording.count(finding.series().unknown()));
    }

    static Table breaks(BreakFinding finding) {
        List<List<String>> rows = finding.shifts().stream()
                .map(shift -> List.of(
                        shift.period().label(),
                        shift.earliest().map(Period::label).orElse(NONE) + " to "
                                + shift.latest().map(Period::label).orElse(NONE),
                        Wording.figure(shift.rateBefore()),
                        Wording.figure(shift.rateAfter()),
                        shift.pValue().isPresent()
                                ? bare(Wording.p(shift.pValue().getAsDouble()))
                                : NONE))
                .toList();
        String noun = finding.series().unit().noun();
        return new Table(
                "Shifts of level, with the attacks a " + noun + " before and after",
                List.of(
                        Column.text("From"),
                        Column.text("Earliest to latest"),
                        Column.number("Before"),
                        Column.number("After"),
                        Column.number("p")),
                rows);
    }

    static Table surge(SurgeFinding finding) {
        List<List<String>> rows = finding.rules().stream()
                .map(rule -> List.of(
                        rule.name(),
                        rule.threshold().isPresent()
                                ? Wording.figure(rule.threshold().getAsDouble())
                                : NONE,
                        rule.alarm().map(alarm -> alarm ? "alarm" : "no alarm").orElse("too short a history"),
                        rule.falseAlarmsPerYear().isPresent()
                                ? Wording.figure(rule.falseAlarmsPerYear().getAsDouble())
                                : NONE))
                .toList();
        return new Table(
                "What each rule says of " + finding.period().label() + ", and the alarms a year that it would raise if"
                        + " nothing unusual happened",
                List.of(
                        Column.text("Rule"),
                        Column.number("Alarm above"),
                        Column.text("It says"),
                        Column.number("False alarms a year")),
                rows);
    }

    static Table casualties(CasualtyFinding finding) {
        PeriodSeries attacks = ByYear.of(finding.attacks());
        PeriodSeries deadly = ByYear.of(finding.deadly());
        List<String> killed = range(finding.killed());
        Optional<List<String>> injured = finding.injured().map(FindingTables::range);
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(capital(attacks.unit().noun())),
                Column.number("Attacks"),
                Column.number("of which deadly"),
                Column.number("toll not known"),
                Column.number("Killed")));
        injured.ifPresent(column -> columns.add(Column.number("Injured")));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < attacks.size(); i++) {
            Period period = attacks.periods().get(i);
            List<String> row = new ArrayList<>(List.of(
                    period.label(),
                    counted(period),
                    counted(deadly.periods().get(i)),
                    Wording.count(deadly.periods().get(i).unknown()),
                    killed.get(i)));
            int at = i;
            injured.ifPresent(column -> row.add(column.get(at)));
            rows.add(row);
        }
        return new Table("Attacks and people killed and injured, from the low to the high figure", columns, rows);
    }

    private static List<String> range(CasualtyFinding.Range range) {
        List<Period> low = ByYear.of(range.low()).periods();
        List<Period> high = ByYear.of(range.high()).periods();
        return IntStream.range(0, low.size())
                .mapToObj(i -> {
                    String from = counted(low.get(i));
                    String to = counted(high.get(i));
                    return from.equals(to) ? from : from + " to " + to;
                })
                .toList();
    }

    static Table shares(ShareFinding finding) {
        List<List<String>> rows = new ArrayList<>();
        for (ShareFinding.Group group : finding.groups()) {
            rows.add(List.of(
                    Wording.readable(group.name()),
                    Wording.count(group.incidents()),
                    Wording.percent(group.share()),
                    share(group.interval()),
                    share(group.boundLow(), group.boundHigh()),
                    Wording.count(group.claimed()),
                    Wording.count(group.killed())));
        }
        rows.add(List.of("Not attributed", Wording.count(finding.unattributed()), NONE, NONE, NONE, NONE, NONE));
        return new Table(
                "Groups by the attacks that name them; the bounds hold whoever made the rest",
                List.of(
                        Column.text("Group"),
                        Column.number("Attacks"),
                        Column.number("of the attributed"),
                        Column.number(interval(finding.estimate())),
                        Column.number("of all, bounds"),
                        Column.number("claimed"),
                        Column.number("Killed")),
                rows);
    }

    static Table breakdown(BreakdownFinding finding) {
        List<BreakdownFinding.Share> shares = finding.shares();
        List<List<String>> rows = new ArrayList<>();
        for (BreakdownFinding.Share share : shares.subList(0, Math.min(MOST_LABELS, shares.size()))) {
            rows.add(List.of(
                    Wording.readable(share.label()),
                    Wording.count(share.incidents()),
                    Wording.percent(share.share()),
                    share(share.interval())));
        }
        if (shares.size() > MOST_LABELS) {
            List<BreakdownFinding.Share> rest = shares.subList(MOST_LABELS, shares.size());
            rows.add(List.of(
                    rest.size() + " more",
                    Wording.count(rest.stream()
                            .mapToInt(BreakdownFinding.Share::incidents)
                            .sum()),
                    Wording.percent(rest.stream()
                            .mapToDouble(BreakdownFinding.Share::share)
                            .sum()),
                    NONE));
        }
        return new Table(
                "Attacks by " + finding.of(),
                List.of(
                        Column.text(capital(finding.of())),
                        Column.number("Attacks"),
                        Column.number("Share"),
                        Column.number(interval(finding.estimate()))),
                rows);
    }

    private static String observed(Period period) {
        return Wording.count(period.exposureDays()) + " of " + period.days();
    }

    private static String counted(Period period) {
        return period.collected() ? Wording.count(period.count()) : NONE;
    }

    private static String between(Interval interval) {
        return Wording.figure(interval.lower()) + " to " + Wording.figure(interval.upper());
    }

    private static String share(Interval interval) {
        return share(interval.lower(), interval.upper());
    }

    private static String share(double low, double high) {
        return Wording.percent(low).replace(" %", "") + " to " + Wording.percent(high);
    }

    private static String change(Interval interval) {
        return Wording.change(interval.lower()).replace(" %", "") + " to " + Wording.change(interval.upper());
    }

    /** The head of a column of intervals. */
    private static String interval(Optional<Estimate> estimate) {
        return estimate.flatMap(Estimate::interval)
                .map(interval -> Wording.figure(100 * interval.level()) + " % CI")
                .orElse("CI");
    }

    /** "p = 0.03" under a head that says p. */
    private static String bare(String p) {
        return p.replace("p = ", "").replace("p < ", "< ");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
