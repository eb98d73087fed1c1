package org.incidenttrends.analysis.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.incidenttrends.analysis.CoordinationAnalysis.NegativeControl;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.declared.Declaration;
import org.incidenttrends.declared.DeclarationException;
import org.incidenttrends.declared.Value;
import org.incidenttrends.stats.process.NearResponse;

/**
 * What a claim about coordination counts as near, and what it is held beside.
 *
 * @param test δ, τ and Δ as declared, else as they are where nobody says anything
 * @param controls pairs of which nobody claims anything; empty for those that the analysis chooses
 */
record Nearness(NearResponse test, List<NegativeControl> controls) {

    static Nearness read(Declaration block) {
        NearResponse test = NearResponse.withDefaults();
        test = with(test, block.find("delta"), (t, value) -> t.withDelta(value.number()));
        test = with(test, block.find("tau"), (t, value) -> t.withTau(value.whole()));
        test = with(test, block.find("timescale"), (t, value) -> t.withTimescale(value.whole()));
        List<NegativeControl> controls = block.find("controls")
                .map(value -> value.list().stream().map(Nearness::control).toList())
                .orElse(List.of());
        return new Nearness(test, controls);
    }

    private static NearResponse with(
            NearResponse test, Optional<Value> declared, BiFunction<NearResponse, Value, NearResponse> option) {
        if (declared.isEmpty()) {
            return test;
        }
        try {
            return option.apply(test, declared.get());
        } catch (DeclarationException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw declared.get().error("'" + declared.get().key() + "': " + e.getMessage());
        }
    }

    private static NegativeControl control(Value pair) {
        List<Value> sides = pair.isList() ? pair.list() : List.of();
        if (sides.size() != 2) {
            throw pair.error(
                    "'controls': a control needs two sides, each one name or [several], such as [[A, B], [A, [C, D]]]");
        }
        return new NegativeControl(
                new GroupFamily(sides.get(0).texts()),
                new GroupFamily(sides.get(1).texts()));
    }

    /** All the groups of the controls. */
    List<String> groups() {
        return controls.stream()
                .flatMap(pair -> Stream.of(pair.side(), pair.other()))
                .flatMap(family -> family.names().stream())
                .toList();
    }
}
