package org.keepwell.access;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.web.SignedInNames;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What a session remembers: plain text and numbers only, so that a session outlives a release. */
final class SessionFacts {

    /** Spring Session files each session under this, which lets a person see and end their own. */
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String SETTING = "keepwell.setting";
    private static final String HAT = "keepwell.hat";
    private static final String SIGNED_IN_AT = "keepwell.signed-in-at";
    static final String DEVICE = "keepwell.device";
    static final String SHARED_COMPUTER = "keepwell.shared-computer";
    private static final String RETURN_TO = "keepwell.return-to";

    private final HttpSession session;

    SessionFacts(HttpSession session) {
        this.session = session;
    }

    Optional<PersonId> person() {
        return text(PERSON).map(PersonId::of);
    }

    Optional<SettingId> setting() {
        return text(SETTING).map(SettingId::of);
    }

    Optional<Role> hat() {
        return text(HAT)
                .flatMap(name -> Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(name))
                        .findFirst());
    }

    /** How long ago the person signed in, by the clock of the session store. */
    Duration sinceSignIn() {
        long at = session.getAttribute(SIGNED_IN_AT) instanceof Long millis ? millis : session.getCreationTime();
        return Duration.ofMillis(session.getLastAccessedTime() - at);
    }

    /** Begins a signed-in session. {@code device} is what its owner will know it by, such as "Firefox on Android". */
    void begin(PersonId person, String device, boolean sharedComputer, Duration idle) {
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(SIGNED_IN_AT, session.getLastAccessedTime());
        session.setAttribute(DEVICE, device);
        session.setAttribute(SHARED_COMPUTER, sharedComputer);
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    /** Makes a setting the active one. A hat belongs to the setting it was put on in. */
    void enter(SettingDetails setting, String name, String shortName, int settings) {
        session.setAttribute(SETTING, setting.id().toString());
        session.setAttribute(
                SignedInNames.ATTRIBUTE, new SignedInNames(name, shortName, setting.name(), settings, ownDevice()));
        session.removeAttribute(HAT);
    }

    private boolean ownDevice() {
        return Boolean.FALSE.equals(session.getAttribute(SHARED_COMPUTER));
    }

    void leaveSetting() {
        session.removeAttribute(SETTING);
        session.removeAttribute(SignedInNames.ATTRIBUTE);
        session.removeAttribute(HAT);
    }

    void wear(@Nullable Role role) {
        if (role == null) {
            session.removeAttribute(HAT);
        } else {
            session.setAttribute(HAT, role.name());
        }
    }

    void rememberWhereTo(String path) {
        session.setAttribute(RETURN_TO, path);
    }

    /** The page somebody wanted before they had to sign in or choose; asked once. */
    String whereTo() {
        Optional<String> wanted = text(RETURN_TO);
        session.removeAttribute(RETURN_TO);
        return wanted.orElse("/");
    }

    private Optional<String> text(String name) {
        return session.getAttribute(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
