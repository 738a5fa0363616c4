package org.keepwell.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the audit's rows as they lie in the database. */
final class ChainRows {

    private ChainRows() {}

    /** An entry with what else the verification needs to see beside it. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Row(
            UUID chain,
            long seq,
            byte[] header,
            byte @Nullable [] commitment,
            byte[] hash,
            byte @Nullable [] salt,
            @Nullable String detail,
            @Nullable Long checkpoint,
            byte @Nullable [] signedHash) {

        byte[] recomputed(byte[] before) {
            return Hashes.sha256(before, header, commitment == null ? new byte[0] : commitment);
        }
    }

    static Row entry(ResultSet row) throws SQLException {
        UUID chain = row.getObject("chain", UUID.class);
        long seq = row.getLong("seq");
        byte[] header = new Hashes.Writer("keepwell/audit/v1")
                .add(chain)
                .add(seq)
                .add(time(row, "at"))
                .add(row.getString("actor_kind"))
                .addOptional(row.getObject("person", UUID.class))
                .add(row.getString("hat"))
                .add(row.getString("verb"))
                .add(row.getString("subject_kind"))
                .add(row.getObject("subject", UUID.class))
                .written();
        return new Row(
                chain,
                seq,
                header,
                row.getBytes("detail_commitment"),
                row.getBytes("hash"),
                row.getBytes("salt"),
                row.getString("detail"),
                row.getObject("n", Long.class),
                row.getBytes("signed_hash"));
    }

    static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("n"),
                time(row, "at"),
                row.getLong("chains"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getString("key_id"),
                row.getBytes("signature"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
