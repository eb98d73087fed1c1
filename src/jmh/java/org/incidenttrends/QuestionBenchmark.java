package org.incidenttrends;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.CasualtyAnalysis;
import org.incidenttrends.analysis.CompareAnalysis;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.analysis.ForecastAnalysis;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.LargeEventAnalysis;
import org.incidenttrends.analysis.PairsAnalysis;
import org.incidenttrends.analysis.SeverityAnalysis;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.ShareTrendAnalysis;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each question as a command asks it by default, of the bundled table by month, in a process that is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class QuestionBenchmark {

    static final Path BUNDLED = Path.of("datasets/balochistan-incidents.csv");

    /** A question of a table and its attacks by month. */
    public enum Question {
        /** Read the file. */
        LOAD {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return IncidentTable.read(BUNDLED);
            }
        },
        /** Count the attacks of each group in each month. */
        COUNT {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return SeriesCounter.by(PeriodUnit.MONTH).countBy(table, Role.GROUP);
            }
        },
        /** How often. */
        FREQUENCY {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return FrequencyAnalysis.withDefaults().of(table, PeriodUnit.MONTH, Imprecise.EXCLUDE);
            }
        },
        /** Is it rising. */
        TREND {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return TrendAnalysis.withDefaults().of(months);
            }
        },
        /** When did the level change; 999 replicates. */
        BREAKS {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return BreakAnalysis.withDefaults().of(months);
            }
        },
        /** Is it unusual now. */
        SURGE {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return SurgeAnalysis.withDefaults().of(months);
            }
        },
        /** Two years. */
        COMPARE {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return CompareAnalysis.withDefaults().of(year(table, 2023), year(table, 2024));
            }
        },
        /** What next, with the scores of the past. */
        FORECAST {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return ForecastAnalysis.withDefaults().of(months);
            }
        },
        /** How deadly: sums, means, concentration. */
        CASUALTIES {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return CasualtyAnalysis.withDefaults().of(table, SeriesCounter.by(PeriodUnit.MONTH));
            }
        },
        /** How heavy the tail: power law, goodness of fit. */
        SEVERITY {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return SeverityAnalysis.withDefaults().of(table);
            }
        },
        /** How likely is a heavier one. */
        LARGE_EVENT {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return LargeEventAnalysis.withDefaults().of(table);
            }
        },
        /** Who did it; resampled operations. */
        SHARES {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return ShareAnalysis.withDefaults().of(table);
            }
        },
        /** Do the shares drift; permuted months. */
        SHARE_TREND {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return ShareTrendAnalysis.withDefaults().of(table, SeriesCounter.by(PeriodUnit.MONTH));
            }
        },
        /** Who acts together: all pairs of groups, 999 surrogates each. */
        COORDINATION {
            @Override
            Object of(IncidentTable table, PeriodSeries months) {
                return PairsAnalysis.withDefaults().of(table);
            }
        };

        abstract Object of(IncidentTable table, PeriodSeries months);

        private static CompareFinding.Side year(IncidentTable table, int year) {
            return new CompareFinding.Side(
                    String.valueOf(year),
                    PeriodSeries.count(
                            table.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), PeriodUnit.MONTH));
        }
    }

    /** What is asked. */
    @Param
    public Question question;

    private final IncidentTable table = IncidentTable.read(BUNDLED);
    private final PeriodSeries months = PeriodSeries.count(table, PeriodUnit.MONTH);

    /** The answer. */
    @Benchmark
    public Object answer() {
        return question.of(table, months);
    }
}
