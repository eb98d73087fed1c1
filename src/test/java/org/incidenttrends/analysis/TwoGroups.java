package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;

/** Tables of two groups of which it is known whether one answers the other; a third stands aside. */
public final class TwoGroups {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 1461;
    private static final double[][] TOWNS = {
        {30.2, 67.0}, {26.0, 63.05}, {29.5, 66.0}, {27.8, 66.6}, {28.55, 68.2}, {25.1, 62.3}, {31.3, 69.4}, {29.0, 66.6}
    };
    private static final String[] TARGETS = {"police", "army", "rail"};

    private final SplittableRandom random;
    private final List<String> lines = new ArrayList<>();

    private TwoGroups(long seed) {
        random = new SplittableRandom(seed);
        lines.add(
                "date,date_precision,latitude,longitude,location_precision,perpetrator,perpetrator_2,target,province");
    }

    /** Alpha and Beta; this share of Beta's incidents follows one of Alpha's in the same town, two days later on average. */
    public static IncidentTable linked(int each, double share) {
        return new TwoGroups(7).groups(each, share, 0).table();
    }

    /** The same, though nothing is linked in the first half of the time. */
    public static IncidentTable linkedInTheSecondHalf(int each, double share) {
        return new TwoGroups(7).groups(each, share, DAYS / 2).table();
    }

    /** Alpha and Beta take turns every twenty days: never within a fortnight in one town. */
    static IncidentTable apart() {
        TwoGroups world = new TwoGroups(11);
        for (int i = 0; i < 400; i++) {
            int turn = world.random.nextInt(DAYS / 20);
            int town = world.random.nextInt(TOWNS.length);
            world.add(20 * turn + world.random.nextInt(4), town, (turn + town) % 2 == 0 ? "Alpha" : "Beta", "");
        }
        return world.table();
    }

    /** With rows that can't be used, and four that name both. */
    static IncidentTable untidy() {
        TwoGroups world = new TwoGroups(3).groups(40, 0, 0);
        world.lines.add("2021-05-01,month,30.2,67.0,place,Alpha,,police,North");
        world.lines.add("2021-05-03,day,30.2,67.0,district,Alpha,,police,North");
        world.lines.add("2021-05-03,day,,,place,Beta,,police,North");
        for (int i = 0; i < 4; i++) {
            world.add(100 * i, 1, "Alpha", "Beta");
        }
        return world.table();
    }

    /** A third of all dates is the first of the month. */
    static IncidentTable heaped() {
        TwoGroups world = new TwoGroups(5).groups(90, 0, 0);
        for (int i = 1; i < world.lines.size(); i += 3) {
            String line = world.lines.get(i);
            world.lines.set(i, line.substring(0, 8) + "01" + line.substring(10));
        }
        return world.table();
    }

    private TwoGroups groups(int each, double share, int linkedFrom) {
        List<int[]> alpha = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            int[] incident = {random.nextInt(DAYS), random.nextInt(TOWNS.length)};
            alpha.add(incident);
            add(incident[0], incident[1], "Alpha", "");
        }
        List<int[]> leaders = alpha.stream()
                .filter(i -> i[0] >= linkedFrom && i[0] < DAYS - 10)
                .toList();
        for (int i = 0; i < each; i++) {
            if (random.nextDouble() < share) {
                int[] leader = leaders.get(random.nextInt(leaders.size()));
                add(leader[0] + random.nextInt(5), leader[1], "Beta", "");
            } else {
                add(random.nextInt(DAYS), random.nextInt(TOWNS.length), "Beta", "");
            }
            add(random.nextInt(DAYS), random.nextInt(TOWNS.length), i % 3 == 0 ? "Unknown" : "Gamma", "");
        }
        return this;
    }

    private void add(int day, int town, String group, String second) {
        lines.add(String.format(
                Locale.ROOT,
                "%s,day,%s,%s,place,%s,%s,%s,%s",
                FIRST.plusDays(day),
                TOWNS[town][0],
                TOWNS[town][1],
                group,
                second,
                TARGETS[random.nextInt(TARGETS.length)],
                town < 4 ? "North" : "South"));
    }

    private IncidentTable table() {
        return Tables.asOf(FIRST.plusDays(DAYS - 1L), lines.toArray(String[]::new));
    }
}
