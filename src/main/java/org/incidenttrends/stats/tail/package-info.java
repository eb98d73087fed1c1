/**
 * How deadly, and how deadly could it get: heavy tails of event sizes.
 *
 * <p><b>What it answers.</b> Whether the sizes of attacks follow a power law above some threshold, and where that threshold
 * lies; whether another law does as well; how probable an event of a given size is; how unequally the harm is spread; how
 * many die per attack.
 *
 * <p><b>How.</b> {@link org.incidenttrends.stats.tail.EventSizes} takes the sample and says what was zero or rounded.
 * {@link org.incidenttrends.stats.tail.PowerLaw} fits exponent and threshold,
 * {@link org.incidenttrends.stats.tail.ParameterUncertainty} says how sure they are,
 * {@link org.incidenttrends.stats.tail.GoodnessOfFit} whether the law can be ruled out,
 * {@link org.incidenttrends.stats.tail.Comparison} whether another is better, and
 * {@link org.incidenttrends.stats.tail.LargeEvent} how probable a large event is under each of them.
 * {@link org.incidenttrends.stats.tail.HarmInequality} and {@link org.incidenttrends.stats.tail.Lethality} describe without a
 * law.
 *
 * <p><b>Assumptions.</b> Events are independent and their sizes come from one law; sizes are whole and known. Attacks
 * recorded as several rows of one operation, tolls that grow in later reports, and sources that miss small events bend the
 * body of the distribution more than its tail.
 *
 * <p><b>Traps.</b> A straight line on log–log axes is no power law, and a regression through it no estimate. With an exponent
 * of 2 or less the mean doesn't exist, with 3 or less its interval doesn't: then medians, quantiles and exceedances are what
 * can be said. Under about 50 tail events nearly anything fits. "Not ruled out" isn't "confirmed". The probability of an
 * event larger than any observed is dominated by the choice of law and threshold, so show several.
 *
 * <p><b>Published case.</b> Severity of attacks 1968–2006 (Clauset, Shalizi &amp; Newman 2009, table 6.1): 9,101 deadly
 * events, xmin 12 ± 4, exponent 2.4 ± 0.2, 547 tail events, goodness of fit p = 0.68. Against log-normal −0.278 (p = 0.78),
 * exponential 2.457 (0.01), stretched exponential 0.772 (0.44), cutoff −0.077 (0.70): a power law, or a log-normal, or one with
 * a cutoff, but no exponential. The data may not be passed on; the arithmetic is tested on data that poweRlaw ships and on
 * simulated data ({@code src/test/resources/reference/power-law.R}).
 *
 * <p><b>References.</b> A. Clauset, C. R. Shalizi &amp; M. E. J. Newman (2009), Power-law distributions in empirical data,
 * SIAM Review 51, 661–703, <a href="https://doi.org/10.1137/070710111">doi:10.1137/070710111</a>. A. Clauset &amp; R. Woodard
 * (2013), Annals of Applied Statistics 7, 1838–1865, <a href="https://doi.org/10.1214/12-AOAS614">doi:10.1214/12-AOAS614</a>.
 * C. S. Gillespie (2015), Fitting heavy tailed distributions: the poweRlaw package, Journal of Statistical Software 64(2),
 * <a href="https://doi.org/10.18637/jss.v064.i02">doi:10.18637/jss.v064.i02</a>.
 */
@NullMarked
package org.incidenttrends.stats.tail;

import org.jspecify.annotations.NullMarked;
