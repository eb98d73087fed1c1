/**
 * The command line: the only place that talks to the terminal or ends the program.
 */
@NullMarked
package org.incidenttrends.cli;

import org.jspecify.annotations.NullMarked;
