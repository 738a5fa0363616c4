package org.keepwell.shared.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyExportTest {

    private static final char[] PASSPHRASE = "six words nobody would ever guess".toCharArray();

    @TempDir
    private Path directory;

    private Path wrappingKeys;
    private Path keys;
    private Path exported;

    @BeforeEach
    void someKeys() throws IOException {
        keys = Files.createDirectory(directory.resolve("keys"));
        wrappingKeys = Files.writeString(keys.resolve("wrapping-keys.json"), "{\"primaryKeyId\":1}");
        Files.writeString(keys.resolve("audit-signing.key"), "private");
        Files.writeString(keys.resolve("audit-signing.pub"), "public");
        exported = directory.resolve("exported");
    }

    @Test
    void sealsEveryKeyForItsOwnerAlone() throws IOException {
        assertThat(KeyExport.write(wrappingKeys, keys, exported, PASSPHRASE)).isEqualTo(3);

        assertThat(Files.readString(exported)).doesNotContain("primaryKeyId").doesNotContain("private");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported)))
                .isEqualTo("rw-------");
    }

    @Test
    void putsBackWhatIsMissingAndLeavesTheRest() throws IOException {
        KeyExport.write(wrappingKeys, keys, exported, PASSPHRASE);
        Path home = directory.resolve("new").resolve("keys");
        Files.createDirectories(home);
        Files.writeString(home.resolve("audit-signing.pub"), "another");

        assertThat(KeyExport.restore(exported, home.resolve("wrapping-keys.json"), home, PASSPHRASE))
                .isEqualTo(2);

        assertThat(home.resolve("wrapping-keys.json")).hasContent("{\"primaryKeyId\":1}");
        assertThat(home.resolve("audit-signing.key")).hasContent("private");
        assertThat(home.resolve("audit-signing.pub")).hasContent("another");
    }

    @Test
    void opensForNoOtherPassphraseNorAfterAChange() throws IOException {
        KeyExport.write(wrappingKeys, keys, exported, PASSPHRASE);
        Path elsewhere = directory.resolve("elsewhere");

        assertThatThrownBy(() -> KeyExport.restore(exported, elsewhere, keys, "another passphrase".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
        Files.writeString(exported, Files.readString(exported).replaceFirst("\"iv\" : \"..", "\"iv\" : \"AA"));
        assertThatThrownBy(() -> KeyExport.restore(exported, elsewhere, keys, PASSPHRASE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void refusesAShortPassphrase() {
        assertThatThrownBy(() -> KeyExport.write(wrappingKeys, keys, exported, "too short".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(exported).doesNotExist();
    }
}
