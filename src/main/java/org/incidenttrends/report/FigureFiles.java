package org.incidenttrends.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.incident.CsvOutput;

/** The numbers behind a figure, for a spreadsheet and for a program. */
final class FigureFiles {

    private FigureFiles() {}

    static byte[] csv(Chart chart) {
        return CsvOutput.toString(chart.data().header(), chart.data().rows()).getBytes(StandardCharsets.UTF_8);
    }

    /** What the figure says, and its rows under the names of their columns; an empty cell is null. */
    static byte[] json(Chart chart, String name) {
        List<String> header = chart.data().header();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> cells : chart.data().rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                Object cell = cells.get(i);
                row.put(header.get(i), cell.equals("") ? null : cell);
            }
            rows.add(row);
        }
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("figure", name);
        figure.put("title", chart.title());
        figure.put("subtitle", chart.subtitle());
        figure.put("source", chart.footer());
        figure.put("alternativeText", chart.alternativeText());
        figure.put("columns", header);
        figure.put("rows", rows);
        return JsonText.write(figure).getBytes(StandardCharsets.UTF_8);
    }
}
