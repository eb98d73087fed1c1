package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scale from a least to a greatest value, and the places on it that are marked. */
sealed interface Axis {

    /** The least value shown. */
    double min();

    /** The greatest value shown, above the least. */
    double max();

    /** Where a value stands, on a scale that is even along the axis. */
    default double place(double value) {
        return value;
    }

    /** The marked places for an axis of this many pixels, horizontal or not. */
    List<Tick> ticks(double pixels, boolean horizontal);

    /** Whether a light line across the panel leads the eye from a mark to the data. */
    boolean ruled();

    /**
     * A marked place.
     *
     * @param at the value
     * @param label the words for it, possibly in two lines, or empty for a small mark
     * @param labelAt the value at which the words are centred
     */
    record Tick(double at, String label, double labelAt) {
        Tick(double at, String label) {
            this(at, label, at);
        }
    }

    private static void requireRange(double min, double max) {
        if (!(min < max) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("An axis from " + min + " to " + max + ": expected two finite ends");
        }
    }

    /**
     * Numbers at even distances.
     *
     * @param whole whether only whole numbers are marked, as for counts
     * @param unit what follows every number, such as {@code " %"}, or nothing
     */
    record Numbers(double min, double max, boolean whole, String unit) implements Axis {

        public Numbers {
            requireRange(min, max);
        }

        /** From an honest zero to a little above the greatest count. */
        static Numbers counts(double greatest) {
            return new Numbers(0, greatest > 0 ? 1.06 * greatest : 1, true, "");
        }

        /** From zero to a little above the greatest percentage, never above 100. */
        static Numbers percent(double greatest) {
            return new Numbers(0, Math.min(100, Math.max(1, 1.06 * greatest)), false, " %");
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            double apart = horizontal ? 76 : Math.max(28, pixels / 7);
            double step = step((max - min) * Math.min(1, apart / pixels));
            List<Tick> ticks = new ArrayList<>();
            for (long i = (long) Math.ceil(min / step - 1e-9); i * step <= max + 1e-9 * step; i++) {
                ticks.add(new Tick(i * step, label(i * step, step)));
            }
            return ticks;
        }

        @Override
        public boolean ruled() {
            return true;
        }

        /** The least of 1, 2, 5, 10, 20, 50 … that isn't below the wish. */
        private double step(double wish) {
            double power = Math.pow(10, Math.floor(Math.log10(wish)));
            double step = 10 * power;
            for (double digit : new double[] {1, 2, 5}) {
                if (digit * power >= wish * (1 - 1e-9)) {
                    step = digit * power;
                    break;
                }
            }
            return whole ? Math.max(1, step) : step;
        }

        private String label(double value, double step) {
            int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
            String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
            return (value < -1e-9 * step ? "−" : "") + digits + unit;
        }
    }

    /**
     * Positive numbers on a logarithmic scale; what is less than the least stands at the least.
     *
     * @param unit what follows every number, such as {@code " %"}, or nothing
     */
    record Log(double min, double max, String unit) implements Axis {

        /** Up to so many powers of ten, their doubles and fivefolds are marked too. */
        private static final double FEW_DECADES = 2.5;

        public Log {
            requireRange(min, max);
            if (!(min > 0)) {
                throw new IllegalArgumentException("A logarithmic axis from " + min + ": expected a positive end");
            }
        }

        @Override
        public double place(double value) {
            return Math.log10(Math.max(value, min));
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            double decades = place(max) - place(min);
            double[] digits = decades <= FEW_DECADES ? new double[] {1, 2, 5} : new double[] {1};
            int apart = (int) Math.max(1, Math.ceil(decades * (horizontal ? 50 : 20) / pixels));
            List<Tick> ticks = new ArrayList<>();
            for (int power = (int) Math.floor(place(min)); power <= place(max); power += apart) {
                for (double digit : digits) {
                    double at = digit * Math.pow(10, power);
                    if (at >= min * (1 - 1e-9) && at <= max * (1 + 1e-9)) {
                        ticks.add(new Tick(at, label(at, power)));
                    }
                }
            }
            return ticks;
        }

        @Override
        public boolean ruled() {
            return true;
        }

        private String label(double value, int power) {
            return String.format(Locale.ROOT, "%,." + Math.max(0, -power) + "f", value) + unit;
        }
    }

    /** A scale of its own, such as a logarithmic one, whose marked places are given. */
    record Marked(double min, double max, List<Tick> marks) implements Axis {

        public Marked {
            requireRange(min, max);
            marks = List.copyOf(marks);
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            return marks.stream()
                    .filter(tick -> min <= tick.at() && tick.at() <= max)
                    .toList();
        }

        @Override
        public boolean ruled() {
            return true;
        }
    }

    /** Degrees of longitude, east positive, or of latitude, north positive. */
    record Degrees(double min, double max, boolean longitude) implements Axis {

        public Degrees {
            requireRange(min, max);
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            return new Numbers(min, max, false, "°")
                    .ticks(pixels, horizontal).stream()
                            .map(tick -> new Tick(tick.at(), words(tick)))
                            .toList();
        }

        private String words(Tick tick) {
            if (tick.at() == 0) {
                return tick.label();
            }
            String side = longitude ? (tick.at() > 0 ? " E" : " W") : tick.at() > 0 ? " N" : " S";
            return tick.label().replace("−", "") + side;
        }

        @Override
        public boolean ruled() {
            return true;
        }
    }

    /** Numbers from zero that aren't marked, because the data say theirs. */
    record Unmarked(double max) implements Axis {

        public Unmarked {
            requireRange(0, max);
        }

        @Override
        public double min() {
            return 0;
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            return List.of();
        }

        @Override
        public boolean ruled() {
            return true;
        }
    }

    /**
     * Dates, as years with decimals; {@link CalendarTicks} marks years, quarters, months, weeks or days.
     *
     * @param finest what isn't divided any more, since the data aren't
     */
    record Calendar(double min, double max, CalendarTicks.Finest finest) implements Axis {

        public Calendar {
            requireRange(min, max);
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            return CalendarTicks.of(this, pixels);
        }

        @Override
        public boolean ruled() {
            return false;
        }
    }

    /**
     * Ratios on a scale on which twice and half are equally far from 1; positions are logarithms to base 2.
     *
     * @param min the least position
     * @param max the greatest position
     */
    record Ratios(double min, double max) implements Axis {

        public Ratios {
            requireRange(min, max);
        }

        /** As far to either side of 1. */
        static Ratios upTo(double ratio) {
            double reach = 1.06 * Math.log(ratio) / Math.log(2);
            return new Ratios(-reach, reach);
        }

        /** Where a ratio stands; 0 and infinity stand at the edges. */
        double at(double ratio) {
            return Math.max(min, Math.min(max, Math.log(ratio) / Math.log(2)));
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            int step = (int) Math.max(1, Math.ceil((max - min) / Math.max(2, pixels / 60)));
            List<Tick> ticks = new ArrayList<>();
            for (int i = (int) Math.ceil(min); i <= max; i++) {
                if (i % step == 0) {
                    ticks.add(new Tick(i, i < 0 ? "1/" + (1L << -i) : Long.toString(1L << i)));
                }
            }
            return ticks;
        }

        @Override
        public boolean ruled() {
            return true;
        }
    }

    /** Names, the first on top or on the left; the first of n names stands at n − 1 on top, or at 0 on the left. */
    record Names(List<String> names) implements Axis {

        public Names {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("An axis of names needs a name");
            }
        }

        @Override
        public double min() {
            return -0.5;
        }

        @Override
        public double max() {
            return names.size() - 0.5;
        }

        /** Where the name stands on a vertical axis. */
        double fromTop(int index) {
            return names.size() - 1.0 - index;
        }

        @Override
        public List<Tick> ticks(double pixels, boolean horizontal) {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                ticks.add(new Tick(horizontal ? i : fromTop(i), names.get(i)));
            }
            return ticks;
        }

        @Override
        public boolean ruled() {
            return false;
        }
    }
}
