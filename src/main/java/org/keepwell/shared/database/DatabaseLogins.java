package org.keepwell.shared.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and as whom to enter it.
 *
 * @param url the JDBC address of one database
 * @param owner runs migrations and backups
 * @param app the application inside a setting
 * @param engine reads what is due across settings
 */
public record DatabaseLogins(String url, Login owner, Login app, Login engine) {

    /** A role that can log in. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** A plain source of connections as one of the roles, without a pool. */
    public DataSource as(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }
}
