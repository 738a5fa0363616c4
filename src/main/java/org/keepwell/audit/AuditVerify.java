package org.keepwell.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Checks every chain, every checkpoint and, given one, the anchor kept outside. Finds a row changed, removed, inserted or moved, and a
 * chain rewritten before the last checkpoint; with an anchor also a tail cut off and checkpoints dropped. docs/audit.md says what it
 * cannot find.
 */
public final class AuditVerify {

    private AuditVerify() {}

    /**
     * Something amiss.
     *
     * @param record the first bad record, such as {@code entry 17 of chain 0190…}
     */
    public record Finding(String record, String what) {

        @Override
        public String toString() {
            return record + ": " + what;
        }
    }

    /**
     * What was checked and what was found.
     *
     * @param erased how many details were erased, which is no fault
     * @param unsigned how many entries came after the last checkpoint
     */
    public record Report(
            long chains,
            long entries,
            long erased,
            long unsigned,
            long checkpoints,
            long anchors,
            List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        public boolean good() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks the whole audit as of one moment, beside a running server if need be.
     *
     * @param asOwner the database, entered as {@code keepwell_owner}
     * @param keys the directory with {@code audit-signing*.pub}
     * @param anchor the file of {@code KEEPWELL_ANCHOR_FILE}, or null for none
     * @throws IOException when a key or the anchor cannot be read
     */
    public static Report verify(DataSource asOwner, Path keys, @Nullable Path anchor) throws SQLException, IOException {
        PublicKeys known = PublicKeys.in(keys);
        List<String> anchors = anchor == null ? List.of() : Files.readAllLines(anchor);
        try (Connection connection = asOwner.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            List<Finding> findings = new ArrayList<>();
            CheckpointCheck checkpoints = new CheckpointCheck(connection, known, findings);
            checkpoints.check();
            checkpoints.checkAnchors(anchors);
            ChainCheck chains = new ChainCheck(connection, findings);
            chains.check();
            connection.rollback();
            return new Report(
                    chains.chains(),
                    chains.entries(),
                    chains.erased(),
                    chains.unsigned(),
                    checkpoints.count(),
                    anchors.size(),
                    findings);
        }
    }
}
