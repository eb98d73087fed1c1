package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.series.Period;

/** The figure data of periods: which they are, how they were observed, what was counted. */
final class PeriodRows {

    private static final List<String> OPENING = List.of("period", "start", "end", "exposureDays");

    private PeriodRows() {}

    /** A row that ends with the period's count, left empty where nobody collected. */
    static List<Object> start(Period period) {
        List<Object> row = identity(period);
        row.add(count(period));
        return row;
    }

    /** A row that ends before the count. */
    static List<Object> identity(Period period) {
        return new ArrayList<>(
                List.of(period.label(), period.start().toString(), period.end().toString(), period.exposureDays()));
    }

    static Object count(Period period) {
        return period.collected() ? (Object) period.count() : "";
    }

    static FigureData table(List<List<Object>> rows, String... columns) {
        List<String> header = new ArrayList<>(OPENING);
        header.addAll(List.of(columns));
        return new FigureData(header, rows);
    }
}
