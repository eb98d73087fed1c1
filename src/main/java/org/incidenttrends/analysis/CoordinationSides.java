package org.incidenttrends.analysis;

/**
 * Whose each row is. Rows that name both sides are one operation, coded as joint: they answer nothing, and belong to
 * neither side's own.
 */
final class CoordinationSides {

    private final boolean[] a;
    private final boolean[] b;
    private final boolean[] both;
    private final boolean aStays;

    private CoordinationSides(boolean[] a, boolean[] b, boolean aStays) {
        this.a = a;
        this.b = b;
        this.both = CoordinationIncidents.both(a, b);
        this.aStays = aStays;
    }

    static CoordinationSides of(CoordinationIncidents table, GroupFamily a, GroupFamily b) {
        for (String name : a.names()) {
            if (b.names().contains(name)) {
                throw new IllegalArgumentException("'" + name + "' stands on both sides; name it on one");
            }
        }
        return new CoordinationSides(
                table.rowsOf(a), table.rowsOf(b), a.toString().compareTo(b.toString()) <= 0);
    }

    /** By row, whether A is named. */
    boolean[] a() {
        return a.clone();
    }

    /** By row, whether B is named. */
    boolean[] b() {
        return b.clone();
    }

    /** By row, whether both are named. */
    boolean[] both() {
        return both.clone();
    }

    /** Whether A stays while B is moved: fixed beforehand, the second by name moves. */
    boolean aStays() {
        return aStays;
    }

    /** A's rows that aren't B's, too. */
    boolean[] onlyA() {
        return CoordinationIncidents.without(a, both);
    }

    /** B's rows that aren't A's, too. */
    boolean[] onlyB() {
        return CoordinationIncidents.without(b, both);
    }
}
