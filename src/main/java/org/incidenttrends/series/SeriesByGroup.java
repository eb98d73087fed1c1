package org.incidenttrends.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /**
     * Reads a table of counts, {@code period,group,count}.
     *
     * @param path the file
     * @return its counts, apart for each group
     * @throws org.incidenttrends.incident.InputException if the file can't be used, with its line
     */
    public static SeriesByGroup read(Path path) {
        return CountsTable.read(path).byGroup();
    }

    /**
     * The series of one label.
     *
     * @param label the label
     * @return its series
     * @throws IllegalArgumentException if no incident has it
     */
    public PeriodSeries group(String label) {
        return groups.stream()
                .filter(group -> group.label.equals(label))
                .findFirst()
                .map(Group::series)
                .orElseThrow(() -> new IllegalArgumentException("No incident has the label '" + label + "'"));
    }

    /**
     * Joins labels and series and sorts them; labels that never occur are left out.
     *
     * @param all the series of all incidents together
     * @param series by label, over the same periods
     * @return the series apart
     */
    public static SeriesByGroup of(PeriodSeries all, Map<String, PeriodSeries> series) {
        List<Group> groups = new ArrayList<>();
        series.forEach((label, counts) -> {
            if (counts.total() > 0 || counts.unknown() > 0) {
                groups.add(new Group(label, counts));
            }
        });
        groups.sort((a, b) -> {
            int byTotal = Double.compare(b.series.total(), a.series.total());
            return byTotal == 0 ? a.label.compareTo(b.label) : byTotal;
        });
        return new SeriesByGroup(all, groups);
    }

    @Override
    public String toString() {
        return all + ", apart for " + groups.size() + (groups.size() == 1 ? " label" : " labels");
    }
}
