package org.incidenttrends.analysis.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.analysis.ClaimsFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Subject;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.declared.DeclarationException;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Holds the statements of a claims file against a table, each by the test that was declared for it.
 *
 * @param level the confidence level; a test claims significance at one minus that
 * @param resampler seed, replicates and threads
 */
public record CheckAnalysis(double level, Resampler resampler) {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public CheckAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * 95 %, with 999 replicates.
     *
     * @return the default
     */
    public static CheckAnalysis withDefaults() {
        return new CheckAnalysis(0.95, Resampler.withDefaults());
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public CheckAnalysis withLevel(double newLevel) {
        return new CheckAnalysis(newLevel, resampler);
    }

    /**
     * Another resampler.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public CheckAnalysis with(Resampler other) {
        return new CheckAnalysis(level, other);
    }

    /**
     * Holds claims against a table.
     *
     * @param incidents the whole table
     * @param file the claims
     * @return each claim with its verdict
     * @throws DeclarationException if a claim asks for a column, a label or a group that the table doesn't have
     */
    public ClaimsFinding of(IncidentTable incidents, ClaimsFile file) {
        List<ClaimsFinding.Checked> checked =
                file.claims().stream().map(claim -> check(claim, incidents)).toList();
        PeriodSeries.Origin origin =
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of());
        String span =
                incidents.coverage().from() + " to " + incidents.coverage().to();
        return new ClaimsFinding(
                file.origin(),
                checked,
                incident(incidents, file),
                new Subject(origin, span),
                caveats(checked, incidents));
    }

    private ClaimsFinding.Checked check(Claim claim, IncidentTable whole) {
        Ruling ruling;
        try {
            ruling = claim.test().rule(Evidence.of(claim, whole, level, resampler));
        } catch (DeclarationException e) {
            throw e;
        } catch (InputException | IllegalArgumentException e) {
            throw claim.error("id", "the claim " + claim.id() + " can't be tested: " + e.getMessage());
        }
        return new ClaimsFinding.Checked(
                claim.id(), claim.says(), claim.tested(), ruling.verdict(), ruling.evidence(), ruling.finding());
    }

    private List<String> caveats(List<ClaimsFinding.Checked> checked, IncidentTable incidents) {
        Set<String> caveats = new LinkedHashSet<>();
        if (checked.size() > 1) {
            caveats.add("Each of the " + checked.size() + " claims is tested at " + Wording.percent(1 - level)
                    + "; the more claims, the likelier one of the verdicts is an error.");
        }
        caveats.addAll(incidents.source().caveats());
        Map<String, List<String>> ofClaims = new LinkedHashMap<>();
        for (ClaimsFinding.Checked claim : checked) {
            claim.finding().map(Finding::caveats).orElse(List.of()).stream()
                    .filter(caveat -> !caveats.contains(caveat))
                    .forEach(caveat -> ofClaims.computeIfAbsent(caveat, c -> new ArrayList<>())
                            .add(claim.id()));
        }
        ofClaims.forEach((caveat, ids) -> caveats.add("Of " + String.join(", ", ids) + ": " + caveat));
        return new ArrayList<>(caveats);
    }

    private static List<ClaimsFinding.Incident> incident(IncidentTable whole, ClaimsFile file) {
        return file.incident()
                .map(declared -> {
                    IncidentTable found = declared.in(whole);
                    if (found.size() == 0) {
                        throw declared.declared()
                                .error("no incident of that day fits in "
                                        + whole.source().file() + "; look at the day's rows, or leave 'incident' out");
                    }
                    return IntStream.range(0, found.size())
                            .mapToObj(row -> new ClaimsFinding.Incident(found.line(row), sentence(found, row)))
                            .toList();
                })
                .orElse(List.of());
    }

    /** When, where, what, by whom and with what toll, as far as the table has it. */
    private static String sentence(IncidentTable table, int row) {
        String place = words(table, row, ", ", Role.PLACE, Role.DISTRICT, Role.PROVINCE, Role.COUNTRY);
        String what = words(table, row, " against ", Role.TACTIC, Role.TARGET);
        String who = words(table, row, ", ", Role.GROUP);
        String status = words(table, row, "", Role.ATTRIBUTION);
        return Stream.of(
                        LocalDate.ofEpochDay(table.day(row)).toString(),
                        place,
                        what,
                        toll(table, row, Role.KILLED_MIN, Role.KILLED_MAX, "killed"),
                        toll(table, row, Role.INJURED_MIN, Role.INJURED_MAX, "injured"),
                        who + (status.isEmpty() || who.isEmpty() ? "" : " (" + status + ")"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String words(IncidentTable table, int row, String between, Role... roles) {
        return Stream.of(roles)
                .filter(table::has)
                .map(role -> midSentence(table.text(role, row)))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(between));
    }

    /** A label as it stands, but for initials such as IED. */
    private static String midSentence(String label) {
        String readable = Wording.readable(label);
        return readable.equals(label.toUpperCase(Locale.ROOT)) ? readable : label.replace('_', ' ');
    }

    private static String toll(IncidentTable table, int row, Role least, Role most, String noun) {
        double low = table.has(least) ? table.number(least, row) : Double.NaN;
        double high = table.has(most) ? table.number(most, row) : Double.NaN;
        if (Double.isNaN(low)) {
            return "";
        }
        return Wording.count(low) + (high > low ? " to " + Wording.count(high) : "") + " " + noun;
    }
}
