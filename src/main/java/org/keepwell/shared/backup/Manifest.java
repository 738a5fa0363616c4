package org.keepwell.shared.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds.
 *
 * @param format of the file; 1
 * @param takenAt by the database's clock
 * @param server the version of PostgreSQL it came from
 * @param fingerprint of the migrations the database had
 * @param migrations the last migration of each module
 * @param tables in the order in which they can be read back
 * @param sequences their next values
 * @param auditHeads the end of every audit chain: an anchor outside the database
 */
record Manifest(
        int format,
        String takenAt,
        String server,
        String fingerprint,
        Map<String, String> migrations,
        List<Rows> tables,
        List<Sequence> sequences,
        List<AuditHead> auditHeads) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        migrations = Map.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        auditHeads = List.copyOf(auditHeads);
    }

    /** The rows of one table. {@code sha256} is over the text as PostgreSQL's COPY gives it. */
    record Rows(String table, List<String> columns, long count, String sha256) {
        Rows {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + table + ".copy";
        }
    }

    /** Where a sequence had got to. */
    record Sequence(String name, long last, boolean called) {}

    /** The end of one audit chain; {@code hash} in hexadecimal digits. */
    record AuditHead(String chain, long seq, String hash) {}

    long rows() {
        return tables.stream().mapToLong(Rows::count).sum();
    }
}
