package org.incidenttrends.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.analysis.published.PublishedCase;
import org.incidenttrends.analysis.published.PublishedResults;
import org.incidenttrends.incident.CsvOutput;
import org.incidenttrends.incident.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Published results, computed again. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final List<String> HEADER = List.of("name", "published", "computed", "agrees", "source");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<severities.txt>",
            description = "Deaths of each attack, one number a line: the table that Clauset, Shalizi and Newman (2009)"
                    + " used, which may not be shipped, is then computed as well.")
    private @Nullable Path severities;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StatisticsOptions statistics;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Override
    public Integer call() {
        List<PublishedCase> cases = new ArrayList<>(PublishedResults.all());
        if (severities != null) {
            cases.addAll(PublishedResults.severities(read(severities), statistics.resampler()));
        }
        output.write(
                switch (output.format) {
                    case JSON -> json(cases);
                    case CSV -> CsvOutput.toString(HEADER, table(cases).rows());
                    case TEXT -> text(cases);
                });
        return cases.stream().allMatch(PublishedCase::agrees) ? 0 : Failures.FAILED;
    }

    private static double[] read(Path file) {
        List<Double> numbers = new ArrayList<>();
        try {
            int line = 0;
            for (String text : Files.readAllLines(file)) {
                line++;
                if (!text.isBlank() && !(line == 1 && !text.matches(".*\\d.*"))) { // a heading in the first line
                    numbers.add(number(file, line, text));
                }
            }
        } catch (IOException e) {
            throw new InputException(
                    file,
                    "can't be read as text (" + e.getClass().getSimpleName()
                            + "), expected the deaths of one attack a line");
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(Path file, int line, String text) {
        try {
            double number = Double.parseDouble(text.strip().replaceFirst(",$", ""));
            if (number >= 0 && number <= 1e9) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the message below says it
        }
        throw new InputException(
                file, line, InputException.quoted(text) + ", expected the deaths of one attack, a number from 0");
    }

    private static Answer.Table table(List<PublishedCase> cases) {
        return new Answer.Table(
                HEADER,
                cases.stream()
                        .map(c -> List.of(c.name(), c.published(), c.computed(), c.agrees(), c.source()))
                        .toList());
    }

    private static String json(List<PublishedCase> cases) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", "verify");
        document.put("version", Version.current());
        document.put(
                "cases",
                cases.stream()
                        .map(c -> {
                            Map<String, Object> map = new LinkedHashMap<>();
                            map.put("name", c.name());
                            map.put(
                                    "published",
                                    c.computed() instanceof Double ? Double.valueOf(c.published()) : c.published());
                            map.put("computed", c.computed());
                            map.put("source", c.source());
                            map.put("agrees", c.agrees());
                            return map;
                        })
                        .toList());
        return Json.write(document);
    }

    /** The cases of a source below its name. */
    private static String text(List<PublishedCase> cases) {
        List<String> lines = new ArrayList<>();
        long agree = cases.stream().filter(PublishedCase::agrees).count();
        lines.add(agree + " of " + cases.size()
                + " published results agree to within one unit of the last printed digit.");
        Map<String, List<PublishedCase>> bySource = new LinkedHashMap<>();
        cases.forEach(c ->
                bySource.computeIfAbsent(c.source(), s -> new ArrayList<>()).add(c));
        bySource.forEach((source, of) -> {
            lines.add("");
            lines.addAll(Text.wrap(source, "", "  "));
            lines.addAll(Text.table(new Answer.Table(
                    List.of("", "published", "computed", "agrees"),
                    of.stream()
                            .map(c -> List.of(c.name(), c.published(), shown(c), c.agrees()))
                            .toList())));
        });
        return String.join("\n", lines) + "\n";
    }

    /** To two digits more than were published. */
    private static String shown(PublishedCase c) {
        if (!(c.computed() instanceof Double number)) {
            return c.computed().toString();
        }
        int digits = new BigDecimal(c.published()).precision() + 2;
        return new BigDecimal(number, new MathContext(Math.max(3, digits)))
                .stripTrailingZeros()
                .toPlainString();
    }
}
