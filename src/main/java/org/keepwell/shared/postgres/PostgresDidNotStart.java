package org.keepwell.shared.postgres;

/** PostgreSQL could not be prepared or started; the message says why and where the log is. */
public final class PostgresDidNotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    PostgresDidNotStart(String message) {
        super(message);
    }

    PostgresDidNotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
