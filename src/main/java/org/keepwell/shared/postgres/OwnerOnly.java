package org.keepwell.shared.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** Files and directories that nobody but their owner may read. */
public final class OwnerOnly {
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int PASSWORD_BYTES = 24;

    private OwnerOnly() {}

    /** That directory, made with its parents if it is not there. */
    public static Path directory(Path directory) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectories(directory, DIRECTORY);
    }

    /** Replaces the file as a whole: a reader sees the old text or the new, never half of one. */
    public static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(draft);
        try (var channel = Files.newByteChannel(
                draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes a file that is not there yet.
     *
     * @throws FileAlreadyExistsException when it is
     */
    public static void create(Path file, String text) throws IOException {
        try (var channel =
                Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
    }

    /** An empty file, made if it is not there. */
    public static Path file(Path file) throws IOException {
        try {
            return Files.createFile(file, FILE);
        } catch (FileAlreadyExistsException there) {
            return file;
        }
    }

    /** The password kept in that file; a random one is made the first time. */
    static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, randomPassword());
        }
        return Files.readString(file).strip();
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
