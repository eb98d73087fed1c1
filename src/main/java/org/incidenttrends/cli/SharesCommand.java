package org.incidenttrends.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.ShareFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Who did it: shares, bounds, claimed against attributed. */
@Command(name = "shares", mixinStandardHelpOptions = true)
final class SharesCommand extends TableCommand {

    private static final List<String> HEADER = List.of(
            "name",
            "incidents",
            "share",
            "lower",
            "upper",
            "boundLow",
            "boundHigh",
            "claimed",
            "attributed",
            "suspected",
            "killed");

    @Override
    public Integer call() {
        ShareAnalysis analysis = ShareAnalysis.withDefaults().withLevel(statistics.level());
        ShareFinding finding = table.counts ? analysis.of(table.readCounts().byGroup()) : analysis.of(table.read());
        Map<String, Object> options = table.asMap();
        options.put("level", statistics.level());
        Answer.Table groups = new Answer.Table(
                HEADER, finding.groups().stream().map(this::row).toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("groups", Json.objects(groups));
        numbers.put("unattributed", finding.unattributed());
        numbers.put("intervalMethod", finding.intervalMethod());
        numbers.put("concentration", finding.concentration().map(concentration -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("hhi", concentration.hhi());
            map.put("unbiased", concentration.unbiased());
            map.put("effective", concentration.effective());
            return map;
        }));
        output.write(new Answer(
                "shares",
                finding.origin().source(),
                finding.origin().accounting(),
                options,
                List.of(finding),
                numbers,
                List.of(),
                groups));
        return 0;
    }

    private List<@Nullable Object> row(ShareFinding.Group group) {
        return Arrays.asList(
                group.name(),
                group.incidents(),
                group.share(),
                group.interval().lower(),
                group.interval().upper(),
                group.boundLow(),
                group.boundHigh(),
                told(group.claimed()),
                told(group.attributed()),
                told(group.suspected()),
                group.killed());
    }

    /** A table of counts doesn't tell how a group is known; that isn't zero. */
    private @Nullable Object told(int incidents) {
        return table.counts ? null : incidents;
    }
}
