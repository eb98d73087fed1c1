package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spark SQL through its Thrift server, which is started here as a process of its own from the jars that the profile
 * finds on Maven Central; they are also where the JDBC driver is taken from, as a user names it: {@code mvn verify -Pspark}.
 */
@Tag("spark")
class SparkTest {

    /** What Spark 3.5 needs to be allowed on Java 17, as its own launcher has it. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic");

    private static final Path CLASS_PATH = Path.of("target/spark.classpath");

    @TempDir
    private static Path folder;

    private static Process server;
    private static Path table;
    private static Path declared;
    private static Path events;
    private static Path declaredEvents;

    @BeforeAll
    static void startServer() throws Exception {
        int port = freePort();
        server = start(port);
        String url = "jdbc:hive2://localhost:" + port + "/default";
        table = Files.copy(Tables.BUNDLED, folder.resolve("incidents.csv"));
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE pages USING csv OPTIONS (header 'true', path '" + table + "')");
            statement.execute("CREATE VIEW incidents AS SELECT CAST(date AS DATE) AS event_day, perpetrator AS actor,"
                    + " date_precision, target, CAST(killed_min AS INT) AS killed_min, CAST(killed_max AS INT) AS"
                    + " killed_max, CAST(injured_min AS INT) AS injured_min, CAST(injured_max AS INT) AS injured_max,"
                    + " CAST(attackers_killed AS INT) AS attackers_killed, target AS `what?` FROM pages");
            events = events();
            statement.execute("CREATE TABLE rows USING csv OPTIONS (header 'true', path '" + events + "')");
            statement.execute("CREATE VIEW events AS SELECT CAST(event_date AS DATE) AS event_date, event_type, actor1,"
                    + " CAST(fatalities AS INT) AS fatalities FROM rows");
        }
        declaredEvents = source(url, "events");
        declared = source(url, "incidents", "columns: {date: event_day, group: actor}");
    }

    private static Path source(String url, String table, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "url: " + url, "driver: [" + String.join(", ", jars()) + "]", "user: analyst", "table: " + table));
        lines.addAll(List.of(more));
        return Files.write(folder.resolve(table + ".source.yaml"), lines);
    }

    /** A file in the shape of ACLED: attacks and a protest, two of exactly ten deaths, three by nobody known. */
    private static Path events() throws IOException {
        return Files.write(
                folder.resolve("events.csv"),
                List.of(
                        "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,fatalities,latitude,longitude",
                        "PAK1,2023-02-01,Battles,Armed clash,BLA,Police,Pakistan,10,30,67",
                        "PAK2,2023-03-01,Protests,Peaceful protest,Unidentified Crowd,,Pakistan,10,30,67",
                        "PAK3,2024-02-01,Explosions/Remote violence,Shelling,Unidentified Armed Group,,Pakistan,10,30,67",
                        "PAK4,2024-05-01,Violence against civilians,Attack,unidentified Gunmen,,Pakistan,3,30,67",
                        "PAK5,2025-02-01,Battles,Armed clash,UNIDENTIFIED,Police,Pakistan,,30,67"));
    }

    private static String[] jars() throws IOException {
        return Files.readString(CLASS_PATH).strip().split(File.pathSeparator);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process start(int port) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m"));
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        Stream.of("sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar")
                .forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Dspark.master=local[2]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.sql.catalogImplementation=in-memory",
                "-Dspark.sql.shuffle.partitions=2",
                "-Dspark.sql.warehouse.dir=" + folder.resolve("warehouse")));
        command.addAll(List.of("-cp", Files.readString(CLASS_PATH).strip()));
        command.add("org.apache.spark.sql.hive.thriftserver.HiveThriftServer2");
        command.addAll(List.of("--hiveconf", "hive.server2.thrift.port=" + port));
        command.addAll(List.of("--hiveconf", "hive.server2.thrift.bind.host=localhost"));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    private static Connection connect(String url) throws Exception {
        URL[] urls = Stream.of(jars()).map(jar -> url(Path.of(jar))).toArray(URL[]::new);
        Driver driver = Class.forName("org.apache.hive.jdbc.HiveDriver", true, new URLClassLoader(urls))
                .asSubclass(Driver.class)
                .getDeclaredConstructor()
                .newInstance();
        Instant patience = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            try {
                return driver.connect(url, new Properties());
            } catch (SQLException e) {
                if (!server.isAlive() || Instant.now().isAfter(patience)) {
                    throw new IllegalStateException(Files.readString(folder.resolve("server.log")), e);
                }
                Thread.sleep(500);
            }
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stopServer() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void everyAnswerIsTheSame() throws IOException {
        SameAnswers.toAll(table, declared, folder);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "frequency %s --by year --where target=o'brien|what?|police",
                "frequency %s --by week --where target!=x')_OR_1=1_--",
                "frequency %s --by day --where target=rail|;_DROP_VIEW_incidents|\"--"
            })
    void valuesAreNeverSql(String question) {
        SameAnswers.to(question, table, declared);
    }

    @Test
    void warnsOfWhatTheSourceSaysOfItself() {
        for (Path asked : List.of(events, declaredEvents)) {
            Run run = CommandLineRunner.run("frequency", asked.toString(), "--by", "year");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out().replaceAll("\\s+", " "))
                    .contains("4 attacks recorded", "ACLED's code for an unknown number: 2.", "under those labels: 3.");
        }
        SameAnswers.to("frequency %s --by year", events, declaredEvents);
    }

    @ParameterizedTest
    @CsvSource({"target=x\\,backslash", "what?=police,names with ?"})
    void whatTheDriverCantPassOnSafelyIsRefused(String condition, String message) {
        Run run = CommandLineRunner.run("frequency", declared.toString(), "--where", condition);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(message);
    }
}
