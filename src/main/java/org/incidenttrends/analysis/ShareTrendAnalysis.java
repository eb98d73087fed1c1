package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiTrend;
import org.incidenttrends.stats.share.ShareTrend;

/**
 * Answers who, over time: attacks per period apart for each group, with what nobody is named for beside them and never
 * dropped.
 *
 * @param credit how an attack of several groups is credited to them
 * @param resampler for the permutation of periods
 */
public record ShareTrendAnalysis(Credit credit, Resampler resampler) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = NamedGroups.ROLES;

    /** A group with fewer attacks has no slope of its own. */
    private static final double OWN_SLOPE = 10;

    /** More slopes than this tell nobody anything, and what they need of time and memory grows with their square. */
    private static final int MOST_SLOPES = 20;

    /** From this p-value down a sentence speaks of a drift. */
    private static final double CLEAR = 0.05;

    /** As many groups as a sentence names. */
    private static final int MOST_NAMED = 2;

    private static final String OTHERS = "all others";

    /**
     * Attacks credited to the group named first; 999 permutations.
     *
     * @return the default
     */
    public static ShareTrendAnalysis withDefaults() {
        return new ShareTrendAnalysis(Credit.PRIMARY, Resampler.withDefaults());
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public ShareTrendAnalysis with(Resampler other) {
        return new ShareTrendAnalysis(credit, other);
    }

    /**
     * Another rule for attacks of several groups. Credited in full, a share is the part of attacks in which a group had a
     * hand.
     *
     * @param rule the rule
     * @return a copy
     */
    public ShareTrendAnalysis with(Credit rule) {
        return new ShareTrendAnalysis(rule, resampler);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @param counter how to count; what it measures has no effect
     * @return the finding
     * @throws IllegalArgumentException if the table has no column of perpetrators, or nobody is named in it
     */
    public ShareTrendFinding of(IncidentTable incidents, SeriesCounter counter) {
        SeriesCounter attacks = counter.measuring(Measure.ATTACKS);
        SeriesByGroup series = attacks.countByGroup(incidents, credit::weight);
        SeriesByGroup whole = counter.imprecise() == Imprecise.SPREAD
                ? attacks.with(Imprecise.EXCLUDE).countByGroup(incidents, credit::weight)
                : series;
        return of(series, whole, NamedGroups.of(incidents).joint() > 0);
    }

    /**
     * Analyses counts by group, as a table of counts gives them.
     *
     * @param counts attacks per period, apart for each group, 'Unknown' among them
     * @return the finding
     * @throws IllegalArgumentException if nobody is named in it
     */
    public ShareTrendFinding of(SeriesByGroup counts) {
        return of(counts, counts, false);
    }

    /** What is shown, and the same in whole incidents for what is tested. */
    private ShareTrendFinding of(SeriesByGroup series, SeriesByGroup whole, boolean joint) {
        List<SeriesByGroup.Group> named = named(series);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("Nobody is named for any attack: there are no shares over time");
        }
        Optional<ShareTrendFinding.Drift> drift = drift(whole);
        List<ShareTrendFinding.Course> courses = courses(whole);
        List<String> caveats = caveats(series, drift, courses);
        if (joint) {
            caveats.add(0, ShareWords.joint(credit));
        }
        return new ShareTrendFinding(
                headline(series.all(), drift, courses),
                credit,
                series,
                named,
                unknown(series),
                drift,
                courses,
                caveats);
    }

    private static List<SeriesByGroup.Group> named(SeriesByGroup series) {
        return series.groups().stream()
                .filter(group -> !NamedGroups.isUnknown(group.label()))
                .toList();
    }

    private static Optional<PeriodSeries> unknown(SeriesByGroup series) {
        return series.groups().stream()
                .filter(group -> NamedGroups.isUnknown(group.label()))
                .map(SeriesByGroup.Group::series)
                .findFirst();
    }

    /** Small groups are joined, and as many more as it takes for every slope to be finite. */
    private Optional<ShareTrendFinding.Drift> drift(SeriesByGroup series) {
        List<SeriesByGroup.Group> named = named(series);
        int own = (int) named.stream()
                .limit(MOST_SLOPES)
                .filter(group -> group.series().total() >= OWN_SLOPE)
                .count();
        int[] collected = series.all().collectedPositions();
        for (; own >= 1; own--) {
            int columns = own + (own < named.size() ? 1 : 0);
            double[][] counts = new double[collected.length][columns];
            for (int g = 0; g < named.size(); g++) {
                double[] of = named.get(g).series().counts(collected);
                for (int t = 0; t < of.length; t++) {
                    counts[t][Math.min(g, own)] += of[t];
                }
            }
            if (columns < 2 || collected.length < 2) {
                return Optional.empty();
            }
            try {
                ShareTrend trend = ShareTrend.of(
                        counts, Arrays.stream(collected).asDoubleStream().toArray());
                return Optional.of(new ShareTrendFinding.Drift(
                        trend,
                        names(named, own),
                        series.all().periods().get(collected[0]).label(),
                        series.all()
                                .periods()
                                .get(collected[collected.length - 1])
                                .label(),
                        resampler.replicates() == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(ShareTrend.periodPermutation(counts, resampler))));
            } catch (NotEstimableException e) {
                // a group of one end of time alone: the next smaller set of groups
            }
        }
        return Optional.empty();
    }

    private static List<String> names(List<SeriesByGroup.Group> named, int own) {
        List<String> names = new ArrayList<>(
                named.stream().limit(own).map(SeriesByGroup.Group::label).toList());
        if (own < named.size()) {
            names.add(OTHERS);
        }
        return names;
    }

    private static List<ShareTrendFinding.Course> courses(SeriesByGroup series) {
        List<Period> periods = series.all().periods();
        if (periods.size() < 2) {
            return List.of();
        }
        int[] unattributed = unknown(series)
                .map(unknown -> Arrays.stream(counts(unknown))
                        .mapToInt(n -> (int) Math.round(n))
                        .toArray())
                .orElseGet(() -> new int[periods.size()]);
        double[] exposure = counts(series.all());
        List<ShareTrendFinding.Course> courses = new ArrayList<>();
        for (SeriesByGroup.Group group : named(series)) {
            ManskiTrend bounds = ManskiTrend.of(counts(group.series()), unattributed, exposure);
            Optional<ManskiTrend.BreakEven> breakEven = bounds.breakEven();
            courses.add(new ShareTrendFinding.Course(
                    group.label(),
                    bounds.direction(),
                    bounds.isIdentified(),
                    breakEven,
                    breakEven.map(b -> where(periods, b)).orElse("")));
        }
        return courses;
    }

    private static double[] counts(PeriodSeries series) {
        return series.periods().stream().mapToDouble(Period::count).toArray();
    }

    private static String where(List<Period> periods, ManskiTrend.BreakEven breakEven) {
        String first = periods.get(breakEven.first()).label();
        String last = periods.get(breakEven.last()).label();
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String headline(
            PeriodSeries all, Optional<ShareTrendFinding.Drift> drift, List<ShareTrendFinding.Course> courses) {
        String over = "over " + all.unit().count(all.collectedPositions().length);
        String settled = courses.isEmpty() ? "" : open(courses);
        if (drift.isEmpty()) {
            return "Whether shares among the attributed drifted " + over + " can't be told" + settled;
        }
        OptionalDouble p = drift.get().permutationP();
        String fitted = fitted(drift.get());
        if (p.isEmpty()) {
            return "Fitted shares among the attributed " + over + ": " + fitted + "; without replicates, untested"
                    + settled;
        }
        return p.getAsDouble() < CLEAR
                ? "Shares among the attributed drifted " + over + " (" + Wording.p(p.getAsDouble()) + "): " + fitted
                        + settled
                : "No clear drift of shares among the attributed " + over + " (" + Wording.p(p.getAsDouble()) + ")"
                        + settled;
    }

    /** Whose share of all attacks could have gone the other way. */
    private static String open(List<ShareTrendFinding.Course> courses) {
        ShareTrendFinding.Course top = courses.get(0);
        return top.breakEven()
                .map(b -> "; " + Wording.number(b.incidents(), "unattributed attack", "unattributed attacks")
                        + " could turn the course of "
                        + top.name() + "'s share of all attacks round")
                .orElse("");
    }

    private static String fitted(ShareTrendFinding.Drift drift) {
        List<String> parts = IntStream.range(0, drift.columns().size())
                .filter(column -> !drift.columns().get(column).equals(OTHERS))
                .limit(MOST_NAMED)
                .mapToObj(column -> drift.columns().get(column) + " " + course(drift.start(column), drift.end(column)))
                .toList();
        return String.join(", ", parts);
    }

    private static String course(double start, double end) {
        return Wording.percent(start).equals(Wording.percent(end))
                ? Wording.percent(end) + " throughout"
                : "from " + Wording.percentFigure(start) + " to " + Wording.percent(end);
    }

    private static List<String> caveats(
            SeriesByGroup series, Optional<ShareTrendFinding.Drift> drift, List<ShareTrendFinding.Course> courses) {
        List<String> caveats = new ArrayList<>();
        long open = courses.stream()
                .filter(course -> course.breakEven().isPresent())
                .count();
        if (open > 0) {
            caveats.add("Where the share of all attacks goes isn't settled for " + open + " of "
                    + Wording.number(courses.size(), "named group", "named groups")
                    + ": some of the unattributed could turn it round.");
        }
        drift.filter(d -> d.trend().dispersion() > 1.5)
                .ifPresent(
                        d -> caveats.add("Attacks of one " + series.all().unit().noun()
                                + " hang together (dispersion "
                                + Wording.figure(d.trend().dispersion())
                                + "): the p-value exchanges whole "
                                + series.all().unit().noun() + "s for that reason."));
        caveats.add("Who is named may change because groups claim more or less, not because they attack more or less.");
        caveats.addAll(series.all().caveats());
        caveats.addAll(series.all().origin().source().caveats());
        return caveats;
    }
}
