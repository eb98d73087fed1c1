package org.incidenttrends.analysis;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Credit;

/**
 * Answers who: the named groups' shares of the attributed attacks with simultaneous intervals and, apart from these, the
 * bounds of their shares of all attacks, which hold whoever is behind the unattributed ones. Likewise of deadly attacks and
 * of deaths.
 *
 * <pre>{@code
 * ShareAnalysis.withDefaults().of(incidents);
 * ShareAnalysis.withDefaults().counting(Measure.KILLED).with(Credit.FRACTIONAL).of(incidents);
 * }</pre>
 *
 * @param measure what is shared out: attacks, deadly attacks or people killed
 * @param credit how an attack of several groups is credited to them
 * @param operations which rows are one operation
 * @param level the confidence level of the intervals
 * @param resampler for resampled operations; without replicates intervals of operations are exact
 *     ones, wide but true
 */
public record ShareAnalysis(
        Measure measure, Credit credit, OperationRule operations, double level, Resampler resampler) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = Role.union(Operations.ROLES, ShareScenarios.ROLES);

    /** An operation of so many rows has many: rows are no longer independent enough to be taken as such. */
    public static final int MANY_ROWS = 3;

    /** With fewer operations than this the interval quoted is never narrower than the exact one. */
    public static final int MANY_OPERATIONS = 100;

    /**
     * Checks the choices.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1, attacks, deadly attacks or people killed are
     *     shared out, and deaths aren't credited in full
     */
    public ShareAnalysis {
        Interval.requireLevel(level);
        if (measure != Measure.ATTACKS && measure != Measure.DEADLY && measure != Measure.KILLED) {
            throw new IllegalArgumentException(
                    "Shares of " + measure + ": expected attacks, deadly attacks or people killed");
        }
        if (measure == Measure.KILLED && !credit.sumsToIncidents()) {
            throw new IllegalArgumentException("Shares of deaths under full credit would count a death once for each"
                    + " group: credit the primary one, or fractions");
        }
    }

    /**
     * Attacks, credited to the group named first, with intervals of 95 %.
     *
     * @return the default
     */
    public static ShareAnalysis withDefaults() {
        return new ShareAnalysis(
                Measure.ATTACKS, Credit.PRIMARY, OperationRule.SAME_DAY, 0.95, Resampler.withDefaults());
    }

    /**
     * Something else to share out.
     *
     * @param what attacks, deadly attacks or people killed
     * @return a copy
     */
    public ShareAnalysis counting(Measure what) {
        return new ShareAnalysis(what, credit, operations, level, resampler);
    }

    /**
     * Another rule for attacks of several groups.
     *
     * @param rule the rule
     * @return a copy
     */
    public ShareAnalysis with(Credit rule) {
        return new ShareAnalysis(measure, rule, operations, level, resampler);
    }

    /**
     * Another rule for which rows are one operation.
     *
     * @param rule the rule
     * @return a copy
     */
    public ShareAnalysis with(OperationRule rule) {
        return new ShareAnalysis(measure, credit, rule, level, resampler);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public ShareAnalysis withLevel(double newLevel) {
        return new ShareAnalysis(measure, credit, operations, newLevel, resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public ShareAnalysis with(Resampler other) {
        return new ShareAnalysis(measure, credit, operations, level, other);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @return the finding
     * @throws IllegalArgumentException if the table has no column of perpetrators, or of deaths where these are shared out,
     *     or nothing to share out
     */
    public ShareFinding of(IncidentTable incidents) {
        NamedGroups perpetrators = NamedGroups.of(incidents);
        if (!measure.isIn(incidents)) {
            throw new IllegalArgumentException("Shares of " + ShareWords.noun(measure) + " need the column "
                    + measure.needed() + ", which " + incidents.source().file()
                    + " doesn't have: name it with --column " + measure.needed() + "=name");
        }
        double[] values = IntStream.range(0, incidents.size())
                .mapToDouble(measure.of(incidents))
                .toArray();
        if (Arrays.stream(values).noneMatch(value -> value > 0)) {
            throw new IllegalArgumentException(
                    "No " + ShareWords.noun(measure) + " are recorded: nothing to share out");
        }
        return new Sharing(this, perpetrators, values).finding();
    }

    /**
     * Analyses counts that are told apart by group, as a table of counts gives them. Nothing is known of claims, tolls and
     * operations.
     *
     * @param counts the groups, 'Unknown' among them
     * @return the finding, of attacks
     * @throws IllegalArgumentException if there is no incident
     */
    public ShareFinding of(SeriesByGroup counts) {
        if (counts.all().total() == 0) {
            throw new IllegalArgumentException("No incident is left: nothing to share out");
        }
        return CountedShares.of(counts, level, resampler);
    }
}
