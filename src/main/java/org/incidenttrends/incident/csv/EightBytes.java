package org.incidenttrends.incident.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a file looked at together, in a word of which the lowest byte is the first. What is found is marked by the
 * highest bit of its byte. Reference: H. S. Warren (2012), Hacker's Delight, 2nd edition, chapter 6.
 */
final class EightBytes {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;

    /** Below it are line breaks, the NUL and other controls; a tab may be the delimiter. */
    static final int FIRST_TEXT = '\r' + 1;

    private EightBytes() {}

    /** The eight bytes from a position on. */
    static long at(byte[] bytes, int position) {
        return (long) WORD.get(bytes, position);
    }

    /** Eight times the same ASCII character. */
    static long all(char character) {
        return character * ONES;
    }

    /** Whether any byte isn't ASCII. */
    static boolean beyondAscii(long word) {
        return (word & HIGHS) != 0;
    }

    /** How many bytes of a word there are up to and with the one that is marked as the n-th. */
    static int after(long marks, int n) {
        long rest = marks;
        for (int i = 1; i < n; i++) {
            rest &= rest - 1;
        }
        return firstMarked(rest) + 1;
    }

    /** Whether some byte is a quote or below the characters of text. */
    static boolean special(long word) {
        long quote = word ^ QUOTES;
        return (((quote - ONES) & ~quote & HIGHS) | controls(word)) != 0;
    }

    /** The lowest bit that is set marks the first byte below the characters of text. */
    static long controls(long word) {
        return (word - FIRST_TEXT * ONES) & ~word & HIGHS;
    }

    /** How many bytes are marked by their highest bit: plain arithmetic, fast before any compiler knows better. */
    static int marked(long marks) {
        return (int) (((marks >>> 7) * ONES) >>> 56);
    }

    /** Which byte is the first to be marked by its highest bit. */
    static int firstMarked(long marks) {
        long below = (marks & -marks) - 1;
        return (int) ((((below >>> 7) & ONES) * ONES) >>> 56);
    }

    /** The highest bit of each byte that is zero. */
    static long zeros(long word) {
        long low = (word & ~HIGHS) + ~HIGHS;
        return ~(low | word | ~HIGHS);
    }
}
