package org.incidenttrends.chart;

/** Charts need no screen, and must not look for one: AWT decides that once, when the first of its classes is touched. */
final class Headless {

    private Headless() {}

    /** Says so, unless the program around us has already said what it wants. */
    static void start() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }
}
