package org.keepwell.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins each transaction by telling the database who acts: one statement that sets the setting, person and roles for row-level
 * security and brings back the database's time. Where nobody is bound (a library tidying its own tables) the setting is left empty,
 * and then the policies make any query on a setting's rows an error, never an empty answer (sealed design, D).
 */
public final class SettingTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String CONTEXT = """
            select shared.now(),
                   set_config('keepwell.setting', ?, true),
                   set_config('keepwell.person', ?, true),
                   set_config('keepwell.roles', ?, true)""";

    private static final Object BEGAN = new Object();

    public SettingTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Actor actor = Acting.maybe().orElseGet(Actor::nobody);
        super.doBegin(transaction, definition);
        try {
            TransactionSynchronizationManager.bindResource(BEGAN, tellDatabase(connection(), actor));
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Could not set the context of a transaction", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(BEGAN);
        super.doCleanupAfterCompletion(transaction);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object began = TransactionSynchronizationManager.unbindResourceIfPossible(BEGAN);
        return new Suspended(super.doSuspend(transaction), began);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        Suspended suspended = (Suspended) suspendedResources;
        super.doResume(transaction, suspended.connection());
        if (suspended.began() != null) {
            TransactionSynchronizationManager.bindResource(BEGAN, suspended.began());
        }
    }

    /** When the running transaction began by the database's clock and offset, or null outside one. */
    public static @Nullable Instant beganAt() {
        return (Instant) TransactionSynchronizationManager.getResource(BEGAN);
    }

    private Connection connection() {
        ConnectionHolder holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        return holder.getConnection();
    }

    private static Instant tellDatabase(Connection connection, Actor actor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONTEXT)) {
            statement.setString(
                    1, actor.setting() == null ? "" : actor.setting().toString());
            statement.setString(2, actor.person() == null ? "" : actor.person().toString());
            statement.setString(3, actor.roles().stream().map(Enum::name).collect(Collectors.joining(",", ",", ",")));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        }
    }

    private record Suspended(Object connection, @Nullable Object began) {}
}
