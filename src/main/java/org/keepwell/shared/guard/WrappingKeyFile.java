package org.keepwell.shared.guard;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.keepwell.shared.postgres.OwnerOnly;
import org.springframework.stereotype.Component;

/** The file of wrapping keys: a Tink keyset as JSON, readable by its owner alone. */
@Component
class WrappingKeyFile {

    private static final Set<PosixFilePermission> TOO_OPEN =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private final Path path;

    WrappingKeyFile(KeyPlaces places) {
        this.path = places.wrappingKeys();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** A file mounted read-only is changed by its operator, not by Keepwell. */
    boolean mayBeWritten() {
        return Files.isWritable(path) && Files.isWritable(parent());
    }

    /** Makes the file with a first key, unless another copy of the application was quicker. */
    void create() {
        try {
            OwnerOnly.directory(parent());
            OwnerOnly.create(path, json(Keysets.generate()));
        } catch (FileAlreadyExistsException another) {
            read();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Could not make the wrapping keys at " + path, e);
        }
    }

    KeysetHandle read() {
        try {
            refuseWhenOthersMayRead();
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path), Keysets.CONFIGURATION, InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "KEEPWELL_KEK_FILE: expected a Tink keyset of AES256_GCM keys as JSON at " + path, e);
        }
    }

    void write(KeysetHandle keyset) {
        try {
            OwnerOnly.write(path, json(keyset));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Could not write the wrapping keys to " + path, e);
        }
    }

    static KeysetHandle withNewest(KeysetHandle keyset) {
        try {
            return KeysetHandle.newBuilder(keyset)
                    .setConfiguration(Keysets.CONFIGURATION)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not add a wrapping key", e);
        }
    }

    static KeysetHandle without(KeysetHandle keyset, long id) {
        if (Keysets.primaryId(keyset) == id) {
            throw new IllegalStateException("The wrapping key in use cannot be destroyed: " + id);
        }
        KeysetHandle.Builder fewer = KeysetHandle.newBuilder().setConfiguration(Keysets.CONFIGURATION);
        for (int i = 0; i < keyset.size(); i++) {
            KeysetHandle.Entry entry = keyset.getAt(i);
            if (Integer.toUnsignedLong(entry.getId()) != id) {
                var kept = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
                fewer.addEntry(entry.isPrimary() ? kept.makePrimary() : kept);
            }
        }
        try {
            return fewer.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not take out a wrapping key", e);
        }
    }

    private static String json(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, Keysets.CONFIGURATION, InsecureSecretKeyAccess.get());
    }

    private void refuseWhenOthersMayRead() throws IOException {
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path);
        if (granted.stream().anyMatch(TOO_OPEN::contains)) {
            throw new IllegalStateException(
                    "KEEPWELL_KEK_FILE: others may read or change " + path + "; expected mode 0600");
        }
    }

    private Path parent() {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException("KEEPWELL_KEK_FILE: expected a file in a directory, not " + path);
        }
        return parent;
    }
}
