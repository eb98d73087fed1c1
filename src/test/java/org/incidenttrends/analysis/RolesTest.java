package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.incidenttrends.OtherFormats;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question answers the same, caveats included, of a whole table and of one with no more than it says it reads. */
class RolesTest {

    private static final SeriesCounter MONTHLY = SeriesCounter.by(PeriodUnit.MONTH);
    private static final Resampler FEW = Resampler.withDefaults().withReplicates(4);
    private static final Resampler NONE = FEW.withReplicates(0);
    private static final NearResponse NEAR = NearResponse.withDefaults().with(FEW);
    private static final GroupFamily ARMY = GroupFamily.of("Balochistan Liberation Army");
    private static final GroupFamily FRONT = GroupFamily.of("Balochistan Liberation Front");

    @TempDir
    static Path folder;

    private record Question(Set<Role> reads, Function<IncidentTable, Object> asks) {}

    private static final Map<String, Question> QUESTIONS = new LinkedHashMap<>();

    @BeforeAll
    static void questions() {
        ask("trend", Set.of(), table -> TrendAnalysis.withDefaults().with(FEW).of(MONTHLY.count(table)));
        ask(
                "deaths",
                Set.of(),
                table -> MONTHLY.measuring(Measure.KILLED).count(table).periods());
        ask("frequency", Set.of(), table -> FrequencyAnalysis.withDefaults().of(table, MONTHLY));
        ask(
                "casualties",
                CasualtyTrendAnalysis.ROLES,
                table -> CasualtyTrendAnalysis.withDefaults().with(FEW).of(table, MONTHLY.measuring(Measure.KILLED)));
        ask(
                "surge",
                Set.of(Role.PROVINCE),
                table -> SurgeByPlaceAnalysis.withDefaults().of(table, Role.PROVINCE, MONTHLY));
        ask(
                "severity",
                SeverityAnalysis.ROLES,
                table -> SeverityAnalysis.withDefaults().with(NONE).of(table));
        ask(
                "large events",
                LargeEventAnalysis.ROLES,
                table -> LargeEventAnalysis.withDefaults().with(FEW).of(table));
        ask(
                "shares",
                ShareAnalysis.ROLES,
                table -> ShareAnalysis.withDefaults().with(FEW).of(table));
        ask(
                "shares of deaths",
                ShareAnalysis.ROLES,
                table -> ShareAnalysis.withDefaults()
                        .counting(Measure.KILLED)
                        .with(FEW)
                        .of(table));
        ask(
                "share trend",
                ShareTrendAnalysis.ROLES,
                table -> ShareTrendAnalysis.withDefaults().with(FEW).of(table, MONTHLY));
        ask(
                "claims",
                AttributionAnalysis.ROLES,
                table -> AttributionAnalysis.withDefaults().with(FEW).of(table, MONTHLY));
        ask(
                "lives",
                GroupLifeAnalysis.ROLES,
                table -> GroupLifeAnalysis.withDefaults().of(table));
        ask(
                "profiles",
                ProfileAnalysis.ROLES,
                table -> ProfileAnalysis.withDefaults().of(table));
        ask(
                "share change",
                ShareChangeAnalysis.ROLES,
                table ->
                        ShareChangeAnalysis.withDefaults().with(FEW).of(table, Span.parse("2023"), Span.parse("2024")));
        ask("coordination", CoordinationAnalysis.ROLES, table -> {
            CoordinationIncidents seen = new CoordinationIncidents(table, NEAR.delta());
            return new CoordinationProfiles(FEW).of(seen, CoordinationSides.of(seen, ARMY, FRONT));
        });
        ask(
                "pairs",
                PairsAnalysis.ROLES,
                table -> PairsAnalysis.withDefaults().with(NEAR).of(table));
    }

    private static void ask(String name, Set<Role> reads, Function<IncidentTable, Object> asks) {
        QUESTIONS.put(name, new Question(reads, asks));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheSameOfAnotherFormat(OtherFormats format) {
        tellsTheSame(format.write(folder));
    }

    @Test
    void tellsTheSameOfTheBundledTable() {
        tellsTheSame(Tables.BUNDLED);
    }

    private static void tellsTheSame(Path file) {
        IncidentTable whole = IncidentTable.read(file);
        QUESTIONS.forEach((name, question) -> {
            IncidentTable some = IncidentTable.reader()
                    .roles(question.reads.toArray(Role[]::new))
                    .read(file);
            assertThat(some.source().caveats()).isEqualTo(whole.source().caveats());
            assertThat(answer(question, some))
                    .as(name)
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> a.join().equals(b.join()), CompletableFuture.class) // hashes
                    .isEqualTo(answer(question, whole));
        });
    }

    /** What a question answers, or why it can't. */
    private static Object answer(Question question, IncidentTable table) {
        try {
            return question.asks.apply(table);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
