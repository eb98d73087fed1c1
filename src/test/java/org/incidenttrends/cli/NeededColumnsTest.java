package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.OtherFormats;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each command loads the columns that its questions read, whatever the format and the conditions, and no others. */
class NeededColumnsTest {

    private static final List<String> CALLS = List.of(
            "frequency --group Unknown --where province=Quetta|Kech",
            "frequency --group Balochistan@Liberation@Army --credit fractional --where attribution=claimed",
            "trend --measure killed --where killed>=1 --replicates 9",
            "breaks --where latitude>=27 --at 2024-01-01 --control province=Kech --replicates 0",
            "surge --each group --replicates 0",
            "compare --a group=Unknown --b target=police|1",
            "compare --a 2023-01-01..2023-12-31 --b 2024-01-01..2024-12-31 --where tactic!=ied",
            "severity --replicates 0",
            "shares --replicates 0 --between 2023 2024",
            "coordination --replicates 0");

    @ParameterizedTest
    @EnumSource
    void areLoaded(OtherFormats format, @TempDir Path folder) {
        String file = format.write(folder).toString();
        for (String call : CALLS) {
            List<String> words = new ArrayList<>(List.of(call.split(" ")));
            words.replaceAll(word -> word.replace('@', ' '));
            words.add(1, file);
            Run run = CommandLineRunner.run(words.toArray(String[]::new));
            assertThat(run.err())
                    .as(call)
                    .satisfiesAnyOf(
                            err -> assertThat(err).isEmpty(),
                            err -> assertThat(err).contains("no column 'attribution'; known are"));
        }
    }
}
