/**
 * Published results, computed again by this library and put beside what was published. The data behind them are typed in
 * as resources, each with its source in its first lines; what may not be shipped, such as the table of severities of
 * Clauset, Shalizi and Newman, is read from a file that the user has.
 */
@NullMarked
package org.incidenttrends.analysis.published;

import org.jspecify.annotations.NullMarked;
