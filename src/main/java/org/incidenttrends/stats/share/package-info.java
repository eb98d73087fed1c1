/**
 * Who: shares and what is known of them.
 *
 * <p>In real tables a half to three quarters of incidents have no known perpetrator, so every number here comes in two
 * kinds that are never mixed. <em>Sampling</em>: shares are among the attributed, and an interval says what chance could
 * have made of them. <em>Identification</em>: the unattributed could be anybody's, and a bound says what they could make of
 * a share, a rank or a trend, however many incidents there are.
 *
 * <ul>
 *   <li>Shares: {@link org.incidenttrends.stats.share.SimultaneousIntervals}, valid for all groups at once, and {@link
 *       org.incidenttrends.stats.share.ResampledShares} where one operation has many rows, operations are few, an incident
 *       has several perpetrators ({@link org.incidenttrends.stats.share.Credit}), or incidents weigh by their deaths.
 *   <li>Bounds: {@link org.incidenttrends.stats.share.ManskiBounds} of shares and ranks, {@link
 *       org.incidenttrends.stats.share.ManskiTrend} of directions, each with the fewest unattributed incidents that turn it
 *       round. {@link org.incidenttrends.stats.share.AssignmentScenario} is what would be under an assumption, by name.
 *   <li>Change: {@link org.incidenttrends.stats.share.ShareChange} between two spans, {@link
 *       org.incidenttrends.stats.share.ShareDifference} of one share, {@link org.incidenttrends.stats.share.ShareTrend}
 *       over time.
 *   <li>The whole and the single group: {@link org.incidenttrends.stats.share.Concentration}, {@link
 *       org.incidenttrends.stats.share.Profile}, {@link org.incidenttrends.stats.share.LastSeen}.
 * </ul>
 */
@NullMarked
package org.incidenttrends.stats.share;

import org.jspecify.annotations.NullMarked;
