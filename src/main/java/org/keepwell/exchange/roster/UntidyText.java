package org.keepwell.exchange.roster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.keepwell.shared.Refused;

/**
 * Text of unknown encoding as characters: UTF-8 with or without its mark, UTF-16 with its mark, and Windows-1252 wherever bytes are no
 * UTF-8. Nothing is lost and nothing fails; what is no text at all is refused.
 */
final class UntidyText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MARK = 3;

    private final BufferedInputStream bytes;
    private final String name;
    private int pending = -1;

    private UntidyText(BufferedInputStream bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /** A reader over the stream, which it does not close. */
    static Reader of(InputStream stream, String name) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream, 1 << 15);
        bytes.mark(MARK);
        byte[] start = bytes.readNBytes(MARK);
        bytes.reset();
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(MARK);
            return new UntidyText(bytes, name);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new InputStreamReader(bytes, StandardCharsets.UTF_16);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new InputStreamReader(bytes, StandardCharsets.UTF_16);
        }
        return new UntidyText(bytes, name);
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int written = 0;
        while (written < most) {
            int next = pending >= 0 ? taken() : character();
            if (next < 0) {
                return written == 0 ? -1 : written;
            }
            if (Character.isSupplementaryCodePoint(next)) {
                into[from + written++] = Character.highSurrogate(next);
                pending = Character.lowSurrogate(next);
            } else {
                into[from + written++] = (char) next;
            }
        }
        return written;
    }

    private int taken() {
        int character = pending;
        pending = -1;
        return character;
    }

    /** The next code point, or -1 at the end. */
    private int character() throws IOException {
        int first = bytes.read();
        if (first == 0) {
            throw new Refused("file", name + " is not a text file. Export the roster as CSV and try again.");
        }
        if (first < 0x80) {
            return first;
        }
        int more = first >= 0xC2 && first <= 0xDF
                ? 1
                : first >= 0xE0 && first <= 0xEF ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        if (more == 0) {
            return windows(first);
        }
        bytes.mark(MARK);
        byte[] rest = bytes.readNBytes(more);
        int point = first & (0xFF >> (more + 2));
        for (byte one : rest) {
            point = (point << 6) | (one & 0x3F);
        }
        if (rest.length == more && allContinue(rest) && wellFormed(point, more)) {
            return point;
        }
        bytes.reset();
        return windows(first);
    }

    private static boolean allContinue(byte[] rest) {
        for (byte one : rest) {
            if ((one & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean wellFormed(int point, int more) {
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
        return point >= least && point <= Character.MAX_CODE_POINT && (point < 0xD800 || point > 0xDFFF);
    }

    private static int windows(int one) {
        return new String(new byte[] {(byte) one}, WINDOWS).charAt(0);
    }

    private static boolean begins(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Closes nothing: the stream belongs to whoever opened it. */
    @Override
    public void close() {
        pending = -1;
    }
}
