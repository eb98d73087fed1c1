package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incidenttrends.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String CLAIMS = "datasets/claims-2024-09-16.yaml";

    @Test
    void printsTheIncidentEveryVerdictAndTheHash() {
        CommandLineRunner.Run run = CommandLineRunner.run("check", CLAIMS, "--replicates", "99");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("In line 270: 2024-09-14, Kuchlak, Quetta")
                .contains("escalating: “escalating violence against security forces”")
                .contains("sha256")
                .containsPattern("bla-before +share, expects some +supported");
    }

    @Test
    void theJsonKeepsItsNames() {
        CommandLineRunner.Run run = CommandLineRunner.run(
                "check", CLAIMS, Tables.BUNDLED.toString(), "--format", "json", "--replicates", "99");
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.get("command").getAsString()).isEqualTo("check");
        JsonObject claim = json.getAsJsonArray("claims").get(0).getAsJsonObject();
        assertThat(claim.keySet()).containsExactly("id", "claim", "test", "verdict", "evidence", "finding");
        assertThat(claim.getAsJsonObject("finding").get("id").getAsString()).isEqualTo("trend-attacks");
        assertThat(json.getAsJsonObject("declared").get("sha256").getAsString()).hasSize(64);
        assertThat(json.getAsJsonArray("incident")).hasSize(1);
    }

    @Test
    void theCsvHasARowForEachClaim() {
        CommandLineRunner.Run run = CommandLineRunner.run("check", CLAIMS, "--format", "csv", "--replicates", "99");
        assertThat(run.out()).startsWith("id,claim,test,verdict,evidence");
        assertThat(run.out().lines()).hasSizeGreaterThan(4);
    }

    @Test
    void aBadFileIsOneLineAndExitCode2(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "source: a\nclaims:\n  - id: b\n    tset: trend\n");
        CommandLineRunner.Run run = CommandLineRunner.run("check", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("bad.yaml:3: 'test' is missing");
        Path noData = Files.writeString(
                folder.resolve("no-data.yaml"),
                "source: a\nclaims:\n  - {id: b, says: c, test: trend, expects: rising}\n");
        assertThat(CommandLineRunner.run("check", noData.toString()).err())
                .contains("no-data.yaml: names no table: add 'data: <incidents.csv>'");
    }

    @Test
    void theBriefingHasASectionOfThem(@TempDir Path folder) {
        CommandLineRunner.Run run = CommandLineRunner.run(
                "report",
                Tables.BUNDLED.toString(),
                "--claims",
                CLAIMS,
                "--replicates",
                "49",
                "--quiet",
                "--out",
                folder.resolve("out").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("claims");
        assertThat(folder.resolve("out/briefing.pdf")).isNotEmptyFile();
    }
}
