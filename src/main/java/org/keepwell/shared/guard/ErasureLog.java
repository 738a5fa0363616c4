package org.keepwell.shared.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.postgres.OwnerOnly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which owners were erased, one a line: when, kind, id. Kept outside the database, because a backup from before an erasure still holds
 * the wrapped key: {@link #repeat} destroys it again after a restore.
 */
@Component
public class ErasureLog {

    private final Path path;
    private final DatabaseClock clock;

    ErasureLog(KeyPlaces places, DatabaseClock clock) {
        this.path = places.erasures();
        this.clock = clock;
    }

    void writeAfterCommit(Owner owner) {
        String line = clock.now() + " " + owner + "\n";
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                append(line);
            }
        });
    }

    /** Destroys again, in a restored database, the keys of every owner in the log. Returns how many were still there. */
    public static int repeat(Path log, Connection asOwner) throws IOException, SQLException {
        if (!Files.exists(log)) {
            return 0;
        }
        int destroyed = 0;
        for (String line : Files.readAllLines(log)) {
            List<String> words = List.of(line.split(" "));
            if (words.size() != 3) {
                throw new IOException("Not a line of an erasure log: " + line);
            }
            destroyed += destroy(new Owner(words.get(1), UUID.fromString(words.get(2))), asOwner);
        }
        return destroyed;
    }

    private static int destroy(Owner owner, Connection asOwner) throws SQLException {
        String table = owner.ofNoSetting() ? "shared.person_key" : "shared.owner_key";
        String whose = owner.ofNoSetting() ? "person_id = ?" : "owner_id = ? and owner_kind = ?";
        try (PreparedStatement statement = asOwner.prepareStatement("update " + table
                + " set wrapped = null, kek_id = null, destroyed_at = shared.now() where wrapped is not null and "
                + whose)) {
            statement.setObject(1, owner.id());
            if (!owner.ofNoSetting()) {
                statement.setString(2, owner.kind());
            }
            return statement.executeUpdate();
        }
    }

    private synchronized void append(String line) {
        try {
            OwnerOnly.file(path);
            Files.write(
                    path, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new IllegalStateException("The key is destroyed, but could not be noted in " + path, e);
        }
    }
}
