package org.incidenttrends.stats.trend;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.stats.trend.ChangePoints.Doubt;

/** What speaks for taking a break for a wave. */
final class BreakDoubts {

    /** From this correlation of neighbouring residuals on, what is left about the levels may be waves. */
    private static final double ALIKE = 0.3;

    /**
     * A doubled log-likelihood ratio: strong evidence to Kass and Raftery, who say so from 6 on, and very strong from 10 on.
     * With 8, at most about 7 % of series without a step have one that is called clear and isn't doubted, in every world of
     * the calibration.
     */
    private static final double STRONG = 8;

    private final Segmentation.Fit fit;
    private final double persistence;
    private final StepEvidence evidence;
    private final int shortest;
    private final double price;

    /**
     * Prepares the evidence.
     *
     * @param fit what was found, with one break or more
     * @param persistence of the residuals about its levels
     * @param evidence for its steps
     * @param shortest the fewest periods of a segment
     * @param n the number of periods
     */
    BreakDoubts(Segmentation.Fit fit, double persistence, StepEvidence evidence, int shortest, int n) {
        this.fit = fit;
        this.persistence = persistence;
        this.evidence = evidence;
        this.shortest = shortest;
        price = Segmentation.PRICE * Math.log(n);
    }

    List<Doubt> of(int at) {
        List<Doubt> doubts = new ArrayList<>();
        if (persistence >= ALIKE) {
            doubts.add(Doubt.ALIKE_WITHIN_LEVELS);
        }
        if (Math.min(fit.segmentEndingAt(at).length(), fit.segmentFrom(at).length()) < 2 * shortest) {
            doubts.add(Doubt.BRIEF_LEVEL);
        }
        if (2 * evidence.of(at) < price + STRONG) {
            doubts.add(Doubt.LONG_WAVE);
        }
        return doubts;
    }
}
