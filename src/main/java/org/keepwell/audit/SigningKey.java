package org.keepwell.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.keepwell.shared.postgres.OwnerOnly;

/** The Ed25519 key that signs checkpoints. It lies beside the wrapping keys, outside the database. */
final class SigningKey {

    static final String PRIVATE_FILE = "audit-signing.key";
    static final String PUBLIC_FILE = "audit-signing.pub";
    static final String ALGORITHM = "Ed25519";

    private final String id;
    private final PrivateKey key;

    private SigningKey(String id, PrivateKey key) {
        this.id = id;
        this.key = key;
    }

    /** Reads the key from that directory, made there the first time. */
    static SigningKey in(Path directory) {
        try {
            Path file = directory.resolve(PRIVATE_FILE);
            if (!Files.exists(file)) {
                make(OwnerOnly.directory(directory));
            }
            var bytes = Pem.decode(Files.readString(file));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new SigningKey(id(PublicKeys.read(directory.resolve(PUBLIC_FILE))), key);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Could not read the audit's signing key in " + directory, e);
        }
    }

    /** The first half of the public key's SHA-256, 32 hexadecimal digits. */
    static String id(PublicKey key) {
        return HexFormat.of().formatHex(Hashes.sha256(key.getEncoded()), 0, 16);
    }

    String id() {
        return id;
    }

    byte[] sign(byte[] body) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(body);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not sign a checkpoint", e);
        }
    }

    private static void make(Path directory) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        try {
            OwnerOnly.create(
                    directory.resolve(PRIVATE_FILE),
                    Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
            OwnerOnly.write(
                    directory.resolve(PUBLIC_FILE),
                    Pem.encode("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (FileAlreadyExistsException anotherCopyWasQuicker) {
            if (!Files.exists(directory.resolve(PUBLIC_FILE))) {
                throw anotherCopyWasQuicker;
            }
        }
    }

    /** Keys as text, as other tools write and read them (RFC 7468). */
    static final class Pem {

        private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

        private Pem() {}

        static String encode(String what, byte[] bytes) {
            return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(bytes) + "\n-----END " + what + "-----\n";
        }

        static byte[] decode(String pem) {
            return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        }
    }
}
