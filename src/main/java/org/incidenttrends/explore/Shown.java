package org.incidenttrends.explore;

import java.nio.file.Path;

/**
 * Where a picture was written.
 *
 * @param file the picture
 * @param opened whether it was opened on the screen as well
 */
public record Shown(Path file, boolean opened) {

    @Override
    public String toString() {
        return "Written to " + file + (opened ? " and opened" : "");
    }
}
