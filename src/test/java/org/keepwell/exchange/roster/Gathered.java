package org.keepwell.exchange.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Keeps what a roster held, for tests. */
final class Gathered implements RosterSink {

    final List<Org> orgs = new ArrayList<>();
    final List<User> users = new ArrayList<>();
    final List<UserRole> roles = new ArrayList<>();
    final Map<String, LocalDate> births = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    final List<Integer> progress = new ArrayList<>();

    @Override
    public void org(Org org) {
        orgs.add(org);
    }

    @Override
    public void user(User user) {
        users.add(user);
    }

    @Override
    public void role(UserRole role) {
        roles.add(role);
    }

    @Override
    public void bornOn(Place place, String userSourceId, LocalDate day) {
        births.put(userSourceId, day);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void progress(int percent) {
        progress.add(percent);
    }

    List<String> names() {
        return users.stream()
                .map(user -> user.givenName() + " " + user.familyName())
                .toList();
    }

    List<String> problemWords() {
        return problems.stream().map(Problem::words).toList();
    }

    static RosterInput file(String name, byte[] content) {
        return RosterInput.file(name, content.length, () -> new ByteArrayInputStream(content));
    }

    static RosterInput file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** An archive of files, given as name and content in turn. */
    static byte[] zip(String... namesAndContents) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(packed)) {
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                    zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Gathered oneRoster(RosterInput input) {
        Gathered gathered = new Gathered();
        Rosters.readOneRoster(input, Limits.USUAL, gathered);
        return gathered;
    }
}
