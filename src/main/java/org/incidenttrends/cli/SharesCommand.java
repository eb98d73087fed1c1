package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidenttrends.analysis.AttributionAnalysis;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.GroupLifeAnalysis;
import org.incidenttrends.analysis.GroupLifeFinding;
import org.incidenttrends.analysis.OperationRule;
import org.incidenttrends.analysis.ProfileAnalysis;
import org.incidenttrends.analysis.ProfileFinding;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.ShareChangeAnalysis;
import org.incidenttrends.analysis.ShareChangeFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareTrendAnalysis;
import org.incidenttrends.analysis.ShareTrendFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Resampler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who did it: shares, bounds, claimed against attributed, concentration, change, who came and went, who is unlike whom. */
@Command(name = "shares", mixinStandardHelpOptions = true)
final class SharesCommand extends TableCommand {

    @Option(
            names = "--operations",
            paramLabel = "rule",
            description = "Which rows are one operation: same-day (one day, province and perpetrator) or rows (each by"
                    + " itself). Default: ${DEFAULT-VALUE}.",
            converter = Converters.Operations.class,
            defaultValue = "same-day")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OperationRule operations;

    @Option(
            names = "--between",
            arity = "2",
            paramLabel = "span",
            description = "Whether shares changed between two spans, such as 2023-01-01..2023-12-31, or 2023.")
    private String @Nullable [] between;

    @Override
    public Integer call() {
        Optional<List<Span>> spans = Optional.ofNullable(between).map(b -> List.of(Span.parse(b[0]), Span.parse(b[1])));
        ShareAnalysis analysis = ShareAnalysis.withDefaults()
                .with(table.credit)
                .with(operations)
                .withLevel(statistics.level())
                .with(resampler());
        write(table.isCounted() ? ofCounts(analysis) : ofIncidents(analysis, spans));
        return 0;
    }

    private ShareAnswers ofIncidents(ShareAnalysis analysis, Optional<List<Span>> spans) {
        IncidentTable incidents = table.read(
                ShareAnalysis.ROLES,
                ShareTrendAnalysis.ROLES,
                AttributionAnalysis.ROLES,
                GroupLifeAnalysis.ROLES,
                ProfileAnalysis.ROLES,
                ShareChangeAnalysis.ROLES);
        Unanswered unanswered = new Unanswered();
        ShareFinding shares = analysis.of(incidents);
        Optional<ShareFinding> deadly =
                unanswered.attempt(() -> analysis.counting(Measure.DEADLY).of(incidents));
        Optional<ShareFinding> deaths =
                unanswered.attempt(() -> analysis.counting(Measure.KILLED).of(incidents));
        Optional<ShareTrendFinding> trend = unanswered.attempt(() -> ShareTrendAnalysis.withDefaults()
                .with(table.credit)
                .with(resampler())
                .of(incidents, table.counter()));
        Optional<AttributionFinding> claims = unanswered.attempt(() -> AttributionAnalysis.withDefaults()
                .withLevel(statistics.level())
                .with(resampler())
                .of(incidents, table.counter()));
        Optional<GroupLifeFinding> lives = unanswered.attempt(() ->
                GroupLifeAnalysis.withDefaults().withLevel(statistics.level()).of(incidents));
        Optional<ProfileFinding> profiles = unanswered.attempt(() ->
                ProfileAnalysis.withDefaults().withLevel(statistics.level()).of(incidents));
        Optional<ShareChangeFinding> change = spans.map(s -> ShareChangeAnalysis.withDefaults()
                .by(table.by)
                .with(table.credit)
                .with(operations)
                .withLevel(statistics.level())
                .with(resampler())
                .of(incidents, s.get(0), s.get(1)));
        return new ShareAnswers(shares, change, deadly, deaths, trend, claims, lives, profiles, unanswered.reasons());
    }

    /** A table of counts tells how many by group and period; nothing of claims, tolls, tactics and days. */
    private ShareAnswers ofCounts(ShareAnalysis analysis) {
        if (between != null) {
            throw new InputException(
                    "--between compares incidents, and here there are only counts; give the table of incidents, without"
                            + " --counts or --engine");
        }
        SeriesByGroup counts = table.countedByGroup().byGroup();
        Unanswered unanswered = new Unanswered();
        Optional<ShareTrendFinding> trend = unanswered.attempt(
                () -> ShareTrendAnalysis.withDefaults().with(resampler()).of(counts));
        return new ShareAnswers(
                analysis.of(counts),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                trend,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unanswered.reasons());
    }

    private void write(ShareAnswers answers) {
        ShareFinding shares = answers.shares();
        output.write(new Answer(
                "shares",
                shares.origin().source(),
                shares.origin().accounting(),
                options(),
                answers.findings(),
                ShareNumbers.of(answers),
                ShareTables.lines(answers, table.group),
                ShareTables.groups(shares),
                ShareTables.further(answers)));
    }

    private Resampler resampler() {
        return statistics.resampler();
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>(table.asMap());
        options.put("credit", table.credit.toString());
        options.put("operations", operations.toString());
        if (between != null) {
            options.put("between", List.of(between));
        }
        options.put("level", statistics.level());
        statistics.putResampling(options);
        return options;
    }

    /** What this table can't answer is left out, and the reason kept. */
    private static final class Unanswered {

        private final List<String> reasons = new ArrayList<>();

        <T> Optional<T> attempt(Supplier<T> analysis) {
            try {
                return Optional.of(analysis.get());
            } catch (IllegalArgumentException | NotEstimableException e) {
                if (!reasons.contains(e.getMessage())) {
                    reasons.add(e.getMessage());
                }
                return Optional.empty();
            }
        }

        List<String> reasons() {
            return List.copyOf(reasons);
        }
    }
}
