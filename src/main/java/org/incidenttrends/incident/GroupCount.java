package org.incidenttrends.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.incident.csv.TextColumn;

/**
 * A group and its number of incidents.
 *
 * @param name the group; 'Unknown' stands for all incidents that no group is named for
 * @param incidents how many incidents name it
 */
public record GroupCount(String name, int incidents) {

    /** The label of incidents that no group is named for. */
    public static final String UNKNOWN = "Unknown";

    private static final Set<String> SPELLINGS = Set.of(
            "",
            "unknown",
            "unknown group",
            "unknown groups",
            "unknown perpetrator",
            "unknown perpetrators",
            "unknown actor",
            "unknown actors",
            "not known",
            "unattributed");

    /**
     * The label under which a perpetrator counts.
     *
     * @param label as it is written
     * @return {@value #UNKNOWN} for all the ways to say that nobody is known, else the label
     */
    public static String asCounted(String label) {
        return SPELLINGS.contains(label.toLowerCase(Locale.ROOT)) ? UNKNOWN : label;
    }

    /**
     * Whether this is a group rather than the lack of one.
     *
     * @return false for 'Unknown'
     */
    public boolean named() {
        return !UNKNOWN.equals(name);
    }

    /** Counts the labels of the given rows: most first, equal numbers by name. */
    static List<GroupCount> tally(TextColumn column, int[] rows) {
        int[] counts = new int[column.labels().size()];
        for (int row : rows) {
            counts[column.code(row)]++;
        }
        return IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .mapToObj(code -> new GroupCount(column.labels().get(code), counts[code]))
                .sorted(Comparator.comparingInt(GroupCount::incidents)
                        .reversed()
                        .thenComparing(GroupCount::name))
                .toList();
    }

    @Override
    public String toString() {
        return name + ": " + incidents;
    }
}
