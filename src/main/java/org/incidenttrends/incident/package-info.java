/**
 * CSV to {@code IncidentTable}: schemas, dates and their precision, aliases, and an account of
 * every row that was read. With {@code series}, the only home of Tablesaw and Commons CSV.
 */
@NullMarked
package org.incidenttrends.incident;

import org.jspecify.annotations.NullMarked;
