package org.incidenttrends.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.tail.Comparison;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.incidenttrends.stats.tail.HarmInequality;
import org.incidenttrends.stats.tail.ParameterUncertainty;
import org.incidenttrends.stats.tail.PowerLawFit;

/**
 * How heavy the tail is: the sizes of attacks, how unequally the harm is spread over them, and the law of the largest.
 *
 * @param headline the sentence
 * @param measure what the size of an attack is
 * @param sizes the attacks above zero; those of zero are counted apart
 * @param unknown attacks whose size nobody stated; they are in no number here
 * @param quantiles of the sizes above zero, the median among them
 * @param harm how unequally the harm is spread
 * @param goodness the fitted power law and whether it can be ruled out
 * @param uncertainty of threshold and exponent; empty without resamples
 * @param comparisons with the rivals above the same threshold
 * @param largest the attacks with the highest tolls, the highest first
 * @param withoutLargest what the largest attack does to the findings; empty where no tail is left without it
 * @param highFigures the power law by the high figures of the sources; empty where there are none or no tail can be fitted
 * @param subject the source and the time that the sizes are from
 * @param caveats what a reader must know
 */
public record SeverityFinding(
        String headline,
        Measure measure,
        EventSizes sizes,
        int unknown,
        List<Quantile> quantiles,
        HarmInequality harm,
        GoodnessOfFit.Result goodness,
        Optional<ParameterUncertainty.Result> uncertainty,
        List<Comparison> comparisons,
        List<LargestEvent> largest,
        Optional<Without> withoutLargest,
        Optional<PowerLawFit> highFigures,
        Subject subject,
        List<String> caveats)
        implements Finding {

    /**
     * A quantile of the sizes.
     *
     * @param probability the share of attacks at or below it
     * @param size the size
     */
    public record Quantile(double probability, double size) {}

    /**
     * The findings without the largest attack.
     *
     * @param fit the power law
     * @param mean the mean size
     * @param harm the spread of the harm
     */
    public record Without(PowerLawFit fit, double mean, HarmInequality harm) {}

    /** Copies the lists. */
    public SeverityFinding {
        quantiles = List.copyOf(quantiles);
        comparisons = List.copyOf(comparisons);
        largest = List.copyOf(largest);
        caveats = List.copyOf(caveats);
    }

    /**
     * The fitted power law.
     *
     * @return threshold, exponent and distance
     */
    public PowerLawFit fit() {
        return goodness.fit();
    }

    /**
     * The mean size.
     *
     * @return empty where the exponent is 2 or less and no mean exists
     */
    public OptionalDouble mean() {
        return fit().mean(sizes);
    }

    /**
     * The median size.
     *
     * @return half of the attacks above zero are so large or smaller
     */
    public double median() {
        return sizes.quantile(0.5);
    }

    /**
     * What the data say of a rival, after the words "the data".
     *
     * @param comparison the power law against the rival
     * @return such as "can't tell them apart"
     */
    public static String verdict(Comparison comparison) {
        if (comparison.degenerate()) {
            return "see no difference: its best fit is a power law";
        }
        if (comparison.pValue() > SeverityWords.CLEAR) {
            return "can't tell them apart";
        }
        return "favour the "
                + (comparison.statistic() > 0
                        ? "power law"
                        : comparison.against().label());
    }

    @Override
    public String id() {
        return "severity-" + measure.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Estimate> estimate() {
        return uncertainty.map(u -> Estimate.of(fit().alpha(), u.alpha().interval(), "exponent of the tail"));
    }

    @Override
    public OptionalDouble pValue() {
        return goodness.pValue();
    }

    @Override
    public Method method() {
        return Method.of(
                "Discrete power law by maximum likelihood, its threshold by the smallest Kolmogorov–Smirnov distance over"
                        + " every integer; goodness of fit by " + Wording.count(goodness.replicates())
                        + " semi-parametric resamples with threshold and exponent refitted in each; exponent's interval"
                        + " by resampling the attacks; rivals by Vuong's likelihood ratio",
                Reference.CLAUSET,
                Reference.VUONG);
    }

    @Override
    public String toString() {
        return headline;
    }
}
