package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.GroupLifeFinding;
import org.incidenttrends.analysis.ProfileFinding;
import org.incidenttrends.analysis.ShareChangeFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareTrendFinding;

/**
 * What the command {@code shares} found; empty what this table can't answer, which is said in {@code unanswered}, or
 * wasn't asked.
 */
record ShareAnswers(
        ShareFinding shares,
        Optional<ShareChangeFinding> change,
        Optional<ShareFinding> deadly,
        Optional<ShareFinding> deaths,
        Optional<ShareTrendFinding> trend,
        Optional<AttributionFinding> claims,
        Optional<GroupLifeFinding> lives,
        Optional<ProfileFinding> profiles,
        List<String> unanswered) {

    /** All of them in the order of the text. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(shares));
        Stream.of(change, deadly, deaths, trend, claims, lives, profiles)
                .forEach(found -> found.ifPresent(findings::add));
        return findings;
    }
}
