package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every message of the package, read as its user reads it: {@code snapshots/incident-messages.txt}. After a wanted
 * change, copy {@code target/incident-messages.txt} there.
 */
class MessagesTest {

    private static final Path SNAPSHOT = Path.of("src/test/resources/snapshots/incident-messages.txt");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void saysWhatWhereWhyAndTheWayOut() throws IOException {
        files();
        formats();
        columns();
        rows();
        coverage();
        Files.write(Path.of("target/incident-messages.txt"), lines);
        assertThat(String.join("\n", lines)).isEqualTo(String.join("\n", Files.readAllLines(SNAPSHOT)));
    }

    private void files() throws IOException {
        Files.writeString(folder.resolve("attacks.csv"), "date\n2023-01-01\n");
        ends("no such file", () -> IncidentTable.read(folder.resolve("attack.csv")));
        ends("no such folder", () -> IncidentTable.read(folder.resolve("none").resolve("attacks.csv")));
        ends("a folder", () -> IncidentTable.read(folder));
        file("empty", "");
        file("blank lines only", "\n\r\n\n");
        file("a header only", "date,place\n");
    }

    private void formats() throws IOException {
        bytes("UTF-16", "date\n2023-01-01\n".getBytes(StandardCharsets.UTF_16));
        bytes("UTF-16 without a mark", "date\n2023-01-01\n".getBytes(StandardCharsets.UTF_16LE));
        bytes("a spreadsheet", "PK\u0003\u0004 and more".getBytes(Charset.forName("windows-1252")));
        file("a NUL byte", "date,place\n2023-01-01,x\n2023-01-02,a\0b\n");
        file("a quote never closed", "date,place\n2023-01-01,x\n2023-01-02,\"y\n2023-01-03,z\n");
        file("a quote never closed in the header", "date,\"place\n2023-01-01,x\n");
        file("a cell too long", "date,place\n2023-01-01,\"" + "x".repeat(10_000_001) + "\"\n");
    }

    private void columns() throws IOException {
        file("no date column", "day,place\n2023-01-01,x\n");
        Path plain = write("day,place\n2023-01-01,x\n");
        ends(
                "a column that isn't there",
                () -> IncidentTable.reader().column(Role.DATE, "dai").read(plain));
        ends("an unknown role", () -> Role.labelled("kiled"));
        ends("an unknown schema", () -> IncidentTable.reader().schema("natve"));
        Path table = write("date,perpetrator\n2023-01-01,Balochistan Liberation Army\n2023-01-02,\n");
        ends("an unknown column in a condition", () -> IncidentTable.read(table).where("perpetrater", "x"));
        ends("an unknown group", () -> IncidentTable.read(table).group("BLA"));
        ends("a role the file lacks", () -> IncidentTable.read(table).codes(Role.TARGET));
        ends("no condition", () -> Condition.parse("target police"));
        ends(
                "a window that ends before it begins",
                () -> IncidentTable.read(table).between(LocalDate.of(2024, 1, 1), LocalDate.of(2023, 1, 1)));
    }

    private void rows() throws IOException {
        String header = "incident_id,date,date_precision,killed_min,killed_max,latitude\n";
        String good = "a,2023-01-01,day,1,1,30\nb,2023-01-01,day,1,1,30\n";
        for (String bad : List.of(
                "c,,day,1,1,30",
                "c,soon,day,1,1,30",
                "c,2023-02-30,day,1,1,30",
                "c,2023-01-01,hour,1,1,30",
                "c,2023-01-01,day,many,1,30",
                "c,2023-01-01,day,-1,1,30",
                "c,2023-01-01,day,3,1,30",
                "c,2023-01-01,day,1,1,300",
                "c,2023-01-01,day,1,1",
                "c,2023-01-01,day,1,1,30,31",
                "a,2023-01-01,day,1,1,30")) {
            Path table = write(header + good + bad + "\n");
            lines.add("set aside " + bad + "\n    "
                    + IncidentTable.read(table).accounting().setAside().get(0));
        }
        Path cut = write(header + good + "c,2023-0");
        lines.add("cut off\n    "
                + IncidentTable.read(cut).accounting().setAside().get(0));
        ends("strict", () -> IncidentTable.reader().strict(true).read(cut));
        file("more than half", header + "a,no,day,1,1,30\nb,no,day,1,1,30\nc,2023-01-01,day,1,1,30\n");
        file("two date formats", "date\n2023-01-01\n2023-01-02\n24 February 2023\n");
        file("day or month", "date\n13/04/2021\n03/04/2021\n");
        file("an id of control and direction marks", "date,killed_min\n2023-01-01,1\n2023-01-02,1\n\u202E\u0007x,y\n");
    }

    private void coverage() throws IOException {
        Path table = write("date\n2023-01-01\n");
        for (String declared : List.of(
                "from,to,state\n",
                "from,to,status,note\n",
                "from,to,status,note\n2023-01-01,soon,collected,\n",
                "from,to,status,note\n2023-01-01,2022-01-01,collected,\n",
                "from,to,status,note\n2023-01-01,2023-12-31,partly,\n",
                "from,to,status,note\n2023-01-01,2023-12-31\n")) {
            Files.writeString(CoverageFile.beside(table), declared);
            ends("coverage " + declared.strip().replace('\n', ' '), () -> IncidentTable.read(table));
        }
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), content);
    }

    private void file(String what, String content) throws IOException {
        Path path = write(content);
        ends(what, () -> IncidentTable.read(path));
    }

    private void bytes(String what, byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("x.csv"), content);
        ends(what, () -> IncidentTable.read(path));
    }

    private void ends(String what, Runnable action) {
        try {
            action.run();
            lines.add(what + "\n    nothing was wrong");
        } catch (InputException e) {
            assertThat(e.getMessage()).doesNotContain("\n");
            lines.add(what + "\n    "
                    + e.getMessage().replace(folder + File.separator, "").replace(folder.toString(), "folder"));
        }
    }
}
