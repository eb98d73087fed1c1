package org.incidenttrends.analysis.published;

import java.util.List;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.Comparison;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.incidenttrends.stats.tail.HurwitzZeta;
import org.incidenttrends.stats.tail.PowerLaw;
import org.incidenttrends.stats.tail.PowerLawFit;

/** Heavy tails. */
final class TailResults {

    private TailResults() {}

    static List<PublishedCase> zeta() {
        return Cases.of("Abramowitz & Stegun (1972), chapter 23; mpmath zeta(s, q)")
                .number("Zeta(2.5)", "1.34148726", HurwitzZeta.value(2.5, 1))
                .number("Zeta(2.369947, 12)", ".02568937", HurwitzZeta.value(2.369947, 12))
                .list();
    }

    /** Tolerances are the published errors; the p-value's is what the published digits and 2,500 replicates leave. */
    static List<PublishedCase> attacks(double[] severities, Resampler resampler) {
        EventSizes sizes = EventSizes.of(severities);
        PowerLawFit fit = PowerLaw.withDefaults().of(sizes);
        Cases cases = Cases.of("Clauset, Shalizi & Newman (2009), SIAM Review 51, 661, table 6.1, severity of attacks")
                .number("Severity of attacks, n", "9101", sizes.n() - sizes.zeros())
                .within("Severity of attacks, xmin (± 4)", "12", (double) fit.xmin(), 4)
                .within("Severity of attacks, alpha (± 0.2)", "2.4", fit.alpha(), 0.2)
                .within("Severity of attacks, events in the tail", "547", fit.tail(), 0);
        GoodnessOfFit.withDefaults()
                .with(resampler)
                .of(sizes)
                .pValue()
                .ifPresent(p -> cases.within("Severity of attacks, p of the power law", "0.68", p, 0.05));
        String[] ratios = {"-0.278", "2.457", "0.772", "-0.077"};
        List<Comparison> comparisons = Comparison.all(sizes, fit.xmin());
        for (int i = 0; i < ratios.length; i++) {
            Comparison comparison = comparisons.get(i);
            cases.within(
                    "Severity of attacks, against " + comparison.against(), ratios[i], comparison.statistic(), 0.02);
        }
        return cases.list();
    }
}
