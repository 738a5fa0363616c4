package org.keepwell.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.database.DatabaseLogins;

/**
 * PostgreSQL as a child of this process, its data kept below {@code home/postgres}.
 *
 * <p>Durable (fsync and checksums on), reached by password on the loopback address alone. It ends with this process,
 * cleanly, even when this process is killed. One process at a time runs the database of a home; others join it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";

    private final Path directory;
    private final int port;
    private final @Nullable Server server;
    private final @Nullable HomeLock lock;

    EmbeddedPostgres(Path directory, int port, @Nullable Server server, @Nullable HomeLock lock) {
        this.directory = directory;
        this.port = port;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the database of that home, making it first if need be.
     *
     * @param port where to listen, or 0 for any free port
     * @throws PostgresAlreadyRunning when another process runs it
     * @throws PostgresDidNotStart when it cannot be made or started
     */
    public static EmbeddedPostgres start(Path home, int port) {
        return start(home, port, home.resolve("postgres"));
    }

    /** As {@link #start(Path, int)}, with the programs unpacked below a directory that several homes share. */
    public static EmbeddedPostgres start(Path home, int port, Path binaries) {
        try {
            Path absolute = OwnerOnly.directory(home.toAbsolutePath()).toRealPath();
            HomeLock lock = HomeLock.take(absolute);
            try {
                return new Starting(absolute, binaries.toAbsolutePath()).start(port, lock);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new PostgresDidNotStart("PostgreSQL did not start: " + failure.getMessage(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PostgresDidNotStart("Interrupted while starting PostgreSQL", stop);
        }
    }

    /** The database that another process runs on that home, if one does. Stopping it here only forgets it. */
    public static Optional<EmbeddedPostgres> join(Path home) {
        try {
            Path absolute = home.toAbsolutePath();
            if (!HomeLock.isHeld(absolute)) {
                return Optional.empty();
            }
            return RunningServer.read(absolute.resolve("run"))
                    .map(running -> new EmbeddedPostgres(absolute.resolve("postgres"), running.port(), null, null));
        } catch (IOException failure) {
            throw new PostgresDidNotStart("Cannot read what runs on " + home + ": " + failure.getMessage(), failure);
        }
    }

    public int port() {
        return port;
    }

    /** The process id of the server; empty for one that was joined. */
    public OptionalLong pid() {
        return server == null ? OptionalLong.empty() : OptionalLong.of(server.pid());
    }

    /** The JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String superuserUrl() {
        return url(SUPERUSER);
    }

    public String superuserUser() {
        return SUPERUSER;
    }

    public String superuserPassword() {
        return password("superuser");
    }

    public Connection superuserConnection(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, superuserPassword());
    }

    /** Makes what is missing of the database {@code keepwell} and its five roles, and says how to reach it. */
    public DatabaseLogins createRolesAndDatabase() {
        try {
            return KeepwellDatabase.create(this);
        } catch (SQLException failure) {
            throw new PostgresDidNotStart("Cannot prepare the database: " + failure.getMessage(), failure);
        }
    }

    /** The password kept for that role, a random one made the first time. */
    String password(String role) {
        try {
            return OwnerOnly.password(directory.resolve(role + ".password"));
        } catch (IOException failure) {
            throw new PostgresDidNotStart("Cannot read the password of " + role, failure);
        }
    }

    /** Ends all connections and shuts down cleanly. Stopping twice is no harm. */
    public void stop() {
        if (server == null || lock == null) {
            return;
        }
        try {
            RunningServer.forget(directory.resolveSibling("run"));
            server.stop();
            lock.close();
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not stop as it should", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
