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

    private CoordinationSides(boolean[] a, boolean[] b, boolean[] both, boolean aStays) {
        this.a = a;
        this.b = b;
        this.both = both;
        this.aStays = aStays;
    }

    static CoordinationSides of(CoordinationIncidents table, GroupFamily a, GroupFamily b) {
        for (String name : a.names()) {
            if (b.names().contains(name)) {
                throw new IllegalArgumentException("'" + name + "' stands on both sides; name it on one");
            }
        }
        boolean[] ofA = table.rowsOf(a);
        boolean[] ofB = table.rowsOf(b);
        boolean[] both = CoordinationIncidents.both(ofA, ofB);
        int usableA = table.usable(CoordinationIncidents.without(ofA, both)).size();
        int usableB = table.usable(CoordinationIncidents.without(ofB, both)).size();
        return new CoordinationSides(ofA, ofB, both, stays(usableA, a.toString(), usableB, b.toString()));
    }

    /**
     * Whether the first of two groups stays while the second is moved. That is fixed before anything is tested: the smaller
     * one moves, so that the link that could be seen is told as a share of fewer incidents, where it is seen with more
     * difficulty; of equal ones the second by name.
     */
    static boolean stays(int size, String name, int otherSize, String otherName) {
        return size == otherSize ? name.compareTo(otherName) <= 0 : size > otherSize;
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

    /** Whether A stays while B is moved, as {@link #stays} decides by what is usable. */
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
