package org.keepwell.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, two passes, one lane). A check takes the same work whether or not there is anything to
 * check against, and only a few run at once, so that a flood of tries cannot exhaust memory.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    Passwords() {
        this.nobodys = hash("the password of nobody at all");
    }

    String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            room.release();
        }
    }

    /** Whether the password is the one that was hashed. Without a hash the answer is no, after the same work. */
    boolean matches(String password, @Nullable String hash) {
        room.acquireUninterruptibly();
        try {
            boolean same = argon2.matches(password, hash == null ? nobodys : hash);
            return same && hash != null;
        } finally {
            room.release();
        }
    }

    boolean outdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }
}
