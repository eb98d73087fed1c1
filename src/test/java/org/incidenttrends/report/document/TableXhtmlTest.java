package org.incidenttrends.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableXhtmlTest {

    private static final String CELL = "twenty-four letters long";

    @Test
    void shortCellsAreWholeWhereThereIsRoom() {
        assertThat(table("a head", 5, "a")).contains("class=\"words short\"");
        assertThat(table("a head", 6, "a")).doesNotContain("class=\"words short\"");
    }

    /** The words of a heading can't be broken, so long ones leave less room for whole cells. */
    @Test
    void headingsTakeRoomToo() {
        assertThat(table("a head", 4, "one-or-another-of-incomparabilities")).doesNotContain("class=\"words short\"");
        assertThat(table("a head", 4, "one or another of incomparabilities")).contains("class=\"words short\"");
    }

    /** The head of a row is whole up to thirty letters, and takes the room of so many. */
    @Test
    void headsTakeRoomToo() {
        assertThat(table("a head of twenty-nine letters", 4, "a")).contains("class=\"words short\"");
        assertThat(table("a head of twenty-nine letters", 5, "a")).doesNotContain("class=\"words short\"");
    }

    /** A head and equal cells, all under the same heading. */
    private static String table(String head, int columns, String heading) {
        List<String> row = new ArrayList<>(Collections.nCopies(columns, CELL));
        row.set(0, head);
        Markup page = new Markup();
        TableXhtml.of(
                        new Block.Table(
                                "Things", Collections.nCopies(columns, Block.Column.text(heading)), List.of(row)),
                        1)
                .writeTo(page);
        return page.toString();
    }
}
