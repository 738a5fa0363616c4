package org.keepwell.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.keepwell.testing.KeepwellTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KeepwellTest
class ContextEndsWithTheTransactionTest {

    private static final String QUERY = "select * from shared.owner_key";

    @Autowired
    private DataSource source;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Guard guard;

    private final SettingId setting = SettingId.make();

    @BeforeEach
    void aRowOfTheSettingIsThere() {
        byte[] sealed = Acting.as(
                Actor.engine(setting),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> guard.seal(Owner.family(Ids.newId()), "a.b.c", Ids.newId(), "words")));
        assertThat(sealed).isNotEmpty();
    }

    @Test
    void aConnectionBorrowedAfterACommitReachesNoSetting() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            int most = source.unwrap(HikariDataSource.class).getMaximumPoolSize();
            for (int i = 0; i < most - 2; i++) {
                all.add(source.getConnection());
            }
            for (Connection connection : all) {
                assertThatThrownBy(() -> connection.createStatement().executeQuery(QUERY))
                        .isInstanceOf(SQLException.class);
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Test
    void aQueryOutsideATransactionFails() {
        assertThatThrownBy(() -> Acting.as(Actor.engine(setting), this::ask)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTransactionInWhichNobodyActsReachesNoSetting() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> ask()))
                .hasMessageContaining("invalid input syntax for type uuid");
    }

    private List<Map<String, Object>> ask() {
        return jdbc.sql(QUERY).query().listOfRows();
    }
}
