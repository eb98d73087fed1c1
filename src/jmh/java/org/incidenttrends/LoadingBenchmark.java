package org.incidenttrends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Loading and counting a made-up file in the shape of a real one, in a process that is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadingBenchmark {

    private static final int ROWS = 200_000;

    /** The shape of the file. */
    @Param({"GTD", "ACLED"})
    public ShapedFile shape;

    /** How many threads read. */
    @Param({"1", "2"})
    public int threads;

    private Path file;

    /** Writes the file. */
    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("shaped", ".csv");
        shape.write(ROWS, 1, file);
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** The columns that counting needs. */
    @Benchmark
    public Object countedByMonth() {
        return PeriodSeries.count(
                IncidentTable.reader().threads(threads).roles(Role.DATE).read(file), PeriodUnit.MONTH);
    }

    /** All columns that play a role. */
    @Benchmark
    public Object everyRole() {
        return IncidentTable.reader().threads(threads).read(file);
    }
}
