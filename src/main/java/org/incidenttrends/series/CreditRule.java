package org.incidenttrends.series;

/** How an incident of several perpetrators is credited to each of them. */
@FunctionalInterface
public interface CreditRule {

    /**
     * What one perpetrator gets.
     *
     * @param position its place among the incident's perpetrators, 0 for the one named first
     * @param perpetrators how many the incident has, at least 1
     * @return its part of the incident, from 0 to 1
     */
    double weight(int position, int perpetrators);
}
