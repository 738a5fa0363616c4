package org.keepwell.access;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** Checks a name and password. The answer, and the work done for it, are the same for a name that exists and one that does not. */
@Component
class SignIn {

    private static final int LONGEST_PASSWORD = 200;
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final Passwords passwords;
    private final Throttle throttle;
    private final Devices devices;
    private final SignInRecord record;

    SignIn(Passwords passwords, Throttle throttle, Devices devices, SignInRecord record) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.record = record;
    }

    /** How a try ended. */
    sealed interface Outcome {

        /** The right person. */
        record Right(Person person) implements Outcome {}

        /** A wrong name, a wrong password or somebody who may not sign in: never said which. */
        record Wrong() implements Outcome {}

        /** Too many tries: not looked at. */
        record Wait(Duration howLong) implements Outcome {}
    }

    /**
     * @param address where the try comes from
     * @param device the device cookie, or null
     */
    Outcome attempt(String username, String password, String address, @Nullable String device) {
        Optional<Person> found = record.lookUp(username);
        List<Throttle.Count> counts = counts(PersonStore.key(username), found, address, device);
        Optional<Duration> wait = throttle.tryOnce(counts);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        String tried = password.length() > LONGEST_PASSWORD ? "" : password;
        String hash = found.map(Person::passwordHash).orElse(null);
        boolean right = passwords.matches(tried, hash);
        if (!right || hash == null || found.orElseThrow().disabled()) {
            return new Outcome.Wrong();
        }
        record.rightPassword(found.get(), passwords.outdated(hash) ? passwords.hash(tried) : null, counts);
        return new Outcome.Right(found.get());
    }

    private List<Throttle.Count> counts(
            String usernameKey, Optional<Person> found, String address, @Nullable String device) {
        byte[] hash = Secrets.hash(device == null ? "" : device);
        return devices.knows(hash, found.map(Person::id).orElse(NOBODY))
                ? List.of(Throttle.Count.knownDevice(hash, usernameKey))
                : List.of(Throttle.Count.account(usernameKey), Throttle.Count.source(network(address)));
    }

    /** One source: an IPv4 address, or the /64 a home or school holds in IPv6. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Secrets.hex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
