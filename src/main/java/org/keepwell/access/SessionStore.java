package org.keepwell.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions as rows, which any copy of the application reads. They belong to no setting, so they have transactions of their own. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    static final String COOKIE = "keepwell";

    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTables() {
        return sessions -> {
            sessions.setTableName("access.session");
            sessions.setDefaultMaxInactiveInterval(BEFORE_SIGN_IN);
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        };
    }

    @Bean
    TransactionOperations springSessionTransactionOperations(
            @Qualifier("plainTransactionManager") PlatformTransactionManager plain) {
        TransactionTemplate template = new TransactionTemplate(plain);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    @Bean
    CookieSerializer sessionCookie(Environment environment) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(BaseAddress.of(environment).secure());
        return cookie;
    }
}
