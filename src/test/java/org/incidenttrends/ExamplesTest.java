package org.incidenttrends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example programs are compiled and run as they stand. */
class ExamplesTest {

    @TempDir
    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> sources = Files.list(Path.of("src/examples"));
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> programs = sources.sorted().toList();
            assertThat(programs).hasSize(3);
            for (Path program : programs) {
                assertThat(Files.readAllLines(program)).as(program.toString()).hasSizeLessThan(40);
            }
            List<String> options =
                    List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(programs))
                            .call())
                    .isTrue();
        }
    }

    private static Object run(String program, String method, Object... arguments) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ExamplesTest.class.getClassLoader())) {
            Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
            Method called = loader.loadClass(program).getDeclaredMethod(method, types);
            called.setAccessible(true);
            return called.invoke(null, arguments);
        }
    }

    @Test
    void anAnalysis(@TempDir Path folder) throws Exception {
        run("IsItRising", "main", (Object) new String[] {Tables.BUNDLED.toString(), folder.toString()});
        assertThat(folder.resolve("trend-attacks.png")).isNotEmptyFile();
        assertThat(folder.resolve("trend-deadly.png")).isNotEmptyFile();
    }

    @Test
    void aReportForEachPlace(@TempDir Path folder) throws Exception {
        run("ReportPerDistrict", "main", (Object) new String[] {Tables.BUNDLED.toString(), folder.toString(), "60"});
        assertThat(folder.resolve("Kech.pdf")).isNotEmptyFile();
    }

    @Test
    void aNightlyCheck(@TempDir Path folder) throws Exception {
        List<String> quiet = new ArrayList<>(List.of("date"));
        int[] counts = {4, 7, 2, 5, 9, 3, 6, 4, 8, 5, 3, 6, 7};
        for (int month = 0; month < 36; month++) {
            LocalDate end = YearMonth.of(2020, 1).plusMonths(month).atEndOfMonth(); // the last month is whole
            for (int i = 0; i < counts[month % counts.length]; i++) {
                quiet.add(end.minusDays(2L * i).toString());
            }
        }
        Path calm = Files.write(folder.resolve("calm.csv"), quiet);
        for (int i = 0; i < 30; i++) {
            quiet.add("2022-12-" + (i % 9 + 10));
        }
        Path storm = Files.write(folder.resolve("storm.csv"), quiet);
        assertThat(run("NightlySurge", "check", calm.toString())).isEqualTo(0);
        assertThat(run("NightlySurge", "check", storm.toString())).isEqualTo(3);
    }
}
