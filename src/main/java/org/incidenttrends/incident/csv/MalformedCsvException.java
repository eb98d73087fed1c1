package org.incidenttrends.incident.csv;

/** A file that can't be read as CSV at all. */
public final class MalformedCsvException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long line;

    /**
     * What is wrong.
     *
     * @param line the physical line, from 1; 0 where it concerns the whole file
     * @param message what, expected, what to do
     */
    public MalformedCsvException(long line, String message) {
        super(message);
        this.line = line;
    }

    /**
     * Where it is wrong.
     *
     * @return the physical line, from 1; 0 where it concerns the whole file
     */
    public long line() {
        return line;
    }
}
