package org.keepwell.shared.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KeepwellTest
class GuardTest {

    private static final String COLUMN = "families.contact.detail";
    private static final String WORDS = "what was said on the doorstep";

    @Autowired
    private Guard guard;

    @Autowired
    private ReWrapping reWrapping;

    @Autowired
    private WrappingKeys wrappingKeys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final SettingId setting = SettingId.make();
    private final Owner family = Owner.family(Ids.newId());
    private final UUID row = Ids.newId();

    @Test
    void sealsForItsPlaceAndOpensThere() {
        byte[] sealed = in(setting, () -> guard.seal(family, COLUMN, row, WORDS));

        assertThat(new String(sealed, ISO_8859_1)).doesNotContain("doorstep");
        assertThat(sealed).hasSize(WORDS.length() + 33);
        assertThat(in(setting, () -> guard.open(family, COLUMN, row, sealed))).isEqualTo(WORDS);
    }

    @Test
    void doesNotOpenAValueMovedElsewhere() {
        Owner other = Owner.family(Ids.newId());
        byte[] sealed = in(setting, () -> guard.seal(family, COLUMN, row, WORDS));
        byte[] others = in(setting, () -> guard.seal(other, COLUMN, row, WORDS));

        assertDoesNotOpen(() -> guard.open(family, COLUMN, Ids.newId(), sealed));
        assertDoesNotOpen(() -> guard.open(family, "families.contact.summary", row, sealed));
        assertDoesNotOpen(() -> guard.open(family, COLUMN, row, others));
        sealed[sealed.length - 1] ^= 1;
        assertDoesNotOpen(() -> guard.open(family, COLUMN, row, sealed));
    }

    @Test
    void keepsTheKeysOfOneSettingFromAnother() {
        byte[] sealed = in(setting, () -> guard.seal(family, COLUMN, row, WORDS));

        assertThatThrownBy(() -> in(SettingId.make(), () -> guard.open(family, COLUMN, row, sealed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No key was ever made");
    }

    @Test
    void refusesToWorkOutsideATransaction() {
        assertThatThrownBy(() -> Acting.as(Actor.engine(setting), () -> guard.seal(family, COLUMN, row, WORDS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void opensAPersonsOwnFromAnySetting() {
        Owner person = Owner.person(PersonId.make());
        byte[] sealed = in(setting, () -> guard.seal(person, "access.person_key.private_half", row, WORDS));

        assertThat(in(SettingId.make(), () -> guard.open(person, "access.person_key.private_half", row, sealed)))
                .isEqualTo(WORDS);
    }

    @Test
    void destroyingAnOwnersKeyEndsReadingAndSealingForGood() throws IOException {
        byte[] sealed = in(setting, () -> guard.seal(family, COLUMN, row, WORDS));

        in(setting, () -> {
            guard.destroy(family);
            return "";
        });

        assertThatThrownBy(() -> in(setting, () -> guard.open(family, COLUMN, row, sealed)))
                .isInstanceOf(Erased.class);
        assertThatThrownBy(() -> in(setting, () -> guard.seal(family, COLUMN, row, WORDS)))
                .isInstanceOf(Erased.class);
        assertThat(Files.readString(RunningKeepwell.home().resolve("erasures.log")))
                .contains(family.toString());
    }

    @Test
    void aRestoredDatabaseForgetsAgainWhatWasErased() throws IOException, SQLException {
        byte[] sealed = in(setting, () -> guard.seal(family, COLUMN, row, WORDS));
        var log = Files.writeString(Files.createTempFile("erasures", ".log"), "2026-11-22T10:00:00Z " + family + "\n");
        var logins = RunningKeepwell.logins();

        try (Connection owner = logins.as(logins.owner()).getConnection()) {
            assertThat(ErasureLog.repeat(log, owner)).isOne();
            assertThat(ErasureLog.repeat(log, owner)).isZero();
        }

        assertThatThrownBy(() -> in(setting, () -> guard.open(family, COLUMN, row, sealed)))
                .isInstanceOf(Erased.class);
    }

    @Test
    void fetchesTheKeysOfAListAtOnce() {
        List<Owner> concerns = List.of(Owner.concern(Ids.newId()), Owner.concern(Ids.newId()));
        List<byte[]> sealed = in(
                setting,
                () -> concerns.stream()
                        .map(concern -> guard.seal(concern, "safeguarding.concern.words", concern.id(), WORDS))
                        .toList());

        List<String> opened = in(setting, () -> {
            guard.fetch(concerns);
            lookInAnotherSettingFromHereOn();
            return concerns.stream()
                    .map(concern -> guard.open(
                            concern, "safeguarding.concern.words", concern.id(), sealed.get(concerns.indexOf(concern))))
                    .toList();
        });

        assertThat(opened).containsOnly(WORDS);
    }

    @Test
    void aNewWrappingKeyWrapsEveryOwnersKeyAnewAndNothingStopsOpening() {
        Owner person = Owner.person(PersonId.make());
        byte[] ofFamily = in(setting, () -> guard.seal(family, COLUMN, row, WORDS));
        byte[] ofPerson = in(setting, () -> guard.seal(person, COLUMN, row, WORDS));
        long before = wrappingKeys.current();

        assertThat(reWrapping.rotateNow()).isGreaterThanOrEqualTo(2);

        assertThat(wrappingKeys.current()).isNotEqualTo(before);
        assertThat(in(
                        setting,
                        () -> jdbc.sql("select kek_id from shared.owner_key where setting_id = ? and owner_id = ?")
                                .params(setting.value(), family.id())
                                .query(Long.class)
                                .single()))
                .isEqualTo(wrappingKeys.current());
        wrappingKeys.destroy(before);
        assertThat(in(setting, () -> guard.open(family, COLUMN, row, ofFamily))).isEqualTo(WORDS);
        assertThat(in(setting, () -> guard.open(person, COLUMN, row, ofPerson))).isEqualTo(WORDS);
    }

    @Test
    void theWrappingKeysAreReadableByTheirOwnerAlone() throws IOException {
        var file = RunningKeepwell.home().resolve("keys").resolve("wrapping-keys.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling("."))))
                .isEqualTo("rwx------");
    }

    private void lookInAnotherSettingFromHereOn() {
        String other = SettingId.make().toString();
        assertThat(jdbc.sql("select set_config('keepwell.setting', ?, true)")
                        .param(other)
                        .query(String.class)
                        .single())
                .isEqualTo(other);
    }

    private void assertDoesNotOpen(Supplier<String> opening) {
        assertThatThrownBy(() -> in(setting, opening))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not open");
    }

    private <T> T in(SettingId where, Supplier<T> work) {
        return Acting.as(
                Actor.engine(where), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
