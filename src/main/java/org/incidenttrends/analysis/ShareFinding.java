package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.Concentration;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;

/**
 * Who, as far as anybody said: of attacks, of deadly ones, or of deaths.
 *
 * @param headline the sentence
 * @param measure what is shared out: attacks, deadly attacks or people killed
 * @param credit how an attack of several groups is credited to them
 * @param groups the named groups, most first
 * @param total all that is shared out, attributed or not
 * @param unattributed what no named perpetrator has
 * @param unknownTolls attacks whose toll nobody stated, which no share of deadly attacks or deaths can count
 * @param intervalMethod goodman or sison-glaz for attacks as if each were independent; resampled operations for deaths
 * @param operations how rows were joined to operations, and whether those were resampled
 * @param concentration among the attributed; empty where nobody is named
 * @param ranking what would turn the first rank round; empty with fewer than two groups
 * @param scenarios what would be under an assumption about the unattributed, by name
 * @param origin where the incidents come from
 * @param span the time that they cover
 * @param caveats what a reader must know
 */
public record ShareFinding(
        String headline,
        Measure measure,
        Credit credit,
        List<Group> groups,
        double total,
        double unattributed,
        int unknownTolls,
        String intervalMethod,
        Operations operations,
        Optional<Concentrated> concentration,
        Optional<Ranking> ranking,
        List<Scenario> scenarios,
        PeriodSeries.Origin origin,
        String span,
        List<String> caveats)
        implements Finding {

    /**
     * One named group.
     *
     * @param name the name
     * @param amount the attacks, or deaths, that it is credited with
     * @param share its share of what is attributed
     * @param independent the simultaneous interval of that share if every row were independent; empty for deaths
     * @param ofOperations the same of operations; empty where none has many rows and there are many
     * @param bound its share of all if none, and if all, of the unattributed were its own
     * @param rank the ranks that it may have whoever was behind the unattributed
     * @param known its attacks by how that is known; empty where the table doesn't say
     * @param killed people killed in attacks credited to it whose toll is known; empty where the table has no tolls, or
     *     credit in full would count a death for each
     */
    public record Group(
            String name,
            double amount,
            double share,
            Optional<Interval> independent,
            Optional<Interval> ofOperations,
            ManskiBounds.Bound bound,
            ManskiBounds.RankBound rank,
            Optional<Known> known,
            OptionalDouble killed) {

        /**
         * The interval to quote, for sampling error alone: of operations where some have many rows or there are few.
         *
         * @return the interval
         */
        public Interval interval() {
            return ofOperations.or(() -> independent).orElseThrow();
        }
    }

    /**
     * A group's attacks by how it is known that they are its own.
     *
     * @param claimed claimed by it alone
     * @param claimedBySeveral claimed by it and others
     * @param attributed named as a fact by officials or the press
     * @param suspected named as likely
     * @param notStated named without a word on how that is known
     */
    public record Known(
            double claimed, double claimedBySeveral, double attributed, double suspected, double notStated) {}

    /**
     * The rows as operations.
     *
     * @param rule which rows were taken for one operation
     * @param rows the attributed rows
     * @param number how many operations they are
     * @param largest the rows of the largest
     * @param effective as many operations of equal weight as say as much as these
     * @param quoted what the quoted intervals are of
     */
    public record Operations(OperationRule rule, int rows, int number, int largest, double effective, Quoted quoted) {}

    /** What the quoted intervals are of. */
    public enum Quoted {
        /** Rows, each taken for an operation of its own. */
        ROWS,
        /** The effective number of operations, exact: nothing was resampled. */
        EXACT,
        /** Resampled operations, and never narrower than exact. */
        RESAMPLED
    }

    /**
     * How much is in few hands.
     *
     * @param estimate the indices
     * @param interval of the Herfindahl–Hirschman index
     */
    public record Concentrated(Concentration estimate, Interval interval) {

        /**
         * The interval of the unbiased index. Both indices estimate the same: how concentrated all is that the sample is
         * of. So it is one interval, widened where it doesn't reach the unbiased estimate.
         *
         * @return the interval; empty where there is no unbiased estimate
         */
        public Optional<Interval> unbiased() {
            return estimate.unbiased().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Interval(
                            Math.min(interval.lower(), estimate.unbiased().getAsDouble()),
                            interval.upper(),
                            interval.level()));
        }

        /**
         * All of it in words.
         *
         * @return such as "The named groups are as concentrated as 2.6 groups of equal size (95 % CI 2.1 to 3.2); ..."
         */
        public String sentence() {
            return ShareWords.concentration(this);
        }

        /**
         * The interval of the effective number of groups.
         *
         * @return the reciprocals
         */
        public Interval effective() {
            return new Interval(1 / interval.upper(), 1 / interval.lower(), interval.level());
        }
    }

    /**
     * The first two groups, and what would change their order.
     *
     * @param first the group with most
     * @param second the group with next most
     * @param breakEven the fewest of the unattributed that would have to be the second's; empty where all aren't enough
     * @param stays the part of the resamples in which the first stays above the second: chance alone; empty without
     *     replicates
     * @param sentence all that in words
     */
    public record Ranking(
            String first,
            String second,
            Optional<ManskiBounds.BreakEven> breakEven,
            OptionalDouble stays,
            String sentence) {}

    /**
     * What would be under an assumption. No estimate: nothing in the data speaks for the assumption.
     *
     * @param name the scenario's name
     * @param assumption the assumption in words
     * @param shares every group's share of all attacks under it, in the order of the groups
     * @param agreeing how many of the unattributed were matched on no trait, on the first, on the first two, and so on
     */
    public record Scenario(String name, String assumption, List<Double> shares, List<Integer> agreeing) {
        /** Copies the lists. */
        public Scenario {
            shares = List.copyOf(shares);
            agreeing = List.copyOf(agreeing);
        }
    }

    /** Copies the lists. */
    public ShareFinding {
        groups = List.copyOf(groups);
        scenarios = List.copyOf(scenarios);
        caveats = List.copyOf(caveats);
    }

    /**
     * What is attributed to anybody.
     *
     * @return attacks or deaths
     */
    public double attributed() {
        return total - unattributed;
    }

    /** "shares", "shares-deadly" or "shares-killed". */
    @Override
    public String id() {
        return switch (measure) {
            case ATTACKS -> "shares";
            case DEADLY -> "shares-deadly";
            default -> "shares-killed";
        };
    }

    @Override
    public Optional<Estimate> estimate() {
        return groups.stream()
                .findFirst()
                .map(top -> Estimate.of(
                        top.share(),
                        top.interval(),
                        "share of the attributed " + ShareWords.noun(measure) + ", " + top.name()));
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        String bounds = "; bounds over all from the unattributed; credit: " + credit;
        return switch (operations.quoted()) {
            case RESAMPLED ->
                Method.of(
                        "Simultaneous intervals among the attributed from resampled operations ("
                                + operations.rule().words()
                                + "), never narrower than exact ones of the effective number"
                                + " of operations" + bounds,
                        Reference.GOODMAN,
                        Reference.DAVISON_HINKLEY,
                        Reference.KORN_GRAUBARD,
                        Reference.MANSKI,
                        Reference.SIMPSON);
            case EXACT ->
                Method.of(
                        "Exact simultaneous intervals among the attributed, of the effective number of operations ("
                                + operations.rule().words() + ")" + bounds,
                        Reference.CLOPPER_PEARSON,
                        Reference.KORN_GRAUBARD,
                        Reference.MANSKI,
                        Reference.SIMPSON);
            case ROWS ->
                Method.of(
                        "Simultaneous multinomial intervals among the attributed (" + intervalMethod + ")" + bounds,
                        intervalMethod.equals("goodman") ? Reference.GOODMAN : Reference.SISON_GLAZ,
                        Reference.MANSKI,
                        Reference.SIMPSON);
        };
    }

    @Override
    public Subject subject() {
        return new Subject(origin, span);
    }

    @Override
    public String toString() {
        return headline;
    }
}
