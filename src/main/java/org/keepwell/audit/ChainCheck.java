package org.keepwell.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.AuditVerify.Finding;
import org.keepwell.audit.ChainRows.Row;

/** Reads every entry once, chain by chain, and computes it again. In each chain the first bad record is named. */
final class ChainCheck {

    private static final String ENTRIES = """
            select e.*, d.salt, d.detail, c.n, c.hash as signed_hash
              from audit.entry e
              left join audit.detail d on d.chain = e.chain and d.seq = e.seq
              left join audit.checkpoint_head c on c.chain = e.chain and c.seq = e.seq
             order by e.chain, e.seq""";

    private final Connection connection;
    private final List<Finding> findings;
    private final Map<UUID, Head> heads = new HashMap<>();

    private @Nullable UUID chain;
    private long lastSeq;
    private byte[] lastHash = new byte[0];
    private boolean spoilt;
    private long chains;
    private long entries;
    private long erased;

    ChainCheck(Connection connection, List<Finding> findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void check() throws SQLException {
        readHeads();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(2_000);
            try (ResultSet rows = statement.executeQuery(ENTRIES)) {
                while (rows.next()) {
                    check(ChainRows.entry(rows));
                }
            }
        }
        finishChain();
        heads.values().forEach(head -> bad(head.chain(), 1, "was removed with the whole chain"));
        findWhatPointsNowhere();
    }

    private void check(Row row) {
        if (!row.chain().equals(chain)) {
            finishChain();
            chain = row.chain();
            chains++;
            lastSeq = 0;
            lastHash = Hashes.startOf(row.chain());
            spoilt = false;
        }
        entries++;
        if (!spoilt) {
            spoilt = isBad(row);
        }
        lastSeq = row.seq();
        lastHash = row.hash();
    }

    private boolean isBad(Row row) {
        if (row.seq() != lastSeq + 1) {
            return bad(row.chain(), lastSeq + 1, "was removed");
        }
        if (!Arrays.equals(row.hash(), row.recomputed(lastHash))) {
            return bad(
                    row.chain(), row.seq(), "does not follow from the one before: it was changed, inserted or moved");
        }
        if (row.signedHash() != null && !Arrays.equals(row.signedHash(), row.hash())) {
            return bad(
                    row.chain(),
                    row.seq(),
                    "is not what checkpoint " + row.checkpoint() + " signed: the chain was rewritten");
        }
        return hasBadDetail(row);
    }

    private boolean hasBadDetail(Row row) {
        byte[] salt = row.salt();
        String detail = row.detail();
        if (row.commitment() == null) {
            return detail != null && bad(row.chain(), row.seq(), "has a detail that was never recorded");
        }
        if (salt == null || detail == null) {
            erased++;
            return false;
        }
        return !Arrays.equals(row.commitment(), Hashes.sha256(salt, Hashes.ascii(detail)))
                && bad(row.chain(), row.seq(), "has a detail that was changed");
    }

    private void finishChain() {
        if (chain == null) {
            return;
        }
        Head head = heads.remove(chain);
        if (spoilt) {
            return;
        }
        if (head == null) {
            bad(chain, lastSeq, "ends a chain of which the database keeps no end");
        } else if (head.seq() > lastSeq) {
            bad(chain, lastSeq + 1, "was cut off, and perhaps more after it: the chain ends at " + head.seq());
        } else if (head.seq() < lastSeq || !Arrays.equals(head.hash(), lastHash)) {
            bad(chain, head.seq() + 1, "lies beyond the end that the database keeps: it was added by another way");
        }
    }

    /** Signed ends beyond the last entry, and details of entries that are not there. */
    private void findWhatPointsNowhere() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.chain, min(c.seq) as seq, min(c.n) as n from audit.checkpoint_head c
                         where not exists (select from audit.entry e where e.chain = c.chain and e.seq = c.seq)
                         group by c.chain order by c.chain""")) {
            while (rows.next()) {
                bad(
                        rows.getObject("chain", UUID.class),
                        rows.getLong("seq"),
                        "was signed in checkpoint " + rows.getLong("n") + " and is gone");
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select d.chain, d.seq from audit.detail d
                         where not exists (select from audit.entry e where e.chain = d.chain and e.seq = d.seq)
                         order by 1, 2""")) {
            while (rows.next()) {
                bad(rows.getObject("chain", UUID.class), rows.getLong("seq"), "has a detail and is itself gone");
            }
        }
    }

    private void readHeads() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select chain, seq, hash from audit.head")) {
            while (rows.next()) {
                UUID id = rows.getObject("chain", UUID.class);
                heads.put(id, new Head(id, rows.getLong("seq"), rows.getBytes("hash")));
            }
        }
    }

    private boolean bad(UUID where, long seq, String what) {
        findings.add(new Finding("entry " + seq + " of chain " + where, what));
        return true;
    }

    long chains() {
        return chains;
    }

    long entries() {
        return entries;
    }

    long erased() {
        return erased;
    }

    long unsigned() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from audit.entry e
                         where e.seq > coalesce((select max(c.seq) from audit.checkpoint_head c where c.chain = e.chain), 0)""")) {
            row.next();
            return row.getLong(1);
        }
    }
}
