package org.keepwell.shared.guard;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Tink's keysets of AES-256-GCM keys. */
final class Keysets {

    static final Configuration CONFIGURATION = configuration();

    private Keysets() {}

    static KeysetHandle generate() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a key", e);
        }
    }

    static Aead aead(KeysetHandle keyset) {
        try {
            return keyset.getPrimitive(CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key for sealing", e);
        }
    }

    /** The id of the key that seals, as Tink writes it: an unsigned 32-bit number. */
    static long primaryId(KeysetHandle keyset) {
        return Integer.toUnsignedLong(keyset.getPrimary().getId());
    }

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink did not set up", e);
        }
    }
}
