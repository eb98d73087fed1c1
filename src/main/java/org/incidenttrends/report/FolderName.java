package org.incidenttrends.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The name of a folder for a label in any script: small letters, digits and hyphens, safe on every file system. */
final class FolderName {

    private static final int LONGEST = 60;
    private static final int FINGERPRINT = 8;

    /** Names that some systems keep for devices. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private FolderName() {}

    /** "Azad Kashmir" becomes "azad-kashmir"; what Latin letters can't say is told apart by a fingerprint. */
    static String of(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String name = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean exact = plain.matches("[a-z0-9]+([ _-][a-z0-9]+)*")
                && name.length() <= LONGEST
                && !RESERVED.contains(name)
                && !name.matches("(com|lpt)\\d");
        if (exact) {
            return name;
        }
        String begin = name.substring(0, Math.min(name.length(), LONGEST - FINGERPRINT - 1));
        String print = Sha256.of(label.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT);
        return begin.isEmpty() ? "briefing-" + print : begin + "-" + print;
    }
}
