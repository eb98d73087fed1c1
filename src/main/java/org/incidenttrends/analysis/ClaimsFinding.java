package org.incidenttrends.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What the data say of statements that were written down before looking.
 *
 * @param declared where the statements are declared
 * @param claims each statement with its verdict, in the order of the file
 * @param incident the incident that the statements are about, as the table has it; empty where none is declared
 * @param subject what they were held against
 * @param caveats what a reader must know
 */
public record ClaimsFinding(
        Declared declared, List<Checked> claims, List<Incident> incident, Subject subject, List<String> caveats)
        implements Finding {

    /**
     * Where the statements are declared.
     *
     * @param file the claims file
     * @param sha256 its hash, by which anybody can tell whether it was changed after looking
     * @param source where the statements come from
     */
    public record Declared(String file, String sha256, String source) {}

    /**
     * One statement and what became of it.
     *
     * @param id its name in the file
     * @param claim the statement
     * @param test the test and what was expected of it, as declared
     * @param verdict the verdict
     * @param evidence the sentence that the verdict rests on
     * @param finding the finding behind it; empty where the data give none
     */
    public record Checked(
            String id, String claim, String test, Verdict verdict, String evidence, Optional<Finding> finding) {

        @Override
        public String toString() {
            return claim + ": " + verdict + ". " + evidence;
        }
    }

    /**
     * An incident of the table.
     *
     * @param line its line in the file
     * @param sentence when, where, what, by whom and with what toll
     */
    public record Incident(long line, String sentence) {}

    /** Copies the lists. */
    public ClaimsFinding {
        claims = List.copyOf(claims);
        incident = List.copyOf(incident);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "claims";
    }

    @Override
    public String headline() {
        String each = Arrays.stream(Verdict.values())
                .filter(verdict -> count(verdict) > 0)
                .map(verdict -> count(verdict) + " " + verdict)
                .collect(Collectors.joining(", "));
        return Wording.number(claims.size(), "claim", "claims") + ": " + each;
    }

    private long count(Verdict verdict) {
        return claims.stream().filter(claim -> claim.verdict() == verdict).count();
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.empty();
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        List<Reference> references = claims.stream()
                .flatMap(claim -> claim.finding().stream())
                .flatMap(finding -> finding.method().references().stream())
                .distinct()
                .toList();
        return new Method(
                "Each statement by the test that was declared for it: supported where the interval holds nothing else,"
                        + " contradicted where it excludes it, otherwise the data cannot tell; what nobody is named for"
                        + " counts as whoever's it would have to be to turn the verdict round",
                references);
    }

    @Override
    public String toString() {
        return headline();
    }
}
