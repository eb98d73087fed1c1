package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.forecast.PastCounts;
import org.incidenttrends.stats.resample.Multiplicity;
import org.incidenttrends.stats.surge.LatestCount;

/**
 * Answers where the latest period is unusual. Every place that the table knows is tested, also those without an incident in
 * that period, and the false discovery rate is held over all of them: of the places called unusual, about one in twenty is
 * so by chance.
 *
 * @param level the level of the prediction intervals
 * @param rate the false discovery rate
 * @param seed of the draws
 */
public record SurgeByPlaceAnalysis(double level, double rate, long seed) {

    private static final int MOST_NAMED = 3;

    /**
     * Checks level and rate.
     *
     * @throws IllegalArgumentException unless both lie between 0 and 1
     */
    public SurgeByPlaceAnalysis {
        Interval.requireLevel(level);
        Interval.requireLevel(rate);
    }

    /**
     * Intervals of 95 %, a false discovery rate of 5 %.
     *
     * @return the default
     */
    public static SurgeByPlaceAnalysis withDefaults() {
        return new SurgeByPlaceAnalysis(
                0.95, 0.05, LatestCount.withDefaults().resampler().seed());
    }

    /**
     * Another level of the prediction intervals.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public SurgeByPlaceAnalysis withLevel(double newLevel) {
        return new SurgeByPlaceAnalysis(newLevel, rate, seed);
    }

    /**
     * Another seed.
     *
     * @param newSeed of the draws
     * @return a copy
     */
    public SurgeByPlaceAnalysis withSeed(long newSeed) {
        return new SurgeByPlaceAnalysis(level, rate, newSeed);
    }

    /**
     * Tests the last whole period of every place.
     *
     * @param incidents the table
     * @param role what is told apart: a country, a province, a district or a group
     * @param counter how to count
     * @return the finding
     * @throws IllegalArgumentException if no period but the first was observed as a whole, there is no labelled place, or
     *     the role tells apart something finer than a district or no place at all
     */
    public SurgeByPlaceFinding of(IncidentTable incidents, Role role, SeriesCounter counter) {
        if (role != Role.COUNTRY && role != Role.PROVINCE && role != Role.DISTRICT && role != Role.GROUP) {
            throw new IllegalArgumentException("Surges for each " + role.label()
                    + ": expected country, province, district or group, nothing finer");
        }
        SeriesByGroup by = counter.countBy(incidents, role);
        int[] whole = by.all().wholePositions();
        if (whole.length < 2) {
            throw new IllegalArgumentException(
                    "No " + by.all().unit().noun() + " with one before it was observed as a whole: nothing to judge");
        }
        int last = whole[whole.length - 1];
        List<SeriesByGroup.Group> groups = by.groups().stream()
                .filter(group -> !NamedGroups.isUnknown(group.label()))
                .toList();
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("No incident names a " + role.label() + ": nothing to tell apart");
        }
        List<LatestCount.Result> results =
                groups.stream().map(group -> judge(group.series(), whole, last)).toList();
        double[] adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                results.stream().mapToDouble(LatestCount.Result::pValue).toArray());
        List<SurgeByPlaceFinding.Place> places = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            LatestCount.Result result = results.get(i);
            places.add(new SurgeByPlaceFinding.Place(
                    groups.get(i).label(),
                    groups.get(i).series().periods().get(last).count(),
                    result.expected(),
                    result.interval(),
                    result.pValue(),
                    adjusted[i],
                    adjusted[i] <= rate));
        }
        places.sort(Comparator.comparingDouble(SurgeByPlaceFinding.Place::pValue)
                .thenComparing(SurgeByPlaceFinding.Place::name));
        String of = role.label().toLowerCase(Locale.ROOT);
        Period period = by.all().periods().get(last);
        return new SurgeByPlaceFinding(
                headline(of, period, places), by.all(), of, period, places, rate, caveats(by.all(), of));
    }

    private LatestCount.Result judge(PeriodSeries series, int[] whole, int last) {
        int[] before = Arrays.copyOf(whole, whole.length - 1);
        PastCounts past = PastCounts.of(
                before,
                series.counts(before),
                series.exposureDays(before),
                series.unit().perYear());
        Period judged = series.periods().get(last);
        return LatestCount.withDefaults()
                .withSeed(seed)
                .of(past, judged.exposureDays(), Math.round(judged.count()), level);
    }

    private static String headline(String of, Period period, List<SurgeByPlaceFinding.Place> places) {
        List<SurgeByPlaceFinding.Place> unusual =
                places.stream().filter(SurgeByPlaceFinding.Place::unusual).toList();
        String tested = Wording.number(places.size(), of, plural(of)) + " tested, and allowed for";
        if (unusual.isEmpty()) {
            return "No " + of + " is clearly unusual in " + period.label() + " (" + tested + ")";
        }
        String named = unusual.stream()
                .limit(MOST_NAMED)
                .map(place -> Wording.readable(place.name()) + " (" + Wording.count(place.observed()) + ", "
                        + Wording.figure(place.expected()) + " expected)")
                .collect(Collectors.joining(", "));
        String more = unusual.size() > MOST_NAMED ? " and " + (unusual.size() - MOST_NAMED) + " more" : "";
        return "Unusually many in " + period.label() + ": " + named + more + " (" + tested + ")";
    }

    private static String plural(String of) {
        return of.equals("country") ? "countries" : of + "s";
    }

    private static List<String> caveats(PeriodSeries series, String of) {
        List<String> caveats = new ArrayList<>();
        caveats.add("A " + of + " with few incidents before can't tell a surge from better reporting.");
        caveats.add("Neighbouring " + plural(of) + " rise together: what is unusual in one is often the same event.");
        caveats.addAll(TrendWords.caveats(series));
        return caveats;
    }
}
