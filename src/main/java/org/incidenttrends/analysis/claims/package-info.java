/**
 * Statements that were written down before looking, and what the data say of them. A claims file declares each statement
 * with its test, its filters and what would have to be found; {@code CheckAnalysis} holds them against a table.
 *
 * <p>One class for each test turns the finding of an analysis into one of the four verdicts. A verdict is never wider than
 * its interval: "supported" needs the whole interval on the side of the claim, "contradicted" the whole of it on the other,
 * and what is left is "the data cannot tell". Incidents for which nobody is named count for the side on which they would
 * hurt the verdict.
 */
@NullMarked
package org.incidenttrends.analysis.claims;

import org.jspecify.annotations.NullMarked;
