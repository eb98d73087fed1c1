package org.incidenttrends.cli;

import java.util.concurrent.Callable;
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
}
