package org.incidenttrends.series;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.CsvRows;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Source;

/**
 * The second door to tables of counts, for columns that have other names. Immutable.
 *
 * <pre>{@code
 * CountsTable counts = CountsTable.reader().column("period=month").column("count=n").read(Path.of("counts.csv"));
 * }</pre>
 */
public final class CountsReader {

    private static final String PERIOD = "period";
    private static final String GROUP = "group";
    private static final String COUNT = "count";
    private static final String EXPOSURE = "exposure_days";
    private static final List<String> ROLES = List.of(PERIOD, GROUP, COUNT, EXPOSURE);

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}(?:\\.0*)?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}(?:\\.\\d{0,12})?");

    private final Map<String, String> names;

    private CountsReader(Map<String, String> names) {
        this.names = names;
    }

    static CountsReader withDefaults() {
        Map<String, String> names = new LinkedHashMap<>();
        ROLES.forEach(role -> names.put(role, role));
        return new CountsReader(names);
    }

    /**
     * Names the column that plays a role.
     *
     * @param mapping such as {@code period=month}; the roles are period, group, count and exposure_days
     * @return a copy
     * @throws InputException if it is no mapping, or there is no such role
     */
    public CountsReader column(String mapping) {
        int equal = mapping.indexOf('=');
        String role = equal < 1 ? "" : mapping.substring(0, equal).strip().toLowerCase(Locale.ROOT);
        if (!ROLES.contains(role) || equal == mapping.length() - 1) {
            throw new InputException("the column " + InputException.quoted(mapping)
                    + " names no role of a counts table; expected role=name with " + String.join(", ", ROLES));
        }
        Map<String, String> more = new LinkedHashMap<>(names);
        more.put(role, mapping.substring(equal + 1).strip().toLowerCase(Locale.ROOT));
        return new CountsReader(more);
    }

    /**
     * Reads a table of counts.
     *
     * @param path the file
     * @return its counts
     * @throws InputException if the file can't be used, with its line
     */
    public CountsTable read(Path path) {
        CsvRows file = CsvRows.read(path);
        Map<String, Integer> positions = positions(file);
        if (file.rows().isEmpty()) {
            throw new InputException(path, "a header and no rows, expected at least one period");
        }
        Source source = Source.ofCounts(path, file.encoding());
        CsvRows.Row first = file.rows().get(0);
        PeriodUnit unit = period(file, first, positions).unit();
        CountsBuilder builder = CountsTable.from(source, unit);
        for (CsvRows.Row row : file.rows()) {
            PeriodLabel period = period(file, row, positions);
            if (period.unit() != unit) {
                throw new InputException(
                        path,
                        row.line(),
                        "the period " + period + " is a " + period.unit().noun() + ", but line " + first.line()
                                + " has a " + unit.noun() + "; a table keeps to one length of period");
            }
            add(file, row, positions, period.start(), builder);
        }
        requireNotMonthsAsDays(file, unit, positions);
        return builder.build();
    }

    private Map<String, Integer> positions(CsvRows file) {
        Map<String, Integer> positions = new TreeMap<>();
        names.forEach((role, name) -> {
            int position = file.header().indexOf(name);
            boolean asked = !role.equals(name);
            if (position >= 0) {
                positions.put(role, position);
            } else if (asked || role.equals(PERIOD) || role.equals(COUNT)) {
                throw new InputException(
                        file.path(),
                        1,
                        "no column " + InputException.quoted(name)
                                + " in this table of counts, expected period,count[,exposure_days] or"
                                + " period,group,count; "
                                + (asked ? "" : "name yours with --column " + role + "=NAME; ")
                                + Suggestions.sentence(name, file.header()));
            }
        });
        return positions;
    }

    private static PeriodLabel period(CsvRows file, CsvRows.Row row, Map<String, Integer> positions) {
        return at(file, row, () -> PeriodLabel.parse(cell(row, positions, PERIOD)));
    }

    private void add(
            CsvRows file, CsvRows.Row row, Map<String, Integer> positions, LocalDate start, CountsBuilder builder) {
        String group = positions.containsKey(GROUP) ? GroupCount.asCounted(cell(row, positions, GROUP)) : "";
        String exposure = cell(row, positions, EXPOSURE);
        String count = cell(row, positions, COUNT);
        at(file, row, () -> {
            if (exposure.isEmpty()) {
                return builder.add(start, group, count(count));
            }
            double days = days(exposure);
            return builder.add(start, group, days == 0 && count.isEmpty() ? 0 : count(count), days);
        });
    }

    private static String cell(CsvRows.Row row, Map<String, Integer> positions, String role) {
        Integer position = positions.get(role);
        return position == null ? "" : row.cells().get(position);
    }

    private static long count(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("'count' is " + InputException.quoted(text)
                    + ", expected a whole number from 0; where nobody collected, write exposure_days 0");
        }
        return (long) Double.parseDouble(text);
    }

    private static double days(String text) {
        if (!DAYS.matcher(text).matches()) {
            throw new IllegalArgumentException("'exposure_days' is " + InputException.quoted(text)
                    + ", expected the number of days that were observed, or empty");
        }
        return Double.parseDouble(text);
    }

    private interface Step<T> {
        T run();
    }

    private static <T> T at(CsvRows file, CsvRows.Row row, Step<T> step) {
        try {
            return step.run();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new InputException(
                    file.path(),
                    row.line(),
                    message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) + hint(file, message));
        }
    }

    /** A period that comes twice may be told apart by a column of another name. */
    private static String hint(CsvRows file, String message) {
        List<String> others =
                file.header().stream().filter(name -> !ROLES.contains(name)).toList();
        boolean apart = message.contains("is repeated")
                && !others.isEmpty()
                && !file.header().contains(GROUP);
        return apart ? "; if a column tells groups apart, name it with --column group=NAME" : "";
    }

    /** Databases write the first day of a month where they mean the month. */
    private static void requireNotMonthsAsDays(CsvRows file, PeriodUnit unit, Map<String, Integer> positions) {
        Set<String> periods =
                file.rows().stream().map(row -> cell(row, positions, PERIOD)).collect(Collectors.toSet());
        if (unit == PeriodUnit.DAY && periods.size() > 1 && periods.stream().allMatch(p -> p.endsWith("-01"))) {
            throw new InputException(
                    file.path(),
                    file.rows().get(0).line(),
                    "all periods are first days of a month; write months as 2024-03, not as 2024-03-01");
        }
    }
}
