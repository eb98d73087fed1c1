package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.process.DaySpan;
import org.incidenttrends.stats.process.Growth;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.SpaceTimePoints;

/**
 * Answers whether two groups, or two families of groups, came closer: near pairs over what shared slow drivers explain, in
 * the later of two declared spans against the earlier.
 *
 * <p>The statement "they came closer" is supported or contradicted where p ≤ 0.05, by the sign. Where not, the data can't
 * tell if a doubling is as compatible with them as no change, or there is no number at all.
 *
 * @param test δ, τ, Δ, level and replicates
 */
public record GrowthAnalysis(NearResponse test) {

    private static final double DOUBLING = 2;
    private static final double POWER = 0.8;

    /**
     * δ = 20 km, τ = 14 days, Δ by the declared rule, 999 surrogates.
     *
     * @return the default
     */
    public static GrowthAnalysis withDefaults() {
        return new GrowthAnalysis(NearResponse.withDefaults());
    }

    /**
     * Another test of nearness.
     *
     * @param newTest δ, τ, Δ, level and replicates
     * @return a copy
     */
    public GrowthAnalysis with(NearResponse newTest) {
        return new GrowthAnalysis(newTest);
    }

    /**
     * Compares two spans.
     *
     * @param incidents the table
     * @param a one side
     * @param b the other side
     * @param before the earlier span
     * @param after the later span, not overlapping the earlier
     * @return the finding, also where a side has no incident in a span: then the data can't tell
     * @throws IllegalArgumentException if the table lacks a column that is needed, the sides share a group or the spans
     *     overlap
     * @throws org.incidenttrends.incident.InputException if a group isn't in the table
     */
    public GrowthFinding of(IncidentTable incidents, GroupFamily a, GroupFamily b, DateSpan before, DateSpan after) {
        if (!before.to().isBefore(after.from())) {
            throw new IllegalArgumentException("The spans " + before + " and " + after
                    + " overlap or are in the wrong order; declare two that don't, the earlier first");
        }
        CoordinationIncidents table = new CoordinationIncidents(incidents, test.delta());
        CoordinationSides sides = CoordinationSides.of(table, a, b);
        SpaceTimePoints ofA = table.usable(sides.onlyA());
        SpaceTimePoints ofB = table.usable(sides.onlyB());
        DaySpan early = days(before);
        DaySpan late = days(after);
        List<Integer> sizes = List.of(
                ofA.within(early).size(),
                ofA.within(late).size(),
                ofB.within(early).size(),
                ofB.within(late).size());
        Optional<Growth.Result> result = sizes.contains(0) || test.resampler().replicates() == 0
                ? Optional.empty()
                : Optional.of(
                        sides.aStays()
                                ? new Growth(test).of(ofA, ofB, early, late)
                                : new Growth(test).of(ofB, ofA, early, late));
        Optional<Verdict> verdict =
                test.resampler().replicates() == 0 ? Optional.empty() : Optional.of(verdict(result));
        String evidence = evidence(result, verdict, sizes, a, b);
        String statement = a + " and " + b + " coming closer, " + before + " to " + after + ": ";
        return new GrowthFinding(
                statement + verdict.map(v -> v.words() + "; ").orElse("not tested; ") + evidence,
                a,
                b,
                before,
                after,
                verdict,
                evidence,
                sizes,
                result,
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of()),
                caveats(incidents));
    }

    private static DaySpan days(DateSpan span) {
        return new DaySpan((int) span.from().toEpochDay(), (int) span.to().toEpochDay());
    }

    private static Verdict verdict(Optional<Growth.Result> result) {
        if (result.isEmpty()) {
            return Verdict.CANNOT_TELL;
        }
        Growth.Result growth = result.get();
        if (growth.pValue() <= CoordinationFinding.SIGNIFICANT) {
            return rises(growth) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        }
        boolean doublingExcluded =
                growth.interval().filter(i -> i.upper() < Math.log(DOUBLING)).isPresent();
        return doublingExcluded ? Verdict.NOT_DISTINGUISHABLE : Verdict.CANNOT_TELL;
    }

    private static boolean rises(Growth.Result growth) {
        return growth.logRatio().isPresent()
                ? growth.logRatio().getAsDouble() > 0
                : growth.after().observed() > 0;
    }

    private String evidence(
            Optional<Growth.Result> result,
            Optional<Verdict> verdict,
            List<Integer> sizes,
            GroupFamily a,
            GroupFamily b) {
        String needed = "a doubling would take some " + Growth.pairsNeeded(DOUBLING, test.level(), POWER)
                + " near pairs in either span to be told from no change";
        if (result.isEmpty()) {
            return "attacks dated to the day and located to " + Wording.figure(test.delta()) + " km: " + sizes.get(0)
                    + " and then " + sizes.get(1) + " by " + a + ", " + sizes.get(2) + " and then " + sizes.get(3)
                    + " by " + b + (verdict.isPresent() ? "; " + needed : "");
        }
        Growth.Result growth = result.get();
        String change = growth.logRatio().isPresent()
                ? ", " + Wording.figure(Math.exp(growth.logRatio().getAsDouble())) + " times as close as before"
                        + growth.interval().map(GrowthAnalysis::interval).orElse("")
                : "";
        String doubling = verdict.filter(v -> v == Verdict.CANNOT_TELL).isPresent() ? "; " + needed : "";
        return near(growth.before()) + " in the earlier span and " + near(growth.after()) + " in the later" + change
                + ", " + Wording.p(growth.pValue()) + doubling;
    }

    private static String interval(Interval log) {
        if (Double.isInfinite(log.lower()) || Double.isInfinite(log.upper())) {
            return "";
        }
        return " (" + Wording.interval(new Interval(Math.exp(log.lower()), Math.exp(log.upper()), log.level())) + ")";
    }

    private static String near(Growth.Closeness closeness) {
        return Wording.number((double) closeness.observed(), "near pair", "near pairs") + " where "
                + Wording.figure(closeness.expected()) + " were expected";
    }

    private static List<String> caveats(IncidentTable incidents) {
        List<String> caveats = new ArrayList<>(List.of(
                "Spans chosen after looking at the data differ more often than the level says: declare them before.",
                "Coming closer in place and time is no proof of intent, command or agreement."));
        caveats.addAll(incidents.source().caveats());
        return caveats;
    }
}
