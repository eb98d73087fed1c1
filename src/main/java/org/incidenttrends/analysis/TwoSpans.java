package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.share.ManskiBounds;

/** The groups named first within two spans, counted by span and by period. An incident belongs where its date lies. */
final class TwoSpans {

    private final NamedGroups perpetrators;
    private final Span[] spans;
    private final PeriodUnit unit;
    private final int[] place;
    private final List<String> named;
    private final int[][] counts;
    private final int[] unattributed = new int[2];

    TwoSpans(NamedGroups perpetrators, Span before, Span after, PeriodUnit unit) {
        this.perpetrators = perpetrators;
        this.spans = new Span[] {before, after};
        this.unit = unit;
        int all = perpetrators.names().size();
        int[][] raw = new int[2][all];
        for (int row = 0; row < perpetrators.incidents().size(); row++) {
            int span = span(row);
            if (span >= 0 && perpetrators.named(row)) {
                raw[span][perpetrators.first(row)]++;
            } else if (span >= 0) {
                unattributed[span]++;
            }
        }
        int[] order = IntStream.range(0, all)
                .filter(g -> raw[0][g] + raw[1][g] > 0)
                .boxed()
                .sorted(java.util.Comparator.comparingInt((Integer g) -> -raw[0][g] - raw[1][g]))
                .mapToInt(Integer::intValue)
                .toArray();
        place = new int[all];
        Arrays.fill(place, -1);
        counts = new int[2][order.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            counts[0][i] = raw[0][order[i]];
            counts[1][i] = raw[1][order[i]];
            names.add(perpetrators.names().get(order[i]));
        }
        named = List.copyOf(names);
    }

    private int span(int row) {
        int date = perpetrators.incidents().date(row);
        return spans[0].contains(date) ? 0 : spans[1].contains(date) ? 1 : -1;
    }

    NamedGroups perpetrators() {
        return perpetrators;
    }

    Span span(boolean second) {
        return spans[second ? 1 : 0];
    }

    /** The groups named in either span, most attacks first. */
    List<String> named() {
        return named;
    }

    /** The attacks of each group in the first or the second span. */
    int[] counts(int span) {
        return counts[span];
    }

    int total(int span) {
        return Arrays.stream(counts[span]).sum();
    }

    int unattributed(int span) {
        return unattributed[span];
    }

    /** The bounds in a span; one without any incident leaves everything open. */
    ManskiBounds bounds(int span) {
        boolean empty = total(span) + unattributed[span] == 0;
        return ManskiBounds.of(counts[span], empty ? 1 : unattributed[span]);
    }

    ShareChangeFinding.Side side(int span) {
        return new ShareChangeFinding.Side(spans[span], total(span), unattributed[span]);
    }

    /** The attributed rows of a span. */
    int[] rows(int span) {
        return IntStream.range(0, perpetrators.incidents().size())
                .filter(row -> span(row) == span && perpetrators.named(row))
                .toArray();
    }

    /** The group of a row, by its place among the named. */
    int place(int row) {
        return place[perpetrators.first(row)];
    }

    /** How many periods of either span were observed. */
    int periods() {
        return secondSpan().length;
    }

    /** For each observed period whether it is the second span's. */
    boolean[] secondSpan() {
        List<Boolean> second = new ArrayList<>();
        for (int span = 0; span < 2; span++) {
            for (int i = 0; i < tally(span).size(); i++) {
                second.add(span == 1);
            }
        }
        boolean[] array = new boolean[second.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = second.get(i);
        }
        return array;
    }

    /** For each observed period the attacks of each group, in the order of {@link #secondSpan}. */
    int[][] byPeriod() {
        List<int[]> periods = new ArrayList<>(tally(0).values());
        periods.addAll(tally(1).values());
        return periods.toArray(int[][]::new);
    }

    private Map<LocalDate, int[]> tally(int span) {
        Coverage coverage = perpetrators.incidents().coverage();
        Map<LocalDate, int[]> tally = new TreeMap<>();
        LocalDate day = spans[span].from();
        for (; !day.isAfter(spans[span].to()); day = day.plusDays(1)) {
            if (coverage.contains(day)) {
                tally.computeIfAbsent(unit.startOf(day), start -> new int[named.size()]);
            }
        }
        for (int row : rows(span)) {
            LocalDate start =
                    unit.startOf(LocalDate.ofEpochDay(perpetrators.incidents().date(row)));
            tally.computeIfAbsent(start, s -> new int[named.size()])[place(row)]++;
        }
        return tally;
    }

    /** How many incidents of a span might lie outside it, because they are dated too coarsely. */
    int astride() {
        IncidentTable incidents = perpetrators.incidents();
        return (int) IntStream.range(0, incidents.size())
                .filter(row -> span(row) >= 0)
                .filter(row -> !spans[span(row)].contains(incidents.day(row))
                        || !spans[span(row)].contains(incidents.lastDay(row)))
                .count();
    }
}
