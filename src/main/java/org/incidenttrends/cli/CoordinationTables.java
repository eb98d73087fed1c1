package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.CoordinationAnalysis;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.CoordinationFinding.Alike;
import org.incidenttrends.analysis.CoordinationFinding.Certainty;
import org.incidenttrends.analysis.GrowthFinding;
import org.incidenttrends.analysis.PairsFinding;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.process.CrossExcitation;
import org.incidenttrends.stats.process.FlipNumber;
import org.incidenttrends.stats.process.HawkesFit;
import org.incidenttrends.stats.process.NearResponseResult;
import org.incidenttrends.stats.process.NearResponseResult.Counts;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;

/** The numbers of coordination as a table, for text and CSV. */
final class CoordinationTables {

    private static final List<String> HEADER = List.of("component", "measure", "value", "lower", "upper", "pValue");

    private CoordinationTables() {}

    static Answer.Table of(CoordinationFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        closenessRows(rows, finding);
        finding.profiles().overlap().ifPresent(overlap -> {
            rows.add(row("overlap in space", "Schoener", overlap.schoener()));
            rows.add(row("overlap in space", "Morisita–Horn", overlap.morisitaHorn()));
        });
        for (Alike alike : finding.profiles().similarity()) {
            String component = "similarity of " + alike.of();
            rows.add(row(component, "Jensen–Shannon, bits", alike.measures().jensenShannon(), alike.pValue()));
            rows.add(row(component, "Hellinger", alike.measures().hellinger()));
        }
        finding.crossExcitation().ifPresent(result -> excitationRows(rows, result));
        finding.joint().ifPresent(joint -> {
            rows.add(row("joint claims", "incidents", joint.incidents()));
            rows.add(
                    row("joint claims", "share", joint.share(), Optional.of(joint.interval()), OptionalDouble.empty()));
        });
        finding.growth()
                .flatMap(GrowthFinding::result)
                .ifPresent(result -> rows.add(row(
                        "growth",
                        "log ratio",
                        result.logRatio().orElse(Double.NaN),
                        result.interval(),
                        OptionalDouble.of(result.pValue()))));
        certaintyRows(rows, finding.certainty(), finding.sample().unattributed().size());
        return new Answer.Table(HEADER, rows);
    }

    private static void excitationRows(List<List<Object>> rows, CrossExcitation.Result result) {
        String component = "cross-excitation";
        CrossExcitation.Link aToB = result.aToB();
        CrossExcitation.Link bToA = result.bToA();
        rows.add(row(component, "A to B", aToB.branching(), OptionalDouble.of(aToB.pValue())));
        rows.add(row(component, "B to A", bToA.branching(), OptionalDouble.of(bToA.pValue())));
        result.fit().halfLife().ifPresent(days -> rows.add(row(component, "half-life, days", days)));
        result.fitOfA().ifPresent(fit -> rows.add(goodness("fit of A’s days (KS)", fit)));
        result.fitOfB().ifPresent(fit -> rows.add(goodness("fit of B’s days (KS)", fit)));
    }

    private static List<Object> goodness(String measure, HawkesFit.TimeRescaling fit) {
        return row("cross-excitation", measure, fit.statistic(), OptionalDouble.of(fit.pValue()));
    }

    private static void closenessRows(List<List<Object>> rows, CoordinationFinding finding) {
        NearResponseResult result = finding.closeness().result();
        Counts counts = result.counts();
        rows.add(row("near-response", "pairs", (double) counts.observed()));
        rows.add(row("near-response", "A then B", (double) counts.aThenB()));
        rows.add(row("near-response", "B then A", (double) counts.bThenA()));
        rows.add(row("near-response", "expected by marginals", counts.expectedByMarginals()));
        result.surrogates().ifPresent(s -> {
            rows.add(row(
                    "near-response",
                    "expected",
                    s.near().expected(),
                    Optional.of(s.near().range()),
                    OptionalDouble.empty()));
            rows.add(row(
                    "near-response",
                    "ratio",
                    s.near().ratio().orElse(Double.NaN),
                    s.near().ratioInterval(),
                    OptionalDouble.of(s.pNear())));
            rows.add(row(
                    "placebo band", "ratio", s.placebo().ratio().orElse(Double.NaN), OptionalDouble.of(s.pPlacebo())));
            rows.add(row("asymmetry", "V", result.asymmetry(), OptionalDouble.of(s.pAsymmetry())));
        });
        for (NearResponseResult at : finding.closeness().curve()) {
            rows.add(row(
                    "time scale",
                    "near-response at " + at.timescale() + " days",
                    at.surrogates()
                            .map(s -> s.near().ratio().orElse(Double.NaN))
                            .orElse(Double.NaN),
                    OptionalDouble.of(at.surrogates().orElseThrow().pNear())));
        }
    }

    private static void certaintyRows(List<List<Object>> rows, Certainty certainty, int unattributed) {
        certainty.detectable().ifPresent(result -> {
            OptionalDouble share = result.share();
            String of = "of " + certainty.responding();
            rows.add(row(
                    "minimum detectable share",
                    share.isPresent() ? of : of + ": more than",
                    share.orElse(CoordinationAnalysis.LARGE_LINK)));
        });
        certainty.needed().ifPresent(needed -> rows.add(row("incidents needed", "of each side", needed)));
        certainty
                .flip()
                .map(FlipNumber.Result::number)
                .ifPresent(number -> rows.add(
                        number.isPresent()
                                ? row("flip number", "unattributed incidents", number.getAsInt())
                                : row("flip number", unturned(unattributed), Double.NaN)));
        for (CoordinationFinding.Control control : certainty.controls()) {
            rows.add(row(
                    "negative control",
                    control.side() + " with " + control.other(),
                    control.ratio().orElse(Double.NaN),
                    OptionalDouble.of(control.adjusted())));
        }
    }

    private static String unturned(int unattributed) {
        return unattributed == 0
                ? "no unattributed incidents"
                : "no choice of the " + unattributed + " unattributed turns it";
    }

    private static List<Object> row(String component, String measure, double value) {
        return row(component, measure, value, OptionalDouble.empty());
    }

    private static List<Object> row(String component, String measure, double value, OptionalDouble p) {
        return row(component, measure, value, Optional.empty(), p);
    }

    private static List<Object> row(
            String component, String measure, double value, Optional<Interval> interval, OptionalDouble p) {
        return List.of(component, measure, value, interval.map(Interval::lower), interval.map(Interval::upper), p);
    }

    static Answer.Table of(PairsFinding finding) {
        return new Answer.Table(
                List.of(
                        "a",
                        "b",
                        "incidentsA",
                        "incidentsB",
                        "observed",
                        "expected",
                        "ratio",
                        "pValue",
                        "adjustedPValue",
                        "asymmetryPValue",
                        "verdict"),
                finding.pairs().stream().map(CoordinationTables::row).toList());
    }

    private static List<Object> row(PairsFinding.Pair pair) {
        NearResponseResult result = pair.result();
        Optional<Surrogates> surrogates = result.surrogates();
        return List.of(
                pair.a(),
                pair.b(),
                result.sizeA(),
                result.sizeB(),
                result.counts().observed(),
                surrogates.map(s -> s.near().expected()),
                surrogates.map(s -> s.near().ratio()),
                surrogates.map(Surrogates::pNear),
                pair.adjusted(),
                surrogates.map(Surrogates::pAsymmetry),
                pair.verdict().map(Object::toString));
    }
}
