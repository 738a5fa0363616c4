package org.keepwell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.Migrations;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

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
        List<Class<?>> sources = new ArrayList<>(List.of(extras));
        sources.addFirst(Keepwell.class);
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource(
                        "keepwell", properties(database, settings))));
        return application.run();
    }

    private static Map<String, Object> properties(DatabaseLogins database, Map<String, Object> settings) {
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.put("keepwell.db.url", database.url());
        all.put("keepwell.db.app.user", database.app().user());
        all.put("keepwell.db.app.password", database.app().password());
        all.put("keepwell.db.engine.user", database.engine().user());
        all.put("keepwell.db.engine.password", database.engine().password());
        return all;
    }
}
