package org.incidenttrends.stats.process;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.process.NearResponseResult.AgainstNull;
import org.incidenttrends.stats.process.NearResponseResult.Counts;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;
import org.incidenttrends.stats.resample.Quantiles;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Do two groups strike near each other in place and time more often than shared circumstances explain, and does one
 * follow the other? A pair of permutation tests that keep each group's own clustering, every place, and every shared
 * driver slower than a declared time scale Δ.
 *
 * <p>For every pair of an incident a of A and b of B within δ, with the lag l = day(b) − day(a) and the kernel K:
 *
 * <pre>{@code
 * K(l) = exp(−|l|/10 days) for |l| ≤ 60 days, else 0
 * S_AB = Σ_{l ≥ 0} K / √m_b        m_b = incidents of B within δ of b, b included, over the whole period
 * S_BA = Σ_{l ≤ 0} K / √m_a        m_a likewise in A; pairs of one day count in both
 * V    = Σ sign(l) K (m_a m_b)^(−1/4)
 * }</pre>
 *
 * <p>Surrogates move the clusters of B (single linkage, at most 7 days and 20 km) by whole weeks within bins of Δ days
 * whose phase is drawn anew for each; A stays. Which group moves is to be fixed beforehand.
 *
 * <p><b>P</b>, near-response. Null hypothesis: given everything slower than about Δ, the two groups' times are
 * independent. T = max(z_AB, z_BA), each sum standardised by its mean and standard deviation over all R + 1 values;
 * p = (1 + #{T_r ≥ T}) / (R + 1).
 *
 * <p><b>D</b>, asymmetry. The same null hypothesis, against one group following the other;
 * p = (1 + #{|V_r| ≥ |V|}) / (R + 1). A direction is named only when this p is at most 0.05, by the sign of V.
 *
 * <p>No pair within reach, or a group without incidents: p = 1. Neither test proves intent, command or agreement: two groups that react at different
 * speeds to a third party look exactly as if one followed the other.
 *
 * <p>After Chuang, Ben-Asher &amp; D'Orsogna (2019), PNAS 116, doi:10.1073/pnas.1904418116, for near-response, and
 * Amarasingham, Harrison, Hatsopoulos &amp; Geman (2012), J. Neurophysiol. 107, doi:10.1152/jn.00633.2011, for the null.
 *
 * @param delta δ, how near in space, in kilometres, included
 * @param tau τ, how near in time for the counts, in days, included; the tests' kernel doesn't depend on it
 * @param timescale Δ in days, 14 or more; empty for {@link #declaredTimescale}
 * @param linkage what makes a cluster of B
 * @param level the level of intervals
 * @param resampler seed, replicates and threads; no replicates leaves the tests out
 */
public record NearResponse(
        double delta, int tau, OptionalInt timescale, SingleLinkage linkage, double level, Resampler resampler) {

    /** The time scales of the p-curve, in days. */
    public static final List<Integer> TIMESCALES = List.of(14, 28, 56, 119);

    private static final int FEW = 60;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if a distance or window isn't positive, Δ is under 14, or the level isn't inside
     *     (0, 1)
     */
    public NearResponse {
        if (!(delta > 0) || delta == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Near in space means within " + delta + " km, expected more than 0");
        }
        if (tau < 1) {
            throw new IllegalArgumentException("Near in time means within " + tau + " days, expected 1 or more");
        }
        timescale.ifPresent(days -> new IntervalJitter(days, new DaySpan(0, 0)));
        Interval.requireLevel(level);
    }

    /**
     * δ = 20 km, τ = 14 days, Δ by the declared rule, 95 %, 999 surrogates.
     *
     * @return the default
     */
    public static NearResponse withDefaults() {
        return new NearResponse(
                20, 14, OptionalInt.empty(), SingleLinkage.withDefaults(), 0.95, Resampler.withDefaults());
    }

    /**
     * Another distance.
     *
     * @param kilometres δ
     * @return a copy
     */
    public NearResponse withDelta(double kilometres) {
        return new NearResponse(kilometres, tau, timescale, linkage, level, resampler);
    }

    /**
     * Another window for the counts.
     *
     * @param days τ
     * @return a copy
     */
    public NearResponse withTau(int days) {
        return new NearResponse(delta, days, timescale, linkage, level, resampler);
    }

    /**
     * A time scale declared by the user.
     *
     * @param days Δ, 14 or more
     * @return a copy
     */
    public NearResponse withTimescale(int days) {
        return new NearResponse(delta, tau, OptionalInt.of(days), linkage, level, resampler);
    }

    /**
     * Another level of the intervals.
     *
     * @param newLevel the level
     * @return a copy
     */
    public NearResponse withLevel(double newLevel) {
        return new NearResponse(delta, tau, timescale, linkage, newLevel, resampler);
    }

    /**
     * Other seed, replicates or threads.
     *
     * @param newResampler the resampler
     * @return a copy
     */
    public NearResponse with(Resampler newResampler) {
        return new NearResponse(delta, tau, timescale, linkage, level, newResampler);
    }

    /**
     * The declared rule for Δ, fixed before looking at the result: 28 days, 56 where the smaller group has under 60
     * incidents.
     *
     * @param sizeA incidents of A
     * @param sizeB incidents of B
     * @return Δ in days
     */
    public static int declaredTimescale(int sizeA, int sizeB) {
        return Math.min(sizeA, sizeB) < FEW ? 56 : 28;
    }

    /**
     * Tests two groups.
     *
     * @param a the group that stays; without incidents that are coded as joint or located worse than δ
     * @param b the group that is moved, likewise
     * @param period what was under observation
     * @return the result at the declared time scale
     * @throws IllegalArgumentException if a group has an incident outside the period
     */
    public NearResponseResult of(SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        return of(a, b, period, List.of(timescaleFor(a.size(), b.size()))).get(0);
    }

    /**
     * The p-curve: the same tests at several time scales. It describes, it is never a choice: survival at 28 or 14 days
     * speaks against drivers slower than that, a rise only from 56 days on says nothing.
     *
     * @param a the group that stays
     * @param b the group that is moved
     * @param period what was under observation
     * @return a result for each Δ of {@link #TIMESCALES}
     * @throws IllegalArgumentException if a group has an incident outside the period
     */
    public List<NearResponseResult> curve(SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        return of(a, b, period, TIMESCALES);
    }

    int timescaleFor(int sizeA, int sizeB) {
        return timescale.orElse(declaredTimescale(sizeA, sizeB));
    }

    /** The surrogates of one time scale, for those who want more of them than P and D. */
    SurrogateTests surrogateTests(SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        GroupPair pair = GroupPair.of(this, a, b, period);
        IntervalJitter jitter = new IntervalJitter(timescaleFor(a.size(), b.size()), period);
        return SurrogateTests.of(pair.a(), pair.b(), jitter, resampler);
    }

    private List<NearResponseResult> of(
            SpaceTimePoints a, SpaceTimePoints b, DaySpan period, List<Integer> timescales) {
        GroupPair pair = GroupPair.of(this, a, b, period);
        List<IntervalJitter> jitters = timescales.stream()
                .map(days -> new IntervalJitter(days, period))
                .toList();
        int most = jitters.stream().mapToInt(IntervalJitter::mostWeeks).max().orElse(0);
        MoveTable table = new MoveTable(pair.a(), pair.b(), most);
        return jitters.stream()
                .map(jitter -> result(pair, SurrogateTests.of(table, pair.b(), jitter, resampler), jitter.timescale()))
                .toList();
    }

    private NearResponseResult result(GroupPair pair, SurrogateTests tests, int days) {
        StayingGroup a = pair.a();
        MovingGroup b = pair.b();
        NearSums sums = tests.observed();
        long nearInSpace =
                IntStream.range(0, b.size()).mapToLong(i -> a.around(b.site(i))).sum();
        double pairs = (double) a.size() * b.size();
        double marginals = pairs == 0 ? 0 : nearInSpace * a.nearInTime(b.days()) / pairs;
        Counts counts = new Counts(sums.near(), sums.nearAThenB(), sums.nearBThenA(), sums.placebo(), marginals);
        Optional<Surrogates> surrogates = resampler.replicates() == 0 ? Optional.empty() : Optional.of(summary(tests));
        return new NearResponseResult(a.size(), b.size(), days, counts, sums.asymmetry(), surrogates);
    }

    private Surrogates summary(SurrogateTests tests) {
        return new Surrogates(
                resampler.replicates(),
                against(tests, NearSums::near),
                against(tests, NearSums::aThenB),
                against(tests, NearSums::bThenA),
                against(tests, NearSums::placebo),
                tests.nearPValue(),
                tests.asymmetryPValue(),
                tests.placeboPValue(),
                tests.fewerPValue());
    }

    private AgainstNull against(SurrogateTests tests, ToDoubleFunction<NearSums> statistic) {
        Interval range = Quantiles.of(tests.of(statistic)).interval(level);
        return new AgainstNull(statistic.applyAsDouble(tests.observed()), tests.mean(statistic), range);
    }
}
