package org.keepwell.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.ThrowingSupplier;

/** Tells whoever started a new installation the code that opens its set-up: on the console, and in a file that they alone can read. */
@Component
@ConditionalOnWebApplication
class SetUpCode implements ApplicationRunner {

    private final FirstSetUp setUp;
    private final Path file;
    private final BaseAddress address;
    private final boolean demo;

    SetUpCode(FirstSetUp setUp, Environment environment) {
        this.setUp = setUp;
        this.file = Path.of(environment.getProperty("keepwell.home", "data"))
                .resolve("run")
                .resolve("setup-code");
        this.address = BaseAddress.of(environment);
        this.demo = environment.getProperty("keepwell.demo", Boolean.class, false);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (demo) {
            return;
        }
        Optional<String> code = Acting.as(Actor.nobody(), (ThrowingSupplier<Optional<String>>) setUp::makeCode);
        Files.deleteIfExists(file);
        if (code.isPresent()) {
            write(code.get());
            System.out.println(
                    "Set up Keepwell at " + address.link("/set-up/first") + " with this code: " + code.get());
        }
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write(String code) throws IOException {
        Files.createDirectories(file.getParent());
        Path made = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
        Files.writeString(made, code + "\n");
    }
}
