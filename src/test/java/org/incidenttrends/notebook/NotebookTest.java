package org.incidenttrends.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks run; where Jupyter is asked for, their committed outputs are what it gives. */
class NotebookTest {

    private static final List<MIMEType> SHOWN = List.of(MIMEType.TEXT_PLAIN, MIMEType.TEXT_HTML, MIMEType.IMAGE_PNG);

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            List<Path> notebooks = files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
            assertThat(notebooks).hasSize(6);
            return notebooks;
        }
    }

    private static List<JsonObject> cells(Path notebook) throws IOException {
        JsonArray cells = JsonParser.parseString(Files.readString(notebook))
                .getAsJsonObject()
                .getAsJsonArray("cells");
        return StreamSupport.stream(cells.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                .toList();
    }

    /** nbformat keeps text as a list of lines, or as one text. */
    private static String text(JsonElement lines) {
        return lines.isJsonArray() ? String.join("", new Gson().fromJson(lines, String[].class)) : lines.getAsString();
    }

    private static TrendsKernel kernel() throws IOException {
        return TrendsKernel.with(Files.readString(Path.of("notebooks/startup.jsh")));
    }

    /** Quick and everywhere: every cell runs, and shows something of the kind that its committed output is. */
    @ParameterizedTest
    @MethodSource("notebooks")
    void everyCellRuns(Path notebook) throws IOException {
        TrendsKernel kernel = kernel();
        try {
            for (JsonObject cell : cells(notebook)) {
                String source = text(cell.get("source"));
                DisplayData data = kernel.eval(source);
                JsonArray outputs = cell.getAsJsonArray("outputs");
                assertThat(outputs).as(source).hasSize(data == null ? 0 : 1);
                if (data != null) {
                    JsonObject committed = outputs.get(0).getAsJsonObject().getAsJsonObject("data");
                    for (MIMEType type : SHOWN) {
                        assertThat(data.hasDataForType(type))
                                .as("%s of %s", type, source)
                                .isEqualTo(committed.has(type.toString()));
                    }
                }
            }
        } finally {
            kernel.onShutdown(false);
        }
    }

    /** Through Jupyter itself, where it is installed; CI installs it and asks for this by NOTEBOOKS=execute. */
    @Test
    void jupyterExecutesThem(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue("execute".equals(System.getenv("NOTEBOOKS")), "NOTEBOOKS=execute isn't set");
        Path kernels = Files.createDirectories(folder.resolve("data/kernels/incident-trends"));
        Files.writeString(
                kernels.resolve("kernel.json"),
                new Gson()
                        .toJson(java.util.Map.of(
                                "display_name", "Incident Trends",
                                "language", "java",
                                "argv",
                                        List.of(
                                                Path.of(System.getProperty("java.home"), "bin", "java")
                                                        .toString(),
                                                "-Djava.awt.headless=true",
                                                "-Dincidenttrends.home="
                                                        + Path.of("").toAbsolutePath(),
                                                "-cp",
                                                System.getProperty("java.class.path"),
                                                TrendsKernel.class.getName(),
                                                "{connection_file}",
                                                Path.of("notebooks/startup.jsh")
                                                        .toAbsolutePath()
                                                        .toString()))));
        List<String> command = new ArrayList<>(
                List.of("jupyter-nbconvert", "--to", "notebook", "--execute", "--output-dir", folder.toString()));
        command.addAll(List.of("--ExecutePreprocessor.startup_timeout=600", "--ExecutePreprocessor.timeout=600"));
        notebooks().forEach(notebook -> command.add(notebook.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("JUPYTER_PATH", folder.resolve("data").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroy();
        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(folder.resolve("log")))
                .isTrue();
        for (Path notebook : notebooks()) {
            assertThat(outputs(folder.resolve(notebook.getFileName())))
                    .as(notebook.toString())
                    .isEqualTo(outputs(notebook));
        }
    }

    /** Words and tables; pictures are compared by their words, since their bytes depend on the Java that packs them. */
    private static List<String> outputs(Path notebook) throws IOException {
        return cells(notebook).stream()
                .flatMap(cell ->
                        StreamSupport.stream(cell.getAsJsonArray("outputs").spliterator(), false))
                .map(output -> output.getAsJsonObject().getAsJsonObject("data"))
                .flatMap(data ->
                        Stream.of("text/plain", "text/html").filter(data::has).map(data::get))
                .map(NotebookTest::text)
                .toList();
    }

    @Test
    void saysWhatIsWrongWithACell() throws IOException {
        TrendsKernel kernel = kernel();
        assertThatThrownBy(() -> kernel.eval("nope")).hasMessageContaining("cannot find symbol");
        assertThatThrownBy(() -> kernel.eval("IncidentTable.read(\"none.csv\")"))
                .hasMessageContaining("InputException: none.csv");
        assertThat(kernel.formatError(new IllegalStateException("one\ntwo"))).containsExactly("one", "two");
        assertThat(kernel.eval("int x = 3")).isNull();
        assertThat(kernel.eval("x + 1").getData(MIMEType.TEXT_PLAIN)).hasToString("4");
        assertThat(kernel.isComplete("int y = ")).isNotEqualTo("complete");
        assertThat(kernel.isComplete("int y = 1;")).isEqualTo("complete");
        assertThat(kernel.complete("incid", 5)).isNotNull();
        assertThat(kernel.inspect("incidents.where(", 16, false)).isNotNull();
        kernel.onShutdown(false);
    }

    @Test
    void labelsOfATableAreNoHtml() throws IOException {
        TrendsKernel kernel = kernel();
        assertThat(kernel.eval(
                                "new org.incidenttrends.explore.TextTable(List.of(\"<b>\"), List.of(List.of(\"a & b\")))")
                        .getData(MIMEType.TEXT_HTML)
                        .toString())
                .contains("&lt;b&gt;")
                .contains("a &amp; b");
        kernel.onShutdown(false);
    }
}
