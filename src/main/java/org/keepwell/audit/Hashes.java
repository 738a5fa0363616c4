package org.keepwell.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes that are hashed and signed, written out in docs/audit.md. The database makes them in SQL; here they are made again. */
final class Hashes {

    private static final int LEAF = 0;
    private static final int NODE = 1;

    private Hashes() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What the first entry of a chain follows. */
    static byte[] startOf(UUID chain) {
        return sha256(ascii("keepwell/audit/v1/start"), bytes(chain));
    }

    /** RFC 6962, 2.1: the root of a Merkle tree over these leaves. */
    static byte[] merkleRoot(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return sha256(new byte[] {LEAF}, leaves.getFirst());
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                new byte[] {NODE},
                merkleRoot(leaves.subList(0, left)),
                merkleRoot(leaves.subList(left, leaves.size())));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Writes fields one after another so that no two sequences give the same bytes. */
    static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(160);

        Writer(String version) {
            out.writeBytes(ascii(version));
        }

        Writer add(UUID id) {
            out.writeBytes(bytes(id));
            return this;
        }

        Writer addOptional(@Nullable UUID id) {
            if (id == null) {
                out.write(0);
                return this;
            }
            out.write(1);
            return add(id);
        }

        Writer add(long number) {
            out.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
            return this;
        }

        /** Microseconds since 1970: what PostgreSQL keeps of a time. */
        Writer add(Instant at) {
            return add(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
        }

        Writer add(@Nullable String text) {
            byte[] utf8 = ascii(text == null ? "" : text);
            out.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
            out.writeBytes(utf8);
            return this;
        }

        Writer add(byte[] fixedLength) {
            out.writeBytes(fixedLength);
            return this;
        }

        byte[] written() {
            return out.toByteArray();
        }
    }
}
