package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;

/** The labels of a breakdown with their shares, as many as a reader takes in. */
final class BreakdownTable {

    private static final int MOST_LABELS = 7;

    private BreakdownTable() {}

    static Block.Table of(BreakdownFinding finding) {
        List<BreakdownFinding.Share> shares = finding.shares();
        List<List<String>> rows = new ArrayList<>();
        for (BreakdownFinding.Share share : shares.subList(0, Math.min(MOST_LABELS, shares.size()))) {
            rows.add(List.of(
                    Wording.readable(share.label()),
                    Wording.count(share.incidents()),
                    Wording.percent(share.share()),
                    Cells.share(share.interval())));
        }
        if (shares.size() > MOST_LABELS) {
            rows.add(rest(shares.subList(MOST_LABELS, shares.size())));
        }
        return new Block.Table(
                "Attacks by " + finding.of(),
                List.of(
                        Column.text(Cells.capital(finding.of())),
                        Column.number("Attacks"),
                        Column.number("Share"),
                        Column.number(Cells.interval(finding.estimate()))),
                rows);
    }

    private static List<String> rest(List<BreakdownFinding.Share> rest) {
        int incidents =
                rest.stream().mapToInt(BreakdownFinding.Share::incidents).sum();
        double share = rest.stream().mapToDouble(BreakdownFinding.Share::share).sum();
        return List.of(rest.size() + " more", Wording.count(incidents), Wording.percent(share), Cells.NONE);
    }
}
