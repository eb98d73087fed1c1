package org.incidenttrends.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process whose memory is too small for its input says so in one line. */
class FullHeapTest {

    @TempDir
    private Path folder;

    /** Places that are all different fill the heap, whatever is kept of the other columns. */
    private Path table(int rows) throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("incident_id,date,perpetrator,place\n");
            for (int i = 0; i < rows; i++) {
                writer.write(i + ",2024-03-0" + (1 + i % 9) + ",Group " + i + ",a place far away from " + i + "\n");
            }
        }
        return file;
    }

    private static void assertSaysSo(String memory, String... args) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")); // as the launcher has it
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said)
                .hasLineCount(1)
                .matches("(?s)incident-trends: the memory ran out at \\d+ MB; allow more with JAVA_OPTS=-Xmx\\d+m.*");
    }

    @Test
    void aSmallHeapIsNamed() throws Exception {
        assertSaysSo("-Xmx32m", "inspect", table(150_000).toString());
    }

    @Test
    @Tag("soak")
    void soIsOneOf256Megabytes() throws Exception {
        Path file = table(4_000_000);
        assertSaysSo("-Xmx256m", "inspect", file.toString());
        assertSaysSo(
                "-Xmx256m",
                "report",
                file.toString(),
                "--quiet",
                "--out",
                folder.resolve("out").toString());
    }
}
