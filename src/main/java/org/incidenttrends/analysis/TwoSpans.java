package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;

/** What the groups are credited with in two spans, by span and by period. An incident belongs where its date lies. */
final class TwoSpans {

    private final NamedGroups perpetrators;
    private final Span[] spans;
    private final PeriodUnit unit;
    private final int[] place;
    private final List<String> named;
    private final Credit credit;
    private final double[][] counts;
    private final int[] attributed = new int[2];
    private final int[] unattributed = new int[2];

    TwoSpans(NamedGroups perpetrators, Span before, Span after, PeriodUnit unit, Credit credit) {
        this.perpetrators = perpetrators;
        this.credit = credit;
        this.spans = new Span[] {before, after};
        this.unit = unit;
        int all = perpetrators.names().size();
        double[][] raw = new double[2][all];
        for (int row = 0; row < perpetrators.incidents().size(); row++) {
            int span = span(row);
            if (span >= 0 && perpetrators.named(row)) {
                attributed[span]++;
                credit(row, raw[span]);
            } else if (span >= 0) {
                unattributed[span]++;
            }
        }
        int[] order = IntStream.range(0, all)
                .filter(g -> raw[0][g] + raw[1][g] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer g) -> -raw[0][g] - raw[1][g]))
                .mapToInt(Integer::intValue)
                .toArray();
        place = new int[all];
        Arrays.fill(place, -1);
        counts = new double[2][order.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            counts[0][i] = raw[0][order[i]];
            counts[1][i] = raw[1][order[i]];
            names.add(perpetrators.names().get(order[i]));
        }
        named = List.copyOf(names);
    }

    private void credit(int row, double[] sums) {
        int[] groups = perpetrators.of(row);
        for (int position = 0; position < groups.length; position++) {
            sums[groups[position]] += credit.weight(position, groups.length);
        }
    }

    private int span(int row) {
        int date = perpetrators.incidents().date(row);
        return spans[0].contains(date) ? 0 : spans[1].contains(date) ? 1 : -1;
    }

    NamedGroups perpetrators() {
        return perpetrators;
    }

    Credit credit() {
        return credit;
    }

    Span span(boolean second) {
        return spans[second ? 1 : 0];
    }

    /** The groups named in either span, most attacks first. */
    List<String> named() {
        return named;
    }

    /** What each group is credited with in the first or the second span. */
    double[] counts(int span) {
        return counts[span];
    }

    /** The attacks of a span that somebody is named for. */
    int attributed(int span) {
        return attributed[span];
    }

    int unattributed(int span) {
        return unattributed[span];
    }

    /** The bounds in a span; one without any incident leaves everything open. */
    ManskiBounds bounds(int span) {
        boolean empty = attributed[span] + unattributed[span] == 0;
        return ManskiBounds.of(counts[span], attributed[span], empty ? 1 : unattributed[span]);
    }

    ShareChangeFinding.Side side(int span) {
        return new ShareChangeFinding.Side(spans[span], attributed[span], unattributed[span]);
    }

    /** The attributed rows of a span. */
    int[] rows(int span) {
        return IntStream.range(0, perpetrators.incidents().size())
                .filter(row -> span(row) == span && perpetrators.named(row))
                .toArray();
    }

    /** The groups that a row is credited to, by their places among the named. */
    int[] places(int row) {
        int[] groups = credit == Credit.PRIMARY ? new int[] {perpetrators.first(row)} : perpetrators.of(row);
        return Arrays.stream(groups).map(g -> place[g]).toArray();
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

    /** For each observed period what each group is credited with, in the order of {@link #secondSpan}. */
    double[][] byPeriod() {
        List<double[]> periods = new ArrayList<>(tally(0).values());
        periods.addAll(tally(1).values());
        return periods.toArray(double[][]::new);
    }

    private Map<LocalDate, double[]> tally(int span) {
        Coverage coverage = perpetrators.incidents().coverage();
        Map<LocalDate, double[]> tally = new TreeMap<>();
        LocalDate day = spans[span].from();
        for (; !day.isAfter(spans[span].to()); day = day.plusDays(1)) {
            if (coverage.contains(day)) {
                tally.computeIfAbsent(unit.startOf(day), start -> new double[named.size()]);
            }
        }
        for (int row : rows(span)) {
            LocalDate start =
                    unit.startOf(LocalDate.ofEpochDay(perpetrators.incidents().date(row)));
            double[] sums = tally.computeIfAbsent(start, s -> new double[named.size()]);
            int[] places = places(row);
            for (int position = 0; position < places.length; position++) {
                sums[places[position]] += credit.weight(position, places.length);
            }
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
