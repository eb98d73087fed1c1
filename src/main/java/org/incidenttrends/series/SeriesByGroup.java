package org.incidenttrends.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several series over the same periods, one for each label of a column, complete with zeros. Immutable.
 *
 * @param all the series of all incidents together
 * @param groups the labels with their series, the largest total first, then by label
 */
public record SeriesByGroup(PeriodSeries all, List<Group> groups) {

    /** Copies the list. */
    public SeriesByGroup {
        groups = List.copyOf(groups);
    }

    /**
     * One label's series.
     *
     * @param label the label; empty where the incidents have none
     * @param series its counts, over the same periods as all others
     */
    public record Group(String label, PeriodSeries series) {}

    /** Joins labels and series and sorts them; labels that never occur are left out. */
    static SeriesByGroup of(PeriodSeries all, List<String> labels, List<PeriodSeries> series) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (series.get(i).total() > 0 || series.get(i).unknown() > 0) {
                groups.add(new Group(labels.get(i), series.get(i)));
            }
        }
        groups.sort(Comparator.comparingDouble((Group group) -> -group.series().total())
                .thenComparing(Group::label));
        return new SeriesByGroup(all, groups);
    }

    @Override
    public String toString() {
        return all + ", apart for " + groups.size() + (groups.size() == 1 ? " label" : " labels");
    }
}
