/**
 * A session in jshell or in a notebook: {@code help()}, {@code show(chart)}, {@code table(finding)}. In a session what an
 * object prints is the user interface; the rest of the library knows nothing of sessions.
 */
@NullMarked
package org.incidenttrends.explore;

import org.jspecify.annotations.NullMarked;
