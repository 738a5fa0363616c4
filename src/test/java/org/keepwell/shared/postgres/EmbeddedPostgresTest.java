package org.keepwell.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.shared.database.DatabaseLogins;

class EmbeddedPostgresTest {
    static final Path BINARIES = Path.of("target", "postgres");

    @TempDir
    static Path home;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(home, 0, BINARIES);
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void keepsDataSafeAgainstPowerLoss() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void writesNoValuesIntoItsLog() throws SQLException, IOException {
        assertThat(setting("log_parameter_max_length")).isEqualTo("0");
        assertThat(setting("log_parameter_max_length_on_error")).isEqualTo("0");
        try (Connection connection = postgres.superuserConnection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table note (words text primary key)");
            statement.execute("insert into note values ('heard in confidence')");
            assertThatThrownBy(() -> statement.execute("insert into note values ('heard in confidence')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(home.resolve("logs/postgres.log"))
                .content()
                .contains("duplicate key")
                .doesNotContain("heard in confidence");
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws SQLException, IOException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
        for (Inet4Address other : addressesOfThisMachine()) {
            assertThatThrownBy(() -> connectTo(other)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.superuserUrl(), "postgres", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsPasswordsFromEverybodyElse() throws IOException {
        postgres.createRolesAndDatabase();
        for (String role : List.of("superuser", "keepwell_owner", "keepwell_app", "keepwell_engine")) {
            var permissions = Files.getPosixFilePermissions(home.resolve("postgres/" + role + ".password"));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    @Test
    void makesTheDatabaseAndItsRolesAndLeavesThemWhenAskedAgain() throws SQLException {
        DatabaseLogins first = postgres.createRolesAndDatabase();
        DatabaseLogins again = postgres.createRolesAndDatabase();
        assertThat(again).isEqualTo(first);
        try (Connection owner = connect(again, again.owner());
                var statement = owner.createStatement()) {
            statement.execute("create schema if not exists families");
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("set role keepwell_audit");
        }
        for (var login : List.of(again.owner(), again.app(), again.engine())) {
            try (Connection connection = connect(again, login);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select rolsuper or rolbypassrls or rolcreaterole or rolinherit"
                            + " from pg_roles where rolname = current_user")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isFalse();
            }
        }
    }

    @Test
    void showsNoPasswordInItsText() {
        DatabaseLogins database = postgres.createRolesAndDatabase();
        assertThat(database.toString()).doesNotContain(database.app().password());
    }

    @Test
    void refusesASecondStartAndOffersToJoin() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home, 0, BINARIES))
                .isInstanceOf(PostgresAlreadyRunning.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("KEEPWELL_HOME");
        assertThat(EmbeddedPostgres.join(home)).get().satisfies(joined -> {
            assertThat(joined.port()).isEqualTo(postgres.port());
            assertThat(joined.superuserPassword()).isEqualTo(postgres.superuserPassword());
        });
        assertThat(EmbeddedPostgres.join(home.resolve("elsewhere"))).isEmpty();
    }

    private static String setting(String name) throws SQLException {
        try (Connection connection = postgres.superuserConnection("postgres");
                var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static Connection connect(DatabaseLogins database, DatabaseLogins.Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.user(), login.password());
    }

    private static List<Inet4Address> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static void connectTo(Inet4Address address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, postgres.port()), (int)
                    Duration.ofSeconds(1).toMillis());
        }
    }
}
