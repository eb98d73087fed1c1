package org.incidenttrends.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled fonts and no others, so that letters have the same shape and width on every machine. A font is read when
 * it is first needed.
 */
final class Fonts {

    private static final String FOLDER = "/org/incidenttrends/fonts/";
    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    static {
        startWithoutSystemFonts();
    }

    private Fonts() {}

    static Font regular(double size) {
        return sized("NotoSans-Regular", size);
    }

    static Font bold(double size) {
        return sized("NotoSans-Bold", size).deriveFont(Font.BOLD, (float) size);
    }

    /** What stands in, in this order, for letters that a font doesn't have: Arabic and Urdu, then mathematical signs. */
    static List<Font> fallbacks(Font font) {
        String arabic = font.isBold() ? "NotoSansArabic-Bold" : "NotoSansArabic-Regular";
        return List.of(sized(arabic, font.getSize2D()), sized("NotoSansMath-Regular", font.getSize2D()));
    }

    private static Font sized(String name, double size) {
        return LOADED.computeIfAbsent(name, Fonts::read).deriveFont((float) size);
    }

    private static Font read(String name) {
        String resource = FOLDER + name + ".ttf";
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The bundled font " + resource + " is missing from the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font " + resource + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + resource + " can't be read", e);
        }
    }

    /**
     * AWT asks the system which fonts it has before it opens any, and fails where there are none, as in small
     * containers. A configuration of two lines spares it the question. It is read once, while AWT starts; where a
     * display or a configuration is wanted by the program around us, nothing is touched.
     */
    private static void startWithoutSystemFonts() {
        Headless.start();
        if (!Boolean.getBoolean("java.awt.headless") || System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Path configuration = Files.createTempFile("incident-trends-fonts", ".properties");
            try {
                Files.writeString(configuration, "version=1\nsequence.allfonts=default\n");
                System.setProperty("sun.awt.fontconfig", configuration.toString());
                LOADED.put("NotoSans-Regular", read("NotoSans-Regular"));
            } finally {
                System.clearProperty("sun.awt.fontconfig");
                Files.deleteIfExists(configuration);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No temporary file can be written, which the fonts need; set java.io.tmpdir", e);
        }
    }
}
