package org.incidenttrends.incident;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A format of incident tables, as data: how to recognise it, which column plays which role, how its cells are read,
 * and which caveats and collection breaks belong to it. A schema is one declaration in a file of its own, listed in
 * {@link Schemas}. Names of columns are in lower case.
 */
final class Schema {

    /** What a low figure above the high one means. */
    enum Bounds {
        /** The row contradicts itself and is set aside. */
        IN_ORDER,
        /** The source has such rows; they are kept as they are and reported. */
        AS_THEY_ARE
    }

    /** Whether attackers are among the killed. */
    enum Attackers {
        /** They are. */
        AMONG_THE_KILLED,
        /** They are counted beside them, if the file has a column for them. */
        APART,
        /** The source doesn't say. */
        UNSTATED
    }

    /**
     * A role whose column depends on another cell of the row.
     *
     * @param by the column that decides
     * @param columns by the text of that cell: the column to take
     */
    record Choice(String by, Map<String, String> columns) {}

    /**
     * One step in telling how a perpetrator is known: the first that fits decides.
     *
     * @param column a column
     * @param value the text it must have
     * @param status what it then means
     */
    record StatusRule(String column, String value, String status) {}

    /**
     * A caveat that holds if some rows have a certain cell.
     *
     * @param column a column
     * @param concerns the texts it is about
     * @param sentence with %d for the number of rows
     */
    record CountedCaveat(String column, Predicate<String> concerns, String sentence) {}

    final String name;
    final String title;
    final Set<String> required;
    final Set<String> typical;
    final int typicalNeeded;
    final Map<Role, List<String>> columns;
    final Set<String> alsoKept;
    final Map<String, Precision> precisions;
    final Set<Double> missingNumbers;
    final Bounds bounds;
    final Attackers attackers;
    final Map<Role, Choice> choices;
    final List<StatusRule> statusRules;
    final Map<Role, Map<String, String>> spelledOut;
    final Map<String, Selection> selections;
    final String secondActor;
    final String separator;
    final List<String> caveats;
    final List<CountedCaveat> countedCaveats;
    final List<Source.CollectionBreak> breaks;
    final List<Coverage.Gap> gaps;

    private Schema(Builder builder) {
        name = builder.name;
        title = builder.title;
        required = builder.required;
        typical = builder.typical;
        typicalNeeded = builder.typicalNeeded;
        columns = builder.columns;
        alsoKept = builder.alsoKept;
        precisions = builder.precisions;
        missingNumbers = builder.missingNumbers;
        bounds = builder.bounds;
        attackers = builder.attackers;
        choices = builder.choices;
        statusRules = builder.statusRules;
        spelledOut = builder.spelledOut;
        selections = builder.selections;
        secondActor = builder.secondActor;
        separator = builder.separator;
        caveats = builder.caveats;
        countedCaveats = builder.countedCaveats;
        breaks = builder.breaks;
        gaps = builder.gaps;
    }

    /**
     * Begins a declaration.
     *
     * @param name as in {@code --schema}
     * @param title the format's name in words
     */
    static Builder named(String name, String title) {
        return new Builder(name, title);
    }

    /** The selection that holds where none is asked for: the first declared. */
    Selection defaultSelection() {
        return selections.values().iterator().next();
    }

    /** Whether a header lacks the column of the second actor, so that an event has a row for each of its actors. */
    boolean isRowPerActor(Set<String> header) {
        return !secondActor.isEmpty() && !header.contains(secondActor);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A declaration in the making. */
    static final class Builder {
        private final String name;
        private final String title;
        private Set<String> required = Set.of();
        private Set<String> typical = Set.of();
        private int typicalNeeded;
        private final Map<Role, List<String>> columns = new EnumMap<>(Role.class);
        private Set<String> alsoKept = Set.of();
        private Map<String, Precision> precisions = Map.of();
        private Set<Double> missingNumbers = Set.of();
        private Bounds bounds = Bounds.IN_ORDER;
        private Attackers attackers = Attackers.UNSTATED;
        private final Map<Role, Choice> choices = new EnumMap<>(Role.class);
        private final List<StatusRule> statusRules = new ArrayList<>();
        private final Map<Role, Map<String, String>> spelledOut = new EnumMap<>(Role.class);
        private final Map<String, Selection> selections = new LinkedHashMap<>();
        private String secondActor = "";
        private String separator = "";
        private final List<String> caveats = new ArrayList<>();
        private final List<CountedCaveat> countedCaveats = new ArrayList<>();
        private final List<Source.CollectionBreak> breaks = new ArrayList<>();
        private final List<Coverage.Gap> gaps = new ArrayList<>();

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        /** The columns that a file in this format can't lack. */
        Builder requires(String... names) {
            required = Set.of(names);
            return this;
        }

        /** The columns of which a file in this format has at least some. */
        Builder andAtLeast(int some, String... names) {
            typicalNeeded = some;
            typical = Set.of(names);
            return this;
        }

        /** The names that the column of a role goes by, the first one found being taken. */
        Builder role(Role role, String... names) {
            columns.put(role, List.of(names));
            return this;
        }

        /** Columns that are loaded even from a large file, to filter by. */
        Builder keeps(String... names) {
            alsoKept = Set.of(names);
            return this;
        }

        /** What the texts of the precision column mean. */
        Builder precision(Map<String, Precision> meanings) {
            precisions = Map.copyOf(meanings);
            return this;
        }

        /** Numbers that stand for a missing one. */
        Builder missing(Double... numbers) {
            missingNumbers = Set.of(numbers);
            return this;
        }

        Builder boundsAsTheyAre() {
            bounds = Bounds.AS_THEY_ARE;
            return this;
        }

        Builder attackers(Attackers where) {
            attackers = where;
            return this;
        }

        /** The column of a role depends on the text of another. */
        Builder choice(Role role, String by, Map<String, String> columnOf) {
            choices.put(role, new Choice(by, columnOf));
            return this;
        }

        /** If nothing before decides: a perpetrator is known in this way where a column has a value. */
        Builder status(String column, String value, String status) {
            statusRules.add(new StatusRule(column, value, status));
            return this;
        }

        /** What the codes of a role's column stand for. */
        Builder spellsOut(Role role, Map<String, String> labels) {
            spelledOut.put(role, Map.copyOf(labels));
            return this;
        }

        /** A named selection; the first one declared is the default. */
        Builder selection(Selection selection) {
            selections.put(selection.name(), selection);
            return this;
        }

        /** The column without which an event has a row for each of its actors. */
        Builder rowPerActorWithout(String column) {
            secondActor = column;
            return this;
        }

        /** What stands between several further perpetrators in one cell. */
        Builder separatesPerpetratorsBy(String mark) {
            separator = mark;
            return this;
        }

        Builder caveat(String sentence) {
            caveats.add(sentence);
            return this;
        }

        Builder caveat(String column, Predicate<String> concerns, String sentence) {
            countedCaveats.add(new CountedCaveat(column, concerns, sentence));
            return this;
        }

        /** A change of collection. */
        Builder changes(LocalDate date, String note) {
            breaks.add(new Source.CollectionBreak(date, note));
            return this;
        }

        /** A span that the source never had. */
        Builder lost(LocalDate from, LocalDate to, String note) {
            gaps.add(new Coverage.Gap(from, to, note));
            return this;
        }

        Schema declare() {
            if (selections.isEmpty()) {
                selection(Selection.ALL);
            }
            return new Schema(this);
        }
    }

    /** The first position of each name, in lower case. */
    static Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
        }
        return positions;
    }

    /**
     * Refuses a name, in any case, that several columns go by: which of them is meant can't be told.
     *
     * @throws InputException if there are several
     */
    static void requireOne(Path path, List<String> header, String name) {
        long same = header.stream().filter(name::equalsIgnoreCase).count();
        if (same > 1 && !name.isEmpty()) {
            throw new InputException(
                    path,
                    1,
                    same + " columns are named " + InputException.quoted(name) + ", expected one; rename the others");
        }
    }

    /** The names of the columns that make a header recognisable as this format. */
    Set<String> evidence(Set<String> header) {
        Set<String> found = new LinkedHashSet<>();
        required.stream().sorted().filter(header::contains).forEach(found::add);
        typical.stream().sorted().filter(header::contains).forEach(found::add);
        return found;
    }
}
