package org.incidenttrends.analysis.published;

import java.util.List;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.process.Similarity;
import org.incidenttrends.stats.resample.Multiplicity;
import org.incidenttrends.stats.share.Concentration;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.SimultaneousIntervals;

/** Shares, bounds, profiles and many tests at once. */
final class ShareResults {

    private static final double LEVEL = 0.95;

    private ShareResults() {}

    static List<PublishedCase> simultaneousIntervals() {
        int[] counts = {23, 12, 44};
        List<Interval> sisonGlaz = SimultaneousIntervals.SISON_GLAZ.of(counts, LEVEL);
        List<Interval> goodman = SimultaneousIntervals.GOODMAN.of(counts, LEVEL);
        Cases cases = Cases.of(
                "Sison & Glaz (1995), JASA 90, 366; Goodman (1965), Technometrics 7, 247; R DescTools::MultinomCI(c(23, 12, 44))");
        String[][] published = {
            {".189873", ".410670", ".186276", ".424257"},
            {".050633", ".271430", ".079173", ".271715"},
            {".455696", ".676493", ".423861", ".682358"}
        };
        for (int i = 0; i < counts.length; i++) {
            cases.interval("Sison-Glaz, " + counts[i] + " of 79", published[i][0], published[i][1], sisonGlaz.get(i))
                    .interval("Goodman, " + counts[i] + " of 79", published[i][2], published[i][3], goodman.get(i));
        }
        return cases.list();
    }

    static List<PublishedCase> bounds() {
        ManskiBounds bounds = ManskiBounds.of(new int[] {30, 15}, 55);
        return Cases.of("Manski (2003), Partial Identification of Probability Distributions, chapter 1")
                .number(
                        "Bounds, 30 of 100 with 55 unknown, low",
                        ".30",
                        bounds.share(0).low())
                .number(
                        "Bounds, 30 of 100 with 55 unknown, high",
                        ".85",
                        bounds.share(0).high())
                .number(
                        "Bounds, 15 of 100 with 55 unknown, low",
                        ".15",
                        bounds.share(1).low())
                .number(
                        "Bounds, 15 of 100 with 55 unknown, high",
                        ".70",
                        bounds.share(1).high())
                .words("Bounds, is the ranking identified", "no", bounds.isAbove(0, 1) ? "yes" : "no")
                .list();
    }

    static List<PublishedCase> concentrationAndSimilarity() {
        Concentration concentration = Concentration.of(40, 25, 20, 10, 5);
        Similarity similarity = Similarity.of(new double[] {.5, .3, .2, 0}, new double[] {.4, .1, .3, .2});
        return Cases.of("by the formulas of Hirschman (1964), Lin (1991), Schoener (1968) and Horn (1966), by hand")
                .number("Concentration of 40, 25, 20, 10, 5", ".275", concentration.hhi())
                .number(
                        "Concentration, unbiased",
                        ".267677",
                        concentration.unbiased().orElseThrow())
                .number("Concentration, effective number", "3.636364", concentration.effective())
                .number("Jensen-Shannon divergence in bits", ".149022", similarity.jensenShannon())
                .number("Hellinger distance", ".366923", similarity.hellinger())
                .number("Schoener's D", ".70", similarity.schoener())
                .number("Morisita-Horn", ".852941", similarity.morisitaHorn())
                .list();
    }

    static List<PublishedCase> multiplicity() {
        double[] p = {.0001, .001, .01, .02, .03, .04, .05, .5, .8};
        String[] holm = {".0009", ".008", ".07", ".12", ".15", ".16", ".16", "1", "1"};
        String[] fdr = {".0009", ".0045", ".03", ".045", ".054", ".06", ".0642857", ".5625", ".8"};
        Cases cases = Cases.of("R p.adjust(p, \"holm\") and p.adjust(p, \"BH\")");
        double[] byHolm = Multiplicity.HOLM.adjust(p);
        double[] byFdr = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
        for (int i = 0; i < p.length; i++) {
            cases.within("Holm, p = " + p[i], holm[i], byHolm[i], 1e-9)
                    .within("Benjamini-Hochberg, p = " + p[i], fdr[i], byFdr[i], 1e-7);
        }
        return cases.list();
    }
}
