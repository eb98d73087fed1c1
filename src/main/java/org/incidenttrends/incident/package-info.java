/**
 * CSV to a table of incidents, with an account of every row that was read. With {@code series}, the only home of Tablesaw and
 * Commons CSV.
 *
 * <ul>
 *   <li>Start with {@link org.incidenttrends.incident.IncidentTable}: {@code read}, {@code where}, {@code between}, {@code
 *       groups}, {@code accounting}. {@link org.incidenttrends.incident.IncidentReader} has the choices.
 *   <li>Schemas: one class each for GTD, ACLED, UCDP, RAND and our own; a column plays a {@link
 *       org.incidenttrends.incident.Role}, whatever its name.
 *   <li>What is known of a date is a {@link org.incidenttrends.incident.Precision}, of a stretch a {@link
 *       org.incidenttrends.incident.Coverage}, of who did it an {@link org.incidenttrends.incident.Attribution}.
 *   <li>{@link org.incidenttrends.incident.Accounting}: what was read, used, filtered and set aside, each row with its reason.
 *       {@link org.incidenttrends.incident.InputException}: what ends a run, with file and line.
 * </ul>
 *
 * <pre>{@code
 * rows read = used + filtered + set aside
 * }</pre>
 *
 * <p>Missing is never zero: an empty toll is NaN within and a dash without.
 */
@NullMarked
package org.incidenttrends.incident;

import org.jspecify.annotations.NullMarked;
