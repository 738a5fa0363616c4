package org.keepwell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Phase;
import org.keepwell.organisation.Sector;
import org.keepwell.organisation.SettingForm;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.configuration.Configuration.Purpose;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.postgres.EmbeddedPostgres;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database of its own with thousands of open visits, over which any number of ordinary servers run as processes of their own, to be
 * watched, killed and counted. Used by the benchmark of alarms and by the drills.
 */
final class AlarmRun implements AutoCloseable {

    private static final int SETTINGS = 20;
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final Path home;
    private EmbeddedPostgres postgres;
    private @Nullable Connection asking;
    private final DatabaseLogins logins;
    private final List<Process> processes = new ArrayList<>();
    private final Map<Process, Integer> ports = new HashMap<>();

    AlarmRun(Path home) {
        this.home = home;
        this.postgres = EmbeddedPostgres.start(home.resolve("database"), 0);
        this.logins = postgres.createRolesAndDatabase();
    }

    /** What came of the steps that fell due. Seconds are from due until the line was there for others to read. */
    record Result(int raised, int duplicates, int lost, double p50Seconds, double p99Seconds) {}

    /** Founds the settings and opens the visits; so many of them wait for their check-in step, an hour ahead. */
    void seed(int open, int due) throws IOException, SQLException {
        Map<String, String> environment = environment("seed");
        Configuration configuration = Configuration.read(environment, Purpose.REAL);
        try (ConfigurableApplicationContext context =
                Server.startForCommand(logins, new HashMap<>(configuration.properties()))) {
            for (int i = 0; i < SETTINGS; i++) {
                int part = open / SETTINGS + (i < open % SETTINGS ? 1 : 0);
                int partDue = due / SETTINGS + (i < due % SETTINGS ? 1 : 0);
                open(found(context, i), part, partDue);
            }
        }
    }

    /** Starts one more server over the database and returns when its engine is alive. */
    Process start() throws IOException, SQLException {
        return start(Map.of());
    }

    /** As {@link #start()}, with more in the environment of the server, such as a clock that goes wrong. */
    Process start(Map<String, String> more) throws IOException, SQLException {
        int name = processes.size() + 1;
        int alive = count("select count(*) from visits.heartbeat");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keepwell.class.getName(),
                        "run")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server-" + name + ".log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KEEPWELL_"));
        Map<String, String> environment = environment("server-" + name);
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        Process process = builder.start();
        processes.add(process);
        ports.put(process, Integer.valueOf(environment.getOrDefault("KEEPWELL_PORT", "")));
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (count("select count(*) from visits.heartbeat") <= alive) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw new IllegalStateException("A server did not start: "
                        + Files.readString(home.resolve("server-" + name + ".log"))
                                .strip());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return process;
    }

    /** Lets all the waiting check-in steps fall due in the same second, two seconds from now. Returns how many they are. */
    int fallDue() throws SQLException {
        return change("""
                update visits.timer set planned_at = s.at, due_at = s.at
                  from (select shared.now() + interval '2 seconds' as at) s
                 where rung = 'CHECK_IN' and raised_at is null and withdrawn_at is null""");
    }

    /** How many steps somebody has been told of by now. */
    int told() throws SQLException {
        return count("select count(*) from notices.notice where kind = 'visit-check-in'");
    }

    /** Watches until every step is there, or the limit is over. */
    Result watch(int due, Duration limit) throws SQLException {
        Map<String, Double> seconds = new HashMap<>();
        long end = System.nanoTime() + limit.toNanos();
        try (Connection connection = owner();
                PreparedStatement look = connection.prepareStatement("""
                        select a.visit_id, extract(epoch from shared.now() - t.due_at)
                          from notices.notice n
                          join visits.alarm a on a.setting_id = n.setting_id
                               and a.alarm_id = split_part(n.key, '/', 2)::uuid
                          join visits.timer t on t.setting_id = a.setting_id and t.visit_id = a.visit_id and t.rung = 'CHECK_IN'
                         where n.kind = 'visit-check-in'""")) {
            while (seconds.size() < due && System.nanoTime() < end) {
                try (ResultSet row = look.executeQuery()) {
                    while (row.next()) {
                        seconds.putIfAbsent(row.getString(1), row.getDouble(2));
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        int raised = count("select count(distinct visit_id) from visits.event where what = 'CHECK_IN'");
        int steps = count("select count(*) from visits.event where what = 'CHECK_IN'");
        int notices = told();
        List<Double> sorted = seconds.values().stream().sorted().toList();
        return new Result(
                raised,
                Math.max(steps, notices) - raised,
                due - Math.min(raised, notices),
                at(sorted, 0.5),
                at(sorted, 0.99));
    }

    /** Where a server answers. */
    URI address(Process server) {
        return URI.create("http://localhost:" + ports.get(server));
    }

    /** Kills every server at once. */
    void killAll() {
        processes.forEach(Process::destroyForcibly);
    }

    /** Stops the database server, whatever is under way, and starts it again where it was. */
    void restartDatabase() {
        int port = postgres.port();
        postgres.close();
        postgres = EmbeddedPostgres.start(home.resolve("database"), port);
    }

    /** The database server, for drills that stop it for a while. */
    EmbeddedPostgres postgres() {
        return postgres;
    }

    private School found(ConfigurableApplicationContext context, int number) {
        SettingId setting = SettingId.make();
        return Acting.as(Actor.engine(setting), () -> {
            SettingId founded = context.getBean(Settings.class)
                    .found(new NewSetting(
                            "School " + number,
                            "school-" + number,
                            SettingForm.PUPIL_REFERRAL_UNIT,
                            Sector.COUNCIL,
                            Phase.PRIMARY,
                            5,
                            11,
                            null));
            Staff staff = context.getBean(Staff.class);
            PersonId leader = PersonId.make();
            staff.join(NewStaff.of(leader, "Lead " + number, JobTitle.TEACHER).withRoles(Set.of(Role.SENIOR_LEADER)));
            PersonId manager = join(staff, "Manager", leader, Role.PRACTITIONER);
            PersonId checkIn = join(staff, "Office", leader, Role.DUTY_COORDINATOR);
            PersonId worker = join(staff, "Worker", manager, Role.PRACTITIONER);
            Instant now = context.getBean(DatabaseClock.class).now();
            UUID slot = context.getBean(DutyRota.class)
                    .assign(Duty.LEADER, leader, now.minusSeconds(3600), now.plusSeconds(20 * 3600));
            if (slot.version() == 0) {
                throw new IllegalStateException("no slot of duty");
            }
            return new School(founded, checkIn, worker);
        });
    }

    /** A setting with one who goes and one who answers first. */
    private record School(SettingId id, PersonId checkIn, PersonId worker) {}

    private static PersonId join(Staff staff, String name, PersonId manager, Role role) {
        PersonId person = PersonId.make();
        staff.join(NewStaff.of(person, name, JobTitle.TEACHER)
                .withRoles(Set.of(role))
                .managedBy(manager));
        return person;
    }

    private void open(School school, int open, int due) throws SQLException {
        try (Connection connection = owner()) {
            connection.setAutoCommit(false);
            run(connection, """
                    create temporary table fresh on commit drop as
                    select gen_random_uuid() as visit_id, n from generate_series(1, ?) n""", open);
            run(
                    connection,
                    """
                    insert into visits.visit (setting_id, visit_id, kind, status, family_id, family_name, place, starts_at,
                           ends_at, check_in, planned_by, planned_at)
                    select ?, visit_id, 'PLANNED', 'UNDER_WAY', gen_random_uuid(), 'Family ' || n, n || ' Mill Lane',
                           shared.now() - interval '1 hour', shared.now() + interval '1 hour', ?, ?, shared.now()
                      from fresh""",
                    school.id().value(),
                    school.checkIn().value(),
                    school.worker().value());
            run(connection, """
                    insert into visits.party (setting_id, visit_id, person_id, place_in, stage, due_at, round, set_off_at)
                    select ?, visit_id, ?, 0, 'THERE', shared.now() + interval '1 hour', 1, shared.now() from fresh""", school.id().value(), school.worker().value());
            run(connection, """
                    insert into visits.timer (setting_id, timer_id, visit_id, person_id, round, rung, planned_at, due_at)
                    select ?, gen_random_uuid(), visit_id, ?, 1, case when n <= ? then 'CHECK_IN' else 'WORKER' end,
                           shared.now() + interval '1 hour', shared.now() + interval '1 hour' from fresh""", school.id().value(), school.worker().value(), due);
            connection.commit();
        }
    }

    private Map<String, String> environment(String name) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("KEEPWELL_HOME", home.resolve(name).toString());
        environment.put("KEEPWELL_PORT", Integer.toString(Rehearsal.freePort()));
        environment.put("KEEPWELL_KEK_FILE", home.resolve("kek").toString());
        environment.put("KEEPWELL_DB_URL", logins.url());
        environment.put("KEEPWELL_DB_USER", logins.app().user());
        environment.put("KEEPWELL_DB_PASSWORD", logins.app().password());
        environment.put("KEEPWELL_DB_OWNER_USER", logins.owner().user());
        environment.put("KEEPWELL_DB_OWNER_PASSWORD", logins.owner().password());
        environment.put("KEEPWELL_DB_ENGINE_USER", logins.engine().user());
        environment.put("KEEPWELL_DB_ENGINE_PASSWORD", logins.engine().password());
        return environment;
    }

    private Connection owner() throws SQLException {
        return logins.as(logins.owner()).getConnection();
    }

    /** One connection for all that is asked: a new one each time would cost as much as what is measured. */
    private Connection asking() throws SQLException {
        Connection open = asking;
        if (open == null || !open.isValid(1)) {
            open = owner();
            asking = open;
        }
        return open;
    }

    private int count(String sql) throws SQLException {
        try (Statement statement = asking().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private int change(String sql) throws SQLException {
        try (Statement statement = asking().createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static double at(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        double seconds = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        return Math.round(seconds * 1000) / 1000.0;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
        postgres.close();
    }
}
