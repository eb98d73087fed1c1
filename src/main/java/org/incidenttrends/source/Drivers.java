package org.incidenttrends.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.incidenttrends.incident.InputException;
import org.jspecify.annotations.Nullable;

/** Finds the driver of an address: on the class path, or in the jars and folders of jars that the user names. */
final class Drivers {

    private Drivers() {}

    static Connection connect(String url, Properties settings, List<Path> jars) throws SQLException {
        Connection connection = jars.isEmpty() ? onClassPath(url, settings) : in(jars, url, settings);
        if (connection == null) {
            throw new InputException("no driver for " + shown(url) + (jars.isEmpty() ? "" : " in " + jars) + "; "
                    + (Dialect.of(url) == Dialect.DUCKDB
                            ? "add the jar org.duckdb:duckdb_jdbc to the class path"
                            : "name the engine's JDBC jar with 'driver:' beside the url"));
        }
        return connection;
    }

    @Nullable
    private static Connection onClassPath(String url, Properties settings) throws SQLException {
        for (Driver driver : DriverManager.drivers().toList()) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, settings);
            }
        }
        return null;
    }

    /** The loader stays open: the driver goes on loading classes for as long as its connection lives. */
    @Nullable
    @SuppressWarnings("resource")
    private static Connection in(List<Path> jars, String url, Properties settings) throws SQLException {
        URL[] urls = jars.stream().flatMap(Drivers::jars).map(Drivers::url).toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(urls, Drivers.class.getClassLoader());
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, settings);
            }
        }
        return null;
    }

    /** A jar, or all jars of a folder. */
    private static Stream<Path> jars(Path place) {
        if (!Files.isReadable(place)) {
            throw new InputException(place + ": no such jar; 'driver:' names the engine's JDBC driver");
        }
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address without what may be a password. */
    static String shown(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }
}
