package org.incidenttrends.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.chart.SampleCharts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.Cover;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.report.document.Summary;

/** A briefing of made-up numbers that uses every kind of block, and names in scripts that are easily set wrong. */
public final class Samples {

    /** Text that would break XML, and letters of many scripts. */
    public static final String AWKWARD = "A < B & \"C\" > 'D' ≥ 5 − 3 → Kälin, Łódź, Şırnak, Москва, \u0000\uD800";

    /** Quetta, Khuzdar and Gwadar in Urdu, with a number and brackets. */
    public static final String URDU = "کوئٹہ، خضدار اور گوادر میں 463 حملے ہوئے (2022 تا 2025)۔";

    private Samples() {}

    /** The briefing. */
    public static Briefing briefing() {
        Cover cover = new Cover(
                "Briefing", "A sample of pages", "Made-up numbers", List.of("A. Author"), LocalDate.of(2025, 11, 30));
        Summary summary = new Summary(
                List.of(
                        new Summary.KeyFinding(
                                "How often?", "Ten attacks a month (95 % CI 8 to 12).", "One month is missing."),
                        new Summary.KeyFinding("Is it rising?", "No clear trend: −3 % a year.", "")),
                List.of("Who made 61 % of the attacks."));
        return new Briefing(
                cover,
                summary,
                List.of(new Block.Definition("95 % CI", "The confidence interval.")),
                List.of(question(), table(), scripts()),
                "en-GB");
    }

    private static Section question() {
        return new Section(
                "How often?",
                List.of(
                        new Block.Answer("Ten attacks a month (95 % CI 8 to 12)."),
                        new Block.Figure(SampleCharts.months(46, 1)),
                        new Block.Paragraph("Months differ more than chance allows."),
                        new Block.Heading("What the interval means"),
                        new Block.Caveats(
                                "What could turn this round",
                                List.of("One month is missing.", "The last month is partial.")),
                        new Block.Caveats("Nothing more", List.of()),
                        new Block.Figure(SampleCharts.shares("Front A", SampleCharts.AWKWARD, SampleCharts.URDU))));
    }

    private static Section table() {
        List<List<String>> rows = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> List.of("Row " + i, String.valueOf(i), "−" + i))
                .toList();
        return new Section(
                "A long table",
                List.of(new Block.Table(
                        "Ninety rows",
                        List.of(Block.Column.text("Row"), Block.Column.number("Number"), Block.Column.number("Minus")),
                        rows)));
    }

    private static Section scripts() {
        return new Section(
                "Scripts & <signs>",
                List.of(
                        new Block.Paragraph(AWKWARD),
                        new Block.Paragraph(URDU),
                        new Block.Words("Said by *others*:\n\n| Year | Attacks |\n|---|---:|\n| 2023 | 12 |\n"),
                        new Block.Definitions(List.of(new Block.Definition("Input", "sample.csv"))),
                        new Block.Method("How often?", "Counting", List.of("Garwood, F. (1936). Fiducial limits."))));
    }
}
