package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.tail.Comparison;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.incidenttrends.stats.tail.ParameterUncertainty;
import org.incidenttrends.stats.tail.PowerLawFit;

/** The sentences about the sizes of attacks, in the one place that decides them. */
final class SeverityWords {

    /** From this p-value down one law is called better than another. */
    static final double CLEAR = 0.1;

    private final Tolls tolls;
    private final EventSizes sizes;
    private final GoodnessOfFit.Result goodness;
    private final PowerLawFit fit;
    private final Optional<ParameterUncertainty.Result> uncertainty;
    private final List<Comparison> comparisons;
    private final SizeWords words;

    SeverityWords(
            Tolls tolls,
            EventSizes sizes,
            GoodnessOfFit.Result goodness,
            Optional<ParameterUncertainty.Result> uncertainty,
            List<Comparison> comparisons) {
        this.tolls = tolls;
        this.sizes = sizes;
        this.goodness = goodness;
        this.fit = goodness.fit();
        this.uncertainty = uncertainty;
        this.comparisons = comparisons;
        this.words = SizeWords.of(tolls.measure());
    }

    String headline() {
        return "Of " + Wording.number(sizes.n(), words.one(), words.many()) + " half " + words.did() + " "
                + Wording.count(sizes.quantile(0.5)) + " or fewer and the heaviest "
                + Wording.count((double) sizes.maximum())
                + "; from " + fit.xmin() + " up the sizes " + verdict();
    }

    private String verdict() {
        String exponent = uncertainty
                .map(u -> " with exponent " + decimal(fit.alpha()) + " ("
                        + Wording.level(u.alpha().interval().level())
                        + decimal(u.alpha().interval().lower()) + " to "
                        + decimal(u.alpha().interval().upper()) + ")")
                .orElse("");
        if (goodness.pValue().isEmpty()) {
            return "are fitted by a power law" + exponent + ", untested";
        }
        String p = Wording.p(goodness.pValue().getAsDouble());
        return goodness.rejected()
                ? "don't follow a power law (" + p + ")"
                : "are compatible with a power law" + exponent + ", which isn't ruled out (" + p + ")";
    }

    List<String> caveats(
            IncidentTable incidents,
            LargestEvent largest,
            Optional<SeverityFinding.Without> without,
            Optional<PowerLawFit> high) {
        List<String> caveats = new ArrayList<>();
        if (fit.fewTailEvents()) {
            caveats.add("Only " + fit.tail() + " attacks lie in the tail, " + fit.xmin() + " or more "
                    + words.did() + ": with fewer than " + PowerLawFit.FEW_TAIL_EVENTS
                    + ", threshold, exponent and tests are unstable.");
        }
        mean().ifPresent(caveats::add);
        rivals().ifPresent(caveats::add);
        caveats.add(influence(largest, without));
        caveats.addAll(handling(high));
        caveats.add(
                "Rows of one operation count as attacks of their own, and a toll that grew in later reports may have"
                        + " stayed as first reported: both bend the tail.");
        caveats.addAll(incidents.source().caveats());
        return caveats;
    }

    private Optional<String> mean() {
        if (!fit.hasMean()) {
            return Optional.of(
                    "An exponent of 2 or less has no mean: the average of the sample only tells how large its"
                            + " largest attacks happened to be, and none is given.");
        }
        boolean mayLackMean =
                uncertainty.map(u -> u.alpha().interval().lower() <= 2).orElse(false);
        if (mayLackMean) {
            return Optional.of(
                    "The exponent's interval reaches 2, below which no mean exists: the mean hangs on the largest"
                            + " attacks and has no interval; use median and quantiles.");
        }
        return fit.hasVariance()
                ? Optional.empty()
                : Optional.of(
                        "With an exponent of 3 or less the variance is infinite: the mean has no interval; use median"
                                + " and quantiles.");
    }

    private Optional<String> rivals() {
        String asGood = comparisons.stream()
                .filter(c -> c.pValue() > CLEAR)
                .map(c -> name(c) + " (" + Wording.p(c.pValue()) + ")")
                .collect(Collectors.joining(", "));
        String better = comparisons.stream()
                .filter(c -> c.pValue() <= CLEAR && c.statistic() < 0)
                .map(c -> name(c) + " (" + Wording.p(c.pValue()) + ")")
                .collect(Collectors.joining(", "));
        List<String> sentences = new ArrayList<>();
        if (!better.isEmpty()) {
            sentences.add("Fits better than the power law: " + better + ".");
        }
        if (!asGood.isEmpty()) {
            sentences.add("The data can't tell the power law from: " + asGood + "; not ruled out isn't confirmed.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static String name(Comparison comparison) {
        return switch (comparison.against()) {
            case POWER_LAW -> "power law";
            case LOG_NORMAL -> "a log-normal";
            case EXPONENTIAL -> "an exponential";
            case STRETCHED_EXPONENTIAL -> "a stretched exponential";
            case CUTOFF -> "a power law with cutoff";
        };
    }

    private String influence(LargestEvent largest, Optional<SeverityFinding.Without> without) {
        String start = "One attack (" + largest.name() + ") is " + Wording.percent(largest.share()) + " of all "
                + tolls.measure().words() + "; without it the ";
        String rest = without.map(w -> "exponent would be " + decimal(w.fit().alpha()) + " above "
                        + w.fit().xmin() + " instead of " + decimal(fit.alpha()) + " above " + fit.xmin()
                        + (fit.hasMean() && w.fit().hasMean()
                                ? ", the mean " + Wording.figure(w.mean()) + " instead of "
                                        + Wording.figure(sizes.mean())
                                : ""))
                .orElse("tail couldn't be fitted");
        return start + rest + ".";
    }

    private List<String> handling(Optional<PowerLawFit> high) {
        List<String> caveats = new ArrayList<>();
        if (sizes.rounded() > 0) {
            int lost = tolls.roundedAway();
            caveats.add(Wording.number(sizes.rounded(), "toll was a fraction", "tolls were fractions")
                    + ", as where a source splits one toll over linked attacks: rounded to whole numbers, halves up"
                    + (lost > 0 ? ", " + lost + " of them to zero and so left out" : "") + ".");
        }
        if (tolls.unknown() > 0) {
            caveats.add("The toll of " + Wording.number(tolls.unknown(), "attack", "attacks")
                    + " isn't stated; they are left out, not counted as zero. If the unstated were mostly small, the tail"
                    + " would stay and the median fall.");
        }
        high.filter(h -> h.xmin() != fit.xmin() || !decimal(h.alpha()).equals(decimal(fit.alpha())))
                .ifPresent(h -> caveats.add((tolls.measure() == Measure.KILLED ? "Deaths" : "Sizes")
                        + " are the source's main figures; by the high figures the exponent is " + decimal(h.alpha())
                        + " above " + h.xmin() + "."));
        return caveats;
    }

    /** An exponent; two decimals are what its error leaves at best. */
    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
