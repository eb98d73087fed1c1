package org.incidenttrends.analysis.published;

import java.util.Arrays;
import java.util.List;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.CountRegression;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.DispersionTest;
import org.incidenttrends.stats.count.FamilyRule;
import org.incidenttrends.stats.count.InterruptedSeries;
import org.incidenttrends.stats.count.LjungBox;
import org.incidenttrends.stats.count.LowFrequencyErrors;
import org.incidenttrends.stats.count.StandardErrors;
import org.incidenttrends.stats.count.TermTest;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.ChangePoints;
import org.incidenttrends.stats.trend.MannKendall;
import org.incidenttrends.stats.trend.Pettitt;
import org.incidenttrends.stats.trend.SenSlope;

/** Trends, breaks and interrupted series. */
final class TrendResults {

    private static final double LEVEL = 0.95;
    private static final int FIRST_YEAR = 1851;
    private static final int YEARS = 112;

    private TrendResults() {}

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Disasters in each year. */
    private static double[] coalByYear() {
        double[] counts = new double[YEARS];
        for (double date : Data.COAL_MINING_DISASTERS.numbers()) {
            counts[(int) date - FIRST_YEAR]++;
        }
        return counts;
    }

    static List<PublishedCase> coalMiningBreak() {
        double[] counts = coalByYear();
        ChangePoints.Result result = ChangePoints.withDefaults()
                .with(Resampler.withDefaults().withReplicates(0))
                .of(counts, ones(YEARS));
        ChangePoints.Break only = result.breaks().get(0);
        return Cases.of(
                        "Carlin, Gelfand & Smith (1992), Applied Statistics 41, 389; R by direct maximisation on boot::coal")
                .number("Coal mining, disasters", "191", Arrays.stream(counts).sum())
                .number("Coal mining, breaks", "1", result.breaks().size())
                .number("Coal mining, last year of the old level", "1891", FIRST_YEAR + only.index() - 1)
                .number("Coal mining, rate before", "3.097561", only.rateBefore())
                .number("Coal mining, rate after", ".901408", only.rateAfter())
                .number("Coal mining, likelihood ratio of the break", "69.98834", result.deviance())
                .list();
    }

    static List<PublishedCase> nile() {
        Pettitt.Result result = Pettitt.of(Data.NILE.numbers());
        return Cases.of("Cobb (1978), Biometrika 65, 243; R trend::pettitt.test(Nile)")
                .number("Nile, Pettitt's K", "1617", result.k())
                .number("Nile, last year of the old level", "1898", 1871 + result.index() - 1)
                .number("Nile, p", "3.591e-7", result.pValue())
                .list();
    }

    static List<PublishedCase> ranksWithTies() {
        double[] values = {3, 5, 2, 8, 8, 9, 4, 10, 12, 11, 9, 15};
        MannKendall.Result ranks =
                MannKendall.withDefaults().with(MannKendall.Variant.PLAIN).of(values);
        SenSlope.Result sen = SenSlope.withDefaults().of(values);
        return Cases.of("R trend::mk.test and sens.slope(c(3, 5, 2, 8, 8, 9, 4, 10, 12, 11, 9, 15))")
                .number("Mann-Kendall with ties, S", "44", (double) ranks.s())
                .number("Mann-Kendall with ties, variance", "210.6667", ranks.varS())
                .number("Mann-Kendall with ties, z", "2.962583", ranks.z())
                .number("Mann-Kendall with ties, p", ".0030507", ranks.pValue())
                .number("Sen's slope", "1", sen.slope())
                .interval("Sen's slope, 95 % interval", ".5", "1.25", sen.interval())
                .list();
    }

    static List<PublishedCase> falseTrend() {
        double[] counts = Data.GREAT_INVENTIONS.numbers();
        DispersionTest.Result dispersion = DispersionTest.of(counts);
        Design design = Design.of(ones(counts.length), 1).withTrend();
        CountFit poisson =
                CountRegression.withDefaults().with(FamilyRule.POISSON).of(design, counts);
        CountFit chosen = CountRegression.withDefaults().of(design, counts);
        TermTest naive = StandardErrors.MODEL.test(poisson, Design.TREND, LEVEL);
        MannKendall.Result ranks =
                MannKendall.withDefaults().with(MannKendall.Variant.PLAIN).of(counts);
        MannKendall.Result corrected =
                MannKendall.withDefaults().with(MannKendall.Variant.HAMED_RAO).of(counts);
        LjungBox.Result left = LjungBox.of(counts, 10);
        return Cases.of("R glm, MASS::glm.nb, sandwich::NeweyWest, Box.test, modifiedmk::mmkh on datasets::discoveries")
                .number("False trend, index of dispersion", "1.638970", dispersion.index())
                .number("False trend, chi-square of dispersion", "162.258", dispersion.chiSquare())
                .number("False trend, Poisson slope", "-.005360224", naive.estimate())
                .number("False trend, its naive standard error", ".001981701", naive.standardError())
                .number("False trend, its naive p", ".007", naive.pValue())
                .number(
                        "False trend, Newey-West standard error",
                        ".003354472",
                        StandardErrors.NEWEY_WEST
                                .test(poisson, Design.TREND, LEVEL)
                                .standardError())
                .number("False trend, Ljung-Box of the counts", "28.18305", left.statistic())
                .number("False trend, p of Ljung-Box", ".001687", left.pValue())
                .number(
                        "False trend, negative binomial slope",
                        "-.005831967",
                        chosen.coefficient(Design.TREND).estimate())
                .number("False trend, theta", "6.214858", chosen.theta().orElseThrow())
                .number("False trend, Mann-Kendall tau", "-.163345", ranks.tau())
                .number("False trend, Mann-Kendall z", "-2.25809", ranks.z())
                .number("False trend, z by Hamed and Rao", "-1.669", corrected.z())
                .list();
    }

    static List<PublishedCase> lowFrequencyErrors() {
        Cases cases = Cases.of("Müller & Watson (2008), Econometrica 76, 979, as specified in the manual; R script");
        double[] inventions = Data.GREAT_INVENTIONS.numbers();
        double[] coal = coalByYear();
        double[] vans = Data.VANS.numbers();
        slow(
                cases,
                "discoveries",
                Design.of(ones(inventions.length), 1).withTrend(),
                inventions,
                ".3372625",
                ".01511333");
        slow(cases, "coal mining", Design.of(ones(YEARS), 1).withTrend(), coal, ".03046217", ".01545966");
        Design months = Design.of(ones(vans.length), 12).withTrend().withHarmonics(1);
        slow(cases, "van drivers", months, vans, ".000969205", ".001623475");
        return cases.list();
    }

    private static void slow(Cases cases, String name, Design design, double[] counts, String p, String half) {
        LowFrequencyErrors.Result result = LowFrequencyErrors.withDefaults()
                .of(CountRegression.withDefaults().of(design, counts));
        cases.number("Low-frequency errors, " + name + ", p", p, result.test().pValue())
                .number("Low-frequency errors, " + name + ", half-width", half, result.halfWidth());
    }

    static List<PublishedCase> seatBelts() {
        double[] vans = Data.VANS.numbers();
        int law = 12 * (1983 - 1969) + 1;
        InterruptedSeries.Result result = InterruptedSeries.withDefaults()
                .with(InterruptedSeries.Effect.LEVEL)
                .with(StandardErrors.MODEL)
                .of(Design.of(ones(vans.length), 12).withTrend().withHarmonics(1), vans, law);
        TermTest effect = result.effects().get(0);
        return Cases.of(
                        "Harvey & Durbin (1986), JRSS A 149, 187; R glm(VanKilled ~ t + season + law, poisson, Seatbelts)")
                .number("Seat belts, effect of the law", "-.2574021", effect.estimate())
                .number("Seat belts, its standard error", ".1090776", effect.standardError())
                .number("Seat belts, ratio", ".773057", effect.ratio())
                .interval("Seat belts, 95 % interval", ".624259", ".957323", effect.ratioInterval())
                .number("Seat belts, dispersion", ".9076", result.fit().dispersion())
                .list();
    }
}
