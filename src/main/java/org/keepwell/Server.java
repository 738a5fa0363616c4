package org.keepwell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.Migrations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Brings a database up to date and the application up over it. */
public final class Server {

    private Server() {}

    /**
     * Starts the application and returns when it can serve.
     *
     * @param settings further properties, such as {@code server.port} and {@code keepwell.home}
     * @param extras configuration besides the application's own; used by tests
     */
    public static ConfigurableApplicationContext start(
            DatabaseLogins database, Map<String, Object> settings, Class<?>... extras) {
        Migrations.run(database.as(database.owner()));
        return application(database, settings, extras).run();
    }

    /**
     * Brings up the application's parts for a command: no pages, no loops, nothing that the command does not ask for. A server
     * may be running beside it. Only a command can ask for the {@link DatabaseLogins}, the owner's among them.
     */
    static ConfigurableApplicationContext startForCommand(DatabaseLogins database, Map<String, Object> settings) {
        Migrations.run(database.as(database.owner()));
        Map<String, Object> quiet = new HashMap<>(settings);
        quiet.put("keepwell.serving", false);
        quiet.put("keepwell.db.pool", 4);
        quiet.put("db-scheduler.enabled", false);
        SpringApplication application = application(database, quiet, CommandParts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("databaseLogins", database));
        return application.run();
    }

    private static SpringApplication application(
            DatabaseLogins database, Map<String, Object> settings, Class<?>... extras) {
        List<Class<?>> sources = new ArrayList<>(List.of(extras));
        sources.addFirst(Keepwell.class);
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("keepwell", properties(database, settings))));
        return application;
    }

    private static Map<String, Object> properties(DatabaseLogins database, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("keepwell.db.url", database.url());
        all.put("keepwell.db.app.user", database.app().user());
        all.put("keepwell.db.app.password", database.app().password());
        all.put("keepwell.db.engine.user", database.engine().user());
        all.put("keepwell.db.engine.password", database.engine().password());
        return all;
    }
}
