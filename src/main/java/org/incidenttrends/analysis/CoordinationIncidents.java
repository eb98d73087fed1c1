package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.incident.Factor;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.incidenttrends.stats.process.DaySpan;
import org.incidenttrends.stats.process.SpaceTimePoints;

/** A table of incidents as the coordination tests look at it: whose each is, when and where as far as can be used. */
final class CoordinationIncidents {

    /** What it reads of a table, beside dates and tolls. */
    static final Set<Role> ROLES =
            Set.of(Role.GROUP, Role.GROUP2, Role.GROUP3, Role.LATITUDE, Role.LONGITUDE, Role.LOCATION_PRECISION);

    /** Half of a degree is some 55 km: a district's seat is good enough for a cell of that size. */
    private static final double DISTRICT_KM = 50;

    private static final double HEAPED = 0.13;
    private static final int MANY = 10;

    private static final List<Role> PERPETRATORS = List.of(Role.GROUP, Role.GROUP2, Role.GROUP3);

    private final IncidentTable incidents;
    private final boolean heaped;
    private final boolean[] usable;

    CoordinationIncidents(IncidentTable incidents, double delta) {
        this.incidents = incidents;
        require(Role.GROUP);
        require(Role.LATITUDE);
        require(Role.LONGITUDE);
        boolean[] precise = new boolean[incidents.size()];
        for (int row = 0; row < precise.length; row++) {
            precise[row] = dated(row) && located(row) && LocationRadius.kilometres(incidents, row) <= delta;
        }
        heaped = heaped(precise);
        usable = precise;
        for (int row = 0; heaped && row < usable.length; row++) {
            usable[row] &= !onTheFirst(row);
        }
    }

    /**
     * Whether dates pile up on the first of the month: over four times as many as there would be. Such dates are made
     * up, coincide, and would look like joint action.
     */
    private boolean heaped(boolean[] precise) {
        int all = 0;
        int firsts = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (precise[row]) {
                all++;
                firsts += onTheFirst(row) ? 1 : 0;
            }
        }
        return firsts >= MANY && firsts > HEAPED * all;
    }

    /** Whether attacks that are dated to the first of a month are left out, since too many are. */
    boolean leavesOutFirsts() {
        return heaped;
    }

    private boolean onTheFirst(int row) {
        return LocalDate.ofEpochDay(incidents.day(row)).getDayOfMonth() == 1;
    }

    private void require(Role role) {
        if (!incidents.has(role)) {
            throw new IllegalArgumentException("Coordination needs the column " + role.label() + ", which "
                    + incidents.source().file() + " doesn't have: name it with --column " + role.label() + "=NAME");
        }
    }

    IncidentTable table() {
        return incidents;
    }

    /** The span of the coverage, widened where the table holds more. */
    DaySpan period() {
        int first = (int) incidents.coverage().from().toEpochDay();
        int last = (int) incidents.coverage().to().toEpochDay();
        for (int row = 0; row < incidents.size(); row++) {
            first = Math.min(first, incidents.day(row));
            last = Math.max(last, incidents.lastDay(row));
        }
        return new DaySpan(first, last);
    }

    /** By row, whether one of the family is named as a perpetrator: a label of the file, else an umbrella of the aliases. */
    boolean[] rowsOf(GroupFamily family) {
        boolean[] named = new boolean[incidents.size()];
        for (String name : family.names()) {
            add(name, named);
        }
        return named;
    }

    private void add(String name, boolean[] named) {
        if (NamedGroups.isUnknown(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' stands for attacks of which nobody knows whose they are; name a group");
        }
        boolean label = false;
        for (Factor factor : perpetrators()) {
            int code = factor.labels().indexOf(name);
            if (code >= 0) {
                label = true;
                int[] codes = factor.codes();
                for (int row = 0; row < named.length; row++) {
                    named[row] |= codes[row] == code;
                }
            }
        }
        if (!label) {
            Set<Long> under = under(name);
            for (int row = 0; row < named.length; row++) {
                named[row] |= under.contains(incidents.line(row));
            }
        }
    }

    /** The columns that name perpetrators. */
    private List<Factor> perpetrators() {
        return PERPETRATORS.stream()
                .filter(incidents::has)
                .map(incidents::factor)
                .toList();
    }

    /** The lines of an umbrella of the aliases; if there is none either, an exception suggests what may have been meant. */
    private Set<Long> under(String umbrella) {
        IncidentTable own = incidents.involving(umbrella);
        return IntStream.range(0, own.size()).mapToObj(own::line).collect(Collectors.toSet());
    }

    /** The labels that a row names as perpetrators, each once. */
    Set<String> perpetrators(int row) {
        return PERPETRATORS.stream().map(role -> incidents.text(role, row)).collect(Collectors.toSet());
    }

    /** By row, whether nobody is named. */
    boolean[] unattributed() {
        boolean[] unknown = new boolean[incidents.size()];
        Arrays.fill(unknown, true);
        for (Factor factor : perpetrators()) {
            boolean[] nobody = new boolean[factor.labels().size()];
            for (int code = 0; code < nobody.length; code++) {
                nobody[code] = NamedGroups.isUnknown(factor.labels().get(code));
            }
            int[] codes = factor.codes();
            for (int row = 0; row < unknown.length; row++) {
                unknown[row] &= nobody[codes[row]];
            }
        }
        return unknown;
    }

    /** The named groups, most incidents first. */
    Stream<String> named() {
        return incidents.groups().stream().filter(GroupCount::named).map(GroupCount::name);
    }

    boolean dated(int row) {
        return incidents.precision(row) == Precision.DAY;
    }

    private boolean located(int row) {
        return !Double.isNaN(incidents.number(Role.LATITUDE, row))
                && !Double.isNaN(incidents.number(Role.LONGITUDE, row));
    }

    /** Whether a row can enter the tests of nearness: dated to the day and not made up, located no worse than δ. */
    boolean usable(int row) {
        return usable[row];
    }

    /** Whether a row can be put into a cell of half a degree. */
    boolean onTheMap(int row) {
        return located(row) && LocationRadius.kilometres(incidents, row) <= DISTRICT_KM;
    }

    /** What can be used of some rows. */
    SpaceTimePoints usable(boolean[] rows) {
        return points(rows, this::usable);
    }

    /** Those of some rows that can be put on a map. */
    SpaceTimePoints onTheMap(boolean[] rows) {
        return points(rows, this::onTheMap);
    }

    private SpaceTimePoints points(boolean[] rows, IntPredicate use) {
        int[] kept = IntStream.range(0, rows.length)
                .filter(row -> rows[row] && use.test(row))
                .toArray();
        return SpaceTimePoints.of(
                Arrays.stream(kept).map(incidents::day).toArray(),
                Arrays.stream(kept)
                        .mapToDouble(row -> incidents.number(Role.LATITUDE, row))
                        .toArray(),
                Arrays.stream(kept)
                        .mapToDouble(row -> incidents.number(Role.LONGITUDE, row))
                        .toArray());
    }

    /** The days of some rows, those dated to the day only. */
    int[] days(boolean[] rows) {
        return IntStream.range(0, rows.length)
                .filter(row -> rows[row] && dated(row))
                .map(incidents::day)
                .toArray();
    }

    static int count(boolean[] rows) {
        return (int) IntStream.range(0, rows.length).filter(row -> rows[row]).count();
    }

    static boolean[] both(boolean[] a, boolean[] b) {
        boolean[] both = new boolean[a.length];
        for (int row = 0; row < a.length; row++) {
            both[row] = a[row] && b[row];
        }
        return both;
    }

    static boolean[] without(boolean[] rows, boolean[] those) {
        boolean[] rest = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            rest[row] = rows[row] && !those[row];
        }
        return rest;
    }
}
