package org.keepwell.shared.postgres;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.configuration.Configuration.Account;
import org.keepwell.shared.configuration.Configuration.OutsideDatabase;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.DatabaseLogins.Login;

/** The database a process works on, for as long as it is open: an outside server, our own, or one that is running already. */
public final class DatabaseAccess implements AutoCloseable {
    private final DatabaseLogins logins;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseAccess(DatabaseLogins logins, @Nullable EmbeddedPostgres embedded) {
        this.logins = logins;
        this.embedded = embedded;
    }

    /**
     * For the process that serves: starts our own PostgreSQL unless an outside server is configured.
     *
     * @throws PostgresAlreadyRunning when another process serves this home
     */
    public static DatabaseAccess toServe(Configuration configuration) {
        return configuration.database().map(DatabaseAccess::outside).orElseGet(() -> start(configuration));
    }

    /** For a command: joins the server that runs on this home, or starts the database for the length of the command. */
    public static DatabaseAccess forCommand(Configuration configuration) {
        return configuration
                .database()
                .map(DatabaseAccess::outside)
                .or(() -> EmbeddedPostgres.join(configuration.home()).map(DatabaseAccess::prepared))
                .orElseGet(() -> start(configuration));
    }

    /** Where the database is and as whom to enter it. */
    public DatabaseLogins logins() {
        return logins;
    }

    /** Our own server; empty for an outside one. */
    public Optional<EmbeddedPostgres> embedded() {
        return Optional.ofNullable(embedded);
    }

    /** Stops the database if this process started it. Call it after everything that uses it has closed. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.stop();
        }
    }

    private static DatabaseAccess start(Configuration configuration) {
        return prepared(EmbeddedPostgres.start(configuration.home(), 0));
    }

    private static DatabaseAccess prepared(EmbeddedPostgres postgres) {
        try {
            return new DatabaseAccess(postgres.createRolesAndDatabase(), postgres);
        } catch (PostgresDidNotStart failure) {
            postgres.stop();
            throw failure;
        }
    }

    private static DatabaseAccess outside(OutsideDatabase server) {
        return new DatabaseAccess(
                new DatabaseLogins(server.url(), login(server.owner()), login(server.app()), login(server.engine())),
                null);
    }

    private static Login login(Account account) {
        return new Login(account.user(), account.password());
    }
}
