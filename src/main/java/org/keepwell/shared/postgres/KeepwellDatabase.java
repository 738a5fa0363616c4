package org.keepwell.shared.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.DatabaseLogins.Login;

/** Makes the database {@code keepwell} and its five roles (sealed design, D). */
final class KeepwellDatabase {
    static final String NAME = "keepwell";

    private KeepwellDatabase() {}

    static DatabaseLogins create(EmbeddedPostgres postgres) throws SQLException {
        var database = new DatabaseLogins(
                postgres.url(NAME),
                login(postgres, "keepwell_owner"),
                login(postgres, "keepwell_app"),
                login(postgres, "keepwell_engine"));
        try (Connection connection = postgres.superuserConnection("postgres");
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(database.owner(), database.app(), database.engine())) {
                createRole(statement, login.user());
                statement.execute("alter role %s login noinherit nosuperuser nobypassrls nocreatedb nocreaterole"
                                .formatted(login.user())
                        + " password '" + login.password() + "'");
            }
            for (String role : List.of("keepwell_search", "keepwell_audit")) {
                createRole(statement, role);
                statement.execute("alter role " + role + " nologin nosuperuser nobypassrls");
                statement.execute("grant " + role + " to keepwell_owner");
            }
            createDatabase(statement);
        }
        return database;
    }

    private static Login login(EmbeddedPostgres postgres, String role) {
        return new Login(role, postgres.password(role));
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " noinherit");
        }
    }

    private static void createDatabase(Statement statement) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
            statement.execute("create database " + NAME + " owner keepwell_owner");
        }
        statement.execute("revoke all on database " + NAME + " from public");
        statement.execute("grant connect on database " + NAME + " to keepwell_app, keepwell_engine");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
