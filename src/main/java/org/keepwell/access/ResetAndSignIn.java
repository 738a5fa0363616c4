package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a reset. Whoever holds the link and chose a password is signed in at once, so that somebody whose name is being guessed at by
 * others, and is throttled, still comes in.
 */
@Component
class ResetAndSignIn {

    private final Resets resets;
    private final OwnPassword password;
    private final SessionStart start;

    ResetAndSignIn(Resets resets, OwnPassword password, SessionStart start) {
        this.resets = resets;
        this.password = password;
        this.start = start;
    }

    /** Uses the link up and sets the password; neither happens without the other. */
    @Transactional
    public void choose(String token, String newPassword) {
        password.set(resets.use(token), newPassword, "");
    }

    String signIn(HttpServletRequest request, HttpServletResponse response, PersonId person) {
        return start.begin(request, response, person, "signed-in-by-mailed-link", false);
    }
}
