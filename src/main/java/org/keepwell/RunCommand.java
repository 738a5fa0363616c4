package org.keepwell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.DatabaseLogins.Login;
import org.keepwell.shared.postgres.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;

/** {@code run} and {@code demo}: the server, over an embedded PostgreSQL or the one that {@code KEEPWELL_DB_URL} names. */
final class RunCommand {

    private RunCommand() {}

    static int run(boolean demo, String... options) {
        Map<String, String> environment = System.getenv();
        Path home = Path.of(environment.getOrDefault("KEEPWELL_HOME", demo ? "./demo-data" : "./data"));
        int port = Integer.parseInt(environment.getOrDefault("KEEPWELL_PORT", "8080"));
        Map<String, Object> settings = new HashMap<>();
        settings.put("keepwell.home", home.toAbsolutePath().normalize().toString());
        settings.put("keepwell.demo", demo);
        settings.put("keepwell.base-url", environment.getOrDefault("KEEPWELL_BASE_URL", "http://localhost:" + port));
        settings.put("server.port", port);
        settings.put("server.address", "localhost");
        Server.start(database(environment, home), settings);
        return Commands.STAYS_UP;
    }

    private static DatabaseLogins database(Map<String, String> environment, Path home) {
        String url = environment.get("KEEPWELL_DB_URL");
        if (url != null) {
            return new DatabaseLogins(
                    url,
                    login(environment, "KEEPWELL_DB_OWNER", "keepwell_owner"),
                    login(environment, "KEEPWELL_DB", "keepwell_app"),
                    login(environment, "KEEPWELL_DB_ENGINE", "keepwell_engine"));
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, 0);
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        return postgres.createRolesAndDatabase();
    }

    private static Login login(Map<String, String> environment, String prefix, String user) {
        return new Login(
                environment.getOrDefault(prefix + "_USER", user), environment.getOrDefault(prefix + "_PASSWORD", ""));
    }
}
