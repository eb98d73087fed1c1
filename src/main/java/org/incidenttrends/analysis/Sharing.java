package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.Concentration;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.ResampledShares;
import org.incidenttrends.stats.share.ShareSample;
import org.incidenttrends.stats.share.SimultaneousIntervals;

/** One table being shared out. */
final class Sharing {

    private final ShareAnalysis choices;
    private final NamedGroups perpetrators;
    private final double[] values;
    private final int[] rows;
    private final double[] amounts;
    private final double attributed;
    private final double total;
    private final List<Integer> order;
    private final int[] operation;
    private final Optional<ShareSample> sample;

    Sharing(ShareAnalysis choices, NamedGroups perpetrators, double[] values) {
        this.choices = choices;
        this.perpetrators = perpetrators;
        this.values = values;
        rows = Arrays.stream(perpetrators.namedRows())
                .filter(row -> values[row] > 0)
                .toArray();
        amounts = credited(row -> values[row]);
        attributed = Arrays.stream(rows).mapToDouble(row -> values[row]).sum();
        total = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sum();
        order = IntStream.range(0, amounts.length)
                .filter(g -> amounts[g] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer g) -> -amounts[g])
                        .thenComparing(g -> perpetrators.names().get(g)))
                .toList();
        operation = choices.operations().number(perpetrators.incidents(), perpetrators);
        sample = order.isEmpty() ? Optional.empty() : Optional.of(sample());
    }

    private double[] credited(IntToDoubleFunction value) {
        double[] sums = new double[perpetrators.names().size()];
        for (int row : rows) {
            int[] groups = perpetrators.of(row);
            for (int position = 0; position < groups.length; position++) {
                sums[groups[position]] +=
                        value.applyAsDouble(row) * choices.credit().weight(position, groups.length);
            }
        }
        return sums;
    }

    ShareFinding finding() {
        Optional<ResampledShares> resamples = resamples();
        ShareFinding.Operations joined = operations(resamples.isPresent());
        List<ShareFinding.Group> groups = groups(resamples, joined.quoted() != ShareFinding.Quoted.ROWS);
        int unknown = (int) Arrays.stream(values).filter(Double::isNaN).count();
        double unattributed = total - attributed;
        IncidentTable incidents = perpetrators.incidents();
        return new ShareFinding(
                ShareWords.headline(choices.measure(), groups, total, unattributed),
                choices.measure(),
                choices.credit(),
                groups,
                total,
                unattributed,
                unknown,
                method().map(SimultaneousIntervals::toString)
                        .orElseGet(() -> joined.quoted().name().toLowerCase(Locale.ROOT)),
                joined,
                concentration(resamples),
                ranking(groups, resamples),
                choices.measure() == Measure.ATTACKS ? ShareScenarios.of(perpetrators, order) : List.of(),
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of()),
                incidents.first() + " to " + incidents.last(),
                ShareWords.caveats(
                        perpetrators,
                        choices.measure(),
                        choices.credit(),
                        groups,
                        new ShareWords.Amounts(total, unattributed, unknown),
                        joined));
    }

    /** The groups without anything that is resampled, scenarios or words. */
    AttributionFinding.Picture picture(String rule) {
        List<AttributionFinding.Part> parts =
                groups(Optional.empty(), operations(false).quoted() != ShareFinding.Quoted.ROWS).stream()
                        .map(group -> new AttributionFinding.Part(
                                group.name(), group.amount(), group.share(), group.interval(), group.bound()))
                        .toList();
        return new AttributionFinding.Picture(rule, (int) attributed, parts, (total - attributed) / total);
    }

    private ShareSample sample() {
        int[] place = new int[amounts.length];
        Arrays.fill(place, -1);
        IntStream.range(0, order.size()).forEach(i -> place[order.get(i)] = i);
        int[][] groups = Arrays.stream(perpetrators.combinations())
                .map(all -> Arrays.stream(all)
                        .limit(choices.credit() == Credit.PRIMARY ? 1 : all.length)
                        .map(g -> place[g])
                        .toArray())
                .toArray(int[][]::new);
        int[] combination = Arrays.stream(rows).map(perpetrators::combination).toArray();
        ShareSample unweighted = ShareSample.of(order.size(), groups, combination, choices.credit())
                .inOperations(Arrays.stream(rows).map(row -> operation[row]).toArray());
        return choices.measure() == Measure.KILLED
                ? unweighted.weighing(
                        Arrays.stream(rows).mapToDouble(row -> values[row]).toArray())
                : unweighted;
    }

    private Optional<ResampledShares> resamples() {
        return choices.resampler().replicates() == 0
                ? Optional.empty()
                : sample.map(s -> s.resample(choices.resampler()));
    }

    /** Rows are taken for independent only where there are many operations and none of them has many rows. */
    private ShareFinding.Operations operations(boolean resampled) {
        int[] sizes = new int[operation.length];
        Arrays.stream(rows).forEach(row -> sizes[operation[row]]++);
        int largest = Arrays.stream(sizes).max().orElse(0);
        int number = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
        double effective = sample.map(ShareSample::effectiveOperations).orElse(0.0);
        boolean ofRows = choices.measure() != Measure.KILLED
                && largest < ShareAnalysis.MANY_ROWS
                && effective >= ShareAnalysis.MANY_OPERATIONS;
        ShareFinding.Quoted quoted = ofRows
                ? ShareFinding.Quoted.ROWS
                : resampled ? ShareFinding.Quoted.RESAMPLED : ShareFinding.Quoted.EXACT;
        return new ShareFinding.Operations(choices.operations(), rows.length, number, largest, effective, quoted);
    }

    /** Goodman's are right for one group, for fractions and for counts that don't sum to the attacks. */
    private Optional<SimultaneousIntervals> method() {
        if (choices.measure() == Measure.KILLED) {
            return Optional.empty();
        }
        return Optional.of(
                choices.credit() == Credit.PRIMARY
                        ? SimultaneousIntervals.forGroups(order.size())
                        : SimultaneousIntervals.GOODMAN);
    }

    private double[] ordered(double[] byGroup) {
        return order.stream().mapToDouble(g -> byGroup[g]).toArray();
    }

    private List<ShareFinding.Group> groups(Optional<ResampledShares> resamples, boolean quoteOperations) {
        if (order.isEmpty()) {
            return List.of();
        }
        double[] counts = ordered(amounts);
        Optional<List<Interval>> independent = method().map(m -> m.of(counts, attributed, choices.level()));
        Optional<List<Interval>> ofOperations =
                quoteOperations ? Optional.of(ofOperations(resamples)) : Optional.empty();
        ManskiBounds bounds = ManskiBounds.of(counts, attributed, total - attributed);
        List<Optional<ShareFinding.Known>> known = known();
        IntToDoubleFunction deaths = perpetrators.incidents().numbers(Role.KILLED);
        double[] killed = ordered(credited(row -> toll(deaths.applyAsDouble(row))));
        boolean tolls =
                perpetrators.incidents().has(Role.KILLED) && choices.credit().sumsToIncidents();
        List<ShareFinding.Group> groups = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int at = i;
            groups.add(new ShareFinding.Group(
                    perpetrators.names().get(order.get(i)),
                    counts[i],
                    counts[i] / attributed,
                    independent.map(list -> list.get(at)),
                    ofOperations.map(list -> list.get(at)),
                    bounds.share(i),
                    bounds.rank(i),
                    known.get(i),
                    tolls ? OptionalDouble.of(killed[i]) : OptionalDouble.empty()));
        }
        return groups;
    }

    private List<Interval> ofOperations(Optional<ResampledShares> resamples) {
        return resamples
                .map(r -> r.intervals(choices.level()))
                .or(() -> sample.map(s -> s.exactIntervals(choices.level())))
                .orElse(List.of());
    }

    private static double toll(double killed) {
        return Double.isNaN(killed) ? 0 : killed;
    }

    private List<Optional<ShareFinding.Known>> known() {
        if (!perpetrators.tellsHow()) {
            return order.stream().map(g -> Optional.<ShareFinding.Known>empty()).toList();
        }
        Map<How, double[]> by = new EnumMap<>(How.class);
        for (How how : How.values()) {
            by.put(how, ordered(credited(row -> perpetrators.how(row) == how ? 1 : 0)));
        }
        return IntStream.range(0, order.size())
                .mapToObj(i -> Optional.of(new ShareFinding.Known(
                        of(by, How.CLAIMED, i),
                        of(by, How.CLAIMED_BY_SEVERAL, i),
                        of(by, How.ATTRIBUTED, i),
                        of(by, How.SUSPECTED, i),
                        of(by, How.NOT_STATED, i))))
                .toList();
    }

    private static double of(Map<How, double[]> by, How how, int group) {
        return by.getOrDefault(how, new double[0])[group];
    }

    private Optional<ShareFinding.Concentrated> concentration(Optional<ResampledShares> resamples) {
        return sample.map(s -> new ShareFinding.Concentrated(
                Concentration.of(ordered(amounts)),
                resamples
                        .map(r -> r.concentration(choices.level()))
                        .orElseGet(() -> s.exactConcentration(choices.level()))));
    }

    private Optional<ShareFinding.Ranking> ranking(
            List<ShareFinding.Group> groups, Optional<ResampledShares> resamples) {
        if (groups.size() < 2) {
            return Optional.empty();
        }
        double rest = total - attributed;
        return Optional.of(ShareWords.ranking(
                choices.measure(), groups, rest, ManskiBounds.of(ordered(amounts), attributed, rest), resamples));
    }
}
