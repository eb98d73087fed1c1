/**
 * The command line: the only place that talks to the terminal or ends the program, and the only home of picocli.
 *
 * <p>{@link org.incidenttrends.cli.Main} starts; one class for each command reads its options, asks the analyses, and hands an
 * answer to one writer for text, CSV and JSON. The names in the JSON are a promise. Exit codes: 0 done, 1 failed while running,
 * 2 a bad call or bad input, always with one line that says what, where, what was expected and what to do.
 */
@NullMarked
package org.incidenttrends.cli;

import org.jspecify.annotations.NullMarked;
