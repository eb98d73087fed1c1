package org.incidenttrends.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

    private static final Finding FINDING = FrequencyAnalysis.withDefaults()
            .of(IncidentTable.read(Tables.BUNDLED), PeriodUnit.QUARTER, Imprecise.EXCLUDE);

    @TempDir
    private Path folder;

    @Test
    void oneThatFailsDoesntStopTheOthersAndIsNamed() throws IOException {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        List<Batch.Outcome> outcomes = new Batch(folder, BatchTest::report, 2)
                .write(
                        "Attacks",
                        "district",
                        List.of(
                                new GroupCount("Kech & co", 9),
                                new GroupCount("Broken", 5),
                                new GroupCount("کوئٹہ", 3),
                                new GroupCount("Worse", 1)),
                        (value, done, total) -> heard.add(value + " of " + total));

        assertThat(outcomes).extracting(Batch.Outcome::made).containsExactly(true, false, true, false);
        assertThat(outcomes.get(1).says()).isEqualTo("no such thing");
        assertThat(outcomes.get(3).says()).contains("IllegalStateException");
        assertThat(heard).hasSize(4).contains("Broken of 4");
        String index = Files.readString(folder.resolve("index.html"));
        assertThat(index)
                .contains("Kech &amp; co", "کوئٹہ", "Not made: no such thing", "One for each district: 4, of which 2")
                .contains(outcomes.get(0).folder() + "/briefing.html");
        assertThat(folder.resolve(outcomes.get(2).folder()).resolve("briefing.pdf"))
                .exists();
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void foldersAreSafeOnEverySystemAndTellLabelsApart() {
        assertThat(FolderName.of("Azad Kashmir")).isEqualTo("azad-kashmir");
        assertThat(FolderName.of("../etc/passwd")).matches("etc-passwd-[0-9a-f]{8}");
        assertThat(FolderName.of("CON")).matches("con-[0-9a-f]{8}");
        assertThat(FolderName.of("Łódź")).matches("[a-z0-9-]+");
        assertThat(FolderName.of("کوئٹہ")).matches("briefing-[0-9a-f]{8}").isNotEqualTo(FolderName.of("خضدار"));
        assertThat(FolderName.of("x".repeat(300))).hasSizeLessThanOrEqualTo(60);
        assertThat(FolderName.of("A/B")).isNotEqualTo(FolderName.of("A B"));
    }

    private static Report report(String value) {
        if (value.equals("Broken")) {
            throw new InputException("no such thing");
        }
        if (value.equals("Worse")) {
            throw new IllegalStateException("worse");
        }
        return Report.titled(value).add(FINDING);
    }
}
