package org.keepwell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** What a server has from its web side and a command, which has none, still needs: people's sessions, to end them. */
final class CommandParts {

    @Bean
    JdbcIndexedSessionRepository sessionRepository(
            JdbcTemplate jdbc,
            TransactionOperations springSessionTransactionOperations,
            ObjectProvider<SessionRepositoryCustomizer<JdbcIndexedSessionRepository>> customizers) {
        var sessions = new JdbcIndexedSessionRepository(jdbc, springSessionTransactionOperations);
        customizers.forEach(customizer -> customizer.customize(sessions));
        return sessions;
    }
}
