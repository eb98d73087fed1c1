package org.incidenttrends.stats.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.resample.Permutation;

/**
 * A world in which it is known whether two groups act together. Both share the towns, and whatever of trend, season,
 * campaigns and third parties the world has; a part of each group's incidents follows its own earlier ones. A builder:
 * every method changes the world it is called on.
 */
public final class CoordinationWorld {

    public static final DaySpan PERIOD = new DaySpan(0, 1460);

    private static final int DAYS = PERIOD.length();
    private static final double YEAR = 365.25;
    private static final double MONTH = YEAR / 12;
    private final String name;
    private final int sizeA;
    private final int sizeB;
    private Geography geography = random -> Towns.random(25, random);
    private double selfExcited = 0.3;
    private double trend = 1;
    private double season;
    private double drift;
    private int weekdays = 7;
    private int burstDays;
    private double burstFactor = 1;
    private boolean burstsLocal;
    private double linked;
    private double linkLag = 5;
    private double joint;
    private int thirdSize = 200;
    private double thirdParty;
    private double lagA;
    private double lagB;
    private double heaped;
    private boolean firstsLeftOut;
    private double vague;
    private double missing;
    private double swapped;

    public CoordinationWorld(String name, int sizeA, int sizeB) {
        this.name = name;
        this.sizeA = sizeA;
        this.sizeB = sizeB;
    }

    /** Where a world lies. */
    private interface Geography {
        Towns draw(SplittableRandom random);
    }

    /** The two groups as an analyst would see them. */
    public record Groups(SpaceTimePoints a, SpaceTimePoints b) {}

    /** An incident: its day and the town it happened in. */
    private record Incident(int day, int town) {}

    /** The activity falls or rises by this factor from the first to the last day, for both. */
    public CoordinationWorld trend(double factor) {
        trend = factor;
        return this;
    }

    /** The year's wave, from 0 to 1, the same for both. */
    public CoordinationWorld season(double amplitude) {
        season = amplitude;
        return this;
    }

    /** Activity moves from the first towns to the last ones over the years. */
    CoordinationWorld moving(double strength) {
        drift = strength;
        return this;
    }

    /** Nothing is reported on the other days of the week but for a third of it. */
    CoordinationWorld reportedOn(int days) {
        weekdays = days;
        return this;
    }

    /** Ten bursts that both share, in the whole province or each in one town. */
    CoordinationWorld bursts(int days, double factor, boolean local) {
        burstDays = days;
        burstFactor = factor;
        burstsLocal = local;
        return this;
    }

    /** This share of B's incidents responds to incidents of A, after so many days on average. */
    public CoordinationWorld linked(double share, double meanLag) {
        linked = share;
        linkLag = meanLag;
        return this;
    }

    /** This share of B's incidents is an operation with A: the same place and day. */
    CoordinationWorld joint(double share) {
        joint = share;
        return this;
    }

    /** This share of either group's incidents responds to one of a third party's, after so many days on average. */
    CoordinationWorld thirdParty(int incidents, double share, double meanLagA, double meanLagB) {
        thirdSize = incidents;
        thirdParty = share;
        lagA = meanLagA;
        lagB = meanLagB;
        return this;
    }

    /** This share of all dates is given as the first of a month. */
    CoordinationWorld heaped(double share) {
        heaped = share;
        return this;
    }

    /** Whatever is dated to the first of a month isn't used, as the program does where such dates pile up. */
    CoordinationWorld withoutFirsts() {
        firstsLeftOut = true;
        return this;
    }

    /** This share of all places is given as the nearest of five large towns, and nobody noticed. */
    CoordinationWorld vague(double share) {
        vague = share;
        return this;
    }

    /** This share of the last year's incidents, rising from nothing in the first, was never reported. */
    CoordinationWorld missing(double share) {
        missing = share;
        return this;
    }

    /** This share of all incidents is attributed to the other group. */
    CoordinationWorld misattributed(double share) {
        swapped = share;
        return this;
    }

    /** This share of each group's incidents, in place of 30 %, follows its own earlier ones. */
    CoordinationWorld selfExcited(double share) {
        selfExcited = share;
        return this;
    }

    /** The places of Balochistan and how often each was struck, in place of 25 random towns. */
    CoordinationWorld balochistan() {
        geography = random -> Towns.balochistan();
        return this;
    }

    /** The places of the north-west of Pakistan and how often each was struck; many lie within 20 km of others. */
    CoordinationWorld northWest() {
        geography = random -> Towns.northWest();
        return this;
    }

    String name() {
        return name;
    }

    int sizeA() {
        return sizeA;
    }

    int sizeB() {
        return sizeB;
    }

    public Groups draw(SplittableRandom random) {
        Towns towns = geography.draw(random);
        double[] cumulated = cumulated(towns, random);
        List<Incident> third = own(thirdSize, cumulated, towns, random);
        List<Incident> a = own(enough(sizeA), cumulated, towns, random);
        List<Incident> b = own(enough(sizeB), cumulated, towns, random);
        respond(a, third, thirdParty, lagA, random);
        respond(b, third, thirdParty, lagB, random);
        respond(b, List.copyOf(a), linked, linkLag, random);
        respond(b, List.copyOf(a), joint, 0, random);
        a.removeIf(i -> random.nextDouble() < missing * i.day() / DAYS);
        b.removeIf(i -> random.nextDouble() < missing * i.day() / DAYS);
        List<Incident> toB = taken(a, swapped, random);
        List<Incident> toA = taken(b, swapped, random);
        a.addAll(toA);
        b.addAll(toB);
        return new Groups(seen(a, towns, random), seen(b, towns, random));
    }

    private int enough(int size) {
        return (int) Math.round(size / (1 - missing / 2));
    }

    /** The shared drivers: how likely the next incident is on each day in each town. */
    private double[] cumulated(Towns towns, SplittableRandom random) {
        double[][] burst = bursts(towns.size(), random);
        double[] cumulated = new double[DAYS * towns.size()];
        double sum = 0;
        for (int day = 0; day < DAYS; day++) {
            double shared = Math.pow(trend, (double) day / DAYS)
                    * (1 + season * Math.sin(2 * Math.PI * day / YEAR))
                    * (day % 7 < weekdays ? 1 : 1.0 / 3);
            for (int town = 0; town < towns.size(); town++) {
                double place = (double) town / towns.size() - 0.5;
                double moved = Math.exp(drift * place * ((double) day / DAYS - 0.5));
                sum += towns.weight(town) * shared * moved * burst[town][day];
                cumulated[day * towns.size() + town] = sum;
            }
        }
        return cumulated;
    }

    private double[][] bursts(int towns, SplittableRandom random) {
        double[][] burst = new double[towns][DAYS];
        for (double[] row : burst) {
            Arrays.fill(row, 1);
        }
        int number = burstDays == 0 ? 0 : burstsLocal ? 4 * 10 : 10;
        for (int i = 0; i < number; i++) {
            int start = random.nextInt(DAYS - burstDays);
            int where = random.nextInt(towns);
            for (int town = 0; town < towns; town++) {
                if (!burstsLocal || town == where) {
                    Arrays.fill(burst[town], start, start + burstDays, burstFactor);
                }
            }
        }
        return burst;
    }

    /** A group's incidents: from the shared drivers, and following its own, in the same town after 5 days on average. */
    private List<Incident> own(int size, double[] cumulated, Towns towns, SplittableRandom random) {
        List<Incident> incidents = new ArrayList<>();
        while (incidents.size() < size) {
            Incident next;
            if (!incidents.isEmpty() && random.nextDouble() < selfExcited) {
                next = after(incidents.get(random.nextInt(incidents.size())), 5, random);
            } else {
                int cell = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
                int index = Math.min(cumulated.length - 1, cell < 0 ? -cell - 1 : cell);
                next = new Incident(index / towns.size(), index % towns.size());
            }
            if (PERIOD.contains(next.day())) {
                incidents.add(next);
            }
        }
        return incidents;
    }

    private static Incident after(Incident first, double meanLag, SplittableRandom random) {
        int lag = (int) (-meanLag * Math.log1p(-random.nextDouble()));
        return new Incident(first.day() + lag, first.town());
    }

    /** Responses take the place of as many different incidents. */
    private static void respond(
            List<Incident> group, List<Incident> to, double share, double meanLag, SplittableRandom random) {
        int number = (int) Math.round(share * group.size());
        int[] replaced = Permutation.draw(group.size(), random);
        for (int i = 0; i < number; i++) {
            Incident response;
            do {
                response = after(to.get(random.nextInt(to.size())), meanLag, random);
            } while (!PERIOD.contains(response.day()));
            group.set(replaced[i], response);
        }
    }

    private static List<Incident> taken(List<Incident> group, double share, SplittableRandom random) {
        List<Incident> taken = new ArrayList<>();
        group.removeIf(i -> random.nextDouble() < share && taken.add(i));
        return taken;
    }

    private SpaceTimePoints seen(List<Incident> group, Towns towns, SplittableRandom random) {
        int[] days = group.stream()
                .mapToInt(i -> random.nextDouble() < heaped ? (int) (MONTH * Math.floor(i.day() / MONTH)) : i.day())
                .toArray();
        int[] places = group.stream()
                .mapToInt(i -> random.nextDouble() < vague ? towns.nearestOfFive(i.town()) : i.town())
                .toArray();
        return SpaceTimePoints.of(
                        days,
                        IntStream.of(places).mapToDouble(towns::latitude).toArray(),
                        IntStream.of(places).mapToDouble(towns::longitude).toArray())
                .where(i -> !(firstsLeftOut && days[i] == (int) (MONTH * Math.rint(days[i] / MONTH))));
    }
}
