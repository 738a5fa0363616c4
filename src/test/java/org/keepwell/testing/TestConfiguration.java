package org.keepwell.testing;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the application has besides its own parts in tests: counted statements, rules that can be taken off. */
@Configuration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    static BeanPostProcessor countsStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("appDataSource")
                        ? ProxyDataSourceBuilder.create((DataSource) bean)
                                .afterQuery((execution, queries) -> Statements.happened(queries))
                                .build()
                        : bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor removableRules() {
        return new FacesOff.Removable();
    }

    @Bean
    FilterRegistrationBean<Statements.Counting> statementCounting() {
        FilterRegistrationBean<Statements.Counting> registration =
                new FilterRegistrationBean<>(new Statements.Counting());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
