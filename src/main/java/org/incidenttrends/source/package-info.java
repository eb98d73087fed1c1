/**
 * Incidents that a database counts: a table too large for memory, or one that lives on a cluster, to
 * {@code IncidentCounts}. One generated {@code SELECT … GROUP BY} with parameters goes down, the counts of each period come
 * back, and every statistic of the house takes over from there.
 *
 * <p>The room stands between {@code series} and {@code analysis}: it builds series and knows no statistics. It is the
 * only home of JDBC. DuckDB, embedded, counts files of CSV and Parquet; any other engine is reached by the address, driver
 * and columns that the user declares in a file. No text of the user becomes SQL: values are parameters, and names of
 * columns and tables are quoted after they were found in the database's own catalogue.
 */
@NullMarked
package org.incidenttrends.source;

import org.jspecify.annotations.NullMarked;
