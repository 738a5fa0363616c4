package org.keepwell.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * The state of every chain at one moment, signed.
 *
 * @param number 1, 2, 3 …
 * @param chains how many chains there were
 * @param root Merkle root of their ends
 * @param previous hash of the checkpoint before; of nothing for the first
 * @param keyId which key signed
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Checkpoint(long number, Instant at, long chains, byte[] root, byte[] previous, String keyId, byte[] signature) {

    /** What the first checkpoint follows. */
    static final byte[] NOTHING = Hashes.sha256();

    private static final HexFormat HEX = HexFormat.of();

    static Checkpoint sign(long number, Instant at, long chains, byte[] root, byte[] previous, SigningKey key) {
        byte[] body = body(number, at, chains, root, previous);
        return new Checkpoint(number, at, chains, root, previous, key.id(), key.sign(body));
    }

    /** What is signed. */
    byte[] body() {
        return body(number, at, chains, root, previous);
    }

    /** What the next checkpoint names as the one before. */
    byte[] hash() {
        return Hashes.sha256(body());
    }

    /** One line for an anchor: everything that is signed, and the signature. */
    String line() {
        return "keepwell-anchor-1 n=%d at=%s chains=%d root=%s previous=%s key=%s signature=%s"
                .formatted(
                        number,
                        at,
                        chains,
                        HEX.formatHex(root),
                        HEX.formatHex(previous),
                        keyId,
                        HEX.formatHex(signature));
    }

    /** @throws IllegalArgumentException when it is no such line */
    static Checkpoint read(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 8 || !words[0].equals("keepwell-anchor-1")) {
            throw new IllegalArgumentException("Not an anchor: " + line);
        }
        return new Checkpoint(
                Long.parseLong(value(words[1], "n")),
                Instant.parse(value(words[2], "at")),
                Long.parseLong(value(words[3], "chains")),
                HEX.parseHex(value(words[4], "root")),
                HEX.parseHex(value(words[5], "previous")),
                value(words[6], "key"),
                HEX.parseHex(value(words[7], "signature")));
    }

    private static byte[] body(long number, Instant at, long chains, byte[] root, byte[] previous) {
        return new Hashes.Writer("keepwell/audit/checkpoint/v1")
                .add(number)
                .add(at)
                .add(chains)
                .add(root)
                .add(previous)
                .written();
    }

    private static String value(String word, String name) {
        if (!word.startsWith(name + "=")) {
            throw new IllegalArgumentException("An anchor has " + name + "= here, not " + word);
        }
        return word.substring(name.length() + 1);
    }
}
