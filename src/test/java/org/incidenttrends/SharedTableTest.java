package org.incidenttrends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.StandardReport;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

/** Eight threads ask one table at the same moment, and every one gets what a thread alone gets. */
class SharedTableTest {

    private static final int THREADS = 8;

    private static final List<String> CHOICES =
            List.of("target=army", "district!=Quetta", "killed_min>=1", "date>=2023-01-01");

    /** Everything that a briefing asks, word by word, of one of several parts of the table. */
    private static List<String> answers(IncidentTable shared, String choice) {
        StandardReport report = StandardReport.withDefaults()
                .by(PeriodUnit.QUARTER)
                .with(Resampler.withDefaults().withReplicates(19).withThreads(2));
        return report.of(shared.where(Condition.parse(choice))).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void eightThreadsShareOneTable() throws Exception {
        // asked of a table of its own each, so that what the shared one keeps is made by many at once
        List<List<String>> expected = CHOICES.stream()
                .map(choice -> answers(IncidentTable.read(Tables.BUNDLED), choice))
                .toList();
        IncidentTable shared = IncidentTable.read(Tables.BUNDLED);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<List<String>>> asked = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String choice = CHOICES.get(i % CHOICES.size());
                asked.add(threads.submit(() -> {
                    start.await();
                    return answers(shared, choice);
                }));
            }
            start.countDown();
            for (int i = 0; i < THREADS; i++) {
                assertThat(asked.get(i).get())
                        .isEqualTo(expected.get(i % CHOICES.size()))
                        .hasSizeGreaterThan(10);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
