package org.incidenttrends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.incidenttrends.incident.CsvOutput;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;

/** The bundled incidents as other sources would have written them down, with a column for every role that they have. */
public enum OtherFormats {
    /** Date parts, three perpetrators, and how they are known in columns of their own. */
    GTD {
        @Override
        Map<String, IntFunction<Object>> columns(IncidentTable table) {
            Map<String, IntFunction<Object>> columns = new LinkedHashMap<>();
            columns.put("eventid", row -> 300_000_000_000L + row);
            columns.put("iyear", row -> date(table, row).getYear());
            columns.put("imonth", row -> date(table, row).getMonthValue());
            columns.put(
                    "iday",
                    row -> table.precision(row) == Precision.DAY
                            ? date(table, row).getDayOfMonth()
                            : 0);
            columns.put("country_txt", row -> "Pakistan");
            columns.put("provstate", text(table, Role.DISTRICT));
            columns.put("city", text(table, Role.PLACE));
            columns.put("latitude", text(table, Role.LATITUDE));
            columns.put("longitude", text(table, Role.LONGITUDE));
            columns.put("specificity", row -> "1");
            columns.put("attacktype1_txt", text(table, Role.TACTIC));
            columns.put("targtype1_txt", text(table, Role.TARGET));
            columns.put("weaptype1_txt", row -> row % 2 == 0 ? "Firearms" : "Explosives");
            columns.put("gname", text(table, Role.GROUP));
            columns.put("gname2", text(table, Role.GROUP2));
            columns.put("gname3", row -> "");
            columns.put("guncertain1", row -> row % 7 == 0 ? 1 : 0);
            columns.put("claimed", row -> row % 3 == 0 ? 1 : 0);
            columns.put("compclaim", row -> row % 11 == 0 ? 1 : -9);
            columns.put("nkill", text(table, Role.KILLED));
            columns.put("nkillter", text(table, Role.ATTACKERS_KILLED));
            columns.put("nwound", text(table, Role.INJURED));
            return columns;
        }
    },
    /** Attacks among other events, and further perpetrators in one cell. */
    ACLED {
        @Override
        Map<String, IntFunction<Object>> columns(IncidentTable table) {
            Map<String, IntFunction<Object>> columns = new LinkedHashMap<>();
            columns.put("event_id_cnty", row -> "PAK" + row);
            columns.put("event_date", row -> date(table, row));
            columns.put("time_precision", row -> table.precision(row) == Precision.DAY ? 1 : 3);
            columns.put("event_type", row -> row % 9 == 0 ? "Protests" : "Battles");
            columns.put("sub_event_type", text(table, Role.TACTIC));
            columns.put("actor1", text(table, Role.GROUP));
            columns.put("assoc_actor_1", row -> table.text(Role.GROUP2, row) + (row % 5 == 0 ? "; Somebody Else" : ""));
            columns.put("inter1", row -> "2");
            columns.put("actor2", text(table, Role.TARGET));
            columns.put("inter2", row -> row % 2 == 0 ? 1 : 7);
            columns.put("country", row -> "Pakistan");
            columns.put("admin1", text(table, Role.DISTRICT));
            columns.put("admin2", text(table, Role.PLACE));
            columns.put("location", text(table, Role.PLACE));
            columns.put("latitude", text(table, Role.LATITUDE));
            columns.put("longitude", text(table, Role.LONGITUDE));
            columns.put("geo_precision", row -> "1");
            columns.put("fatalities", text(table, Role.KILLED));
            return columns;
        }
    },
    /** Spans of days, and sides of which another column tells which one struck. */
    UCDP {
        @Override
        Map<String, IntFunction<Object>> columns(IncidentTable table) {
            Map<String, IntFunction<Object>> columns = new LinkedHashMap<>();
            columns.put("id", row -> row + 1);
            columns.put("type_of_violence", row -> 1 + row % 3);
            columns.put("dyad_name", row -> "A - B");
            columns.put("side_a", row -> row % 3 == 0 ? "Government of Pakistan" : table.text(Role.GROUP, row));
            columns.put("side_b", row -> row % 3 == 0 ? table.text(Role.GROUP, row) : "Civilians");
            columns.put("where_prec", row -> 1);
            columns.put("where_coordinates", text(table, Role.PLACE));
            columns.put("adm_1", text(table, Role.DISTRICT));
            columns.put("adm_2", text(table, Role.PLACE));
            columns.put("latitude", text(table, Role.LATITUDE));
            columns.put("longitude", text(table, Role.LONGITUDE));
            columns.put("country", row -> "Pakistan");
            columns.put("date_prec", row -> table.precision(row) == Precision.DAY ? 1 : 4);
            columns.put("date_start", row -> date(table, row));
            columns.put("date_end", row -> date(table, row));
            columns.put("best", text(table, Role.KILLED_MIN));
            columns.put("high", text(table, Role.KILLED_MAX));
            columns.put("low", text(table, Role.KILLED_MIN));
            return columns;
        }
    };

    abstract Map<String, IntFunction<Object>> columns(IncidentTable table);

    /** Writes the bundled incidents so. */
    public Path write(Path folder) {
        IncidentTable table = IncidentTable.read(Tables.BUNDLED);
        Map<String, IntFunction<Object>> columns = columns(table);
        List<List<Object>> rows = IntStream.range(0, table.size())
                .mapToObj(row ->
                        columns.values().stream().map(cell -> cell.apply(row)).toList())
                .toList();
        Path file = folder.resolve(name().toLowerCase(java.util.Locale.ROOT) + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            CsvOutput.write(new ArrayList<>(columns.keySet()), rows, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntFunction<Object> text(IncidentTable table, Role role) {
        return row -> table.text(role, row);
    }

    private static LocalDate date(IncidentTable table, int row) {
        return LocalDate.ofEpochDay(table.date(row));
    }
}
