package org.incidenttrends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.Plan;
import org.incidenttrends.report.Report;
import org.incidenttrends.report.StandardReport;
import org.incidenttrends.report.document.BriefingHtml;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.count.CountRegression;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ShareSample;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.incidenttrends.stats.trend.ChangePoints;
import org.incidenttrends.stats.trend.MannKendall;
import org.jspecify.annotations.Nullable;

/**
 * The work that {@code src/jmh/peers/run} has done by this program, R and Python alike: {@code Peers TASK FOLDER REPEATS}
 * prints the seconds of the quickest repeat. {@code Peers data FOLDER} writes what they all read; the task {@code all} runs
 * every other once, for the archive of classes.
 */
public enum Peers {
    /** Load 200,000 rows of 135 columns and count by month and group. */
    LOAD {
        @Override
        Object run(Path folder) {
            IncidentTable table = IncidentTable.reader()
                    .roles(Role.DATE, Role.YEAR, Role.MONTH, Role.DAY, Role.GROUP)
                    .read(folder.resolve("gtd.csv"));
            return SeriesCounter.by(PeriodUnit.MONTH).countBy(table, Role.GROUP);
        }
    },
    /** A negative-binomial regression of 240 months on a trend and one harmonic. */
    REGRESSION {
        @Override
        Object run(Path folder) {
            double[] days = new double[months.length];
            Arrays.fill(days, 30.4375);
            return CountRegression.withDefaults()
                    .of(Design.of(days, 12).withTrend().withHarmonics(1), months);
        }
    },
    /** Mann and Kendall's test of 240 months as the peers make it, with no correction for memory. */
    KENDALL {
        @Override
        Object run(Path folder) {
            return MannKendall.withDefaults().with(MannKendall.Variant.PLAIN).of(months);
        }
    },
    /** The best segmentation of 240 months, shortest segment 6. */
    BREAKS {
        @Override
        Object run(Path folder) {
            return breaks(0);
        }
    },
    /** The same with 999 bootstrap replicates. */
    BREAKS_BOOTSTRAP {
        @Override
        Object run(Path folder) {
            return breaks(999);
        }
    },
    /** The goodness of fit of a power law to 2,000 tolls, 2,500 replicates. */
    TAIL_BOOTSTRAP {
        @Override
        Object run(Path folder) {
            return GoodnessOfFit.withDefaults().of(EventSizes.of(sizes));
        }
    },
    /** Shares of 8 groups in 20,000 incidents of 5,000 operations, 999 bootstrap replicates by operation. */
    SHARES_BOOTSTRAP {
        @Override
        Object run(Path folder) {
            int[][] perpetrators =
                    Arrays.stream(groups).mapToObj(g -> new int[] {g}).toArray(int[][]::new);
            return ShareSample.of(8, perpetrators, Credit.PRIMARY)
                    .inOperations(operations)
                    .resample(Resampler.withDefaults().withReplicates(999))
                    .intervals(0.95);
        }
    },
    /** A page of figures and tables of 5,000 incidents in HTML: frequency, trend, kinds of attack, places; none resampled. */
    REPORT {
        @Override
        Object run(Path folder) throws IOException {
            List<Plan.Part> parts = new ArrayList<>();
            for (String section : List.of("frequency", "trend", "tactics-and-targets", "districts")) {
                parts.add(new Plan.Named(section));
            }
            Report report = StandardReport.withDefaults()
                    .with(new Plan(parts, Plan.standard().asked()))
                    .with(Resampler.withDefaults().withReplicates(0))
                    .of(IncidentTable.read(folder.resolve("incidents.csv")));
            return Files.writeString(folder.resolve("ours.html"), BriefingHtml.of(report.briefing()));
        }
    },
    /** The whole briefing of the same table in PDF, with everything that is resampled for it; no peer does this. */
    BRIEFING {
        @Override
        Object run(Path folder) {
            return Report.of(IncidentTable.read(folder.resolve("incidents.csv")))
                    .save(folder.resolve("ours.pdf"));
        }
    };

    /** What a repeat gave, so that no compiler may leave it out. */
    private static volatile @Nullable Object sink;

    double[] months = {};
    int[] sizes = {};
    int[] groups = {};
    int[] operations = {};

    abstract Object run(Path folder) throws IOException;

    Object breaks(int replicates) {
        double[] days = new double[months.length];
        Arrays.fill(days, 30.4375);
        return ChangePoints.withDefaults()
                .withShortestSegment(6)
                .with(Resampler.withDefaults().withReplicates(replicates))
                .of(months, days);
    }

    /** Reads what this task needs, as the peers do. */
    private void read(Path folder) {
        switch (this) {
            case REGRESSION, KENDALL, BREAKS, BREAKS_BOOTSTRAP -> months = column(folder, "months.csv", 0);
            case TAIL_BOOTSTRAP -> sizes = whole(folder, "sizes.csv", 0);
            case SHARES_BOOTSTRAP -> {
                groups = whole(folder, "groups.csv", 0);
                operations = whole(folder, "groups.csv", 1);
            }
            case LOAD, REPORT, BRIEFING -> {}
        }
    }

    private static int[] whole(Path folder, String file, int at) {
        return Arrays.stream(column(folder, file, at)).mapToInt(x -> (int) x).toArray();
    }

    private static double[] column(Path folder, String file, int at) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[at]))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a task, or writes the data.
     *
     * @param args task, folder, repeats
     * @throws IOException if the data can't be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("data")) {
            write(folder);
            return;
        }
        if (args[0].equals("all")) {
            for (Peers task : values()) {
                task.read(folder);
                task.run(folder);
            }
            System.exit(0);
        }
        Peers task = valueOf(args[0].toUpperCase(Locale.ROOT));
        task.read(folder);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            long start = System.nanoTime();
            sink = task.run(folder);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.println(best);
        System.exit(0);
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        ShapedFile.GTD.write(200_000, 1, folder.resolve("gtd.csv"));
        SplittableRandom random = new SplittableRandom(20260101);
        List<String> months = new ArrayList<>(List.of("count"));
        for (int i = 0; i < 240; i++) {
            double level = (i < 130 ? 8 : 14) * (1 + 0.3 * Math.sin(i * Math.PI / 6)) * (0.5 + random.nextDouble());
            months.add(String.valueOf(poisson(level, random)));
        }
        Files.write(folder.resolve("months.csv"), months);
        List<String> sizes = new ArrayList<>(List.of("killed"));
        for (int i = 0; i < 2_000; i++) {
            sizes.add(String.valueOf((int) Math.min(1e6, Math.pow(1 - random.nextDouble(), -1 / 1.4))));
        }
        Files.write(folder.resolve("sizes.csv"), sizes);
        List<String> groups = new ArrayList<>(List.of("group,operation"));
        for (int i = 0; i < 20_000; i++) {
            groups.add(random.nextInt(1 + random.nextInt(8)) + "," + i / 4);
        }
        Files.write(folder.resolve("groups.csv"), groups);
        List<String> incidents =
                new ArrayList<>(List.of("date,district,killed_min,killed_max,target,tactic,perpetrator"));
        for (int i = 0; i < 5_000; i++) {
            int killed = (int) Math.min(400, Math.pow(1 - random.nextDouble(), -1 / 1.4)) - 1;
            incidents.add(LocalDate.of(2014, 1, 1).plusDays(i * 3650L / 5000) + ",District " + random.nextInt(12) + ","
                    + killed + "," + (killed + random.nextInt(2)) + ",target " + random.nextInt(5) + ",tactic "
                    + random.nextInt(5) + "," + (random.nextInt(2) == 0 ? "Unknown" : "Group " + random.nextInt(6)));
        }
        Files.write(folder.resolve("incidents.csv"), incidents);
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
