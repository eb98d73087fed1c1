/**
 * Is the latest period unusual? Nine rules, each a threshold that the count must exceed, and the price of each: how many false
 * alarms a year it would raise on series like the user's own in which nothing happens.
 *
 * <ul>
 *   <li>Start with {@link org.incidenttrends.stats.surge.SurgeRule}: EARS C1 to C3, CUSUM, Farrington's two, and the rules of
 *       practitioners, one constant each with its formula.
 *   <li>{@link org.incidenttrends.stats.surge.CountHistory} is what came before, {@link
 *       org.incidenttrends.stats.surge.LatestCount} what is judged.
 *   <li>{@link org.incidenttrends.stats.surge.FalseAlarms} prices them by simulation.
 * </ul>
 *
 * <p>References: Hutwagner et al. 2003, <a href="https://doi.org/10.1007/PL00022319">doi:10.1007/PL00022319</a>; Farrington et
 * al. 1996, <a href="https://doi.org/10.2307/2983331">doi:10.2307/2983331</a>; Noufaily et al. 2013, <a
 * href="https://doi.org/10.1002/sim.5595">doi:10.1002/sim.5595</a>.
 */
@NullMarked
package org.incidenttrends.stats.surge;

import org.jspecify.annotations.NullMarked;
