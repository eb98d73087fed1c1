package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.CoordinationAnalysis;
import org.incidenttrends.analysis.CoordinationAnalysis.NegativeControl;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.DateSpan;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.analysis.PairsAnalysis;
import org.incidenttrends.analysis.PairsFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
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

    @Option(
            names = "--control",
            arity = "2",
            paramLabel = "group",
            description = "Two groups of which nobody says that they act together, held to the same test. Repeatable."
                    + " Default: either side with the largest of the other groups.")
    List<String> controls = new ArrayList<>();

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
        IncidentTable incidents = table.read(CoordinationAnalysis.ROLES, PairsAnalysis.ROLES);
        NearResponse test = new NearResponse(
                delta,
                tau,
                timescale == null ? OptionalInt.empty() : OptionalInt.of(timescale),
                SingleLinkage.withDefaults(),
                statistics.level(),
                statistics.resampler());
        output.write(groups.isEmpty() ? allPairs(incidents, test) : onePair(incidents, test));
        return 0;
    }

    private Answer onePair(IncidentTable incidents, NearResponse test) {
        requireOnce("--groups", groups);
        requireOnce("--between", between);
        GroupFamily a = family(incidents, groups.get(0));
        GroupFamily b = family(incidents, groups.get(1));
        CoordinationAnalysis analysis =
                CoordinationAnalysis.withDefaults().with(test).controlledBy(negativeControls(incidents));
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
        if (!controls.isEmpty()) {
            options.put("control", controls);
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
                CoordinationTables.of(finding));
    }

    private Answer allPairs(IncidentTable incidents, NearResponse test) {
        if (!between.isEmpty() || !controls.isEmpty()) {
            throw new IllegalArgumentException((between.isEmpty() ? "--control" : "--between")
                    + " belongs to the question about two sides; name them with --groups");
        }
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
                CoordinationTables.of(finding));
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

    private static void requireOnce(String option, List<String> values) {
        if (values.size() > 2) {
            throw new IllegalArgumentException(
                    option + " stands more than once; several names of one side are joined by +"
                            + " and two spans are all that can be compared");
        }
    }

    private List<NegativeControl> negativeControls(IncidentTable incidents) {
        return IntStream.range(0, controls.size() / 2)
                .mapToObj(i -> new NegativeControl(
                        family(incidents, controls.get(2 * i)), family(incidents, controls.get(2 * i + 1))))
                .toList();
    }

    /** A label may hold a plus of its own. */
    private static GroupFamily family(IncidentTable incidents, String text) {
        boolean label = incidents.has(Role.GROUP)
                && incidents.factor(Role.GROUP).labels().contains(text.strip());
        return label
                ? GroupFamily.of(text)
                : new GroupFamily(PLUS.splitAsStream(text).toList());
    }
}
