package org.incidenttrends.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The versions that the build wrote down: what a result was computed with. */
final class Versions {

    private static final String LIBRARY = "library.";
    private static final Properties WRITTEN = read();

    private Versions() {}

    /** The version of this project. */
    static String own() {
        return Objects.requireNonNull(WRITTEN.getProperty("version"), "version");
    }

    /** The versions of the libraries that results and pages depend on, by name. */
    static Map<String, String> libraries() {
        Map<String, String> libraries = new TreeMap<>();
        for (String name : WRITTEN.stringPropertyNames()) {
            if (name.startsWith(LIBRARY)) {
                libraries.put(name.substring(LIBRARY.length()), WRITTEN.getProperty(name));
            }
        }
        return libraries;
    }

    private static Properties read() {
        try (InputStream in = Versions.class.getResourceAsStream("/org/incidenttrends/version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in, "version.properties"));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
