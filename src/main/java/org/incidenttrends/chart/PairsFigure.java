package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.PairsFinding;
import org.incidenttrends.analysis.PairsFinding.Pair;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;

/**
 * Every pair of groups as a matrix: below the diagonal the near pairs and, of them, how many shared drivers bring about;
 * above it the p-value by the false discovery rate. Cells of which the data can't tell stay white.
 */
final class PairsFigure {

    private static final double MARGIN = 0.46;

    private PairsFigure() {}

    static Chart of(PairsFinding finding) {
        List<String> names =
                finding.groups().stream().map(PairsFinding.Group::name).toList();
        Axis.Names rows = new Axis.Names(IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + "  " + (i + 1))
                .toList());
        Axis.Names columns = new Axis.Names(IntStream.rangeClosed(1, names.size())
                .mapToObj(Integer::toString)
                .toList());
        return Charts.titled(finding)
                .title(title(finding))
                .subtitle("Below the diagonal attacks near each other within "
                        + Wording.figure(finding.test().delta()) + " km and "
                        + finding.test().tau()
                        + " days, and how many slow shared drivers bring about; above it p, by the"
                        + " false discovery rate")
                .keys(
                        new Key(Key.Sign.BOX, Palette.ORANGE, Verdict.SUPPORTED.words()),
                        new Key(Key.Sign.BOX, Palette.GRID, Verdict.NOT_DISTINGUISHABLE.words()),
                        new Key(Key.Sign.BOX, Palette.GROUND, "white: " + Verdict.CANNOT_TELL.words()))
                .alternativeText(words(finding))
                .panels(List.of(panel(finding, names, rows, columns)), 1)
                .size(720, 150 + 34 * names.size())
                .elastic(0.85, 1.2)
                .data(data(finding))
                .build();
    }

    private static String title(PairsFinding finding) {
        long supported = finding.pairs().stream()
                .filter(pair -> is(pair, Verdict.SUPPORTED))
                .count();
        boolean blind = finding.pairs().stream()
                .allMatch(pair ->
                        pair.verdict().filter(v -> v == Verdict.CANNOT_TELL).isPresent());
        if (blind) {
            return "The data can tell of no pair of " + finding.groups().size() + " groups whether it acts together";
        }
        return (supported == 0 ? "No pair" : Wording.number((double) supported, "pair", "pairs")) + " of "
                + finding.groups().size() + " groups nearer to each other than shared drivers explain";
    }

    private static Panel panel(PairsFinding finding, List<String> names, Axis.Names rows, Axis.Names columns) {
        List<Box> supported = new ArrayList<>();
        List<Box> undistinguished = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Pair pair : finding.pairs()) {
            int first = names.indexOf(pair.a());
            int second = names.indexOf(pair.b());
            int upper = Math.min(first, second);
            int lower = Math.max(first, second);
            if (is(pair, Verdict.SUPPORTED)) {
                supported.addAll(cells(rows, upper, lower));
            } else if (is(pair, Verdict.NOT_DISTINGUISHABLE)) {
                undistinguished.addAll(cells(rows, upper, lower));
            }
            notes.add(note(upper, rows.fromTop(lower), pairs(pair)));
            if (pair.adjusted().isPresent()) {
                notes.add(note(
                        lower,
                        rows.fromTop(upper),
                        Wording.figure(pair.adjusted().getAsDouble())));
            }
        }
        return new Panel(
                "",
                columns,
                rows,
                List.of(
                        new Boxes("not distinguishable", undistinguished, Palette.GRID),
                        new Boxes("supported", supported, Palette.ORANGE),
                        new Notes(notes)));
    }

    private static boolean is(Pair pair, Verdict verdict) {
        return pair.verdict().filter(given -> given == verdict).isPresent();
    }

    /** The two cells of a pair, one on each side of the diagonal. */
    private static List<Box> cells(Axis.Names rows, int upper, int lower) {
        return List.of(cell(upper, rows.fromTop(lower)), cell(lower, rows.fromTop(upper)));
    }

    private static Box cell(double x, double y) {
        return new Box(x - MARGIN, x + MARGIN, y - MARGIN, y + MARGIN);
    }

    private static Note note(double x, double y, String text) {
        return new Note(x, y, text, Palette.INK, Side.CENTRE);
    }

    private static String pairs(Pair pair) {
        Optional<Surrogates> surrogates = pair.result().surrogates();
        String observed = Wording.count((double) pair.result().counts().observed());
        return surrogates.isPresent()
                ? observed + " : " + Wording.figure(surrogates.get().near().expected())
                : observed;
    }

    private static String words(PairsFinding finding) {
        StringBuilder words = new StringBuilder("A matrix of groups.");
        for (Pair pair : finding.pairs()) {
            words.append(' ').append(pair.a()).append(" and ").append(pair.b()).append(": ");
            words.append(pair.verdict().map(Verdict::words).orElse("not tested"))
                    .append('.');
        }
        return words.toString();
    }

    private static FigureData data(PairsFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (Pair pair : finding.pairs()) {
            Optional<Surrogates> surrogates = pair.result().surrogates();
            rows.add(List.of(
                    pair.a(),
                    pair.b(),
                    pair.result().counts().observed(),
                    surrogates.map(s -> (Object) s.near().expected()).orElse(""),
                    surrogates.map(s -> (Object) s.pNear()).orElse(""),
                    pair.adjusted().isPresent() ? (Object) pair.adjusted().getAsDouble() : "",
                    pair.verdict().map(Verdict::words).orElse("")));
        }
        return new FigureData(List.of("a", "b", "pairs", "expected", "pValue", "adjustedPValue", "verdict"), rows);
    }
}
