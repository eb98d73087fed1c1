package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.LargestEvent;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** How deadly: people killed above, injured below, each bar solid to the low figure and pale up to the high one. */
final class CasualtyFigure {

    /** What stands where a toll isn't known at all. */
    private static final String UNKNOWN = "?";

    private static final Color SOLID = Palette.VERMILION;
    private static final Color PALE = Palette.tint(Palette.VERMILION, 0.4);

    private CasualtyFigure() {}

    static Chart of(CasualtyFinding finding) {
        PeriodSeries attacks = finding.attacks();
        PeriodMarks marks = new PeriodMarks(attacks);
        List<Panel> panels = new ArrayList<>();
        panels.add(panel("Killed", attacks, finding.killed(), finding.largest()));
        finding.injured().ifPresent(range -> panels.add(panel("Injured", attacks, range, List.of())));
        List<Key> keys = new ArrayList<>();
        if (ranges(finding.killed())
                || finding.injured().map(CasualtyFigure::ranges).orElse(false)) {
            keys.add(new Key(Key.Sign.BOX, SOLID, "low figure"));
            keys.add(new Key(Key.Sign.BOX, PALE, "up to the high figure"));
        }
        keys.addAll(marks.keys());
        String measure = (finding.injured().isPresent() ? "People killed and injured" : "People killed") + " per "
                + attacks.unit().noun();
        return Charts.titled(finding)
                .subtitle(measure + missing(finding, panels))
                .keys(keys.toArray(Key[]::new))
                .alternativeText("Bars: " + measure + ", " + attacks.span() + ". Killed: "
                        + new PeriodMarks(finding.killed().low()).words() + largest(finding))
                .panels(panels, 1)
                .size(720, panels.size() > 1 ? 480 : 360)
                .data(data(finding))
                .build();
    }

    private static String largest(CasualtyFinding finding) {
        return finding.largest().isEmpty()
                ? ""
                : " The largest attacks: "
                        + finding.largest().stream()
                                .limit(3)
                                .map(event -> event.name() + " (" + Wording.count(event.toll()) + ")")
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private static String missing(CasualtyFinding finding, List<Panel> panels) {
        if (finding.unknownTolls() == 0) {
            return "";
        }
        boolean marked = panels.stream()
                .flatMap(panel -> panel.layers().stream())
                .anyMatch(layer -> layer instanceof Notes notes
                        && notes.notes().stream().anyMatch(note -> note.text().equals(UNKNOWN)));
        return "; the deaths of " + Wording.number(finding.unknownTolls(), "attack", "attacks")
                + " aren't stated and are missing here, not zero" + (marked ? " (? where none is known)" : "");
    }

    private static Panel panel(
            String heading, PeriodSeries attacks, CasualtyFinding.Range range, List<LargestEvent> named) {
        PeriodMarks high = new PeriodMarks(range.high());
        List<Period> lows = range.low().periods();
        List<Note> unknown = new ArrayList<>();
        for (int i = 0; i < lows.size(); i++) {
            if (unknown(attacks, lows.get(i), i)) {
                unknown.add(new Note(PeriodMarks.middle(lows.get(i)), 0, UNKNOWN, Palette.MUTED, Side.ABOVE));
            }
        }
        List<Layer> layers = new ArrayList<>(new PeriodMarks(attacks).shades());
        layers.add(high.bars("high", PALE));
        layers.add(new PeriodMarks(range.low()).bars("low", SOLID));
        layers.add(new Notes(unknown));
        EventNotes events = new EventNotes(range.high(), named, high.greatest());
        layers.addAll(events.layers());
        return new Panel(heading, high.axis(), Axis.Numbers.counts(events.top()), layers);
    }

    /** Whether nobody stated any toll of a period that had attacks: its sum of 0 is no zero. */
    private static boolean unknown(PeriodSeries attacks, Period toll, int i) {
        return toll.unknown() > 0 && toll.unknown() >= attacks.periods().get(i).count();
    }

    private static boolean ranges(CasualtyFinding.Range range) {
        return range.low().total() < range.high().total();
    }

    private static FigureData data(CasualtyFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < finding.attacks().size(); i++) {
            List<Object> row = PeriodRows.start(finding.attacks().periods().get(i));
            add(row, finding, finding.killed(), i);
            if (finding.injured().isPresent()) {
                add(row, finding, finding.injured().get(), i);
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("attacks", "killedLow", "killedHigh", "killedUnknown"));
        if (finding.injured().isPresent()) {
            columns.addAll(List.of("injuredLow", "injuredHigh", "injuredUnknown"));
        }
        return PeriodRows.table(rows, columns.toArray(String[]::new));
    }

    private static void add(List<Object> row, CasualtyFinding finding, CasualtyFinding.Range range, int i) {
        Period low = range.low().periods().get(i);
        boolean unknown = unknown(finding.attacks(), low, i);
        row.add(unknown ? "" : PeriodRows.count(low));
        row.add(unknown ? "" : PeriodRows.count(range.high().periods().get(i)));
        row.add(low.unknown());
    }
}
