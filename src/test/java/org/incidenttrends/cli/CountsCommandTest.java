package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of counts on the command line. */
class CountsCommandTest {

    @TempDir
    private Path folder;

    private Path counts;

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("period,group,count\n");
        for (int month = 0; month < 36; month++) {
            String period = String.format(Locale.ROOT, "%d-%02d", 2021 + month / 12, month % 12 + 1);
            text.append(period)
                    .append(",A,")
                    .append(5 + month / 6 + month * 7 % 4)
                    .append('\n');
            text.append(period).append(",B,").append(3 + month * 5 % 3).append('\n');
            text.append(period).append(",,4\n");
        }
        counts = Files.writeString(folder.resolve("counts.csv"), text);
    }

    private CommandLineRunner.Run run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(counts.toString(), "--counts", "--quiet", "--replicates", "19"));
        return CommandLineRunner.run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frequency --by quarter",
                "trend --group A --as-of 2023-12-31",
                "breaks",
                "surge",
                "compare --a 2021-01-01..2021-12-31 --b 2023-01-01..2023-12-31",
                "compare --a group=A --b group=B|Unknown",
                "shares --from 2022-01-01"
            })
    void everySeriesAnalysisTakesThem(String call) {
        CommandLineRunner.Run run = run(call.split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("(counts, utf-8): 108 rows read");
    }

    @Test
    void saysNothingOfClaimsThatItCannotKnow() {
        CommandLineRunner.Run run = run("shares", "--format", "csv");
        List<String> lines = Arrays.asList(run.out().split("\n"));
        assertThat(lines.get(1)).startsWith("A,").contains(",,,,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trend --measure killed",
                "trend --where target=police",
                "trend --events all",
                "trend --imprecise spread",
                "trend --by week",
                "trend --group C",
                "compare --a province=A --b province=B"
            })
    void refusesWhatNeedsIncidentsInOneLine(String call) {
        CommandLineRunner.Run run = run(call.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSize(1);
    }

    @Test
    void partsOfIncidentsAreCountedForAGroup() throws IOException {
        counts = Files.writeString(
                folder.resolve("incidents.csv"),
                "date,perpetrator,perpetrator_2\n2024-01-01,A,B\n2024-01-02,B,\n2024-01-03,C,\n");
        assertThat(frequency("primary")).contains("2024-01,2024-01-01,2024-01-31,3,true,true,1,");
        assertThat(frequency("full")).contains("true,true,2,");
        assertThat(frequency("fractional")).contains("true,true,1.5,");
    }

    private String frequency(String credit) {
        return CommandLineRunner.run(
                        "frequency", counts.toString(), "--group", "B", "--credit", credit, "--format", "csv")
                .out();
    }
}
