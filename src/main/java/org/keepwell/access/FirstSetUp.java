package org.keepwell.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the very first set-up of an installation is. It is opened by a code that only whoever started the server can read. */
@Component
class FirstSetUp {

    private static final Pattern NOT_OF_A_CODE = Pattern.compile("[^A-Z0-9]");

    private final JdbcClient jdbc;
    private final Settings settings;
    private final DatabaseClock clock;

    FirstSetUp(JdbcClient jdbc, Settings settings, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** What comes next. */
    enum Step {
        SETTING("/set-up/first/setting"),
        PEOPLE("/set-up/first/people"),
        SIGNPOSTS("/set-up/first/signposts");

        final String path;

        Step(String path) {
            this.path = path;
        }
    }

    /** Where set-up stands. {@code open} while there is a code that begins or resumes it. */
    record State(
            boolean open,
            @Nullable SettingId founded,
            @Nullable PersonId admin) {

        Step next() {
            if (founded == null) {
                return Step.SETTING;
            }
            return admin == null ? Step.PEOPLE : Step.SIGNPOSTS;
        }
    }

    @Transactional(readOnly = true)
    public State state() {
        return read("");
    }

    /** The same, holding everybody else back until this step is done. */
    @Transactional
    public State stateForStep() {
        return read(" for update");
    }

    /** Whether this installation still waits for its first set-up and nobody works in it yet. */
    @Transactional(readOnly = true)
    public boolean isNew() {
        return read("").open() && settings.all().isEmpty();
    }

    /** Makes a fresh code when set-up has not been finished and the installation is not in use some other way. The older code ends. */
    @Transactional
    public Optional<String> makeCode() {
        State state = read(" for update");
        boolean finished = jdbc.sql("select finished_at is not null from access.first_set_up")
                .query(Boolean.class)
                .single();
        boolean inUseAlready = state.founded() == null && !settings.all().isEmpty();
        if (finished || inUseAlready) {
            jdbc.sql("update access.first_set_up set code_hash = null").update();
            return Optional.empty();
        }
        String code = readable(Secrets.token());
        jdbc.sql("update access.first_set_up set code_hash = ?")
                .param(Secrets.hash(plain(code)))
                .update();
        return Optional.of(code);
    }

    @Transactional(readOnly = true)
    public boolean isCode(String typed) {
        List<byte[]> hashes = jdbc.sql("select code_hash from access.first_set_up where code_hash is not null")
                .query((row, n) -> row.getBytes(1))
                .list();
        return hashes.stream().anyMatch(hash -> java.security.MessageDigest.isEqual(hash, Secrets.hash(plain(typed))));
    }

    @Transactional
    public void founded(SettingId setting) {
        jdbc.sql("update access.first_set_up set founded = ?")
                .param(setting.value())
                .update();
    }

    @Transactional
    public void peopleAdded(PersonId admin) {
        jdbc.sql("update access.first_set_up set first_admin = ?")
                .param(admin.value())
                .update();
    }

    @Transactional
    public void finished() {
        jdbc.sql("update access.first_set_up set finished_at = ?, code_hash = null")
                .param(java.sql.Timestamp.from(clock.now()))
                .update();
    }

    private State read(String lock) {
        return jdbc.sql("select founded, first_admin, code_hash is not null as open from access.first_set_up" + lock)
                .query((row, n) -> {
                    UUID founded = row.getObject("founded", UUID.class);
                    UUID admin = row.getObject("first_admin", UUID.class);
                    return new State(
                            row.getBoolean("open"),
                            founded == null ? null : new SettingId(founded),
                            admin == null ? null : new PersonId(admin));
                })
                .single();
    }

    /** Four groups of four, without signs that look alike. */
    private static String readable(String token) {
        String alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
        byte[] bytes = Secrets.hash(token);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(alphabet.charAt((bytes[i] & 0xFF) % alphabet.length()));
        }
        return code.toString();
    }

    private static String plain(String typed) {
        return NOT_OF_A_CODE.matcher(typed.toUpperCase(java.util.Locale.ROOT)).replaceAll("");
    }
}
