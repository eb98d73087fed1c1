package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.stats.Interval;

/**
 * Where, or how: the incidents apart for each label of a column, such as a district or a tactic.
 *
 * @param id such as "breakdown-district"
 * @param headline the sentence
 * @param of the column in words, such as "district"
 * @param series incidents per period for each label
 * @param shares each label's share of the incidents, largest first
 * @param unlabelled incidents without a label, which no share counts
 * @param caveats what a reader must know
 */
public record BreakdownFinding(
        String id,
        String headline,
        String of,
        SeriesByGroup series,
        List<Share> shares,
        int unlabelled,
        List<String> caveats)
        implements Finding {

    /**
     * One label's part.
     *
     * @param label the label
     * @param incidents how many incidents carry it
     * @param share its share of the labelled incidents, between 0 and 1
     * @param interval the simultaneous interval of the share
     */
    public record Share(String label, int incidents, double share, Interval interval) {}

    /** Copies the lists. */
    public BreakdownFinding {
        shares = List.copyOf(shares);
        caveats = List.copyOf(caveats);
    }

    @Override
    public Optional<Estimate> estimate() {
        return shares.stream()
                .findFirst()
                .map(top ->
                        Estimate.of(top.share(), top.interval(), "share of attacks, " + Wording.readable(top.label())));
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        return Method.of(
                "Shares of the labelled incidents with simultaneous multinomial intervals",
                Reference.GOODMAN,
                Reference.SISON_GLAZ);
    }

    @Override
    public Subject subject() {
        return new Subject(series.all().origin(), series.all().span());
    }

    @Override
    public String toString() {
        return headline;
    }
}
