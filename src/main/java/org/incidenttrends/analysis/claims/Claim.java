package org.incidenttrends.analysis.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.declared.Declaration;
import org.incidenttrends.declared.DeclarationException;
import org.incidenttrends.declared.Span;
import org.incidenttrends.declared.Value;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;

/**
 * One statement with the test that it will be held to.
 *
 * @param id its name
 * @param says the statement
 * @param test the test
 * @param expects what the statement expects of it
 * @param measure what is counted
 * @param by the length of a period
 * @param where which incidents it is about
 * @param from their first day
 * @param to their last day
 * @param groups the groups or families of groups
 * @param between the two spans that are compared
 * @param sides the two places or kinds that are compared
 * @param nearness what is near, where the claim is about coordination
 * @param declared where it is declared
 */
record Claim(
        String id,
        String says,
        ClaimTest test,
        Expected expects,
        Measure measure,
        PeriodUnit by,
        List<Condition> where,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<List<String>> groups,
        List<Span> between,
        List<List<Condition>> sides,
        Nearness nearness,
        Declaration declared) {

    private static final List<String> ALWAYS = List.of("id", "says", "test", "expects", "where");

    static Claim read(Declaration block) {
        ClaimTest test = block.get("test").word(ClaimTest.class);
        block.allowing(Stream.concat(ALWAYS.stream(), test.keys().stream()).toArray(String[]::new));
        Claim claim = new Claim(
                block.get("id").text(),
                block.get("says").text(),
                test,
                Expected.read(block.get("expects"), test.expected()),
                block.find("measure").map(Claim::measure).orElse(Measure.ATTACKS),
                block.find("by").map(Claim::unit).orElse(PeriodUnit.MONTH),
                block.find("where").map(Claim::conditions).orElse(List.of()),
                block.find("from").map(Value::date),
                block.find("to").map(Value::date),
                block.find("groups").map(Claim::families).orElse(List.of()),
                block.find("between").map(Claim::spans).orElse(List.of()),
                block.find("sides").map(Claim::sides).orElse(List.of()),
                Nearness.read(block),
                block);
        if (claim.from.isPresent() && claim.to.isPresent() && claim.to.get().isBefore(claim.from.get())) {
            throw block.get("to")
                    .error("'to' is " + claim.to.get() + ", before 'from' " + claim.from.get()
                            + ", expected a later day");
        }
        test.require(claim);
        return claim;
    }

    /** An error about this claim, where a key of it stands. */
    DeclarationException error(String key, String message) {
        return declared.keys().contains(key) ? declared.get(key).error(message) : declared.error(message);
    }

    /** All the groups named, whatever their family. */
    List<String> allGroups() {
        return groups.stream().flatMap(Collection::stream).toList();
    }

    /** The test and what was expected, in words. */
    String tested() {
        return test.written() + ", expects " + expects;
    }

    /** A family of groups in words. */
    static String named(List<String> family) {
        return family.stream().collect(Collectors.joining(" or "));
    }

    private static Measure measure(Value value) {
        return value.word(ClaimTest.MEASURES);
    }

    private static PeriodUnit unit(Value value) {
        return value.word(PeriodUnit.class);
    }

    /** {@code {target: [police, levies], district: Quetta}}, or a list of conditions such as "killed>=5". */
    static List<Condition> conditions(Value value) {
        List<Condition> conditions = new ArrayList<>();
        if (value.isDeclaration()) {
            for (Value column : value.declaration().values()) {
                conditions.add(new Condition(column.key(), Condition.Operator.EQUAL, column.texts()));
            }
            return conditions;
        }
        for (Value text : value.isList() ? value.list() : List.of(value)) {
            try {
                conditions.add(Condition.parse(text.text()));
            } catch (RuntimeException e) {
                throw text.error(String.valueOf(e.getMessage()));
            }
        }
        return conditions;
    }

    private static List<List<String>> families(Value value) {
        return value.list().stream().map(Value::texts).toList();
    }

    private static List<Span> spans(Value value) {
        List<Span> spans = value.list().stream().map(Value::span).toList();
        if (spans.size() != 2) {
            throw value.error("'between' has " + Wording.number(spans.size(), "span", "spans")
                    + ", expected two, such as [2023-01-01..2023-12-31, 2024-01-01..2024-12-31]");
        }
        return spans;
    }

    private static List<List<Condition>> sides(Value value) {
        List<List<Condition>> sides =
                value.list().stream().map(Claim::conditions).toList();
        if (sides.size() != 2) {
            throw value.error("'sides' has " + Wording.number(sides.size(), "side", "sides")
                    + ", expected two, such as [{district: Kech}, {district: Quetta}]");
        }
        return sides;
    }
}
