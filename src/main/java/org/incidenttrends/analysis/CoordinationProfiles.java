package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.CoordinationFinding.Alike;
import org.incidenttrends.analysis.CoordinationFinding.Profiles;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.stats.process.Similarity;
import org.incidenttrends.stats.process.SpaceTimePoints;
import org.incidenttrends.stats.resample.Resampler;

/** How alike two sides are in where they strike, whom, and how. */
final class CoordinationProfiles {

    /** What it reads of a table, beside dates and tolls. */
    static final Set<Role> ROLES = Set.of(Role.TARGET, Role.TACTIC, Role.WEAPON, Role.PROVINCE, Role.DISTRICT);

    private static final List<Role> RESPECTS = List.of(Role.TARGET, Role.TACTIC, Role.WEAPON);

    private final Resampler resampler;

    CoordinationProfiles(Resampler resampler) {
        this.resampler = resampler;
    }

    Profiles of(CoordinationIncidents table, CoordinationSides sides) {
        List<Alike> similarity = new ArrayList<>();
        for (Role role : RESPECTS) {
            if (table.table().has(role)) {
                alike(table.table(), role, sides).ifPresent(similarity::add);
            }
        }
        return new Profiles(similarity, overlap(table.onTheMap(sides.onlyA()), table.onTheMap(sides.onlyB())));
    }

    /** On cells of half a degree with their edges at multiples of half a degree. */
    private static Optional<Similarity> overlap(SpaceTimePoints a, SpaceTimePoints b) {
        if (a.size() == 0 || b.size() == 0) {
            return Optional.empty();
        }
        Map<List<Integer>, Integer> cells = new HashMap<>();
        int[] ofA = cells(a, cells);
        int[] ofB = cells(b, cells);
        return Optional.of(Similarity.of(counts(ofA, cells.size()), counts(ofB, cells.size())));
    }

    private static int[] cells(SpaceTimePoints points, Map<List<Integer>, Integer> cells) {
        return IntStream.range(0, points.size())
                .map(i -> cells.computeIfAbsent(
                        List.of((int) Math.floor(2 * points.latitude(i)), (int) Math.floor(2 * points.longitude(i))),
                        cell -> cells.size()))
                .toArray();
    }

    private static double[] counts(int[] category, int number) {
        double[] counts = new double[number];
        for (int c : category) {
            counts[c]++;
        }
        return counts;
    }

    private Optional<Alike> alike(IncidentTable incidents, Role role, CoordinationSides sides) {
        boolean[] a = sides.onlyA();
        boolean[] b = sides.onlyB();
        int[] rows = IntStream.range(0, incidents.size())
                .filter(row -> (a[row] || b[row]) && !incidents.text(role, row).isEmpty())
                .toArray();
        Map<String, Integer> codes = new LinkedHashMap<>();
        int[] category = Arrays.stream(rows)
                .map(row -> codes.computeIfAbsent(incidents.text(role, row), label -> codes.size()))
                .toArray();
        boolean[] second = new boolean[rows.length];
        int[][] counts = new int[2][codes.size()];
        for (int i = 0; i < rows.length; i++) {
            second[i] = b[rows[i]];
            counts[second[i] ? 1 : 0][category[i]]++;
        }
        if (Arrays.stream(counts).anyMatch(side -> Arrays.stream(side).sum() == 0)) {
            return Optional.empty();
        }
        OptionalDouble p = resampler.replicates() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Similarity.permutation(category, second, strata(incidents, rows), resampler)
                        .pValue());
        return Optional.of(alike(role.label(), List.copyOf(codes.keySet()), counts, p));
    }

    private static Alike alike(String of, List<String> codes, int[][] counts, OptionalDouble p) {
        List<Integer> order = IntStream.range(0, codes.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -counts[0][c] - counts[1][c])
                        .thenComparing(codes::get))
                .toList();
        double[] a = order.stream().mapToDouble(c -> counts[0][c]).toArray();
        double[] b = order.stream().mapToDouble(c -> counts[1][c]).toArray();
        return new Alike(
                of,
                order.stream().map(codes::get).toList(),
                order.stream().map(c -> counts[0][c]).toList(),
                order.stream().map(c -> counts[1][c]).toList(),
                Similarity.of(a, b),
                p);
    }

    /** The year and the region of each row: province where there are several, else district. */
    private static int[] strata(IncidentTable incidents, int[] rows) {
        long provinces = Arrays.stream(rows)
                .mapToObj(row -> incidents.text(Role.PROVINCE, row))
                .distinct()
                .count();
        Role region = provinces > 1 ? Role.PROVINCE : Role.DISTRICT;
        Map<String, Integer> strata = new HashMap<>();
        return Arrays.stream(rows)
                .map(row -> strata.computeIfAbsent(
                        LocalDate.ofEpochDay(incidents.date(row)).getYear() + " " + incidents.text(region, row),
                        stratum -> strata.size()))
                .toArray();
    }
}
