package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.share.LastSeen;

/**
 * Which groups are there, since when and until when: first and last seen, and whether a silence is longer than the group's
 * own pace explains.
 *
 * @param headline the sentence
 * @param groups the named groups, most attacks first
 * @param origin where the incidents come from
 * @param span the time that was observed
 * @param level the level of the intervals
 * @param caveats what a reader must know
 */
public record GroupLifeFinding(
        String headline, List<Life> groups, PeriodSeries.Origin origin, String span, double level, List<String> caveats)
        implements Finding {

    /**
     * One group.
     *
     * @param name the group
     * @param incidents the attacks that name it in any place
     * @param days on how many days it struck
     * @param first the day that it was first seen
     * @param last the day that it was last seen
     * @param monthsActive the calendar months with an attack
     * @param months the calendar months from the first to the last
     * @param daysSince the observed days since it was last seen
     * @param silence what they mean at its own pace; empty with attacks on fewer than two days
     * @param daysBefore the observed days before it was first seen
     * @param absence what these mean, the same looked at backwards; empty likewise, or where the beginning of the
     *     observation is a guess
     * @param silenceP the p-value of the silence, adjusted for all groups
     * @param absenceP the p-value of the absence before, adjusted for all groups
     * @param state what can be said
     */
    public record Life(
            String name,
            int incidents,
            int days,
            Seen first,
            Seen last,
            int monthsActive,
            int months,
            int daysSince,
            Optional<LastSeen> silence,
            int daysBefore,
            Optional<LastSeen> absence,
            OptionalDouble silenceP,
            OptionalDouble absenceP,
            State state) {}

    /** What can be said of a group at the end of the data. */
    public enum State {
        /** Its silence, if any, is no longer than its own pace explains. */
        GOING_ON("no sign of an end"),
        /** First seen later than its own pace explains. */
        EMERGED("new: absent before for longer than its pace explains"),
        /** Silent for longer than its own pace explains. */
        SILENT("silent for longer than its pace explains"),
        /** Both. */
        CAME_AND_WENT("came and went"),
        /** Too few attacks to know a pace. */
        TOO_FEW("too few to tell");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /**
         * As a table says it.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Copies the lists. */
    public GroupLifeFinding {
        groups = List.copyOf(groups);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "groups-seen";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.empty();
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        return Method.of(
                "Exact interval of the wait after the last attack at the group's own pace (days with an attack as a Poisson"
                        + " process), and before the first; p-values adjusted over all groups (Benjamini and Hochberg)",
                Reference.SOLOW,
                Reference.BENJAMINI_HOCHBERG);
    }

    @Override
    public Subject subject() {
        return new Subject(origin, span);
    }

    @Override
    public String toString() {
        return headline;
    }
}
