package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.process.CrossExcitation;
import org.incidenttrends.stats.process.DaySpan;
import org.incidenttrends.stats.process.FlipNumber;
import org.incidenttrends.stats.process.LagProfile;
import org.incidenttrends.stats.process.MinimumDetectableShare;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.NearResponseResult;
import org.incidenttrends.stats.process.Similarity;
import org.incidenttrends.stats.process.SpaceTimePoints;

/**
 * Whether two groups, or two families of groups, act together, as far as a table of incidents can tell.
 *
 * @param headline the verdict and its evidence, with the names
 * @param a the first side
 * @param b the second side
 * @param verdict one of four wordings; empty where nothing was tested for want of replicates
 * @param evidence the sentence behind the verdict
 * @param sample which incidents were used
 * @param closeness near-response, the primary component, and asymmetry
 * @param profiles overlap in space and similarity of what is done to whom
 * @param joint incidents that name both; empty where none names either
 * @param crossExcitation the days of one as a trigger of the other's; empty without replicates or where either
 *     has fewer than ten attacks that are dated to the day
 * @param growth between two declared spans; empty where none were declared
 * @param certainty what would have been seen, and what would turn the answer
 * @param origin where the incidents come from
 * @param caveats what a reader must know
 */
public record CoordinationFinding(
        String headline,
        GroupFamily a,
        GroupFamily b,
        Optional<Verdict> verdict,
        String evidence,
        Sample sample,
        Closeness closeness,
        Profiles profiles,
        Optional<Joint> joint,
        Optional<CrossExcitation.Result> crossExcitation,
        Optional<GrowthFinding> growth,
        Certainty certainty,
        PeriodSeries.Origin origin,
        List<String> caveats)
        implements Finding {

    /** Below this p a component speaks. */
    static final double SIGNIFICANT = 0.05;

    /**
     * The incidents of the two sides; those that name both are in neither.
     *
     * @param incidentsA rows that name A
     * @param incidentsB rows that name B
     * @param a of these, those dated to the day and located no worse than δ; days since 1970-01-01
     * @param b likewise
     * @param placesA of A's, those located to the district or better, however dated
     * @param placesB likewise
     * @param unattributed incidents of nobody known, dated and located as well
     * @param period what was under observation
     * @param firstsLeftOut whether attacks dated to the first of a month aren't among the usable, since dates pile up there
     */
    public record Sample(
            int incidentsA,
            int incidentsB,
            SpaceTimePoints a,
            SpaceTimePoints b,
            SpaceTimePoints placesA,
            SpaceTimePoints placesB,
            SpaceTimePoints unattributed,
            DaySpan period,
            boolean firstsLeftOut) {}

    /**
     * Near-response and asymmetry.
     *
     * @param test δ, τ and how it was resampled
     * @param result at the declared time scale
     * @param curve at the time scales of the p-curve; empty without replicates
     * @param lags the pairs by lag; empty without replicates
     * @param adjustedNear p of test P by Holm over the two; empty without replicates
     * @param adjustedAsymmetry p of test D likewise
     */
    public record Closeness(
            NearResponse test,
            NearResponseResult result,
            List<NearResponseResult> curve,
            Optional<LagProfile> lags,
            OptionalDouble adjustedNear,
            OptionalDouble adjustedAsymmetry) {
        /** Copies the list. */
        public Closeness {
            curve = List.copyOf(curve);
        }
    }

    /**
     * What the two do, where, and to whom.
     *
     * @param similarity by target, tactic and weapon, as far as the table has them
     * @param overlap on cells of half a degree; empty where a side has no place
     */
    public record Profiles(List<Alike> similarity, Optional<Similarity> overlap) {
        /** Copies the list. */
        public Profiles {
            similarity = List.copyOf(similarity);
        }
    }

    /**
     * The profiles of the two sides in one respect.
     *
     * @param of target, tactic or weapon
     * @param labels the categories, those of most incidents first
     * @param a A's incidents in each
     * @param b B's likewise
     * @param measures the distances and overlaps
     * @param pValue of profiles as different by chance, labels dealt out within years and regions; empty without
     *     replicates
     */
    public record Alike(
            String of,
            List<String> labels,
            List<Integer> a,
            List<Integer> b,
            Similarity measures,
            OptionalDouble pValue) {
        /** Copies the lists. */
        public Alike {
            labels = List.copyOf(labels);
            a = List.copyOf(a);
            b = List.copyOf(b);
        }
    }

    /**
     * Incidents that name both sides.
     *
     * @param incidents how many
     * @param of incidents that name either
     * @param share the one over the other
     * @param interval Clopper and Pearson's
     */
    public record Joint(int incidents, int of, double share, Interval interval) {}

    /**
     * How sure.
     *
     * @param detectable the least share of linked incidents that would have been seen; empty where it wasn't computed
     * @param responding the side whose share that is
     * @param needed incidents of each side that would be needed to see a link of 30 %; empty where it wasn't computed or
     *     700 aren't enough
     * @param flip how many of the unattributed would turn the answer; empty where it wasn't computed
     * @param controls the same test on pairs of which nobody claims anything
     */
    public record Certainty(
            Optional<MinimumDetectableShare.Result> detectable,
            GroupFamily responding,
            OptionalInt needed,
            Optional<FlipNumber.Result> flip,
            List<Control> controls) {
        /** Copies the list. */
        public Certainty {
            controls = List.copyOf(controls);
        }
    }

    /**
     * A negative control: two groups of which nobody claims that they act together.
     *
     * @param side one of them, where none were named either side that is asked about
     * @param other the other group
     * @param incidents the usable incidents of the other group
     * @param ratio near pairs over those of the surrogates; empty where they have none
     * @param pValue of test P
     * @param adjusted the same, by Benjamini and Hochberg over the controls
     */
    public record Control(
            GroupFamily side, GroupFamily other, int incidents, OptionalDouble ratio, double pValue, double adjusted) {}

    /** Copies the list. */
    public CoordinationFinding {
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        String words = (a + "-" + b).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return ("coordination-" + words).replaceAll("-+", "-").replaceAll("-$", "");
    }

    /** Pairs near in place and time over what the surrogates have. */
    @Override
    public Optional<Estimate> estimate() {
        return closeness.result().surrogates().flatMap(s -> {
            OptionalDouble ratio = s.near().ratio();
            return ratio.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Estimate(
                            ratio.getAsDouble(),
                            s.near().ratioInterval(),
                            "times the near pairs that shared slow drivers explain"));
        });
    }

    /** Of test P, at the declared time scale, not adjusted. */
    @Override
    public OptionalDouble pValue() {
        return closeness
                .result()
                .surrogates()
                .map(s -> OptionalDouble.of(s.pNear()))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public Method method() {
        return Method.of(
                "Directed near-response (P) and asymmetry (D) against surrogates that move clusters of one group within"
                        + " bins of " + closeness.result().timescale() + " days; Holm over the two",
                Reference.CHUANG,
                Reference.AMARASINGHAM,
                Reference.HOLM);
    }

    @Override
    public Subject subject() {
        DaySpan period = sample.period();
        return new Subject(origin, LocalDate.ofEpochDay(period.first()) + " to " + LocalDate.ofEpochDay(period.last()));
    }

    @Override
    public String toString() {
        return headline;
    }
}
