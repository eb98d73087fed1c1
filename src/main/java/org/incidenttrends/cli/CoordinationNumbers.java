package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import org.incidenttrends.stats.process.NearResponseResult.AgainstNull;
import org.incidenttrends.stats.process.NearResponseResult.Counts;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;

/** The numbers of coordination for JSON, and as a table for text and CSV. */
final class CoordinationNumbers {

    private static final List<String> HEADER = List.of("component", "measure", "value", "lower", "upper", "pValue");

    private CoordinationNumbers() {}

    static Map<String, Object> of(CoordinationFinding finding) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("groups", List.of(finding.a().toString(), finding.b().toString()));
        numbers.put("delta", finding.closeness().test().delta());
        numbers.put("tau", finding.closeness().test().tau());
        numbers.put("timescale", finding.closeness().result().timescale());
        numbers.put("sample", sample(finding));
        closeness(numbers, finding.closeness());
        numbers.put(
                "similarity",
                finding.profiles().similarity().stream()
                        .map(CoordinationNumbers::similarity)
                        .toList());
        numbers.put("joint", finding.joint().map(CoordinationNumbers::joint));
        numbers.put("spatialOverlap", finding.profiles().overlap().map(overlap -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("schoener", overlap.schoener());
            map.put("morisitaHorn", overlap.morisitaHorn());
            return map;
        }));
        numbers.put("crossExcitation", finding.crossExcitation().map(CoordinationNumbers::excitation));
        numbers.put("growth", finding.growth().map(CoordinationNumbers::growth));
        certainty(numbers, finding.certainty());
        numbers.put("verdict", finding.verdict().map(Object::toString));
        numbers.put("evidence", finding.evidence());
        return numbers;
    }

    private static Map<String, Object> sample(CoordinationFinding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("incidentsA", finding.sample().incidentsA());
        map.put("usedA", finding.sample().a().size());
        map.put("incidentsB", finding.sample().incidentsB());
        map.put("usedB", finding.sample().b().size());
        map.put("unattributed", finding.sample().unattributed().size());
        return map;
    }

    private static void closeness(Map<String, Object> numbers, CoordinationFinding.Closeness closeness) {
        NearResponseResult result = closeness.result();
        Optional<Surrogates> surrogates = result.surrogates();
        Counts counts = result.counts();
        Map<String, Object> near = new LinkedHashMap<>();
        near.put("observed", counts.observed());
        near.put("expected", surrogates.map(s -> s.near().expected()));
        near.put("ratio", surrogates.map(s -> s.near().ratio()));
        near.put("expectedByMarginals", counts.expectedByMarginals());
        near.put("aThenB", counts.aThenB());
        near.put("bThenA", counts.bThenA());
        near.put("pValue", surrogates.map(Surrogates::pNear));
        near.put("adjustedPValue", closeness.adjustedNear());
        near.put("weightedAThenB", surrogates.map(s -> against(s.aThenB())));
        near.put("weightedBThenA", surrogates.map(s -> against(s.bThenA())));
        numbers.put("nearResponse", near);
        Map<String, Object> asymmetry = new LinkedHashMap<>();
        asymmetry.put("value", result.asymmetry());
        asymmetry.put("pValue", surrogates.map(Surrogates::pAsymmetry));
        asymmetry.put("adjustedPValue", closeness.adjustedAsymmetry());
        asymmetry.put("direction", result.direction().map(direction -> switch (direction) {
            case A_THEN_B -> "A then B";
            case B_THEN_A -> "B then A";
        }));
        numbers.put("asymmetry", asymmetry);
        numbers.put("placebo", surrogates.map(s -> {
            Map<String, Object> placebo = against(s.placebo());
            placebo.put("pValue", s.pPlacebo());
            return placebo;
        }));
        numbers.put(
                "timescaleCurve",
                closeness.curve().stream()
                        .map(at -> {
                            Map<String, Object> point = new LinkedHashMap<>();
                            point.put("days", at.timescale());
                            point.put("pValue", at.surrogates().map(Surrogates::pNear));
                            return point;
                        })
                        .toList());
    }

    private static Map<String, Object> against(AgainstNull value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("observed", value.observed());
        map.put("expected", value.expected());
        map.put("ratio", value.ratio());
        return map;
    }

    private static Map<String, Object> similarity(Alike alike) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("of", alike.of());
        map.put("jensenShannon", alike.measures().jensenShannon());
        map.put("hellinger", alike.measures().hellinger());
        map.put("pValue", alike.pValue());
        return map;
    }

    private static Map<String, Object> joint(CoordinationFinding.Joint joint) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("incidents", joint.incidents());
        map.put("share", joint.share());
        map.put("lower", joint.interval().lower());
        map.put("upper", joint.interval().upper());
        return map;
    }

    private static Map<String, Object> excitation(CrossExcitation.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("aToB", result.aToB().branching());
        map.put("bToA", result.bToA().branching());
        map.put("pValueAToB", result.aToB().pValue());
        map.put("pValueBToA", result.bToA().pValue());
        map.put("standardErrorAToB", result.aToB().standardError());
        map.put("standardErrorBToA", result.bToA().standardError());
        map.put("halfLifeDays", result.fit().halfLife());
        map.put("goodnessOfFitA", result.fitOfA().map(HawkesFit.TimeRescaling::pValue));
        map.put("goodnessOfFitB", result.fitOfB().map(HawkesFit.TimeRescaling::pValue));
        return map;
    }

    private static Map<String, Object> growth(GrowthFinding growth) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("logRatio", growth.result().map(r -> r.logRatio()));
        map.put("lower", growth.result().flatMap(r -> r.interval()).map(Interval::lower));
        map.put("upper", growth.result().flatMap(r -> r.interval()).map(Interval::upper));
        map.put("pValue", growth.pValue());
        map.put("verdict", growth.verdict().map(Object::toString));
        return map;
    }

    private static void certainty(Map<String, Object> numbers, Certainty certainty) {
        numbers.put("minimumDetectable", certainty.detectable().map(result -> result.share()));
        numbers.put("incidentsNeeded", whole(certainty.needed()));
        numbers.put("flip", certainty.flip().map(FlipNumber.Result::number).flatMap(CoordinationNumbers::whole));
        numbers.put(
                "negativeControls",
                certainty.controls().stream()
                        .map(control -> {
                            Map<String, Object> map = new LinkedHashMap<>();
                            map.put("side", control.side().toString());
                            map.put("other", control.other().toString());
                            map.put("incidents", control.incidents());
                            map.put("ratio", control.ratio());
                            map.put("pValue", control.pValue());
                            map.put("adjustedPValue", control.adjusted());
                            return map;
                        })
                        .toList());
    }

    private static Optional<Integer> whole(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    static Answer.Table table(CoordinationFinding finding) {
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

    static Map<String, Object> of(PairsFinding finding) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put(
                "groups",
                finding.groups().stream().map(PairsFinding.Group::name).toList());
        numbers.put("delta", finding.test().delta());
        numbers.put("tau", finding.test().tau());
        numbers.put("pairs", Json.objects(table(finding)));
        return numbers;
    }

    static Answer.Table table(PairsFinding finding) {
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
                finding.pairs().stream().map(CoordinationNumbers::row).toList());
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
