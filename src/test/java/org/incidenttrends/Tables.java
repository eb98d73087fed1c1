package org.incidenttrends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.incidenttrends.incident.IncidentTable;

/** Small incident tables for tests, written and read as a user's would be. */
public final class Tables {

    /** The bundled table. */
    public static final Path BUNDLED = Path.of("datasets/balochistan-incidents.csv");

    private Tables() {}

    /** A file with these lines, the header first. */
    public static Path file(String... lines) {
        try {
            Path file = Files.createTempFile("incidents", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of a file with these lines, the header first; its last date is a guess at the data-as-of date. */
    public static IncidentTable of(String... lines) {
        return IncidentTable.read(file(lines));
    }

    /** The same with a declared data-as-of date. */
    public static IncidentTable asOf(LocalDate date, String... lines) {
        return IncidentTable.reader().asOf(date).read(file(lines));
    }
}
