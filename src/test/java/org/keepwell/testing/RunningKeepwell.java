package org.keepwell.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.keepwell.Server;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.postgres.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The one application and database of a test run. */
public final class RunningKeepwell implements TestInstancePostProcessor, ParameterResolver, AfterEachCallback {

    private static @Nullable Running only;

    private record Running(
            ConfigurableApplicationContext context,
            DatabaseLogins logins,
            EmbeddedPostgres postgres,
            Path home,
            int port) {}

    /** The running application's address, such as {@code http://localhost:41234}. */
    public static String address() {
        return "http://localhost:" + running().port();
    }

    /** A bean of the running application. */
    public static <T> T bean(Class<T> type) {
        return running().context().getBean(type);
    }

    /** The test database's logins, for tests that enter it as one of its roles. */
    public static DatabaseLogins logins() {
        return running().logins();
    }

    /** The test database server, for tests that need its superuser. */
    public static EmbeddedPostgres postgres() {
        return running().postgres();
    }

    /** The home directory of the test run, with its keys. */
    public static Path home() {
        return running().home();
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext junit) {
        running().context().getAutowireCapableBeanFactory().autowireBean(instance);
    }

    @Override
    public void afterEach(ExtensionContext junit) {
        MovedTime.reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext junit) {
        return running()
                        .context
                        .getBeanProvider(parameter.getParameter().getType())
                        .getIfUnique()
                != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext junit) {
        return running().context().getBean(parameter.getParameter().getType());
    }

    private static synchronized Running running() {
        if (only == null) {
            only = start();
        }
        return only;
    }

    private static Running start() {
        try {
            Path home = Files.createTempDirectory("keepwell-test-");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(home, 0);
            SpringApplication.getShutdownHandlers().add(() -> end(postgres, home));
            DatabaseLogins logins = postgres.createRolesAndDatabase();
            int port = freePort();
            Map<String, Object> settings = new HashMap<>(Outside.settings());
            settings.put("server.port", port);
            settings.put("server.address", "localhost");
            settings.put("keepwell.home", home.toString());
            settings.put("keepwell.base-url", "http://localhost:" + port);
            return new Running(Server.start(logins, settings, TestConfiguration.class), logins, postgres, home, port);
        } catch (IOException e) {
            throw new IllegalStateException("The test application did not start", e);
        }
    }

    /** After the application has closed; its home would otherwise stay behind, a hundred megabytes a run. */
    private static void end(EmbeddedPostgres postgres, Path home) {
        postgres.stop();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new IllegalStateException("Could not remove " + home, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
