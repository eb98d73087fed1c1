package org.incidenttrends.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and its archive of classes, with a Java that only says what it was asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

    /** Says which archive it runs with; makes one, slowly and noisily, when told to dump. */
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
              case $word in
                -XX:SharedArchiveFile=*) archive=${word#*=} ;;
                -Xshare:dump) dump=yes ;;
              esac
            done
            if [ "$dump" ]; then
              echo dumped >>"$JAVA_HOME/dumps"
              echo noise
              echo noise >&2
              [ -e "$JAVA_HOME/unable" ] && exit 134
              echo half >"$archive"
              sleep 0.3
              echo whole >"$archive"
              exit
            fi
            echo "$(cat "${archive:-/dev/null}") $*"
            """;

    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    @TempDir
    private Path folder;

    private Path app;
    private Path java;

    /** What a call printed on both streams. */
    private record Run(int code, String printed) {
        boolean archived() {
            return printed.startsWith("whole");
        }
    }

    @BeforeEach
    void install() throws IOException {
        app = Files.createDirectories(folder.resolve("an app"));
        Files.createDirectories(app.resolve("lib"));
        Files.copy(Path.of("src/main/launcher/incident-trends"), app.resolve("incident-trends"));
        Files.writeString(app.resolve("incident-trends.jar"), "jar");
        Files.writeString(app.resolve("incident-trends.classlist"), "java/lang/Object\n");
        java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(String archive, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", app.resolve("incident-trends").toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("INCIDENT_TRENDS_ARCHIVE", archive);
        return builder.start();
    }

    private static Run finish(Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), printed);
    }

    private Run run(String archive, String... args) throws IOException, InterruptedException {
        Run run = finish(start(archive, args));
        assertThat(run.code).isZero();
        assertThat(run.printed).doesNotContain("noise", "half").hasLineCount(1);
        return run;
    }

    private long dumps() throws IOException {
        Path dumps = folder.resolve("jdk/dumps");
        return Files.exists(dumps) ? Files.readAllLines(dumps).size() : 0;
    }

    @Test
    void theFirstUseMakesTheArchiveAndTheNextOnesUseIt() throws Exception {
        assertThat(run("wait", "trend", "a b.csv").archived()).isTrue();
        Run next = run("", "trend", "a b.csv");
        assertThat(next.archived()).isTrue();
        assertThat(next.printed).contains("-XX:+UseSerialGC").endsWith("trend a b.csv\n");
        assertThat(dumps()).isEqualTo(1);
    }

    @Test
    void theArchiveIsMadeInTheBackgroundUnlessToldOtherwise() throws Exception {
        assertThat(run("", "--help").archived()).isFalse();
        for (int i = 0; i < 200 && !Files.exists(app.resolve("incident-trends.jsa.for")); i++) {
            Thread.sleep(50);
        }
        assertThat(run("", "--help").archived()).isTrue();
        assertThat(dumps()).isEqualTo(1);
    }

    @Test
    void aChangedJarLibraryOrJavaMakesANewOne() throws Exception {
        run("wait", "--help");
        Files.writeString(app.resolve("incident-trends.jar"), "another jar");
        assertThat(run("wait", "--help").archived()).isTrue();
        assertThat(dumps()).isEqualTo(2);
        Files.writeString(app.resolve("lib/new.jar"), "library");
        run("wait", "--help");
        assertThat(dumps()).isEqualTo(3);
        Files.setLastModifiedTime(java, FileTime.fromMillis(0));
        run("wait", "--help");
        assertThat(dumps()).isEqualTo(4);
    }

    @Test
    void manyAtOnceMakeOneAndAllOfThemRun() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(start("wait", "--help"));
        }
        for (Process process : all) {
            Run run = finish(process);
            assertThat(run.code).isZero();
            assertThat(run.printed).doesNotContain("noise", "half");
        }
        assertThat(dumps()).isEqualTo(1);
        assertThat(run("", "--help").archived()).isTrue();
        assertThat(app.resolve("incident-trends.jsa.making")).doesNotExist();
    }

    @Test
    void aJavaThatCantMakeOneIsAskedOnce() throws Exception {
        Files.writeString(folder.resolve("jdk/unable"), "");
        assertThat(run("wait", "--help").archived()).isFalse();
        assertThat(run("wait", "--help").archived()).isFalse();
        assertThat(dumps()).isEqualTo(1);
        assertThat(app.resolve("incident-trends.jsa")).doesNotExist();
    }

    @Test
    void whereTheProgramCantBeWrittenTheCacheHoldsIt() throws Exception {
        Files.setPosixFilePermissions(app, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(app), "this user may write to every folder");
            assertThat(run("wait", "--help").archived()).isTrue();
            assertThat(folder.resolve("cache/incident-trends/incident-trends.jsa"))
                    .exists();
            assertThat(run("", "--help").archived()).isTrue();
            assertThat(dumps()).isEqualTo(1);
        } finally {
            Files.setPosixFilePermissions(app, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void offUsesNone() throws Exception {
        run("wait", "--help");
        assertThat(run("off", "--help").archived()).isFalse();
    }

    @Test
    void helpTakesTheQuickWay() throws Exception {
        for (String quick : List.of("--help", "--version", "-h")) {
            assertThat(run("off", "trend", quick).printed).contains(QUICK);
        }
    }

    @Test
    void aLargeFileTakesBothCompilersExceptToCountIt() throws Exception {
        String small = Files.createFile(folder.resolve("small.csv")).toString();
        Path sparse = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(60_000_000);
        }
        String large = sparse.toString();
        assertThat(run("off", "coordination", small).printed).contains(QUICK);
        assertThat(run("off", "trend", small, "--format", "json").printed).contains(QUICK);
        assertThat(run("off", "frequency", large).printed).contains(QUICK);
        assertThat(run("off", "coordination", large).printed).doesNotContain(QUICK);
        assertThat(run("off", "frequency", large, "--format=json").printed).doesNotContain(QUICK);
    }

    @Test
    void oneBriefingTakesTheQuickWayAndABatchDoesnt() throws Exception {
        assertThat(run("off", "report", "table.csv").printed).contains(QUICK);
        assertThat(run("off", "report", "table.csv", "--each=province").printed).doesNotContain(QUICK);
        assertThat(run("off", "forecast", "table.csv", "--replicates=99999").printed)
                .doesNotContain(QUICK);
    }

    @Test
    void helpAndVersionNeedNoJava() throws Exception {
        HelpTexts.main(new String[] {app.resolve("help").toString()});
        for (String help : List.of("--help", "-h")) {
            assertThat(finish(start("wait", help)).printed).startsWith("Usage: incident-trends [-hV] <command>");
            assertThat(finish(start("wait", "trend", help)).printed).startsWith("Usage: incident-trends trend");
            assertThat(run("off", "../trend", help).printed).endsWith("../trend " + help + "\n");
            assertThat(run("off", "nothing", help).printed).endsWith("nothing " + help + "\n");
        }
        assertThat(run("wait", "--version").printed).startsWith("incident-trends ");
        assertThat(run("off", "trend", "table.csv", "--help").printed).endsWith("trend table.csv --help\n");
        assertThat(dumps()).isZero();
    }

    @Test
    void theWordsAreThoseOfTheProgram() throws Exception {
        HelpTexts.main(new String[] {folder.resolve("help").toString()});
        assertThat(folder.resolve("help/shares.txt"))
                .hasContent(CommandLineRunner.run("shares", "--help").out());
    }
}
