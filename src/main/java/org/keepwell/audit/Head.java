package org.keepwell.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/** The end of a chain: its last sequence number and the hash there. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Head(UUID chain, long seq, byte[] hash) {

    /** The order in which chains are locked, listed and hashed; PostgreSQL's own order of uuids, unlike {@link UUID#compareTo}. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    /** The Merkle root of all chains' ends, which must come in {@link #ORDER}. */
    static byte[] root(Collection<Head> inOrder) {
        return Hashes.merkleRoot(inOrder.stream().map(Head::leaf).toList());
    }

    private byte[] leaf() {
        return new Hashes.Writer("").add(chain).add(seq).add(hash).written();
    }
}
