/**
 * Is the latest period unusual? Nine rules, each a threshold that the count must exceed, and the price of each: how many
 * false alarms a year it would raise on series like the user's own in which nothing happens.
 */
@NullMarked
package org.incidenttrends.stats.surge;

import org.jspecify.annotations.NullMarked;
