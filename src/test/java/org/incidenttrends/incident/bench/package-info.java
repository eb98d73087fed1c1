/** Made-up files in the shape and size of real ones, to measure loading by. */
package org.incidenttrends.incident.bench;
