package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.CountsTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.RateRatio;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.MannKendall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way from the table to the numbers of trend, breaks, compare and surge, against R, which counted the same files
 * and computed everything again: trend-tables.R.
 */
class TrendTablesTest {

    private static final Reference R = Reference.of("trend-tables.json");

    private static final double CLOSE = 1e-6;

    @TempDir
    private Path folder;

    private static PeriodSeries bundled() {
        return PeriodSeries.count(IncidentTable.read(Tables.BUNDLED), PeriodUnit.MONTH);
    }

    /** The months of the UCDP events of Pakistan, 1989 to 2021, as a table of counts. */
    private CountsTable ucdp() throws IOException {
        double[] counts = R.at("ucdp").numbers("counts");
        List<String> lines = new ArrayList<>(List.of("period,count"));
        LocalDate month = LocalDate.of(1989, 1, 1);
        for (double count : counts) {
            lines.add(PeriodUnit.MONTH.label(month) + "," + (int) count);
            month = month.plusMonths(1);
        }
        return CountsTable.read(Files.write(folder.resolve("ucdp.csv"), lines));
    }

    @Test
    void trendOfTheBundledTable() {
        assertTrend(R.at("bundled"), bundled());
    }

    @Test
    void trendOfUcdp() throws IOException {
        assertTrend(R.at("ucdp"), ucdp().series());
    }

    private static void assertTrend(Reference expected, PeriodSeries series) {
        TrendFinding finding = TrendAnalysis.withDefaults().of(series);
        TrendFinding.Model model = finding.model().orElseThrow();
        CountFit fit = model.fit();
        assertThat(fit.size()).isEqualTo((int) expected.number("n"));
        double[] coefficients = expected.numbers("coefficients");
        double[] errors = expected.numbers("se");
        for (int j = 0; j < coefficients.length; j++) {
            CountFit.Coefficient term = fit.coefficients().get(j);
            assertThat(term.estimate()).as(term.term()).isCloseTo(coefficients[j], within(CLOSE));
            assertThat(term.standardError()).as(term.term()).isCloseTo(errors[j], within(CLOSE));
        }
        assertThat(fit.theta().orElseThrow()).isCloseTo(expected.number("theta"), within(CLOSE));
        assertThat(fit.logLikelihood()).isCloseTo(expected.number("logLikelihood"), within(CLOSE));
        assertThat(fit.dispersion()).isCloseTo(expected.number("dispersion"), within(CLOSE));
        assertThat(fit.overdispersion().likelihoodRatio()).isCloseTo(expected.number("ratio"), within(CLOSE));
        assertThat(model.ljungBox().orElseThrow().statistic()).isCloseTo(expected.number("ljungBox"), within(1e-4));
        Reference slow = expected.at("lowFrequency");
        Interval interval = model.annualChange().interval().orElseThrow();
        assertThat(model.trend().pValue()).isCloseTo(slow.number("p"), within(1e-8));
        assertThat(interval.lower()).isCloseTo(slow.number("lower"), within(CLOSE));
        assertThat(interval.upper()).isCloseTo(slow.number("upper"), within(CLOSE));
        assertRanks(expected.at("ranks"), finding.ranks().orElseThrow());
    }

    private static void assertRanks(Reference expected, TrendFinding.Ranks ranks) {
        MannKendall.Result hamedRao = ranks.mannKendall();
        assertThat(hamedRao.s()).isEqualTo((long) expected.number("s"));
        assertThat(ranks.plain().varS()).isCloseTo(expected.number("varPlain"), within(CLOSE));
        assertThat(ranks.plain().z()).isCloseTo(expected.number("zPlain"), within(CLOSE));
        assertThat(hamedRao.varS()).isCloseTo(expected.number("var"), within(1e-4));
        assertThat(hamedRao.z()).isCloseTo(expected.number("z"), within(CLOSE));
        assertThat(hamedRao.pValue()).isCloseTo(expected.number("p"), within(CLOSE));
        assertThat(ranks.sen().slope()).isCloseTo(expected.number("sen"), within(CLOSE));
        assertThat(ranks.sen().interval().lower()).isCloseTo(expected.number("senLower"), within(CLOSE));
        assertThat(ranks.sen().interval().upper()).isCloseTo(expected.number("senUpper"), within(CLOSE));
    }

    @Test
    void breaksOfBoth() throws IOException {
        BreakAnalysis search =
                BreakAnalysis.withDefaults().with(Resampler.withDefaults().withReplicates(19));
        assertThat(search.of(bundled()).shifts()).isEmpty();
        assertThat(search.of(ucdp().series()).shifts())
                .extracting(shift -> shift.period().label())
                .containsExactly("2007-11", "2013-06");
    }

    @Test
    void ratiosOfBoth() throws IOException {
        IncidentTable table = IncidentTable.read(Tables.BUNDLED);
        assertRatio(
                R.at("compareBundled"),
                PeriodSeries.count(table.between(day(2023, 1, 1), day(2023, 12, 31)), PeriodUnit.MONTH),
                PeriodSeries.count(table.between(day(2024, 1, 1), day(2024, 12, 31)), PeriodUnit.MONTH));
        assertRatio(
                R.at("compareUcdp"),
                ucdp().between(day(2005, 1, 1), day(2009, 12, 31)).series(),
                ucdp().between(day(2010, 1, 1), day(2014, 12, 31)).series());
    }

    private static void assertRatio(Reference expected, PeriodSeries a, PeriodSeries b) {
        RateRatio.Result ratio = CompareAnalysis.withDefaults()
                .of(new CompareFinding.Side("a", a), new CompareFinding.Side("b", b))
                .exact()
                .orElseThrow();
        assertThat(ratio.ratio().orElseThrow()).isCloseTo(expected.number("ratio"), within(CLOSE));
        assertThat(ratio.interval().lower()).isCloseTo(expected.number("lower"), within(CLOSE));
        assertThat(ratio.interval().upper()).isCloseTo(expected.number("upper"), within(CLOSE));
        assertThat(ratio.pValue()).isCloseTo(expected.number("pValue"), within(1e-8));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @Test
    void thresholdsOfUcdp() throws IOException {
        Map<String, Double> thresholds =
                SurgeAnalysis.withDefaults()
                        .with(Resampler.withDefaults().withReplicates(0))
                        .of(ucdp().series())
                        .rules()
                        .stream()
                        .collect(Collectors.toMap(
                                SurgeFinding.Verdict::name,
                                rule -> rule.threshold().orElse(-1)));
        Reference expected = R.at("surgeUcdp");
        assertThat(thresholds.get("EARS C1")).isCloseTo(expected.number("earsC1"), within(CLOSE));
        assertThat(thresholds.get("EARS C2")).isCloseTo(expected.number("c2"), within(CLOSE));
        // surveillance stops its iterations earlier
        assertThat(thresholds.get("Farrington 1996")).isCloseTo(expected.number("farrington"), within(1e-3));
        assertThat(thresholds.get("Farrington flexible")).isEqualTo(expected.number("flexible"));
        assertThat(thresholds.get("12-month mean + 3 SD")).isCloseTo(expected.number("mean3sd"), within(CLOSE));
        assertThat(thresholds.get("highest in 12 months")).isEqualTo(expected.number("max12"));
        assertThat(thresholds.get("highest in 3 years")).isEqualTo(expected.number("max36"));
    }
}
