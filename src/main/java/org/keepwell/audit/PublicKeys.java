package org.keepwell.audit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashMap;
import java.util.Map;

/** The keys whose signatures count: every {@code audit-signing*.pub} of a directory, so that a retired key's file may stay there. */
final class PublicKeys {

    private final Map<String, PublicKey> byId;

    private PublicKeys(Map<String, PublicKey> byId) {
        this.byId = Map.copyOf(byId);
    }

    static PublicKeys in(Path directory) throws IOException {
        Map<String, PublicKey> found = new HashMap<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "audit-signing*.pub")) {
                for (Path file : files) {
                    PublicKey key = read(file);
                    found.put(SigningKey.id(key), key);
                }
            } catch (GeneralSecurityException e) {
                throw new IOException("Not a public key among audit-signing*.pub in " + directory, e);
            }
        }
        return new PublicKeys(found);
    }

    static PublicKey read(Path file) throws IOException, GeneralSecurityException {
        var bytes = SigningKey.Pem.decode(Files.readString(file));
        return KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
    }

    boolean know(String keyId) {
        return byId.containsKey(keyId);
    }

    /** Whether one of these keys made the signature. */
    boolean signed(Checkpoint checkpoint) {
        PublicKey key = byId.get(checkpoint.keyId());
        if (key == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
            signature.initVerify(key);
            signature.update(checkpoint.body());
            return signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
