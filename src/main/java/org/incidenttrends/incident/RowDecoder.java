package org.incidenttrends.incident;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.incidenttrends.incident.csv.CsvColumns;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * Columns of text to incidents: dates, numbers and labels by the rules of a schema, and the rows that break them.
 * Whatever depends on a cell alone is worked out once for each distinct text.
 */
final class RowDecoder {

    private final Cells cells;
    private final Schema schema;
    private final Selection events;
    private final boolean rowPerActor;
    private final List<String> caveats = new ArrayList<>();
    private int actorRows;
    private int duplicates;

    /**
     * Begins to decode.
     *
     * @param cells the file
     * @param schema its format
     * @param events which of its events count; caveats say what holds of these
     */
    RowDecoder(Cells cells, Schema schema, Selection events) {
        this.cells = cells;
        this.schema = schema;
        this.events = events;
        this.rowPerActor = schema.isRowPerActor(Schema.positions(cells.header()).keySet());
    }

    /** What holds of these data, once {@link #decode} has run. */
    List<String> caveats() {
        return caveats;
    }

    /** How many rows were set aside only because they are the further actors of an event. */
    int actorRows() {
        return actorRows;
    }

    IncidentRows decode(@Nullable String datePattern, Aliases aliases) {
        oddRecords();
        Dates dates = new DateDecoder(cells, schema, datePattern).decode();
        NumberDecoder decoder = new NumberDecoder(cells, schema);
        Map<Role, Numbers> numbers = decoder.decode();
        repeatedIds();
        Labels labels = new LabelDecoder(cells, schema, aliases).decode(dates);
        caveats.addAll(schema.caveats);
        IntPredicate used = events.keeps(cells).and(row -> !cells.setAside().contains(row));
        schema.countedCaveats.forEach(caveat -> count(caveat, used));
        reversed(decoder, used);
        equalRows();
        future(dates);
        attributions(labels.roles().get(Role.ATTRIBUTION));
        return new IncidentRows(cells, labels, numbers, dates, schema.attackers, aliases, duplicates);
    }

    private void oddRecords() {
        CsvColumns csv = cells.csv();
        csv.oddCells().forEach((row, found) -> {
            boolean cutOff = csv.cutOff() && row == csv.size() - 1;
            String counted = found + (found == 1 ? " cell" : " cells") + ", expected "
                    + cells.header().size();
            cells.setAside().add(row, cutOff ? "the file ends within this record: " + counted : counted);
        });
    }

    /** Rows whose id was seen before. Where an event has a row for each actor, its second actor joins the first row. */
    private void repeatedIds() {
        if (!cells.has(Role.ID)) {
            return;
        }
        int[] firsts = cells.csv().firstAlike(cells.setAside()::contains);
        TextColumn actors = rowPerActor ? cells.column(Role.GROUP) : null;
        String[] seconds = new String[actors == null ? 0 : cells.size()];
        for (int row = 0; row < firsts.length; row++) {
            int first = firsts[row];
            if (first == row) {
                continue;
            }
            duplicates++;
            cells.setAside().add(row, "same " + cells.name(Role.ID) + " as line " + cells.line(first));
            if (actors != null) {
                actorRows++;
                seconds[first] = seconds[first] == null ? actors.text(row) : seconds[first];
            }
        }
        if (actors != null) {
            cells.derived()
                    .put(
                            schema.secondActor,
                            TextColumn.of(cells.size(), row -> seconds[row] == null ? "" : seconds[row]));
            caveats.add("The file has a row for each actor of an event: " + actorRows
                    + " further actors were joined to the first row of their event, so that no event or death counts"
                    + " twice.");
        }
    }

    private void count(Schema.CountedCaveat caveat, IntPredicate used) {
        TextColumn column = cells.column(caveat.column());
        if (column == null) {
            return;
        }
        boolean[] concerned = column.test(caveat.concerns());
        boolean any = column.labels().stream().anyMatch(caveat.concerns());
        int count = 0;
        for (int row = 0; any && row < cells.size(); row++) {
            count += concerned[column.code(row)] && used.test(row) ? 1 : 0;
        }
        if (count > 0) {
            caveats.add(caveat.sentence().replace("%d", Integer.toString(count)));
        }
    }

    /** Words for how a perpetrator is known that are none of the known ones. */
    private void attributions(@Nullable TextColumn column) {
        if (column == null) {
            return;
        }
        Set<String> known =
                Arrays.stream(Attribution.values()).map(Attribution::label).collect(Collectors.toSet());
        List<String> others = column.labels().stream()
                .filter(label -> !label.isEmpty() && !known.contains(label))
                .toList();
        if (!others.isEmpty()) {
            caveats.add("How the perpetrator is known is told in other words than claimed, attributed, suspected or"
                    + " none, which count as none of these: "
                    + others.stream().limit(5).map(InputException::quoted).collect(Collectors.joining(", "))
                    + (others.size() > 5 ? " and others." : "."));
        }
    }

    private void reversed(NumberDecoder numbers, IntPredicate used) {
        int lowAboveBest = numbers.above(Role.KILLED_MIN, Role.KILLED, used);
        int bestAboveHigh = numbers.above(Role.KILLED, Role.KILLED_MAX, used);
        if (lowAboveBest + bestAboveHigh > 0) {
            caveats.add("Of the incidents, the low figure of deaths is above the main one in " + lowAboveBest
                    + ", and the main one above the high one in " + bestAboveHigh
                    + "; they are kept as they are.");
        }
    }

    /** An incident of tomorrow is a slip of the pen, and stretches every series. */
    private void future(Dates dates) {
        long today = LocalDate.now(ZoneOffset.UTC).plusDays(1).toEpochDay(); // it is tomorrow already somewhere
        boolean any = dates.latest() > today;
        int latest = -1;
        for (int row = 0; any && row < cells.size(); row++) {
            boolean later = !cells.setAside().contains(row) && dates.day(row) > today;
            latest = later && (latest < 0 || dates.day(row) > dates.day(latest)) ? row : latest;
        }
        if (latest >= 0) {
            caveats.add("The last date, " + LocalDate.ofEpochDay(dates.day(latest)) + " in line " + cells.line(latest)
                    + ", lies in the future; a wrong date stretches every series, so mend it or give --to.");
        }
    }

    private void equalRows() {
        if (cells.has(Role.ID)) {
            return;
        }
        int[] firsts = cells.csv().firstAlike(cells.setAside()::contains);
        int equal = 0;
        long line = 0;
        for (int row = 0; row < firsts.length; row++) {
            if (firsts[row] != row) {
                equal++;
                duplicates++;
                line = line == 0 ? cells.line(row) : line;
            }
        }
        if (equal > 0) {
            caveats.add(equal + (equal == 1 ? " row equals" : " rows equal")
                    + " an earlier one in every cell, the first in line " + line
                    + "; without ids they can't be told from attacks alike, and are kept.");
        }
    }
}
