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
        sources();
        aliases();
        history();
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
        bytes("UTF-32", "\uFEFFdate\n2023-01-01\n".getBytes(Charset.forName("UTF-32LE")));
        for (String beginning : List.of(
                "PK\u0003\u0004",
                "\u00D0\u00CF\u0011\u00E0",
                "\u001F\u008B\b",
                "BZh91AY&SY",
                "\u00FD7zXZ\0",
                "(\u00B5/\u00FD",
                "7z\u00BC\u00AF",
                "PAR1",
                "SQLite format 3\0",
                "%PDF-1.7",
                "\u0089PNG\r\n",
                "<!DOCTYPE html>",
                "<?xml version",
                "[{\"date\": 1}]")) {
            String shown = InputException.quoted(beginning);
            bytes("a file that begins with " + shown, (beginning + " and more").getBytes(StandardCharsets.ISO_8859_1));
        }
        file("another delimiter", "date|place\n2023-01-01|x\n");
        file("a header without names", "  \n2023-01-01\n");
        file("a NUL byte", "date,place\n2023-01-01,x\n2023-01-02,a\0b\n");
        file("a quote never closed", "date,place\n2023-01-01,x\n2023-01-02,\"y\n2023-01-03,z\n");
        file("a quote never closed in the header", "date,\"place\n2023-01-01,x\n");
        file("a cell too long", "date,place\n2023-01-01,\"" + "x".repeat(10_000_001) + "\"\n");
    }

    private void columns() throws IOException {
        file("no date column", "day,place\n2023-01-01,x\n");
        file("rows without a header", "Quetta,2023-01-01,3\nTurbat,2023-01-02,1\n");
        file("events of GDELT", "1\t20240131" + "\t".repeat(59) + "\n2\t20240131" + "\t".repeat(59) + "\n");
        file("a table of counts", "Period,group,count\n2023,A,1\n");
        Path plain = write("day,place\n2023-01-01,x\n");
        ends(
                "a column that isn't there",
                () -> IncidentTable.reader().column(Role.DATE, "dai").read(plain));
        ends(
                "two roles of a column",
                () -> IncidentTable.reader()
                        .column("date=day")
                        .column("target=place")
                        .column("tactic=Place")
                        .read(plain));
        ends(
                "two columns of a role",
                () -> IncidentTable.reader().column("date=day").column("date=place"));
        ends("an unknown role", () -> Role.labelled("kiled"));
        ends("a role that is worked out", () -> IncidentTable.reader().column("victims=day"));
        file("two columns of a name", "date,Date,place\n2023-01-01,2022-01-01,x\n");
        Path places = write("date,place,Note,note\n2023-01-01,x,y,z\n");
        ends("a condition on two columns", () -> IncidentTable.read(places).where("note", "y"));
        ends(
                "a format without its columns",
                () -> IncidentTable.reader().schema("gtd").read(places));
        ends("an unknown schema", () -> IncidentTable.reader().schema("natve"));
        Path table = write("date,perpetrator\n2023-01-01,Balochistan Liberation Army\n2023-01-02,\n");
        ends("an unknown column in a condition", () -> IncidentTable.read(table).where("perpetrater", "x"));
        ends("an unknown group", () -> IncidentTable.read(table).group("BLA"));
        ends("a role the file lacks", () -> IncidentTable.read(table).factor(Role.TARGET));
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
        file("day or month with dots", "date\n13.04.2021\n");
        file("day or month after the year", "date\n2021/04/03\n");
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

    private void sources() throws IOException {
        file("a near miss", "eventid,imonth,gname,nkill\n1,1,A,1\n");
        Path acled = write("event_date,actor1,fatalities\n2023-01-01,A,1\n");
        ends(
                "events of another source",
                () -> IncidentTable.reader().events("undoubted").read(acled));
        ends(
                "events without their column",
                () -> IncidentTable.reader().events("attacks").read(acled));
        ends("a mapping that is none", () -> IncidentTable.reader().column("killed"));
        ends(
                "a date format that is none",
                () -> IncidentTable.reader().column("date=event_date:TT.MM").read(acled));
        ends(
                "a date format that doesn't fit",
                () -> IncidentTable.reader()
                        .column("date=event_date:dd/MM/yyyy")
                        .read(acled));
        Path gtd = write(
                "iyear,imonth,iday,nkill\n2020,1,1,1\n2020,13,1,1\n2021,2,29,1\n,1,1,1\n2020,1,1,x\n2020,1,2,1\n2020,1,3,1\n2020,1,4,1\n2020,1,5,1\n");
        IncidentTable.read(gtd).accounting().setAside().forEach(row -> lines.add("set aside in parts\n    " + row));
        Path spans = write("date_start,date_end,best,side_a\n2020-01-05,2020-01-04,1,A\n2020-01-01,2020-01-04,1,A\n");
        lines.add("an end before the beginning\n    "
                + IncidentTable.read(spans).accounting().setAside().get(0));
    }

    private void history() throws IOException {
        Path table = write("date\n2023-01-01\n");
        Path file = folder.resolve("history.csv");
        ends("no history", () -> IncidentTable.reader().history(file).read(table));
        each(
                "history",
                file,
                () -> IncidentTable.reader().history(file).read(table),
                "",
                "day,name,kind\n",
                "date,name,kind\n2023-01-01,x\n",
                "date,name,kind\nsoon,x,law\n",
                "date,name,kind\n2023-01-01,,law\n",
                "date,name,kind\n2023-01-01,x,lav\n",
                "date,to,name,kind\n2023-01-02,2023-01-01,x,law\n");
    }

    private void aliases() throws IOException {
        Path table = write("date,perpetrator\n2023-01-01,A\n");
        Path file = folder.resolve("aliases.csv");
        ends("no aliases", () -> IncidentTable.reader().aliases(file).read(table));
        each(
                "aliases",
                file,
                () -> IncidentTable.reader().aliases(file).read(table),
                "alias,name\n",
                "alias,name,from,to,parent\n",
                "alias,name,from,to,parent,alias\nA,B,,,,A\n",
                "alias,name,from,to,parent\nA\n",
                "alias,name,from,to,parent\nA,,,,\n",
                "alias,name,from,to,parent\nA,B,lately,,\n",
                "alias,name,from,to,parent\nA,B,2020-01-01,2019-01-01,\n",
                "alias,name,from,to,parent\nA,B,,2020-01-01,\nA,C,2019-01-01,,\n",
                "alias,name,from,to,parent\nA,B,,,\nC,D,,,\nB,C,,,\n",
                "alias,name,from,to,parent\nA,A,,,A\n",
                "alias,name,from,to,parent\nA,A,,2019-12-31,B\nB,B,2019-01-01,,C\nC,C,,,A\n");
    }

    /** What is said of a file of each content that is wrong. */
    private void each(String what, Path file, Runnable read, String... contents) throws IOException {
        for (String content : contents) {
            Files.writeString(file, content);
            ends(what + " " + content.strip().replace('\n', ' '), read);
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
