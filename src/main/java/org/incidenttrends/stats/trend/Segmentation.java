package org.incidenttrends.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.trend.ChangePoints.Segment;

/** The cheapest segmentation of counts over given exposures, and what its breaks gain. */
final class Segmentation {

    /** The price of a break in units of φ̂ log n; a break costs a rate and a date, and the date is dear. */
    static final double PRICE = 3;

    private final int n;
    private final int shortest;
    private final double[] exposures;
    /** The ends of the stretches between known steps: 0, the steps, n. */
    private final int[] stretches;

    private final double[] exposureBefore;

    Segmentation(double[] exposures, int shortest, List<Integer> knownSteps) {
        n = exposures.length;
        this.shortest = shortest;
        this.exposures = exposures.clone();
        exposureBefore = new double[n + 1];
        for (int t = 0; t < n; t++) {
            if (!(exposures[t] > 0 && exposures[t] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The exposure of period " + t + " is " + exposures[t]
                        + ": expected a positive number; leave out periods in which nobody collected");
            }
            exposureBefore[t + 1] = exposureBefore[t] + exposures[t];
        }
        stretches = new int[knownSteps.size() + 2];
        stretches[stretches.length - 1] = n;
        for (int i = 0; i < knownSteps.size(); i++) {
            int step = knownSteps.get(i);
            if (step < 1 || step >= n) {
                throw new IllegalArgumentException(
                        "A known step at period " + step + ": expected one from 1 to " + (n - 1));
            }
            stretches[i + 1] = step;
        }
    }

    /**
     * A segmentation.
     *
     * @param segments all stretches of constant rate
     * @param breaks the ends of segments that aren't known steps
     * @param gains by how much each break lowers −2ℓ against one rate on both its sides
     * @param deviance by how much all breaks together do
     * @param dispersion φ̂
     * @param penalty the price of a break
     */
    record Fit(
            List<Segment> segments,
            List<Integer> breaks,
            List<Double> gains,
            double deviance,
            double dispersion,
            double penalty) {

        Segment segmentFrom(int index) {
            return segments.stream().filter(s -> s.from() == index).findFirst().orElseThrow();
        }

        Segment segmentEndingAt(int index) {
            return segments.stream().filter(s -> s.to() == index).findFirst().orElseThrow();
        }
    }

    void require(double[] counts) {
        if (counts.length != n) {
            throw new IllegalArgumentException(
                    counts.length + " counts and " + n + " exposures: expected as many of each");
        }
        int longest = 0;
        for (int i = 1; i < stretches.length; i++) {
            longest = Math.max(longest, stretches[i] - stretches[i - 1]);
        }
        if (longest < 2L * shortest) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    longest + (longest == 1 ? " period" : " periods")
                            + (stretches.length > 2 ? " in a row at most between known steps" : "")
                            + ": a break needs two segments of " + shortest + " or more; take shorter periods or a"
                            + " longer time");
        }
        double total = 0;
        for (int t = 0; t < n; t++) {
            if (!(counts[t] >= 0 && counts[t] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The count of period " + t + " is " + counts[t] + ": expected 0 or more");
            }
            total += counts[t];
        }
        if (total == 0) {
            throw new NotEstimableException(
                    Reason.ALL_ZERO, "No incident in any of " + n + " periods: no level can shift");
        }
    }

    Fit of(double[] counts) {
        Costs costs = new Costs(counts);
        double dispersion = dispersion(counts, costs);
        double penalty = dispersion * PRICE * Math.log(n);
        List<Segment> segments = new ArrayList<>();
        List<Integer> breaks = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        double deviance = 0;
        for (int i = 1; i < stretches.length; i++) {
            int[] ends = Pelt.ends(costs::of, stretches[i - 1], stretches[i], shortest, penalty);
            deviance += costs.of(stretches[i - 1], stretches[i]);
            for (int k = 1; k < ends.length; k++) {
                segments.add(costs.segment(ends[k - 1], ends[k]));
                deviance -= costs.of(ends[k - 1], ends[k]);
                if (k < ends.length - 1) {
                    breaks.add(ends[k]);
                    gains.add(costs.of(ends[k - 1], ends[k + 1])
                            - costs.of(ends[k - 1], ends[k])
                            - costs.of(ends[k], ends[k + 1]));
                }
            }
        }
        return new Fit(segments, breaks, gains, deviance, dispersion, penalty);
    }

    /**
     * How residuals about levels behave.
     *
     * @param variance their variance, that of Poisson counts being 1; not below it
     * @param persistence how alike neighbours are, from 0 to below 1
     */
    record Scatter(double variance, double persistence) {

        /** ω: by how much more than Poisson counts the sums of many periods vary. */
        double longRun() {
            return variance * (1 + persistence) / (1 - persistence);
        }
    }

    /** The scatter about the levels of given stretches, estimated here over these exposures, and of some more terms. */
    Scatter scatter(double[] counts, List<Segment> stretchesOfOneLevel, int moreTerms) {
        double[] residuals = residuals(counts, means(counts, stretchesOfOneLevel));
        int estimated = stretchesOfOneLevel.size() + moreTerms;
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        return new Scatter(Math.max(1, squares / (n - estimated)), PersistentCounts.persistence(residuals, estimated));
    }

    /** The means of the model without breaks: one rate between each two known steps. */
    double[] meansWithoutBreaks(double[] counts) {
        Costs costs = new Costs(counts);
        return means(
                counts,
                IntStream.range(1, stretches.length)
                        .mapToObj(i -> costs.segment(stretches[i - 1], stretches[i]))
                        .toList());
    }

    /**
     * The means over these exposures of stretches of one level, whatever exposures they were found with; one without
     * incidents is given half of one, so that it isn't certain never to have any.
     */
    double[] means(double[] counts, List<Segment> stretchesOfOneLevel) {
        Costs costs = new Costs(counts);
        double[] means = new double[n];
        for (Segment stretch : stretchesOfOneLevel) {
            Segment segment = costs.segment(stretch.from(), stretch.to());
            double rate = Math.max(segment.count(), 0.5) / segment.exposure();
            for (int t = segment.from(); t < segment.to(); t++) {
                means[t] = rate * exposures[t];
            }
        }
        return means;
    }

    private static double[] residuals(double[] counts, double[] means) {
        return IntStream.range(0, counts.length)
                .mapToDouble(t -> (counts[t] - means[t]) / Math.sqrt(means[t]))
                .toArray();
    }

    /** The same stretches over exposures that a season has changed. */
    Segmentation inSeason(double[] factors) {
        return new Segmentation(
                IntStream.range(0, n)
                        .mapToDouble(t -> exposures[t] * factors[t])
                        .toArray(),
                shortest,
                Arrays.stream(stretches, 1, stretches.length - 1).boxed().toList());
    }

    StepEvidence evidence(double[] counts, List<Segment> segments) {
        return new StepEvidence(counts, exposures, segments);
    }

    int stretchCount() {
        return stretches.length - 1;
    }

    /** −2ℓ with the break at each admissible period of a span, minus the least of them; infinite elsewhere. */
    double[] profile(double[] counts, int from, int to) {
        Costs costs = new Costs(counts);
        double[] profile = new double[n + 1];
        Arrays.fill(profile, Double.POSITIVE_INFINITY);
        double least = Double.POSITIVE_INFINITY;
        for (int at = from + shortest; at <= to - shortest; at++) {
            profile[at] = costs.of(from, at) + costs.of(at, to);
            least = Math.min(least, profile[at]);
        }
        for (int at = from + shortest; at <= to - shortest; at++) {
            profile[at] -= least;
        }
        return profile;
    }

    private double dispersion(double[] counts, Costs costs) {
        double sum = 0;
        for (int i = 1; i < stretches.length; i++) {
            double rate = costs.segment(stretches[i - 1], stretches[i]).rate();
            for (int t = stretches[i - 1]; t < stretches[i] && rate > 0; t++) {
                double mean = rate * exposures[t];
                sum += (counts[t] - mean) * (counts[t] - mean) / mean;
            }
        }
        return Math.max(1, sum / (n - stretchCount()));
    }

    /** The costs of the segments of one series of counts. */
    private final class Costs {
        private final double[] countBefore = new double[n + 1];

        Costs(double[] counts) {
            for (int t = 0; t < n; t++) {
                countBefore[t + 1] = countBefore[t] + counts[t];
            }
        }

        double of(int from, int to) {
            double count = countBefore[to] - countBefore[from];
            return count == 0 ? 0 : 2 * count * (1 - Math.log(count / (exposureBefore[to] - exposureBefore[from])));
        }

        Segment segment(int from, int to) {
            return new Segment(
                    from, to, countBefore[to] - countBefore[from], exposureBefore[to] - exposureBefore[from]);
        }
    }
}
