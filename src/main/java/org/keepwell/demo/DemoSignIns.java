package org.keepwell.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.keepwell.demo.Cast.Member;
import org.keepwell.demo.Cast.School;
import org.keepwell.shared.Role;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes who can sign in to the demo into {@code demo-sign-ins.json}, readable by its owner alone (contract). */
@Component
@Demo
class DemoSignIns {

    private final Path home;

    DemoSignIns(Environment environment) {
        this.home = Path.of(environment.getRequiredProperty("keepwell.home"));
    }

    /** One line of the file: a person in one of their roles. */
    record SignIn(String person, String role, String setting, String username, String password) {}

    static List<SignIn> all() {
        List<SignIn> all = new ArrayList<>();
        for (School school : Cast.SCHOOLS) {
            for (Member member : school.staff()) {
                member.roles().stream().sorted().forEach(role -> all.add(signIn(member, role, school)));
            }
            if (Cast.SUPERVISED.contains(school.code())) {
                all.add(signIn(Cast.SUPERVISOR, Role.EXTERNAL_SUPERVISOR, school));
            }
        }
        return all;
    }

    Path write() {
        Path file = home.resolve("demo-sign-ins.json");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(all()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's sign-ins could not be written", e);
        }
    }

    private static SignIn signIn(Member member, Role role, School school) {
        return new SignIn(member.name(), role.words(), school.name(), member.username(), FoundsSchools.PASSWORD);
    }
}
