package org.incidenttrends.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.series.ImputedSeries;
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

    /** Reads the table and counts what was asked for. */
    PeriodSeries series() {
        return table.series(measure);
    }

    /** Reads the table and counts what was asked for, imprecise dates drawn; empty unless that was asked for. */
    Optional<ImputedSeries> imputed() {
        return imputes()
                ? Optional.of(ImputedSeries.of(table.readToCount(), counter(), ImputedSeries.DRAWS, statistics.seed))
                : Optional.empty();
    }

    /** The same of what another condition holds for, in place of those of the call. */
    PeriodSeries seriesInstead(String condition) {
        requireIncidents(condition);
        return counter().count(table.selectInstead(table.reader().read(table.file), condition));
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
