package org.keepwell.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two ways in which the running application speaks to PostgreSQL: as {@code keepwell_app}, inside a setting, for everything; and as
 * {@code keepwell_engine}, across settings, to read what is due and nothing else. The owner's way in is closed once migrations ran.
 */
@Configuration(proxyBeanMethods = false)
class DataSources {

    @Bean(destroyMethod = "close")
    @Primary
    DataSource appDataSource(Environment environment) {
        return pool(
                environment, "keepwell.db.app", "app", environment.getProperty("keepwell.db.pool", Integer.class, 10));
    }

    @Bean(destroyMethod = "close")
    DataSource engineDataSource(Environment environment) {
        return pool(environment, "keepwell.db.engine", "engine", 3);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource appDataSource) {
        return new SettingTransactionManager(appDataSource);
    }

    /** The template anybody gets who asks for one: it sets the context as every transaction of ours does. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    /** For the libraries' own tables of no setting (sessions, passkeys), which work before anybody is known. */
    @Bean
    PlatformTransactionManager plainTransactionManager(DataSource appDataSource) {
        return new JdbcTransactionManager(appDataSource);
    }

    @Bean
    @Primary
    JdbcTemplate jdbcTemplate(DataSource appDataSource) {
        return new JdbcTemplate(appDataSource);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
        return JdbcClient.create(jdbcTemplate);
    }

    @Bean
    JdbcClient engineJdbc(@Qualifier("engineDataSource") DataSource engineDataSource) {
        return JdbcClient.create(engineDataSource);
    }

    private static HikariDataSource pool(Environment environment, String prefix, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(environment.getRequiredProperty("keepwell.db.url"));
        config.setUsername(environment.getRequiredProperty(prefix + ".user"));
        config.setPassword(environment.getRequiredProperty(prefix + ".password"));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "keepwell-" + name);
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
