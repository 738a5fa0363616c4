package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SignedIn;
import org.keepwell.shared.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the passkey script talks to. It sends no results of extensions: what a passkey derives for its holder never leaves the browser. */
@Controller
class PasskeyController {

    private static final String ADDING = "keepwell.passkey.adding";
    private static final String ASKING = "keepwell.passkey.asking";
    private static final Duration STILL_FRESH = Duration.ofMinutes(10);
    private static final int LABEL_LENGTH = 60;

    private final Passkeys passkeys;
    private final OwnPassword password;
    private final Throttle throttle;
    private final SessionStart start;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyController(Passkeys passkeys, OwnPassword password, Throttle throttle, SessionStart start) {
        this.passkeys = passkeys;
        this.password = password;
        this.throttle = throttle;
        this.start = start;
    }

    /** Begins to add a passkey. Some time after signing in, the password is asked for once more. */
    @SignedIn
    @PostMapping("/account/passkeys/options")
    ResponseEntity<String> toAddOne(HttpServletRequest request, @RequestBody String body) {
        PersonId me = Acting.now().personOrFail();
        HttpSession session = request.getSession();
        if (new SessionFacts(session).sinceSignIn().compareTo(STILL_FRESH) > 0 && !isMyPassword(me, body)) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "words", "Enter your password first. That was not it.");
        }
        PublicKeyCredentialCreationOptions options = passkeys.toAddOne(me);
        session.setAttribute(ADDING, options);
        return answer(options);
    }

    @SignedIn
    @PostMapping("/account/passkeys")
    ResponseEntity<String> add(HttpServletRequest request, @RequestBody String body) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(ADDING) instanceof PublicKeyCredentialCreationOptions asked)) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "words", "That took too long. Try again.");
        }
        session.removeAttribute(ADDING);
        try {
            passkeys.add(Acting.now().personOrFail(), asked, made(body));
            return answer(HttpStatus.OK, "to", "/account#passkeys");
        } catch (Refused refused) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "words", refused.words());
        }
    }

    @SignedIn
    @PostMapping("/account/passkeys/remove")
    String remove(@RequestParam String passkey, RedirectAttributes attributes) {
        passkeys.remove(Acting.now().personOrFail(), passkey);
        return Flash.to(
                "/account", attributes, "That passkey no longer signs you in. Remove it from your device as well.");
    }

    @Anyone
    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> toSignIn(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.toSignIn();
        request.getSession().setAttribute(ASKING, options);
        return answer(options);
    }

    @Anyone
    @PostMapping("/sign-in/passkey")
    ResponseEntity<String> signIn(HttpServletRequest request, HttpServletResponse response, @RequestBody String body) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(ASKING) instanceof PublicKeyCredentialRequestOptions asked)) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "words", "That took too long. Try again.");
        }
        session.removeAttribute(ASKING);
        try {
            Optional<PersonId> person = passkeys.whoIs(asked, given(body));
            if (person.isEmpty()) {
                return answer(
                        HttpStatus.UNPROCESSABLE_CONTENT, "words", "We do not know this passkey. Sign in by password.");
            }
            return answer(
                    HttpStatus.OK, "to", start.begin(request, response, person.get(), "signed-in-by-passkey", false));
        } catch (Refused refused) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "words", refused.words());
        }
    }

    private boolean isMyPassword(PersonId me, String body) {
        List<Throttle.Count> counts = List.of(Throttle.Count.ownPassword(me));
        if (throttle.tryOnce(counts).isPresent()
                || !password.is(me, read(body).path("password").asString(""))) {
            return false;
        }
        throttle.forget(counts);
        return true;
    }

    private RelyingPartyPublicKey made(String body) {
        JsonNode node = read(body);
        String label = node.path("label").asString("").strip();
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential = json.treeToValue(
                    node.path("credential"),
                    json.getTypeFactory()
                            .constructType(
                                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}));
            return new RelyingPartyPublicKey(
                    credential,
                    label.isEmpty() ? "Passkey" : label.substring(0, Math.min(label.length(), LABEL_LENGTH)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private PublicKeyCredential<AuthenticatorAssertionResponse> given(String body) {
        try {
            return json.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        } catch (JacksonException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    private static Refused refused(Exception cause) {
        Refused refused = new Refused("That did not look like a passkey. Try again.");
        refused.initCause(cause);
        return refused;
    }

    private ResponseEntity<String> answer(Object options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(options));
    }

    private ResponseEntity<String> answer(HttpStatus status, String name, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of(name, words)));
    }
}
