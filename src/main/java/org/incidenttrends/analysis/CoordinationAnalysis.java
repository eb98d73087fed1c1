package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.incidenttrends.analysis.CoordinationFinding.Certainty;
import org.incidenttrends.analysis.CoordinationFinding.Closeness;
import org.incidenttrends.analysis.CoordinationFinding.Joint;
import org.incidenttrends.analysis.CoordinationFinding.Sample;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.BinomialInterval;
import org.incidenttrends.stats.process.CrossExcitation;
import org.incidenttrends.stats.process.LagProfile;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.NearResponseResult;
import org.incidenttrends.stats.process.SpaceTimePoints;
import org.incidenttrends.stats.resample.Multiplicity;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Answers whether two groups, or two families of groups, act together, as far as a table of incidents can tell.
 *
 * <p>One component is primary and declared so: near-response, test P of {@link NearResponse}, with Holm's correction over P
 * and the asymmetry D. It alone decides the {@link Verdict}:
 *
 * <pre>{@code
 * supported            P has an adjusted p ≤ 0.05
 * contradicted         no such p, and as few near pairs have p ≤ 0.025: the groups keep apart in time
 * the data cannot tell neither, and a link of 30 % of the incidents would have gone unseen
 * not distinguishable  neither, though such a link would have been seen with 80 % power
 * }</pre>
 *
 * <p>Beside it stand overlap in space, similarity of targets, tactics and weapons, cross-excitation of daily numbers,
 * jointly claimed incidents, and growth between two declared spans: they describe and never decide.
 *
 * @param test δ, τ, Δ, level, seed, replicates and threads
 * @param powerRuns how many worlds for each share when the minimum detectable share is sought; 0 leaves it out
 * @param excitation the Hawkes process of daily numbers; its replicates are those of its own bootstrap, 0 leaving it out
 * @param between the earlier and the later span for growth; empty, or two
 * @param controls pairs of which nobody claims anything; empty for either side with the largest of the other groups
 */
public record CoordinationAnalysis(
        NearResponse test,
        int powerRuns,
        CrossExcitation excitation,
        List<DateSpan> between,
        List<NegativeControl> controls) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = Role.union(CoordinationIncidents.ROLES, CoordinationProfiles.ROLES);

    /**
     * Two groups of which nobody claims that they act together. A test that finds them near each other as well has found
     * something that all share.
     *
     * @param side one of them
     * @param other the other
     */
    public record NegativeControl(GroupFamily side, GroupFamily other) {}

    /** A process fitted to fewer days says more of each of them than of the groups. */
    private static final int LEAST_EXCITING = 10;

    /** The data say too little when a link as large as this would go unseen. */
    public static final double LARGE_LINK = 0.3;

    /**
     * Checks and copies the options.
     *
     * @throws IllegalArgumentException if the runs are negative or there is one span, or more than two
     */
    public CoordinationAnalysis {
        between = List.copyOf(between);
        controls = List.copyOf(controls);
        if (powerRuns < 0) {
            throw new IllegalArgumentException(powerRuns + " runs for the power: expected 0 or more, such as 60");
        }
        if (!between.isEmpty() && between.size() != 2) {
            throw new IllegalArgumentException(
                    "Growth compares two spans, not " + between.size() + ": name an earlier and a later one");
        }
    }

    /**
     * δ = 20 km, τ = 14 days, Δ by the declared rule, 95 %, 999 surrogates, 60 runs for the power.
     *
     * @return the default
     */
    public static CoordinationAnalysis withDefaults() {
        return new CoordinationAnalysis(
                NearResponse.withDefaults(), 60, CrossExcitation.withDefaults(), List.of(), List.of());
    }

    /**
     * Another test of nearness, with its seed, replicates and threads; they go for everything that is resampled.
     *
     * @param newTest δ, τ, Δ, level and resampling
     * @return a copy
     */
    public CoordinationAnalysis with(NearResponse newTest) {
        Resampler resampler = newTest.resampler();
        CrossExcitation same = excitation.with(
                resampler.withReplicates(Math.min(excitation.resampler().replicates(), resampler.replicates())));
        return new CoordinationAnalysis(newTest, powerRuns, same, between, controls);
    }

    /**
     * Another effort for the power.
     *
     * @param runs worlds for each share; 0 leaves it out
     * @return a copy
     */
    public CoordinationAnalysis withPowerRuns(int runs) {
        return new CoordinationAnalysis(test, runs, excitation, between, controls);
    }

    /**
     * Another model of cross-excitation.
     *
     * @param model baseline, half-lives and its bootstrap
     * @return a copy
     */
    public CoordinationAnalysis with(CrossExcitation model) {
        return new CoordinationAnalysis(test, powerRuns, model, between, controls);
    }

    /**
     * Also asks for growth.
     *
     * @param before the earlier span
     * @param after the later span
     * @return a copy
     */
    public CoordinationAnalysis between(DateSpan before, DateSpan after) {
        return new CoordinationAnalysis(test, powerRuns, excitation, List.of(before, after), controls);
    }

    /**
     * Names the negative controls, in place of either side with the largest of the other groups.
     *
     * @param pairs two groups or families each; they needn't be the sides that are asked about
     * @return a copy
     */
    public CoordinationAnalysis controlledBy(List<NegativeControl> pairs) {
        return new CoordinationAnalysis(test, powerRuns, excitation, between, pairs);
    }

    /**
     * Analyses two sides.
     *
     * @param incidents the table
     * @param a one side
     * @param b the other side
     * @return the finding, also where a side has no incident that is dated to the day and located to δ: then the data
     *     can't tell
     * @throws IllegalArgumentException if the table lacks a column that is needed or the sides share a group
     * @throws org.incidenttrends.incident.InputException if a group isn't in the table, with suggestions
     */
    public CoordinationFinding of(IncidentTable incidents, GroupFamily a, GroupFamily b) {
        CoordinationIncidents table = new CoordinationIncidents(incidents, test.delta());
        CoordinationSides sides = CoordinationSides.of(table, a, b);
        Sample sample = sample(table, sides);
        Closeness closeness = closeness(sample, sides.aStays());
        Certainty certainty = new CoordinationCertainty(this, closeness.result().timescale())
                .of(table, sample, sides, a, b, closeness);
        Optional<Verdict> verdict = verdict(closeness, certainty);
        if (verdict.filter(v -> v == Verdict.CANNOT_TELL).isPresent()) {
            certainty = CoordinationCertainty.withNeeded(this, sample, sides, certainty);
        }
        Optional<GrowthFinding> growth = between.isEmpty()
                ? Optional.empty()
                : Optional.of(new GrowthAnalysis(test).of(incidents, a, b, between.get(0), between.get(1)));
        CoordinationWords words = new CoordinationWords(a, b, sample, closeness, certainty);
        String evidence = words.evidence(verdict);
        return new CoordinationFinding(
                words.headline(verdict, evidence),
                a,
                b,
                verdict,
                evidence,
                sample,
                closeness,
                new CoordinationProfiles(test.resampler()).of(table, sides),
                joint(sides),
                crossExcitation(table, sides, sample),
                growth,
                certainty,
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of()),
                words.caveats(incidents));
    }

    private static Sample sample(CoordinationIncidents table, CoordinationSides sides) {
        return new Sample(
                CoordinationIncidents.count(sides.a()),
                CoordinationIncidents.count(sides.b()),
                table.usable(sides.onlyA()),
                table.usable(sides.onlyB()),
                table.onTheMap(sides.onlyA()),
                table.onTheMap(sides.onlyB()),
                table.usable(table.unattributed()),
                table.period(),
                table.leavesOutFirsts());
    }

    private Closeness closeness(Sample sample, boolean aStays) {
        SpaceTimePoints stays = aStays ? sample.a() : sample.b();
        SpaceTimePoints moves = aStays ? sample.b() : sample.a();
        NearResponseResult result = oriented(test.of(stays, moves, sample.period()), aStays);
        if (result.surrogates().isEmpty()) {
            return new Closeness(
                    test, result, List.of(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        NearResponseResult.Surrogates surrogates = result.surrogates().get();
        double[] adjusted = Multiplicity.HOLM.adjust(new double[] {surrogates.pNear(), surrogates.pAsymmetry()});
        LagProfile lags = LagProfile.of(test, stays, moves, sample.period());
        return new Closeness(
                test,
                result,
                test.curve(stays, moves, sample.period()).stream()
                        .map(at -> oriented(at, aStays))
                        .toList(),
                Optional.of(aStays ? lags : lags.reversed()),
                OptionalDouble.of(adjusted[0]),
                OptionalDouble.of(adjusted[1]));
    }

    private static NearResponseResult oriented(NearResponseResult result, boolean aStays) {
        return aStays ? result : result.reversed();
    }

    private static Optional<Verdict> verdict(Closeness closeness, Certainty certainty) {
        if (closeness.adjustedNear().isEmpty()) {
            return Optional.empty();
        }
        if (closeness.adjustedNear().getAsDouble() <= CoordinationFinding.SIGNIFICANT) {
            return Optional.of(Verdict.SUPPORTED);
        }
        double fewer = closeness.result().surrogates().orElseThrow().pFewer();
        if (fewer <= CoordinationFinding.SIGNIFICANT / 2) {
            return Optional.of(Verdict.CONTRADICTED);
        }
        boolean informative = certainty
                .detectable()
                .filter(result -> result.share().isPresent())
                .isPresent();
        return Optional.of(informative ? Verdict.NOT_DISTINGUISHABLE : Verdict.CANNOT_TELL);
    }

    private Optional<Joint> joint(CoordinationSides sides) {
        int both = CoordinationIncidents.count(sides.both());
        int either = CoordinationIncidents.count(sides.a()) + CoordinationIncidents.count(sides.b()) - both;
        return either == 0
                ? Optional.empty()
                : Optional.of(new Joint(
                        both,
                        either,
                        (double) both / either,
                        BinomialInterval.withDefaults().withLevel(test.level()).of(both, either)));
    }

    private Optional<CrossExcitation.Result> crossExcitation(
            CoordinationIncidents table, CoordinationSides sides, Sample sample) {
        int[] daysOfA = table.days(sides.onlyA());
        int[] daysOfB = table.days(sides.onlyB());
        return excitation.resampler().replicates() == 0 || Math.min(daysOfA.length, daysOfB.length) < LEAST_EXCITING
                ? Optional.empty()
                : Optional.of(excitation.of(daysOfA, daysOfB, sample.period()));
    }
}
