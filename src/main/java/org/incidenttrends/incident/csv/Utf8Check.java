package org.incidenttrends.incident.csv;

/** Watches bytes go by and tells whether they are valid UTF-8, and whether they are plain ASCII. */
final class Utf8Check {

    private boolean ascii = true;
    private boolean valid = true;
    private int pending;
    private int least;
    private int value;

    /**
     * One byte that isn't ASCII, or any byte while {@link #open()}.
     *
     * @param b the byte
     */
    void next(byte b) {
        ascii = false;
        int bits = b & 0xFF;
        if (pending > 0) {
            if ((bits & 0xC0) == 0x80) {
                value = (value << 6) | (bits & 0x3F);
                if (--pending == 0 && (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))) {
                    valid = false;
                }
                return;
            }
            valid = false;
            pending = 0;
        }
        if (bits >= 0x80) {
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

    /** Whether a character is unfinished, so that the next byte matters even if it is ASCII. */
    boolean open() {
        return pending > 0;
    }

    /** Whether everything so far was ASCII. */
    boolean ascii() {
        return ascii;
    }

    /** Whether everything so far, the end included, was valid UTF-8. */
    boolean valid() {
        return valid && pending == 0;
    }
}
