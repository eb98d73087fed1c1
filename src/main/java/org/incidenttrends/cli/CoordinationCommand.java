package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.incidenttrends.analysis.CoordinationAnalysis;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.DateSpan;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.analysis.PairsAnalysis;
import org.incidenttrends.analysis.PairsFinding;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.SingleLinkage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Do two groups act together, as far as the data can tell. */
@Command(name = "coordination", mixinStandardHelpOptions = true)
final class CoordinationCommand extends TableCommand {

    private static final Pattern PLUS = Pattern.compile("\\+");

    @Option(
            names = "--groups",
            arity = "2",
            paramLabel = "group",
            description = "The two sides, each one group or several joined by +. Without them every pair of groups.")
    List<String> groups = new ArrayList<>();

    @Option(names = "--all", description = "Every pair of groups, with the false discovery rate over all of them.")
    boolean all;

    @Option(
            names = "--delta",
            paramLabel = "km",
            description = "How near in space. Default: ${DEFAULT-VALUE} km.",
            defaultValue = "20")
    double delta;

    @Option(
            names = "--tau",
            paramLabel = "days",
            description = "How near in time, for the counts. Default: ${DEFAULT-VALUE} days.",
            defaultValue = "14")
    int tau;

    @Option(
            names = "--timescale",
            paramLabel = "days",
            description =
                    "Drivers that both sides share and that are slower than this count as no link; 14 or more. Default: 28, and 56 where"
                            + " the smaller group has under 60 incidents.")
    @Nullable
    Integer timescale;

    @Option(
            names = "--between",
            arity = "2",
            paramLabel = "span",
            description = "Did they come closer from the first span to the second, such as 2022-01-01..2023-06-30"
                    + " 2023-07-01..2024-09-15.")
    List<String> between = new ArrayList<>();

    @Override
    public Integer call() {
        IncidentTable incidents = table.read();
        NearResponse test = new NearResponse(
                delta,
                tau,
                timescale == null ? OptionalInt.empty() : OptionalInt.of(timescale),
                SingleLinkage.withDefaults(),
                statistics.level(),
                statistics.resampler());
        output.write(groups.isEmpty() || all ? allPairs(incidents, test) : onePair(incidents, test));
        return 0;
    }

    private Answer onePair(IncidentTable incidents, NearResponse test) {
        GroupFamily a = family(incidents, groups.get(0));
        GroupFamily b = family(incidents, groups.get(1));
        CoordinationAnalysis analysis = CoordinationAnalysis.withDefaults().with(test);
        if (!between.isEmpty()) {
            analysis = analysis.between(DateSpan.parse(between.get(0)), DateSpan.parse(between.get(1)));
        }
        CoordinationFinding finding = analysis.of(incidents, a, b);
        List<Finding> findings = new ArrayList<>(List.of(finding));
        finding.growth().ifPresent(findings::add);
        Map<String, Object> options = options(test);
        options.put("groups", groups);
        if (!between.isEmpty()) {
            options.put("between", between);
        }
        options.put("timescale", finding.closeness().result().timescale());
        return new Answer(
                "coordination",
                incidents.source(),
                incidents.accounting(),
                options,
                findings,
                CoordinationNumbers.of(finding),
                List.of(),
                CoordinationNumbers.table(finding));
    }

    private Answer allPairs(IncidentTable incidents, NearResponse test) {
        PairsFinding finding = PairsAnalysis.withDefaults().with(test).of(incidents);
        Map<String, Object> options = options(test);
        if (timescale != null) {
            options.put("timescale", timescale);
        }
        return new Answer(
                "coordination",
                incidents.source(),
                incidents.accounting(),
                options,
                List.of(finding),
                CoordinationNumbers.of(finding),
                List.of(),
                CoordinationNumbers.table(finding));
    }

    private Map<String, Object> options(NearResponse test) {
        Map<String, Object> options = table.asMap();
        options.remove("by"); // periods play no part
        options.remove("imprecise");
        options.put("delta", test.delta());
        options.put("tau", test.tau());
        options.put("level", test.level());
        statistics.putResampling(options);
        return options;
    }

    /** A label may hold a plus of its own. */
    private static GroupFamily family(IncidentTable incidents, String text) {
        Optional<GroupCount> whole = incidents.groups().stream()
                .filter(group -> group.name().equals(text.strip()))
                .findFirst();
        return whole.isPresent()
                ? GroupFamily.of(text)
                : new GroupFamily(PLUS.splitAsStream(text).toList());
    }
}
