package org.incidenttrends.incident.csv;

/** Watches bytes go by and tells whether they are valid UTF-8. */
final class Utf8Check {

    private boolean valid = true;
    private int pending;
    private int least;
    private int value;

    /**
     * Some bytes, the last of which ends a character.
     *
     * @param bytes an array
     * @param start the first of them
     * @param end after the last of them
     */
    void next(byte[] bytes, int start, int end) {
        for (int i = start; i < end && valid; i++) {
            if (bytes[i] < 0 || pending > 0) {
                next(bytes[i] & 0xFF);
            }
        }
        valid &= pending == 0;
    }

    private void next(int bits) {
        if (pending > 0) {
            value = (value << 6) | (bits & 0x3F);
            pending--;
            boolean outOfRange = value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF);
            valid = (bits & 0xC0) == 0x80 && !(pending == 0 && outOfRange);
        } else {
            lead(bits);
        }
    }

    private void lead(int bits) {
        if (bits >= 0xC2 && bits <= 0xDF) {
            begin(1, 0x80, bits & 0x1F);
        } else if (bits >= 0xE0 && bits <= 0xEF) {
            begin(2, 0x800, bits & 0x0F);
        } else if (bits >= 0xF0 && bits <= 0xF4) {
            begin(3, 0x10000, bits & 0x07);
        } else {
            valid = false;
        }
    }

    private void begin(int continuation, int smallest, int bits) {
        pending = continuation;
        least = smallest;
        value = bits;
    }

    /** Whether everything so far was valid UTF-8, as plain ASCII is. */
    boolean valid() {
        return valid;
    }
}
