package org.incidenttrends.series;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.jspecify.annotations.Nullable;

/** What is counted in a period. A toll that nobody stated is missing, never zero, and is counted apart. */
public enum Measure {
    /** Incidents, whatever their toll. */
    ATTACKS("attacks") {
        @Override
        public IntToDoubleFunction of(IncidentTable incidents) {
            return row -> 1;
        }

        /** Every incident counts, however its date is given. */
        @Override
        public boolean isIn(IncidentTable incidents) {
            return true;
        }
    },
    /** Incidents in which at least one person is known to have died. */
    DEADLY("deadly attacks", Role.KILLED) {
        @Override
        public IntToDoubleFunction of(IncidentTable incidents) {
            IntToDoubleFunction killed = incidents.numbers(Role.KILLED);
            return row -> {
                double dead = killed.applyAsDouble(row);
                return Double.isNaN(dead) ? Double.NaN : dead > 0 ? 1 : 0;
            };
        }
    },
    /** People killed: the source's main figure, which is the low one in a native table. */
    KILLED("people killed", Role.KILLED),
    /** People killed, where a range is given its low end. */
    KILLED_LOW("people killed (low)", Role.KILLED_MIN),
    /** People killed, where a range is given its high end. */
    KILLED_HIGH("people killed (high)", Role.KILLED_MAX),
    /**
     * People killed without the attackers: where the source counts attackers among the killed, the killed less the
     * attackers killed; missing where either is.
     */
    VICTIMS("victims killed", Role.VICTIMS) {
        @Override
        public String needed() {
            return "killed and attackers_killed";
        }
    },
    /** People injured: the source's main figure, which is the low one in a native table. */
    INJURED("people injured", Role.INJURED),
    /** People injured, where a range is given its low end. */
    INJURED_LOW("people injured (low)", Role.INJURED_MIN),
    /** People injured, where a range is given its high end. */
    INJURED_HIGH("people injured (high)", Role.INJURED_MAX),
    /** People killed or injured; missing where either is. */
    CASUALTIES("casualties", Role.KILLED, Role.INJURED) {
        @Override
        public IntToDoubleFunction of(IncidentTable incidents) {
            IntToDoubleFunction killed = incidents.numbers(Role.KILLED);
            IntToDoubleFunction injured = incidents.numbers(Role.INJURED);
            return row -> killed.applyAsDouble(row) + injured.applyAsDouble(row);
        }
    };

    private final String words;
    private final Role first;
    private final @Nullable Role second;

    Measure(String words) {
        this(words, Role.DATE, null);
    }

    Measure(String words, Role role) {
        this(words, role, null);
    }

    Measure(String words, Role first, @Nullable Role second) {
        this.words = words;
        this.first = first;
        this.second = second;
    }

    /**
     * The value of each incident.
     *
     * @param incidents the table
     * @return by row, from 0: the value, NaN where the source doesn't state it
     */
    public IntToDoubleFunction of(IncidentTable incidents) {
        return incidents.numbers(first);
    }

    /**
     * Checks that a table can be measured so.
     *
     * @param incidents the table
     * @return whether it has every column that this measure needs
     */
    public boolean isIn(IncidentTable incidents) {
        return incidents.has(first) && (second == null || incidents.has(second));
    }

    /**
     * Whether it counts incidents rather than people.
     *
     * @return true for attacks and deadly attacks
     */
    public boolean countsIncidents() {
        return this == ATTACKS || this == DEADLY;
    }

    /**
     * The columns that it needs, as {@code --column} names them.
     *
     * @return such as "killed" or "killed and injured"
     */
    public String needed() {
        return second == null ? first.label() : first.label() + " and " + second.label();
    }

    /**
     * The plural noun that sentences use.
     *
     * @return such as "deadly attacks"
     */
    public String words() {
        return words;
    }

    /**
     * What is counted, after a number.
     *
     * @param number the number
     * @return such as "attack" after 1 and "attacks" after any other
     */
    public String words(double number) {
        return number == 1 && (this == ATTACKS || this == DEADLY) ? words.substring(0, words.length() - 1) : words;
    }

    /**
     * Reads the name as the command line has it.
     *
     * @param text attacks, deadly, killed, victims, injured or casualties, in any case
     * @return the measure
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Measure parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "attacks" -> ATTACKS;
            case "deadly" -> DEADLY;
            case "killed" -> KILLED;
            case "victims" -> VICTIMS;
            case "injured" -> INJURED;
            case "casualties" -> CASUALTIES;
            default ->
                throw new IllegalArgumentException(
                        "The measure '" + text + "': expected attacks, deadly, killed, victims, injured or casualties");
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
