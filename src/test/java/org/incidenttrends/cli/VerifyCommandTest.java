package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.published.PublishedCase;
import org.incidenttrends.analysis.published.PublishedResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @Test
    void everyPublishedResultAgrees() {
        List<PublishedCase> cases = PublishedResults.all();
        assertThat(cases).hasSizeGreaterThan(130);
        assertThat(cases).filteredOn(c -> !c.agrees()).isEmpty();
        for (String subject : List.of(
                "Poisson count",
                "Rate ratio",
                "Coal mining",
                "Contagion trap",
                "False trend",
                "School absences",
                "Nile",
                "Goodman",
                "Sison-Glaz",
                "EARS C1",
                "Farrington",
                "Knox",
                "Score of")) {
            assertThat(cases).as(subject).anyMatch(c -> c.name().contains(subject));
        }
    }

    @Test
    void printsBothSidesAndTheSource() {
        CommandLineRunner.Run run = CommandLineRunner.run("verify");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(" published results agree to within one unit of the last printed digit")
                .contains("Garwood (1936)")
                .containsPattern("Coal mining, last year of the old level +1891 +1891 +yes");
        assertThat(CommandLineRunner.run("verify", "--format", "csv").out())
                .startsWith("name,published,computed,agrees,source");
    }

    @Test
    void theJsonKeepsItsNames() {
        CommandLineRunner.Run run = CommandLineRunner.run("verify", "--format", "json");
        JsonObject first = JsonParser.parseString(run.out())
                .getAsJsonObject()
                .getAsJsonArray("cases")
                .get(1)
                .getAsJsonObject();
        assertThat(first.keySet()).containsExactly("name", "published", "computed", "source", "agrees");
        assertThat(first.get("published").getAsDouble()).isEqualTo(3.688879);
        assertThat(first.get("agrees").getAsBoolean()).isTrue();
    }

    @Test
    void aFileOfSeveritiesIsHeldAgainstThePublishedTable(@TempDir Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> lines = IntStream.range(0, 800)
                .mapToObj(i -> String.valueOf((int) Math.floor(Math.pow(1 - random.nextDouble(), -0.7))))
                .toList();
        Path file = Files.write(folder.resolve("deaths.txt"), lines);
        CommandLineRunner.Run run = CommandLineRunner.run("verify", file.toString(), "--replicates", "19");
        assertThat(run.code()).isEqualTo(1); // another table than theirs
        assertThat(run.out())
                .containsPattern("Severity of attacks, n +9101 +800 +no")
                .contains("Severity of attacks, against log-normal")
                .contains("p of the power law");
    }

    @Test
    void aFileOfSomethingElseIsOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("deaths.txt"), "deaths\n3\nmany\n");
        CommandLineRunner.Run run = CommandLineRunner.run("verify", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("incident-trends: " + file + ":3: 'many', expected the deaths of one attack, a number from 0"
                        + System.lineSeparator());
        assertThat(CommandLineRunner.run("verify", folder.toString()).code()).isEqualTo(2);
    }
}
