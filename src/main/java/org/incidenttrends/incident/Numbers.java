package org.incidenttrends.incident;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.incidenttrends.incident.csv.TextColumn;

/** The numbers of a column, worked out once for each label. */
final class Numbers {

    /** What R and pandas write where there is no number. */
    private static final Set<String> MISSING = Set.of("", "NA", "NaN");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    private final double[] values;
    private final boolean[] wrong;

    private Numbers(double[] values, boolean[] wrong) {
        this.values = values;
        this.wrong = wrong;
    }

    /**
     * Reads the labels of a column.
     *
     * @param column the column
     * @param missing numbers that stand for a missing one, such as -9
     * @param least the least allowed value
     * @param most the greatest allowed value
     */
    static Numbers of(TextColumn column, Set<Double> missing, double least, double most) {
        List<String> labels = column.labels();
        double[] values = new double[labels.size()];
        boolean[] wrong = new boolean[labels.size()];
        for (int code = 0; code < values.length; code++) {
            String label = labels.get(code);
            values[code] = Double.NaN;
            if (MISSING.contains(label)) {
                continue;
            }
            double value = parse(label);
            if (!missing.contains(value)) {
                values[code] = value;
                wrong[code] = !(value >= least && value <= most);
            }
        }
        return new Numbers(values, wrong);
    }

    /** A plain decimal number; NaN for anything else. */
    static double parse(String text) {
        return text.length() <= 400 && NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** The value of a label; NaN where it is missing. */
    double value(int code) {
        return values[code];
    }

    /** Whether a label is neither missing nor an allowed number. */
    boolean wrong(int code) {
        return wrong[code];
    }

    /** Whether any label is wrong. */
    boolean anyWrong() {
        for (boolean w : wrong) {
            if (w) {
                return true;
            }
        }
        return false;
    }
}
