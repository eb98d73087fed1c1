package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The aliases that come with the project, and those of a reader's own. */
class AliasesTest {

    private static final Path SOUTH_ASIA = Path.of("datasets/south-asia-aliases.csv");

    @TempDir
    private Path folder;

    private IncidentTable read(Path aliases, String content) throws IOException {
        return IncidentTable.reader().aliases(aliases).read(Files.writeString(folder.resolve("x.csv"), content));
    }

    private static List<String> names(IncidentTable table) {
        return table.groups().stream().map(GroupCount::name).toList();
    }

    @Test
    void islamicStateHasANewProvinceFromMay2019() throws IOException {
        IncidentTable table = read(SOUTH_ASIA, """
                date,perpetrator
                2019-05-14,IS
                2019-05-15,Islamic State
                2022-03-04,ISKP
                """);
        assertThat(table.text(Role.GROUP, 0)).isEqualTo("Islamic State Khorasan");
        assertThat(table.text(Role.GROUP, 1)).isEqualTo("Islamic State Pakistan Province");
        assertThat(table.text(Role.GROUP, 2)).isEqualTo("Islamic State Pakistan Province");
        assertThat(table.group("Islamic State").size()).isEqualTo(3);
    }

    @Test
    void anUmbrellaHoldsItsMembersSinceTheyJoined() throws IOException {
        IncidentTable table = read(SOUTH_ASIA, """
                date,perpetrator
                2017-01-01,BLA
                2019-01-01,BLA
                2019-02-01,Baloch Liberation Front
                2019-02-02,BRAS
                2019-03-01,Sindhudesh Revolutionary Army
                2021-03-01,SRA
                2021-04-01,UBA
                """);
        assertThat(names(table))
                .containsExactlyInAnyOrder(
                        "Balochistan Liberation Army",
                        "Balochistan Liberation Front",
                        "Baloch Raaji Aajoi Sangar",
                        "Sindhudesh Revolutionary Army",
                        "United Baloch Army");
        assertThat(table.involving("Baloch Raaji Aajoi Sangar").size()).isEqualTo(4);
    }

    @Test
    void bringsTheLabelsOfThreeSourcesUnderOneName() throws IOException {
        IncidentTable table = read(SOUTH_ASIA, """
                date,perpetrator
                2012-01-01,TTP
                2012-01-02,Tehrik-i-Taliban Pakistan (TTP)
                2012-01-03,TTP: Tehreek-i-Taliban Pakistan
                2012-01-04,LeJ
                2012-01-05,Lashkar-e-Jhangvi
                2012-01-06,Taleban
                """);
        assertThat(names(table)).containsExactly("Tehreek-e-Taliban Pakistan", "Lashkar-e-Jhangvi", "Taliban");
    }

    @Test
    void namesPlacesAsWell() throws IOException {
        Path aliases = Files.writeString(
                folder.resolve("a.csv"), "\uFEFFalias,name,from,to,parent\nBaluchistan,Balochistan,,,\n");
        IncidentTable table =
                read(aliases, "date,province\n2020-01-01,Baluchistan\n2020-01-02,Balochistan\n2020-01-03,Sindh\n");
        assertThat(table.factor(Role.PROVINCE).counts())
                .containsExactly(new GroupCount("Balochistan", 2), new GroupCount("Sindh", 1));
        assertThat(table.where("province", "Balochistan").size()).isEqualTo(2);
        assertThat(table.where("province", "Baluchistan").size()).isOne();
        assertThat(table.where(Condition.parse("province!=Balochistan")).size()).isOne();
    }

    @Test
    void findsSpellingsOfOneLabel() throws IOException {
        IncidentTable table = IncidentTable.read(Files.writeString(folder.resolve("x.csv"), """
                date,perpetrator,province,place
                2020-01-01,White Extremists,Balochistan,Quetta
                2020-01-01,White extremists,Baluchistan,Quetta\s
                2020-01-01,White extremists,Sindh,Sector 11
                2020-01-01,"Army, Red",Sindh,Sector 12
                2020-01-01,Army Red,Sindh,Kasha town
                2020-01-01,Unknown,Sindh,Kahan town
                """));
        assertThat(NearDuplicates.of(table))
                .extracting(NearDuplicates.Pair::line)
                .containsExactly(
                        "White Extremists,White extremists,,,",
                        "\"Army, Red\",Army Red,,,",
                        "Baluchistan,Balochistan,,,");
        assertThat(table.padded()).containsExactly("Quetta ");
    }
}
