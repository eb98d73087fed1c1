package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.Wording;

/**
 * Counts in at most six classes of one hue, from almost white for zero to dark. The bounds grow by a factor, since in
 * counts by place and time most are small.
 *
 * @param lowest the least count of each class; the first is 0
 * @param greatest the greatest count of all
 * @param colours the colour of each class
 */
record ColourClasses(List<Integer> lowest, int greatest, List<Color> colours) {

    private static final int MOST = 5;
    private static final Color DARKEST = new Color(0x00406B);

    static ColourClasses upTo(double count) {
        int greatest = (int) Math.max(1, Math.ceil(count));
        List<Integer> lowest = new ArrayList<>(List.of(0));
        for (int i = 0; i < Math.min(MOST, greatest); i++) {
            int bound = greatest <= MOST ? i + 1 : (int) Math.floor(Math.pow(greatest, (double) i / MOST) + 1e-9);
            lowest.add(Math.max(bound, lowest.get(i) + 1));
        }
        int classes = lowest.size() - 1;
        List<Color> colours = new ArrayList<>(List.of(Palette.tint(Palette.BLUE, 0.06)));
        for (int i = 1; i <= classes; i++) {
            boolean last = i == MOST;
            colours.add(last ? DARKEST : Palette.tint(Palette.BLUE, 0.22 * i));
        }
        return new ColourClasses(List.copyOf(lowest), greatest, List.copyOf(colours));
    }

    /** The class of a count; what lies between two bounds belongs to the lower. */
    int of(double count) {
        int found = count > 0 ? 1 : 0;
        for (int i = 1; i < lowest.size(); i++) {
            if (count >= lowest.get(i)) {
                found = i;
            }
        }
        return found;
    }

    /** The counts of a class. */
    String words(int index) {
        int from = lowest.get(index);
        int to = index + 1 < lowest.size() ? lowest.get(index + 1) - 1 : greatest;
        return from == to ? Wording.count(from) : Wording.count(from) + "–" + Wording.count(to);
    }

    /** The key of all classes, the last with the word for what is counted. */
    Key[] keys(String one, String many) {
        String noun = greatest == 1 ? one : many;
        return IntStream.range(0, colours.size())
                .mapToObj(i ->
                        new Key(Key.Sign.BOX, colours.get(i), words(i) + (i == colours.size() - 1 ? " " + noun : "")))
                .toArray(Key[]::new);
    }
}
