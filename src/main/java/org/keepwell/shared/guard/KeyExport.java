package org.keepwell.shared.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.keepwell.shared.postgres.OwnerOnly;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the keys that are outside the database into one file, sealed under a passphrase: Argon2id (version 1.3, 64 MiB, 3 passes, one
 * lane) and AES-256-GCM. Without that file, or the keys themselves, a backup restores with its guarded text closed for good.
 */
public final class KeyExport {

    /** How many characters a passphrase has at least. */
    public static final int SHORTEST_PASSPHRASE = 14;

    private static final String FORMAT = "keepwell-keys-1";
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int SALT_BYTES = 16;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final String WRAPPING_KEYS = "wrapping-keys";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyExport() {}

    /**
     * Seals the wrapping keys and the audit's signing keys into a new file, readable by its owner alone.
     *
     * @param wrappingKeys {@code KEEPWELL_KEK_FILE}
     * @param keys the directory of the other keys
     * @return how many keys' files are inside
     * @throws IllegalArgumentException when the passphrase is too short
     * @throws IOException when there is nothing to export, or the file exists
     */
    public static int write(Path wrappingKeys, Path keys, Path file, char[] passphrase) throws IOException {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException("The passphrase needs at least " + SHORTEST_PASSPHRASE + " characters");
        }
        Map<String, String> contents = gather(wrappingKeys, keys);
        byte[] salt = random(SALT_BYTES);
        byte[] iv = random(IV_BYTES);
        byte[] plain = JSON.writeValueAsBytes(contents);
        ObjectNode sealed = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("passphrase", "argon2id v=19 m=65536 t=3 p=1")
                .put("salt", base64(salt))
                .put("iv", base64(iv))
                .put("sealed", base64(crypt(Cipher.ENCRYPT_MODE, key(passphrase, salt), iv, plain)));
        OwnerOnly.create(file, sealed.toPrettyString() + "\n");
        return contents.size();
    }

    /**
     * Puts exported keys back where they are missing. A key that is there already is left alone.
     *
     * @return how many files were put back
     * @throws IllegalArgumentException when the passphrase is not the one, or the file was changed
     */
    public static int restore(Path file, Path wrappingKeys, Path keys, char[] passphrase) throws IOException {
        int put = 0;
        for (Map.Entry<String, String> one : read(file, passphrase).entrySet()) {
            Path target = one.getKey().equals(WRAPPING_KEYS)
                    ? wrappingKeys
                    : keys.resolve(Path.of(one.getKey()).getFileName());
            if (!Files.exists(target)) {
                OwnerOnly.directory(target.toAbsolutePath().resolveSibling("."));
                OwnerOnly.create(target, one.getValue());
                put++;
            }
        }
        return put;
    }

    private static Map<String, String> read(Path file, char[] passphrase) throws IOException {
        JsonNode sealed = JSON.readTree(Files.readString(file));
        if (!sealed.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("Not a file that ./keepwell keys export wrote: " + file);
        }
        byte[] key = key(passphrase, bytes(sealed, "salt"));
        byte[] plain = crypt(Cipher.DECRYPT_MODE, key, bytes(sealed, "iv"), bytes(sealed, "sealed"));
        Map<String, String> contents = new TreeMap<>();
        JSON.readTree(plain)
                .properties()
                .forEach(one -> contents.put(one.getKey(), one.getValue().asString()));
        return contents;
    }

    private static Map<String, String> gather(Path wrappingKeys, Path keys) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        contents.put(WRAPPING_KEYS, Files.readString(wrappingKeys));
        if (Files.isDirectory(keys)) {
            try (DirectoryStream<Path> others = Files.newDirectoryStream(keys, "audit-signing*")) {
                for (Path other : others) {
                    contents.put(String.valueOf(other.getFileName()), Files.readString(other));
                }
            }
        }
        return contents;
    }

    private static byte[] key(char[] passphrase, byte[] salt) {
        String composed = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFKC);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), key);
        return key;
    }

    private static byte[] crypt(int mode, byte[] key, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(FORMAT.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The passphrase does not open this file, or the file was changed", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(JsonNode sealed, String field) {
        return Base64.getDecoder().decode(sealed.path(field).asString(""));
    }
}
