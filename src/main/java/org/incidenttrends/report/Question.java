package org.incidenttrends.report;

import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.analysis.TrendFinding;

/** The questions of a briefing, each a section of its own, in the order of the sections. */
enum Question {
    HOW_OFTEN("How often?"),
    RISING("Is it rising?"),
    HOW_DEADLY("How deadly is it?"),
    WHO("Who did it?"),
    WHERE("Where?"),
    HOW("How?"),
    FURTHER("What else?");

    private final String words;

    Question(String words) {
        this.words = words;
    }

    /** The question that a finding answers. */
    static Question of(Finding finding) {
        if (finding instanceof FrequencyFinding) {
            return HOW_OFTEN;
        } else if (finding instanceof TrendFinding
                || finding instanceof BreakFinding
                || finding instanceof SurgeFinding) {
            return RISING;
        } else if (finding instanceof CasualtyFinding) {
            return HOW_DEADLY;
        } else if (finding instanceof ShareFinding) {
            return WHO;
        } else if (finding instanceof BreakdownFinding breakdown) {
            return breakdown.of().matches("country|province|district|place") ? WHERE : HOW;
        }
        return FURTHER;
    }

    @Override
    public String toString() {
        return words;
    }
}
