package org.incidenttrends.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidenttrends.analysis.CompareAnalysis;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.CountsTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.source.DatabaseSource;
import org.incidenttrends.stats.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Two windows or two places: the ratio of their rates. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand extends TableCommand {

    private static final Pattern SPAN = Pattern.compile("(\\S+)\\.\\.(\\S+)");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--a",
            required = true,
            paramLabel = "side",
            description = "What is compared with: a span 2023-01-01..2023-12-31 or a place province=Sindh.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String a;

    @Option(names = "--b", required = true, paramLabel = "side", description = "What is compared, likewise.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String b;

    private Accounting accounting = new Accounting(0, 0, List.of(), List.of());

    @Override
    public Integer call() {
        CompareAnalysis analysis = CompareAnalysis.withDefaults().withLevel(statistics.level());
        CompareFinding finding =
                table.counts ? ofCounts(analysis) : table.isCounted() ? ofDatabase(analysis) : ofIncidents(analysis);
        Map<String, Object> options = table.asMap();
        options.put("a", a);
        options.put("b", b);
        options.put("level", statistics.level());
        Answer.Table sides = new Answer.Table(
                List.of("side", "incidents", "exposureDays"), List.of(row("a", finding.a()), row("b", finding.b())));
        output.write(new Answer(
                "compare",
                finding.subject().origin().source(),
                accounting,
                options,
                List.of(finding),
                numbers(finding),
                List.of(),
                sides));
        return 0;
    }

    private CompareFinding ofIncidents(CompareAnalysis analysis) {
        String[] columns = Stream.of(a, b)
                .filter(side -> !isSpan(side))
                .map(side -> condition(side).column())
                .toArray(String[]::new);
        IncidentTable incidents = table.read(table.readerOf().keeping(columns));
        accounting = incidents.accounting();
        return analysis.of(side(incidents, a), side(incidents, b));
    }

    private CompareFinding ofCounts(CompareAnalysis analysis) {
        CountsTable counts = table.readCounts();
        accounting = counts.accounting();
        return analysis.of(side(counts, a), side(counts, b));
    }

    private CompareFinding ofDatabase(CompareAnalysis analysis) {
        CompareFinding finding = analysis.of(side(table.database(), a), side(table.database(), b));
        accounting = finding.subject().origin().accounting();
        return finding;
    }

    private static boolean isSpan(String side) {
        return !side.contains("=") && SPAN.matcher(side.strip()).matches();
    }

    private CompareFinding.Side side(DatabaseSource source, String text) {
        Matcher span = SPAN.matcher(text.strip());
        DatabaseSource selected = isSpan(text) && span.matches()
                ? source.between(date(text, span.group(1)), date(text, span.group(2)))
                : source.where(condition(text));
        return new CompareFinding.Side(text.strip(), selected.count(table.by).series(Measure.ATTACKS));
    }

    private CompareFinding.Side side(CountsTable counts, String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (isSpan(text) && span.matches()) {
            LocalDate from = date(text, span.group(1));
            LocalDate to = date(text, span.group(2));
            counts.coverage().requireDayWithin(from, to);
            return new CompareFinding.Side(
                    text.strip(), counts.between(from, to).series());
        }
        Condition groups = condition(text);
        if (!groups.column().equals("group") || groups.operator() != Condition.Operator.EQUAL) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + text
                            + "': of a table of counts, expected a span such as 2023-01-01..2023-12-31 or group=NAME");
        }
        return new CompareFinding.Side(
                text.strip(),
                counts.group(groups.values().toArray(String[]::new)).series());
    }

    private CompareFinding.Side side(IncidentTable incidents, String text) {
        Matcher span = SPAN.matcher(text.strip());
        IncidentTable selected = isSpan(text) && span.matches()
                ? between(incidents, date(text, span.group(1)), date(text, span.group(2)))
                : incidents.where(condition(text));
        return new CompareFinding.Side(text.strip(), table.counter().count(selected));
    }

    private static IncidentTable between(IncidentTable incidents, LocalDate from, LocalDate to) {
        incidents.coverage().requireDayWithin(from, to);
        return incidents.between(from, to);
    }

    private Condition condition(String side) {
        if (!side.matches(".*[=<>].*")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + side + "': expected a span such as 2023-01-01..2023-12-31 or a place such as province=Sindh");
        }
        return Condition.parse(side);
    }

    private LocalDate date(String side, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + text + "' in '" + side + "' is no date: expected a span such as 2023-01-01..2023-12-31",
                    e);
        }
    }

    private static List<Object> row(String name, CompareFinding.Side side) {
        return List.of(name + " (" + side.name() + ")", side.incidents(), side.exposureDays());
    }

    private static Map<String, Object> numbers(CompareFinding finding) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("a", side(finding.a()));
        numbers.put("b", side(finding.b()));
        numbers.put(
                "rateRatio", finding.exact().map(r -> ratio(r.ratio().orElse(Double.NaN), r.interval(), r.pValue())));
        numbers.put(
                "rateRatioOverdispersed", finding.overdispersed().map(r -> ratio(r.ratio(), r.interval(), r.pValue())));
        return numbers;
    }

    private static Map<String, Object> side(CompareFinding.Side side) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("incidents", side.incidents());
        map.put("exposureDays", side.exposureDays());
        return map;
    }

    private static Map<String, Object> ratio(double value, Interval interval, double p) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", value);
        map.put("lower", interval.lower());
        map.put("upper", interval.upper());
        map.put("pValue", p);
        return map;
    }
}
