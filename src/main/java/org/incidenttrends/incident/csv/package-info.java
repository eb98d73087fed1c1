/**
 * The bytes of a CSV file to columns of text: which encoding and delimiter, where records begin, which cells are
 * wanted. Knows nothing of incidents. The cells themselves are parsed by Commons CSV.
 */
@NullMarked
package org.incidenttrends.incident.csv;

import org.jspecify.annotations.NullMarked;
