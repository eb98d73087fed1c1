/**
 * A session in jshell or in a notebook: {@code help()}, {@code show(chart)}, {@code table(finding)}, {@code caveats(finding)}.
 *
 * <p>Start with {@link org.incidenttrends.explore.Explore}, whose methods {@code notebooks/explore} imports. {@link
 * org.incidenttrends.explore.Questions} is what {@code help()} prints, {@link org.incidenttrends.explore.TextTable} an aligned
 * table, {@link org.incidenttrends.explore.Shown} where a picture went. In a session what an object prints is the user
 * interface; the rest of the library knows nothing of sessions.
 */
@NullMarked
package org.incidenttrends.explore;

import org.jspecify.annotations.NullMarked;
