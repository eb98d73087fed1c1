package org.incidenttrends.analysis.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidenttrends.declared.Quoted;
import org.incidenttrends.declared.Span;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;

/**
 * What a claim is held against: the incidents that it is about, and how sure one wants to be.
 *
 * @param claim the claim
 * @param incidents the incidents of its filters, of all its time
 * @param level the confidence level
 * @param resampler seed, replicates and threads
 */
record Evidence(Claim claim, IncidentTable incidents, double level, Resampler resampler) {

    /** The incidents that a claim is about. A label that no row of the table has would be a misspelt claim. */
    static Evidence of(Claim claim, IncidentTable whole, double level, Resampler resampler) {
        IncidentTable selected = filtered(claim, "where", whole, whole, claim.where());
        claim.allGroups().forEach(group -> known(claim, "groups", whole, group));
        claim.nearness().groups().forEach(group -> known(claim, "controls", whole, group));
        return new Evidence(claim, dated(claim, selected), level, resampler);
    }

    private static IncidentTable dated(Claim claim, IncidentTable table) {
        if (claim.from().isPresent()) {
            return table.between(claim.from().get(), claim.to().orElse(later(claim, table)));
        }
        return claim.to().isPresent() ? table.until(claim.to().get()) : table;
    }

    private static LocalDate later(Claim claim, IncidentTable table) {
        LocalDate from = claim.from().orElseThrow();
        return table.coverage().to().isBefore(from) ? from : table.coverage().to();
    }

    private static IncidentTable filtered(
            Claim claim, String key, IncidentTable whole, IncidentTable table, List<Condition> conditions) {
        IncidentTable left = table;
        for (Condition condition : conditions) {
            try {
                if (condition.operator() == Condition.Operator.EQUAL
                        && whole.where(condition).size() == 0) {
                    List<String> slips = whole.slips(condition);
                    throw claim.error(
                            key,
                            slips.isEmpty()
                                    ? "no row of " + whole.source().file() + " has " + condition
                                    : String.join(" ", slips));
                }
                left = left.where(condition);
            } catch (InputException e) {
                throw claim.error(key, e.getMessage());
            }
        }
        return left;
    }

    private static void known(Claim claim, String key, IncidentTable whole, String group) {
        if (GroupCount.asCounted(group).equals(GroupCount.UNKNOWN)) {
            throw claim.error(
                    key, Quoted.value(group) + " stands for incidents of which nobody is known; name a group");
        }
        try {
            whole.involving(group);
        } catch (InputException e) {
            throw claim.error(key, e.getMessage());
        }
    }

    /** The incidents of one span. */
    IncidentTable during(Span span) {
        return incidents.between(span.from(), span.to());
    }

    /** The incidents of one side. */
    IncidentTable side(List<Condition> conditions) {
        return filtered(claim, "sides", incidents, incidents, conditions);
    }

    /** The series of the claim. */
    PeriodSeries series() {
        return counter().count(incidents);
    }

    SeriesCounter counter() {
        return SeriesCounter.by(claim.by()).measuring(claim.measure());
    }

    /** How many incidents name one of these groups first. */
    static int named(IncidentTable table, List<String> family) {
        return table.size() == 0
                ? 0
                : family.stream()
                        .mapToInt(group ->
                                of(table, group).map(IncidentTable::size).orElse(0))
                        .sum();
    }

    /** The incidents of a group; empty where it has none in this selection. */
    static Optional<IncidentTable> of(IncidentTable table, String group) {
        try {
            return Optional.of(table.group(group));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** How many incidents name nobody. */
    static int unattributed(IncidentTable table) {
        return table.groups().stream()
                .filter(group -> !group.named())
                .mapToInt(GroupCount::incidents)
                .sum();
    }

    /** The known tolls of deaths. */
    static double[] deaths(IncidentTable table) {
        return IntStream.range(0, table.size())
                .mapToDouble(row -> table.number(Role.KILLED, row))
                .filter(toll -> !Double.isNaN(toll))
                .toArray();
    }
}
