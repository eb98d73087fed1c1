package org.incidenttrends.stats.process;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Values that R computed, each file beside the script that made it in {@code src/test/resources/reference}. */
final class Reference {

    private Reference() {}

    static JsonObject read(String file) {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream("/reference/" + file), file)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
