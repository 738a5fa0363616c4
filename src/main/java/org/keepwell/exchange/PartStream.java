package org.keepwell.exchange;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file kept in parts, read one part at a time. */
final class PartStream extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = {};
    private int at;
    private int next;
    private boolean ended;

    /** @param parts gives the part of a number, from 0, or nothing after the last */
    PartStream(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return more() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int got = Math.min(most, part.length - at);
        System.arraycopy(part, at, into, from, got);
        at += got;
        return got;
    }

    private boolean more() {
        while (at >= part.length && !ended) {
            Optional<byte[]> read = parts.apply(next++);
            ended = read.isEmpty();
            part = read.orElse(new byte[0]);
            at = 0;
        }
        return at < part.length;
    }
}
