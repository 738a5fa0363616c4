package org.keepwell.shared.guard;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap every owner's key. They lie in a file outside the database and its backups; the newest wraps, all open. Another
 * copy of the application may have added one: a key that does not open is tried again after reading the file anew.
 */
@Component
class WrappingKeys {

    private final WrappingKeyFile file;
    private volatile @Nullable KeysetHandle loaded;

    WrappingKeys(WrappingKeyFile file) {
        this.file = file;
    }

    /** The id of the key that wraps now. */
    long current() {
        return Keysets.primaryId(keyset());
    }

    byte[] wrap(KeysetHandle key, String label) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, Keysets.aead(keyset()), bytes(label), Keysets.CONFIGURATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not wrap a key", e);
        }
    }

    KeysetHandle unwrap(byte[] wrapped, String label) {
        try {
            return unwrap(wrapped, label, keyset());
        } catch (GeneralSecurityException perhapsNewer) {
            loaded = null;
            try {
                return unwrap(wrapped, label, keyset());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "None of the wrapping keys opens " + label
                                + ". Is KEEPWELL_KEK_FILE the file of this database?",
                        e);
            }
        }
    }

    /** Whether Keepwell may change the file, or its operator does. */
    boolean mayBeChanged() {
        return file.mayBeWritten();
    }

    /** Adds a new key that wraps from now on. The older ones still open until {@link ReWrapping} is through and they are retired. */
    synchronized long addNewest() {
        KeysetHandle next = WrappingKeyFile.withNewest(keyset());
        file.write(next);
        loaded = next;
        return Keysets.primaryId(next);
    }

    /** Destroys a retired key: whatever it alone wraps, in old backups too, can never be opened again. */
    synchronized void destroy(long id) {
        KeysetHandle fewer = WrappingKeyFile.without(keyset(), id);
        file.write(fewer);
        loaded = fewer;
    }

    private KeysetHandle keyset() {
        KeysetHandle known = loaded;
        if (known == null) {
            known = file.read();
            loaded = known;
        }
        return known;
    }

    private static KeysetHandle unwrap(byte[] wrapped, String label, KeysetHandle wrapping)
            throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, Keysets.aead(wrapping), bytes(label), Keysets.CONFIGURATION);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
