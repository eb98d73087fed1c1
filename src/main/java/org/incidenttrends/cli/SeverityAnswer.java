package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.LargeEventFinding;
import org.incidenttrends.analysis.SeverityFinding;
import org.incidenttrends.stats.tail.Comparison;
import org.incidenttrends.stats.tail.LargeEventProbability;
import org.incidenttrends.stats.tail.LargeEventProbability.Exceedance;
import org.incidenttrends.stats.tail.ParameterUncertainty;
import org.incidenttrends.stats.tail.PowerLawFit;
import org.incidenttrends.stats.tail.XminPolicy;

/**
 * The numbers of {@code severity} by the names of the documentation.
 *
 * @param severity the sizes and their tail
 * @param large the probabilities; empty without resamples
 */
record SeverityAnswer(SeverityFinding severity, Optional<LargeEventFinding> large) {

    /** The sizes in question. */
    List<Long> atLeast() {
        return large.map(l ->
                        l.asked().stream().map(LargeEventFinding.Asked::atLeast).toList())
                .orElse(List.of());
    }

    Map<String, Object> numbers() {
        PowerLawFit fit = severity.fit();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("measure", severity.measure().name().toLowerCase(Locale.ROOT));
        numbers.put("n", severity.sizes().n());
        numbers.put("mean", severity.mean());
        numbers.put("median", severity.median());
        numbers.put("maximum", severity.sizes().maximum());
        numbers.put("topEventShare", severity.harm().topEventShare());
        numbers.put("topTenthShare", severity.harm().topTenthShare());
        numbers.put("gini", severity.harm().gini());
        numbers.put("total", severity.harm().total());
        numbers.put("zeros", severity.sizes().zeros());
        numbers.put("unknown", severity.unknown());
        numbers.put("rounded", severity.sizes().rounded());
        numbers.put("quantiles", Json.objects(quantiles()));
        Map<String, Object> powerLaw = law(fit);
        powerLaw.put("goodnessOfFitP", severity.goodness().pValue());
        powerLaw.put("replicates", severity.goodness().replicates());
        powerLaw.put("interval", severity.uncertainty().map(SeverityAnswer::spread));
        numbers.put("powerLaw", powerLaw);
        numbers.put(
                "comparisons",
                severity.comparisons().stream().map(SeverityAnswer::comparison).toList());
        numbers.put("exceedance", large.map(l -> exceedances(l.past())).orElse(List.of()));
        numbers.put("horizon", large.flatMap(LargeEventFinding::ahead).map(SeverityAnswer::horizon));
        numbers.put(
                "largest",
                severity.largest().stream().map(CasualtyTrendAnswer::largest).toList());
        numbers.put("withoutLargest", severity.withoutLargest().map(SeverityAnswer::without));
        numbers.put("powerLawOfHighFigures", severity.highFigures().map(SeverityAnswer::law));
        return numbers;
    }

    private Answer.Table quantiles() {
        return new Answer.Table(
                List.of("probability", "size"),
                severity.quantiles().stream()
                        .map(q -> List.<Object>of(q.probability(), q.size()))
                        .toList());
    }

    private static Map<String, Object> law(PowerLawFit fit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("xmin", fit.xmin());
        map.put("alpha", fit.alpha());
        map.put("standardError", fit.standardError());
        map.put("ks", fit.ks());
        map.put("tail", fit.tail());
        map.put("logLikelihood", fit.logLikelihood());
        return map;
    }

    private static Map<String, Object> spread(ParameterUncertainty.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("level", result.alpha().interval().level());
        map.put("alpha", spread(result.alpha()));
        map.put("xmin", spread(result.xmin()));
        map.put("tail", spread(result.tail()));
        return map;
    }

    private static Map<String, Object> spread(ParameterUncertainty.Spread spread) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("lower", spread.interval().lower());
        map.put("upper", spread.interval().upper());
        map.put("standardDeviation", spread.standardDeviation());
        return map;
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("against", comparison.against().label());
        map.put("statistic", comparison.statistic());
        map.put("pValue", comparison.pValue());
        map.put("isPowerLawItself", comparison.degenerate());
        map.put("parameters", comparison.rival().distribution().parameters());
        map.put("logLikelihood", comparison.rival().logLikelihood());
        return map;
    }

    private static List<Map<String, Object>> exceedances(List<LargeEventProbability> policies) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LargeEventProbability one : policies) {
            for (int i = 0; i < one.average().size(); i++) {
                int size = i;
                Map<String, Object> row = exceedance(one.average().get(i));
                row.put("xminPolicy", word(one.policy()));
                List<Map<String, Object>> laws = new ArrayList<>();
                one.byModel().forEach((model, sizes) -> {
                    Map<String, Object> law = new LinkedHashMap<>();
                    law.put("model", model.label());
                    law.putAll(exceedance(sizes.get(size)));
                    laws.add(law);
                });
                row.put("byModel", laws);
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> exceedance(Exceedance exceedance) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("atLeast", exceedance.atLeast());
        map.put("probability", exceedance.probability());
        map.put("lower", exceedance.interval().lower());
        map.put("upper", exceedance.interval().upper());
        return map;
    }

    private static String word(XminPolicy policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> horizon(LargeEventFinding.Ahead ahead) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("days", ahead.horizon().days());
        map.put("ratePerYear", ahead.horizon().eventsPerYear());
        map.put("events", ahead.horizon().events());
        map.put("exceedance", exceedances(ahead.probabilities()));
        return map;
    }

    private static Map<String, Object> without(SeverityFinding.Without without) {
        Map<String, Object> map = law(without.fit());
        map.put("mean", without.fit().hasMean() ? OptionalDouble.of(without.mean()) : OptionalDouble.empty());
        map.put("topEventShare", without.harm().topEventShare());
        map.put("topTenthShare", without.harm().topTenthShare());
        return map;
    }

    /** What people read between the sentences and the probabilities. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(Text.table(summary()));
        lines.add("");
        lines.addAll(Text.table(comparisons()));
        large.ifPresent(l -> {
            lines.add("");
            lines.add("Probability of at least one attack so large, among " + span(l));
        });
        return lines;
    }

    private static String span(LargeEventFinding large) {
        String past = String.format(
                Locale.ROOT,
                "the %.0f attacks of the table",
                large.past().get(0).events());
        return past
                + large.ahead()
                        .map(a -> String.format(
                                Locale.ROOT,
                                " and the %.1f supposed within the horizon",
                                a.horizon().events()))
                        .orElse("");
    }

    private Answer.Table summary() {
        PowerLawFit fit = severity.fit();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("attacks above zero", severity.sizes().n()));
        rows.add(List.of("attacks of zero, left out", severity.sizes().zeros()));
        rows.add(List.of("attacks not stated, left out", severity.unknown()));
        rows.add(List.of("mean", severity.mean()));
        for (SeverityFinding.Quantile q : severity.quantiles()) {
            rows.add(List.of(String.format(Locale.ROOT, "%.0f %% quantile", 100 * q.probability()), q.size()));
        }
        rows.add(List.of("maximum", severity.sizes().maximum()));
        rows.add(List.of("share of the largest attack", severity.harm().topEventShare()));
        rows.add(List.of("share of the largest tenth", severity.harm().topTenthShare()));
        rows.add(List.of("power law: xmin", fit.xmin()));
        rows.add(List.of("power law: attacks in the tail", fit.tail()));
        rows.add(List.of("power law: alpha", fit.alpha()));
        rows.add(List.of("power law: standard error at this xmin", fit.standardError()));
        rows.add(List.of("power law: Kolmogorov-Smirnov distance", fit.ks()));
        rows.add(List.of("power law: goodness of fit p", severity.goodness().pValue()));
        return new Answer.Table(List.of("sizes", ""), rows);
    }

    private Answer.Table comparisons() {
        return new Answer.Table(
                List.of("power law against", "statistic", "p", "the data"),
                severity.comparisons().stream()
                        .map(c -> List.<Object>of(
                                c.against().label(), c.statistic(), c.pValue(), SeverityFinding.verdict(c)))
                        .toList());
    }

    /** One row for each size and policy, the past first: the average over the laws, then each law's own probability. */
    Answer.Table exceedance() {
        List<String> header =
                new ArrayList<>(List.of("among", "atLeast", "xminPolicy", "probability", "lower", "upper"));
        List<List<Object>> rows = new ArrayList<>();
        large.ifPresent(l -> {
            l.past().get(0).byModel().keySet().forEach(model -> header.add(model.label()));
            addRows(rows, "table", l.past());
            l.ahead().ifPresent(ahead -> addRows(rows, "horizon", ahead.probabilities()));
        });
        return new Answer.Table(header, rows);
    }

    private static void addRows(List<List<Object>> rows, String among, List<LargeEventProbability> policies) {
        for (LargeEventProbability one : policies) {
            for (int i = 0; i < one.average().size(); i++) {
                int size = i;
                Exceedance average = one.average().get(i);
                List<Object> row = new ArrayList<>(List.of(
                        among,
                        average.atLeast(),
                        word(one.policy()),
                        average.probability(),
                        average.interval().lower(),
                        average.interval().upper()));
                one.byModel().forEach((model, sizes) -> row.add(sizes.get(size).probability()));
                rows.add(row);
            }
        }
    }
}
