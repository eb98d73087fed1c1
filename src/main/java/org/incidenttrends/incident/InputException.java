package org.incidenttrends.incident;

import java.nio.file.Path;
import org.incidenttrends.declared.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Bad input: a file, a row, a column or a name that can't be used. The message is exactly one line that names the
 * file, the line where there is one, what was found, what was expected and what to do; it is meant to be shown as it
 * is.
 */
public class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * An error that belongs to no file.
     *
     * @param message one line: what, expected, what to do
     */
    public InputException(String message) {
        super(Quoted.line(message));
    }

    /**
     * An error in a file.
     *
     * @param file the file
     * @param message one line: what, expected, what to do
     */
    public InputException(Path file, String message) {
        this(file + ": " + message);
    }

    /**
     * An error in a line of a file.
     *
     * @param file the file
     * @param line the physical line, from 1
     * @param message one line: what, expected, what to do
     */
    public InputException(Path file, long line, String message) {
        this(file + ":" + line + ": " + message);
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }

    /**
     * A value as it may be quoted in a message: one line, without control or direction characters, not too long.
     *
     * @param value the value; null is quoted as nothing
     * @return the value in single quotes
     */
    public static String quoted(@Nullable String value) {
        return Quoted.value(value);
    }
}
