package org.incidenttrends.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

/** The numbers of coordination for JSON. */
final class CoordinationNumbers {

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

    static Map<String, Object> of(PairsFinding finding) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put(
                "groups",
                finding.groups().stream().map(PairsFinding.Group::name).toList());
        numbers.put("delta", finding.test().delta());
        numbers.put("tau", finding.test().tau());
        numbers.put("pairs", Json.objects(CoordinationTables.of(finding)));
        return numbers;
    }
}
