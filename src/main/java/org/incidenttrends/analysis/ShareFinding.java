package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.Concentration;

/**
 * Who, as far as anybody said.
 *
 * @param headline the sentence
 * @param groups the named groups, most incidents first
 * @param incidents all incidents, attributed or not
 * @param unattributed incidents without a named perpetrator
 * @param intervalMethod goodman or sison-glaz
 * @param concentration of the attributed; empty where nobody is named
 * @param origin where the incidents come from
 * @param span the time that they cover
 * @param caveats what a reader must know
 */
public record ShareFinding(
        String headline,
        List<Group> groups,
        int incidents,
        int unattributed,
        String intervalMethod,
        Optional<Concentration> concentration,
        PeriodSeries.Origin origin,
        String span,
        List<String> caveats)
        implements Finding {

    /**
     * One named group.
     *
     * @param name the name
     * @param incidents incidents that name it
     * @param share its share of the attributed incidents
     * @param interval the simultaneous interval of that share, for sampling error alone
     * @param boundLow its share of all incidents if none of the unattributed were its own
     * @param boundHigh its share of all incidents if all of the unattributed were its own
     * @param claimed incidents that it claimed
     * @param attributed incidents that a source gives to it as a fact
     * @param suspected incidents of which it is suspected
     * @param killed people killed in incidents that name it and whose toll is known
     */
    public record Group(
            String name,
            int incidents,
            double share,
            Interval interval,
            double boundLow,
            double boundHigh,
            int claimed,
            int attributed,
            int suspected,
            double killed) {}

    /** Copies the lists. */
    public ShareFinding {
        groups = List.copyOf(groups);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "shares";
    }

    @Override
    public Optional<Estimate> estimate() {
        return groups.stream()
                .findFirst()
                .map(top -> Estimate.of(top.share(), top.interval(), "share of the attributed incidents"));
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        Reference interval = intervalMethod.equals("goodman") ? Reference.GOODMAN : Reference.SISON_GLAZ;
        return Method.of(
                "Simultaneous multinomial intervals among the attributed (" + intervalMethod
                        + "); bounds over all incidents from the unattributed",
                interval,
                Reference.MANSKI);
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
