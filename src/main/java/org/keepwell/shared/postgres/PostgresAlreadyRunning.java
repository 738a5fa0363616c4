package org.keepwell.shared.postgres;

import java.nio.file.Path;

/** Another process of this application holds the database of that home. */
public final class PostgresAlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1;

    PostgresAlreadyRunning(Path home, String holder) {
        super("Keepwell is already running on " + home + " (" + holder
                + "). Stop it first, or set KEEPWELL_HOME to another directory.");
    }
}
