package org.incidenttrends.analysis;

import java.util.List;

/**
 * One group, or several that a question takes together: separatists, Islamist militants.
 *
 * @param names the groups as the table labels them, or umbrellas of its aliases; none twice
 */
public record GroupFamily(List<String> names) {

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if there is no name, an empty one, or one twice
     */
    public GroupFamily {
        names = names.stream().map(String::strip).toList();
        if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("A side of " + names + ": expected one group or more, each with a name");
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("The side '" + String.join(" + ", names) + "' names a group twice");
        }
    }

    /**
     * A side.
     *
     * @param names the groups
     * @return the family
     */
    public static GroupFamily of(String... names) {
        return new GroupFamily(List.of(names));
    }

    @Override
    public String toString() {
        return String.join(" + ", names);
    }
}
