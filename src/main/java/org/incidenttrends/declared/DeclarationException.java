package org.incidenttrends.declared;

import java.nio.file.Path;

/**
 * A declaration that can't be used. The message is exactly one line that names the file, the line, what was found, what
 * is allowed and what may have been meant; it is meant to be shown as it is.
 */
public class DeclarationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /**
     * An error in a file as a whole.
     *
     * @param file the file
     * @param message what, expected, what to do
     */
    public DeclarationException(Path file, String message) {
        super(Quoted.line(file + ": " + message));
    }

    /**
     * An error in a line of a file.
     *
     * @param file the file
     * @param line the line, from 1
     * @param message what, expected, what to do
     */
    public DeclarationException(Path file, int line, String message) {
        super(Quoted.line(file + ":" + line + ": " + message));
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
