package org.incidenttrends.analysis.published;

import java.util.Arrays;
import java.util.List;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.CountRegression;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.PoissonInterval;
import org.incidenttrends.stats.count.RateRatio;

/** Counts, rates and their regression. */
final class CountResults {

    private CountResults() {}

    static List<PublishedCase> garwood() {
        Cases cases = Cases.of("Garwood (1936), Biometrika 28, 437; R poisson.test(k)$conf.int");
        String[][] published = {
            {"0", "0", "3.688879"},
            {"1", ".025318", "5.571643"},
            {"2", ".242209", "7.224688"},
            {"3", ".618672", "8.767273"},
            {"5", "1.623486", "11.668332"},
            {"10", "4.795389", "18.390356"},
            {"100", "81.363991", "121.626794"}
        };
        for (String[] row : published) {
            cases.interval(
                    "Exact 95 % interval of a Poisson count of " + row[0],
                    row[1],
                    row[2],
                    PoissonInterval.withDefaults().of(Double.parseDouble(row[0])));
        }
        return cases.list();
    }

    static List<PublishedCase> rateRatios() {
        Cases cases = Cases.of("R poisson.test(c(kb, ka), c(tb, ta))");
        ratio(
                cases,
                "15 against 5",
                RateRatio.withDefaults().of(5, 1, 15, 1),
                "3",
                "1.036470",
                "10.551150",
                ".0413895");
        ratio(cases, "6 against 3", RateRatio.withDefaults().of(3, 1, 6, 1), "2", ".427134", "12.359227", ".507813");
        ratio(
                cases,
                "11 in 800 against 21 in 3011",
                RateRatio.withDefaults().of(21, 3011, 11, 800),
                "1.971488",
                ".858426",
                "4.277266",
                ".079669");
        return cases.list();
    }

    private static void ratio(
            Cases cases, String name, RateRatio.Result result, String ratio, String lower, String upper, String p) {
        cases.number("Rate ratio " + name, ratio, result.ratio().orElseThrow())
                .interval("Rate ratio " + name + ", 95 % interval", lower, upper, result.interval())
                .number("Rate ratio " + name + ", p", p, result.pValue());
    }

    static List<PublishedCase> schoolDays() {
        double[][] table = Data.QUINE.table();
        double[] days = Arrays.stream(table).mapToDouble(row -> row[0]).toArray();
        double[] ones = new double[days.length];
        Arrays.fill(ones, 1);
        Design design = Design.of(ones, 1);
        String[] terms = {"EthN", "SexM", "AgeF1", "AgeF2", "AgeF3", "LrnSL"};
        for (int term = 0; term < terms.length; term++) {
            int column = term + 1;
            design = design.with(terms[term], child -> table[child][column]);
        }
        CountFit fit = CountRegression.withDefaults().of(design, days);
        return Cases.of("Venables & Ripley (2002), section 7.4; R MASS::glm.nb(Days ~ Eth + Sex + Age + Lrn, quine)")
                .number("School absences, theta", "1.274893", fit.theta().orElseThrow())
                .number(
                        "School absences, standard error of theta",
                        ".161035",
                        fit.thetaStandardError().orElseThrow())
                .number("School absences, deviance", "167.9518", fit.deviance())
                .number("School absences, log-likelihood", "-546.57551", fit.logLikelihood())
                .number(
                        "School absences, coefficient EthN",
                        "-.569372",
                        fit.coefficient("EthN").estimate())
                .number(
                        "School absences, its standard error",
                        ".153333",
                        fit.coefficient("EthN").standardError())
                .list();
    }
}
