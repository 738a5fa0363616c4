package org.keepwell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.shared.Command.WrongUsage;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.configuration.Configuration.Purpose;
import org.keepwell.shared.configuration.Web;
import org.keepwell.shared.postgres.DatabaseAccess;
import org.springframework.boot.SpringApplication;

/** {@code run} and {@code demo}: the server, over an embedded PostgreSQL or the one that {@code KEEPWELL_DB_URL} names. */
final class RunCommand {

    private RunCommand() {}

    static int run(Console console, Purpose purpose, List<String> options) {
        boolean fresh = purpose == Purpose.DEMO && options.contains("--fresh");
        options.stream()
                .filter(option -> !fresh || !option.equals("--fresh"))
                .findFirst()
                .ifPresent(option -> {
                    throw new WrongUsage("no option '" + option + "'");
                });
        Configuration configuration = console.configuration(purpose);
        if (fresh) {
            FreshHome.empty(configuration);
        }
        requireFreePort(configuration.web());
        DatabaseAccess database = DatabaseAccess.toServe(configuration);
        SpringApplication.getShutdownHandlers().add(database::close);
        Map<String, Object> settings = new HashMap<>(configuration.properties());
        settings.put("keepwell.demo", purpose == Purpose.DEMO);
        settings.put("keepwell.clock-offset", configuration.clockOffset().toString());
        Server.start(database.logins(), settings);
        RunFile.write(configuration.run(), configuration.web().baseUrl());
        SpringApplication.getShutdownHandlers().add(() -> RunFile.delete(configuration.run()));
        console.out().println("Keepwell is open at " + configuration.web().baseUrl());
        return Commands.STAYS_UP;
    }

    private static void requireFreePort(Web web) {
        try (ServerSocket probe = new ServerSocket(web.port(), 1, InetAddress.getByName(web.listen()))) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Port " + web.port() + " is taken by another program. Set KEEPWELL_PORT to a free one.", taken);
        }
    }
}
