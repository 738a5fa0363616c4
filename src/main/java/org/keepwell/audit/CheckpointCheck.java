package org.keepwell.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.keepwell.audit.AuditVerify.Finding;

/** Checks the checkpoints: numbered without a gap, each naming the one before, each signed over the chains' ends it lists. */
final class CheckpointCheck {

    private final Connection connection;
    private final PublicKeys keys;
    private final List<Finding> findings;
    private final Map<UUID, Head> ends = new TreeMap<>(Head.ORDER);
    private final Map<Long, byte[]> hashes = new HashMap<>();

    CheckpointCheck(Connection connection, PublicKeys keys, List<Finding> findings) {
        this.connection = connection;
        this.keys = keys;
        this.findings = findings;
    }

    void check() throws SQLException {
        long expected = 1;
        byte[] previous = Checkpoint.NOTHING;
        try (Statement one = connection.createStatement();
                Statement two = connection.createStatement()) {
            one.setFetchSize(500);
            two.setFetchSize(5_000);
            try (ResultSet rows = one.executeQuery("select * from audit.checkpoint order by n");
                    ResultSet heads = two.executeQuery(
                            "select n, chain, seq, hash from audit.checkpoint_head order by n, chain")) {
                boolean more = heads.next();
                while (rows.next()) {
                    Checkpoint checkpoint = ChainRows.checkpoint(rows);
                    while (more && heads.getLong("n") <= checkpoint.number()) {
                        Head head = new Head(
                                heads.getObject("chain", UUID.class), heads.getLong("seq"), heads.getBytes("hash"));
                        ends.put(head.chain(), head);
                        more = heads.next();
                    }
                    check(checkpoint, expected, previous);
                    expected = checkpoint.number() + 1;
                    previous = checkpoint.hash();
                    hashes.put(checkpoint.number(), previous);
                }
            }
        }
    }

    private void check(Checkpoint checkpoint, long expected, byte[] previous) {
        String name = "checkpoint " + checkpoint.number();
        if (checkpoint.number() != expected) {
            findings.add(new Finding("checkpoint " + expected, "was removed"));
        } else if (!keys.know(checkpoint.keyId())) {
            findings.add(new Finding(
                    name, "is signed by a key that is not among audit-signing*.pub: " + checkpoint.keyId()));
        } else if (!keys.signed(checkpoint)) {
            findings.add(new Finding(name, "has a signature that does not fit: it was changed or forged"));
        } else if (!Arrays.equals(checkpoint.previous(), previous)) {
            findings.add(new Finding(name, "does not follow the checkpoint before it: that one was replaced"));
        } else if (checkpoint.chains() != ends.size() || !Arrays.equals(checkpoint.root(), Head.root(ends.values()))) {
            findings.add(new Finding(name, "does not fit the ends of chains listed with it: they were changed"));
        }
    }

    /** Checks that each anchored checkpoint is still there as it was. */
    void checkAnchors(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank()) {
                checkAnchor(Checkpoint.read(line));
            }
        }
    }

    private void checkAnchor(Checkpoint anchored) {
        String name = "checkpoint " + anchored.number();
        byte[] here = hashes.get(anchored.number());
        if (!keys.signed(anchored)) {
            findings.add(new Finding("anchor of " + name, "has a signature that does not fit"));
        } else if (here == null) {
            findings.add(new Finding(
                    name, "is in the anchor of " + anchored.at() + " and is gone: what came since was cut off"));
        } else if (!Arrays.equals(here, anchored.hash())) {
            findings.add(new Finding(name, "differs from the anchor of " + anchored.at()));
        }
    }

    long count() {
        return hashes.size();
    }
}
