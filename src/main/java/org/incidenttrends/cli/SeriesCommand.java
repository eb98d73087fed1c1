package org.incidenttrends.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.IncidentReader;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesCounter;
import picocli.CommandLine.Option;

/** A command that asks something of one series of counts. */
abstract class SeriesCommand extends TableCommand {

    @Option(
            names = "--measure",
            paramLabel = "measure",
            description = "attacks, deadly, killed, victims (killed but not attackers), injured or casualties."
                    + " Default: ${DEFAULT-VALUE}.",
            converter = Converters.MeasureName.class,
            defaultValue = "attacks")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Measure measure;

    /** Counts what was asked for. */
    SeriesCounter counter() {
        return table.counter().measuring(measure);
    }

    /** What was asked for. */
    Measure measure() {
        return measure;
    }

    /** Reads the table and counts what was asked for. */
    PeriodSeries series() {
        return series(incidents());
    }

    /** Counts what was asked for, of incidents where there are any. */
    PeriodSeries series(Optional<IncidentTable> incidents) {
        return incidents.map(counter()::count).orElseGet(() -> table.counted().series(measure));
    }

    /** Reads of the table what questions read beside the series; empty where there are only counts. */
    @SafeVarargs
    final Optional<IncidentTable> incidents(Set<Role>... questions) {
        return table.isCounted() ? Optional.empty() : Optional.of(table.read(questions));
    }

    /** The same of what another condition holds for, in place of those of the call. */
    PeriodSeries seriesInstead(String condition) {
        requireIncidents(condition);
        IncidentReader reader =
                table.readerOf().keeping(Condition.parse(condition).column());
        return counter().count(table.selectInstead(reader.read(table.file), condition));
    }

    /** Refuses a table of counts, which has no rows to be told apart. */
    void requireIncidents(String by) {
        if (table.counts) {
            throw new InputException(table.file + ": a table of counts has no rows to be told apart by " + by
                    + "; give the table of incidents, without --counts");
        }
    }

    /** What had an effect on the series. */
    Map<String, Object> seriesOptions() {
        Map<String, Object> options = table.asMap();
        options.put("measure", measure.name().toLowerCase(Locale.ROOT));
        putImputation(options);
        return options;
    }
}
