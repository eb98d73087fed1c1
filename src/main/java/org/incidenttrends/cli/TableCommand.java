package org.incidenttrends.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.ImputedSeries;
import picocli.CommandLine.Mixin;

/** A command that reads a table, computes and writes an answer: the options that all of these share. */
abstract class TableCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    TableOptions table;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    StatisticsOptions statistics;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    OutputOptions output;

    /** Whether a day is drawn many times for each incident that is dated to a span. */
    boolean imputes() {
        return table.imprecise == Imprecise.IMPUTE && !table.isCounted();
    }

    /** How often dates were drawn, if they were. */
    void putImputation(Map<String, Object> options) {
        if (imputes()) {
            options.put("imputations", ImputedSeries.DRAWS);
            options.put("seed", statistics.seed);
        }
    }
}
