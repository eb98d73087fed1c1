package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.ExcessZeros;
import org.incidenttrends.stats.count.LjungBox;
import org.incidenttrends.stats.count.RemainingSeason;
import org.incidenttrends.stats.count.TermTest;
import org.incidenttrends.stats.trend.MannKendall;
import org.incidenttrends.stats.trend.SenSlope;

/**
 * Is it rising.
 *
 * @param headline the sentence
 * @param series what was counted
 * @param direction what the interval of the annual change lets one say
 * @param model the count regression; empty where none can be fitted, which the headline then says
 * @param ranks the rank tests beside it; empty under three whole periods or where all are equal
 * @param caveats what a reader must know
 */
public record TrendFinding(
        String headline,
        PeriodSeries series,
        Direction direction,
        Optional<Model> model,
        Optional<Ranks> ranks,
        List<String> caveats)
        implements Finding {

    /**
     * The regression and its test.
     *
     * @param fit the fitted regression; its trend is per period
     * @param errors by which errors the trend is judged
     * @param trend estimate, interval and p-value of the trend on the log scale, per period
     * @param annualChange the change over a year in per cent
     * @param doubling how long it takes to double or halve at that rate
     * @param zeros whether there are more periods without an incident than the model expects
     * @param ljungBox whether the residuals are autocorrelated; empty where too few
     * @param season whether they still move with the year; empty where the series can't show it
     * @param line the trend without season, one for each period, as a count of a mean period
     */
    public record Model(
            CountFit fit,
            TrendErrors errors,
            TermTest trend,
            Estimate annualChange,
            DoublingTime doubling,
            ExcessZeros.Result zeros,
            Optional<LjungBox.Result> ljungBox,
            Optional<RemainingSeason> season,
            List<Band> line) {

        /** Copies the list. */
        public Model {
            line = List.copyOf(line);
        }
    }

    /**
     * The trend's mean in one period and its confidence interval: of the mean, not of single counts.
     *
     * @param mean the expected count of a mean period
     * @param interval its interval
     */
    public record Band(double mean, Interval interval) {}

    /**
     * The rank tests.
     *
     * @param mannKendall the chosen variant
     * @param plain the plain test, for comparison
     * @param sen the median slope, in counts a period, per period
     */
    public record Ranks(MannKendall.Result mannKendall, MannKendall.Result plain, SenSlope.Result sen) {}

    /** Copies the list. */
    public TrendFinding {
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "trend-" + series.measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Optional<Estimate> estimate() {
        return model.map(Model::annualChange);
    }

    @Override
    public OptionalDouble pValue() {
        return model.map(m -> OptionalDouble.of(m.trend().pValue())).orElse(OptionalDouble.empty());
    }

    @Override
    public Method method() {
        List<Reference> references = new ArrayList<>();
        String name = "None: the series is too short or too thin for a trend";
        if (model.isPresent()) {
            Model m = model.get();
            name = "Log-linear regression of counts on time (" + m.fit().family() + ", "
                    + Wording.number(m.fit().design().harmonics(), "harmonic", "harmonics")
                    + " of the year, log exposure as offset), judged by "
                    + m.errors() + " errors";
            references.add(Reference.LAWLESS);
            if (m.errors() == TrendErrors.LOW_FREQUENCY) {
                references.add(Reference.MUELLER_WATSON);
            } else if (m.errors() == TrendErrors.NEWEY_WEST) {
                references.add(Reference.NEWEY_WEST);
            }
        }
        if (ranks.isPresent()) {
            name += "; beside it Mann–Kendall ("
                    + ranks.get().mannKendall().variant().label() + ") and Sen's slope";
            references.add(Reference.MANN);
            references.add(Reference.HAMED_RAO);
            references.add(Reference.SEN);
        }
        return new Method(name, references);
    }

    /**
     * What the tests beside the trend say: how fast it doubles or halves, overdispersion, excess zeros, autocorrelation.
     *
     * @return full sentences; none where there is no model
     */
    public List<String> checks() {
        return model.map(m -> TrendChecks.of(series, direction, m)).orElse(List.of());
    }

    @Override
    public Subject subject() {
        return new Subject(series.origin(), series.span());
    }

    /** The headline, and which model was chosen and why. */
    @Override
    public String toString() {
        return headline + model.map(m -> "; " + TrendWords.model(m)).orElse("");
    }
}
