package org.keepwell.caseload.solver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads an instance from a file: JSON when it begins with a brace, otherwise the text of CSPLib 069. */
public final class Reading {

    private Reading() {}

    /**
     * The instance that the file holds, checked. Refuses with {@link MalformedInstance}, which names the line or field.
     *
     * @throws IOException when the file cannot be read
     */
    public static Problem file(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Path last = file.getFileName();
        return bytes(Files.readAllBytes(file), last == null ? "" : withoutEnding(last.toString()));
    }

    static Problem bytes(byte[] bytes, String name) {
        int at = 0;
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            at = 3;
        }
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        if (at == bytes.length) {
            throw new MalformedInstance("line 1: the file is empty");
        }
        return bytes[at] == '{'
                ? new JsonReading(bytes, name).read()
                : new ZonesReading(new String(bytes, StandardCharsets.UTF_8), name).read();
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
