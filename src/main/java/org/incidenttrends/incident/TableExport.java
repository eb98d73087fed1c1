package org.incidenttrends.incident;

import java.time.LocalDate;
import org.incidenttrends.incident.csv.TextColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The way out to Tablesaw. */
final class TableExport {

    private TableExport() {}

    static Table of(IncidentTable incidents, IncidentRows all, int[] rows) {
        Table table = Table.create(incidents.source().name());
        all.named().forEach((name, column) -> table.addColumns(column(name, column, all, rows)));
        DateColumn first = DateColumn.create(free(table, "first_day"));
        DateColumn last = DateColumn.create(free(table, "last_day"));
        StringColumn precision = StringColumn.create(free(table, "precision"));
        LongColumn line = LongColumn.create(free(table, "line"));
        for (int row = 0; row < rows.length; row++) {
            first.append(LocalDate.ofEpochDay(incidents.day(row)));
            last.append(LocalDate.ofEpochDay(incidents.lastDay(row)));
            precision.append(incidents.precision(row).label());
            line.append(incidents.line(row));
        }
        return table.addColumns(first, last, precision, line);
    }

    private static String free(Table table, String name) {
        return table.containsColumn(name) ? name + "_read" : name;
    }

    private static Column<?> column(String name, TextColumn column, IncidentRows all, int[] rows) {
        Numbers values = all.numbers(column);
        if (values != null) {
            DoubleColumn numbers = DoubleColumn.create(name);
            for (int row : rows) {
                numbers.append(values.value(column.code(row)));
            }
            return numbers;
        }
        StringColumn text = StringColumn.create(name);
        for (int row : rows) {
            text.append(column.text(row));
        }
        return text;
    }
}
