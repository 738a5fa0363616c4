package org.keepwell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.configuration.Configuration.Purpose;
import org.keepwell.shared.postgres.DatabaseAccess;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code rehearse}, which the build calls once: starts on a throw-away home, shows a few pages and ends, so that the JVM can note
 * which classes a start needs. Whatever else the environment says, it touches nothing outside that home.
 */
final class Rehearsal {

    private Rehearsal() {}

    static int run(Console console) throws IOException, InterruptedException {
        Configuration configuration = Configuration.read(
                Map.of(
                        "KEEPWELL_HOME",
                        console.environment().getOrDefault("KEEPWELL_HOME", ""),
                        "KEEPWELL_PORT",
                        Integer.toString(freePort())),
                Purpose.REAL);
        try (DatabaseAccess database = DatabaseAccess.toServe(configuration);
                ConfigurableApplicationContext application =
                        Server.start(database.logins(), configuration.properties());
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/health", "/sign-in", "/", "/assets/keepwell.css")) {
                URI page = configuration.web().baseUrl().resolve(path);
                client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }
            return application.isRunning() ? Commands.DONE : Commands.FAILED;
        }
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
