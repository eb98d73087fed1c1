package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;

/** Months as a calendar: a row for each year, a column for each month of it, the darker the more. */
final class CalendarFigure {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** With more years the rows are low and the cells without numbers. */
    private static final int FEW_YEARS = 20;

    private CalendarFigure() {}

    static Chart of(PeriodSeries series) {
        if (series.unit() != PeriodUnit.MONTH) {
            throw new IllegalArgumentException("A calendar shows months, but each of these periods is a "
                    + series.unit().noun());
        }
        int first = series.periods().get(0).start().getYear();
        int last = series.periods().get(series.size() - 1).start().getYear();
        int years = last - first + 1;
        List<String> names = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            names.add(years <= FEW_YEARS || year % 5 == 0 ? String.valueOf(year) : "");
        }
        Axis.Names rows = new Axis.Names(names);
        ColourClasses classes = ColourClasses.upTo(series.periods().stream()
                .filter(Period::collected)
                .mapToDouble(Period::count)
                .max()
                .orElse(0));
        return ChartBuilder.named("calendar")
                .title(title(series))
                .subtitle("Attacks in each month; a dash where nobody collected")
                .keys(classes.keys("attack", "attacks"))
                .footer("Source: " + series.origin().source().name() + ", " + series.span() + ".")
                .alternativeText(words(series))
                .panel(new Panel("", new Axis.Names(MONTHS), rows, layers(series, rows, classes, first, years)))
                .size(720, 112 + years * (years <= FEW_YEARS ? 25 : 13))
                .elastic(1, 1.25)
                .data(new FigureData(List.of("month", "exposureDays", "attacks"), data(series)))
                .build();
    }

    private static List<Layer> layers(
            PeriodSeries series, Axis.Names rows, ColourClasses classes, int first, int years) {
        List<List<Box>> cells = new ArrayList<>();
        classes.colours().forEach(colour -> cells.add(new ArrayList<>()));
        List<Note> notes = new ArrayList<>();
        for (Period period : series.periods()) {
            int month = period.start().getMonthValue() - 1;
            double y = rows.fromTop(period.start().getYear() - first);
            if (!period.collected()) {
                notes.add(new Note(month, y, "–", Palette.MUTED, Side.CENTRE));
                continue;
            }
            int shade = classes.of(period.count());
            cells.get(shade).add(new Box(month - 0.48, month + 0.48, y - 0.46, y + 0.46));
            if (years <= FEW_YEARS) {
                Color ink = Palette.inkOn(classes.colours().get(shade));
                notes.add(new Note(month, y, Wording.count(period.count()), ink, Side.CENTRE));
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            layers.add(
                    new Boxes(classes.words(c), cells.get(c), classes.colours().get(c)));
        }
        layers.add(new Notes(notes));
        return layers;
    }

    private static String title(PeriodSeries series) {
        Period most = series.periods().get(0);
        for (Period period : series.periods()) {
            if (period.collected() && period.count() > most.count()) {
                most = period;
            }
        }
        return most.count() > 0
                ? "The month with most attacks is " + most.label() + ", with " + Wording.count(most.count())
                : "No month has an attack";
    }

    private static String words(PeriodSeries series) {
        Map<Integer, Double> years = new TreeMap<>();
        for (Period period : series.periods()) {
            years.merge(period.start().getYear(), period.collected() ? period.count() : 0, Double::sum);
        }
        StringBuilder words = new StringBuilder("A row of twelve cells for each year, with in all: ");
        years.forEach((year, count) ->
                words.append(year).append(' ').append(Wording.count(count)).append("; "));
        return words.substring(0, words.length() - 2) + ".";
    }

    private static List<List<Object>> data(PeriodSeries series) {
        return series.periods().stream()
                .map(period -> List.<Object>of(period.label(), period.exposureDays(), PeriodRows.count(period)))
                .toList();
    }
}
