package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiTrend;
import org.incidenttrends.stats.share.ShareTrend;

/**
 * Who, over time: whether the shares among the attributed drifted, and what the unattributed could make of each group's
 * course.
 *
 * @param headline the sentence
 * @param credit how an attack of several groups is credited to them
 * @param series attacks per period, apart for each group; what nobody is named for is among the labels
 * @param named the named groups, most attacks first
 * @param unattributed attacks per period that nobody is named for
 * @param drift the trend of shares among the attributed; empty where it can't be told
 * @param courses for each named group the direction of its share of all attacks
 * @param caveats what a reader must know
 */
public record ShareTrendFinding(
        String headline,
        Credit credit,
        SeriesByGroup series,
        List<SeriesByGroup.Group> named,
        Optional<PeriodSeries> unattributed,
        Optional<Drift> drift,
        List<Course> courses,
        List<String> caveats)
        implements Finding {

    /**
     * A multinomial logit in time.
     *
     * @param trend the fit
     * @param columns what its groups are: names, and perhaps "all others"
     * @param first the first period
     * @param last the last period
     * @param permutationP the p-value when whole periods are exchanged; empty without replicates
     */
    public record Drift(
            ShareTrend trend, List<String> columns, String first, String last, OptionalDouble permutationP) {

        /**
         * A group's fitted share at the first period.
         *
         * @param column its place in the columns
         * @return the share among the attributed
         */
        public double start(int column) {
            return share(column, true);
        }

        /**
         * A group's fitted share at the last period.
         *
         * @param column its place in the columns
         * @return the share among the attributed
         */
        public double end(int column) {
            return share(column, false);
        }

        private double share(int column, boolean start) {
            double others = 0;
            for (ShareTrend.Slope slope : trend.slopes()) {
                double share = start ? slope.shareAtStart() : slope.shareAtEnd();
                if (slope.group() == column) {
                    return share;
                }
                others += share;
            }
            return Math.max(0, 1 - others);
        }
    }

    /**
     * Where a group's share of all attacks goes, and whether the unattributed leave that settled.
     *
     * @param name the group
     * @param direction the direction if none of the unattributed is its own
     * @param identified whether it is the same whoever made them
     * @param breakEven the fewest of them that would turn it round; empty where all don't
     * @param where in which periods those would lie, such as "2022-Q1 to 2022-Q3"
     */
    public record Course(
            String name,
            ManskiTrend.Direction direction,
            boolean identified,
            Optional<ManskiTrend.BreakEven> breakEven,
            String where) {

        /**
         * The course in words.
         *
         * @return a clause
         */
        public String sentence() {
            String goes = switch (direction) {
                case UP -> name + "'s share of all attacks rises";
                case DOWN -> name + "'s share of all attacks falls";
                case LEVEL -> name + "'s share of all attacks neither rises nor falls";
            };
            return breakEven
                    .map(b -> goes + "; " + Wording.count(b.incidents()) + " of the unattributed ("
                            + Wording.percent(b.part()) + "), all in " + where
                            + ", would have to be its own to turn that"
                            + " round")
                    .orElse(identified ? goes + ", whoever made the unattributed" : goes);
        }
    }

    /** Copies the lists. */
    public ShareTrendFinding {
        named = List.copyOf(named);
        courses = List.copyOf(courses);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "shares-over-time";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.empty();
    }

    @Override
    public OptionalDouble pValue() {
        return drift.map(Drift::permutationP).orElse(OptionalDouble.empty());
    }

    @Override
    public Method method() {
        return Method.of(
                "Multinomial logit of the attributed attacks in time, its p-value by exchanging whole "
                        + series.all().unit().noun() + "s; directions of shares of all attacks with the fewest"
                        + " unattributed attacks that turn them round; credit: " + credit,
                Reference.AGRESTI,
                Reference.MANSKI);
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
