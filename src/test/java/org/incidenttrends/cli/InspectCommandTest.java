package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a file, and what a later release of it changed. */
class InspectCommandTest {

    private static final String GTD = "src/test/resources/formats/gtd.csv";

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static JsonObject json(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--format";
        all[args.length + 1] = "json";
        Run run = CommandLineRunner.run(all);
        assertThat(run.err()).isEmpty();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void saysWhatWasRecognisedAndWhy() {
        Run run = CommandLineRunner.run("inspect", GTD);
        assertThat(run.out())
                .contains("Read as Global Terrorism Database, recognised by iyear")
                .contains("events all");
        assertThat(run.out()).contains("victims");
        JsonObject answer = json("inspect", GTD, "--events", "criteria");
        assertThat(answer.getAsJsonObject("input").get("events").getAsString()).isEqualTo("criteria");
        assertThat(answer.getAsJsonObject("columns").get("killed").getAsString())
                .isEqualTo("nkill");
        assertThat(answer.getAsJsonObject("totals").has("victims")).isTrue();
    }

    @Test
    void aNearMissNamesWhatIsMissing() throws IOException {
        Path file = write("x.csv", "date,imonth,gname,nkill,eventid\n2020-01-01,1,A,2,7\n");
        assertThat(CommandLineRunner.run("inspect", file.toString()).out().replaceAll("\\s+", " "))
                .contains("it looks like Global Terrorism Database (eventid, gname, imonth, nkill) without iyear");
        assertThat(CommandLineRunner.run("inspect", file.toString(), "--schema", "acled")
                        .err())
                .contains("no column event_date, which the format acled needs");
    }

    @Test
    void saysWhenTheCollectionChanged() {
        String rand = "src/test/resources/formats/rand.csv";
        assertThat(CommandLineRunner.run("inspect", rand).out())
                .contains("Collection changed 1998-01-01: RAND has domestic incidents only from here");
        JsonObject change =
                json("inspect", rand).getAsJsonArray("collectionBreaks").get(0).getAsJsonObject();
        assertThat(change.get("date").getAsString()).isEqualTo("1998-01-01");
    }

    @Test
    void namesSpellingsWithTheLineToAdd() throws IOException {
        Path file = write("x.csv", "date,perpetrator\n2020-01-01,White Extremists\n2020-01-02,White extremists\n");
        Run run = CommandLineRunner.run("inspect", file.toString());
        assertThat(run.out()).contains("  White extremists,White Extremists,,,   (group, 1 and 1 incidents)");
        assertThat(json("inspect", file.toString()).getAsJsonArray("nearDuplicates"))
                .hasSize(1);
    }

    @Test
    void looksAtTablesOfCounts() throws IOException {
        Path file = write("x.csv", "period,group,count\n2020-01,A,3\n2020-02,A,4\n");
        Run run = CommandLineRunner.run("inspect", file.toString(), "--counts");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("counts by month, 2020-01 to 2020-02, 2 months, 1 group");
    }

    @Test
    void comparesTwoReleases() throws IOException {
        Path old = write(
                "old.csv",
                "incident_id,date,killed_min,note\na,2020-01-01,3,x\nb,2020-01-09,1,x\nc,2020-02-01,,x\nd,2020-02-02,1,x\n");
        Path now = write(
                "new.csv",
                "incident_id,date,killed_min,place\ne,2020-03-01,1,Q\na,2020-01-01,3.0,Q\nb,2020-02-09,2,Q\nd,2020-02-02,1,Q\n");
        JsonObject answer = json("inspect", old.toString(), "--against", now.toString());
        assertThat(answer.get("added").getAsInt()).isOne();
        assertThat(answer.get("removed").getAsInt()).isOne();
        assertThat(answer.get("changed").getAsInt()).isOne();
        assertThat(answer.get("unchanged").getAsInt()).isEqualTo(2);
        assertThat(answer.getAsJsonObject("changedColumns").keySet()).containsExactly("date", "killed_min");
        assertThat(answer.getAsJsonArray("columnsAdded").get(0).getAsString()).isEqualTo("place");
        assertThat(answer.getAsJsonArray("columnsRemoved").get(0).getAsString()).isEqualTo("note");
        assertThat(answer.getAsJsonArray("periods")
                        .get(0)
                        .getAsJsonObject()
                        .get("difference")
                        .getAsInt())
                .isEqualTo(-1);
        assertThat(answer.getAsJsonArray("periods")
                        .get(2)
                        .getAsJsonObject()
                        .get("difference")
                        .isJsonNull())
                .isTrue();
        Run csv = CommandLineRunner.run("inspect", old.toString(), "--against", now.toString(), "--format", "csv");
        assertThat(csv.out()).isEqualTo("""
                        change,id,lineBefore,lineAfter,columns
                        added,e,,2,
                        removed,c,4,,
                        changed,b,3,4,date|killed_min
                        """);
        Run text = CommandLineRunner.run("inspect", old.toString(), "--against", now.toString());
        assertThat(text.out())
                .contains("1 added, 1 removed, 1 changed, 2 unchanged")
                .contains("2020-01");
    }

    @Test
    void comparesWholeRowsWhereThereAreNoIds() throws IOException {
        Path old = write("old.csv", "date,place\n2020-01-01,A\n2020-01-01,A\n2020-01-02,B\n");
        Path now = write("new.csv", "date,place\n2020-01-01,A\n2020-01-02,C\n");
        Run run = CommandLineRunner.run("inspect", old.toString(), "--against", now.toString());
        assertThat(run.out()).contains("1 added, 2 removed, 0 changed, 1 unchanged");
        assertThat(CommandLineRunner.run("inspect", old.toString(), "--against", old.toString())
                        .out())
                .contains("0 added, 0 removed, 0 changed, 3 unchanged")
                .contains("No count by month differs");
        assertThat(CommandLineRunner.run("inspect", old.toString(), "--against", GTD)
                        .err())
                .contains("compare two releases of the same source");
    }
}
