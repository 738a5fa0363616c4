package org.keepwell.shared.postgres;

import java.nio.file.Path;

/** An application of its own for the tests to kill: runs the database of the home it is given until it is ended. */
final class PostgresHolder {
    private PostgresHolder() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0, Path.of(arguments[1]));
        System.out.println("port " + postgres.port() + " pid " + postgres.pid().orElseThrow());
        while (System.in.read() != -1) {
            System.out.println("still here");
        }
        postgres.stop();
    }
}
