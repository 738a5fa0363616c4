package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.ThrowingSupplier;

/** Turns a person who proved who they are into a signed-in session: a new session id, a new form token, a place to work. */
@Component
class SessionStart {

    static final String NOWHERE = "You are not on the staff of any setting now. Ask your administrator to add you.";

    private final SignInRecord record;
    private final Devices devices;
    private final Staff staff;
    private final KeptForms keptForms;
    private final CsrfTokenRepository formTokens;
    private final Duration idle;
    private final Duration idleOnShared;

    SessionStart(
            SignInRecord record,
            Devices devices,
            Staff staff,
            KeptForms keptForms,
            CsrfTokenRepository formTokens,
            Environment environment) {
        this.record = record;
        this.devices = devices;
        this.staff = staff;
        this.keptForms = keptForms;
        this.formTokens = formTokens;
        this.idle = environment.getProperty("keepwell.session.idle", Duration.class, Duration.ofHours(10));
        this.idleOnShared =
                environment.getProperty("keepwell.session.idle-shared", Duration.class, Duration.ofMinutes(20));
    }

    /**
     * Begins the session and returns the path to go to next.
     *
     * @param how the audit's word for the way of proving it, such as "signed-in-by-password"
     * @param sharedComputer no cookie is left behind, and the session ends sooner
     * @throws Refused when the person belongs to no setting
     */
    String begin(
            HttpServletRequest request,
            HttpServletResponse response,
            PersonId person,
            String how,
            boolean sharedComputer) {
        List<SettingDetails> places = Acting.as(
                Actor.person(person), (ThrowingSupplier<List<SettingDetails>>) () -> record.signedIn(person, how));
        if (places.isEmpty()) {
            throw new Refused(NOWHERE);
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        formTokens.saveToken(null, request, response);
        SessionFacts facts = new SessionFacts(session);
        String label = Devices.label(request.getHeader(HttpHeaders.USER_AGENT));
        facts.begin(person, label, sharedComputer, sharedComputer ? idleOnShared : idle);
        if (!sharedComputer) {
            String token = Acting.as(Actor.person(person), (ThrowingSupplier<String>)
                    () -> devices.note(Devices.cookie(request).orElse(null), person, label));
            devices.setCookie(response, token);
        }
        if (places.size() == 1) {
            enter(facts, person, places.getFirst(), 1);
        } else {
            facts.leaveSetting();
        }
        return next(facts, person, places.size());
    }

    /** Makes a setting the active one of the session. */
    void enter(SessionFacts facts, PersonId person, SettingDetails place, int places) {
        StaffMember member =
                Acting.as(Actor.person(person, place.id(), java.util.Set.of()), (ThrowingSupplier<StaffMember>)
                        () -> staff.find(person));
        facts.enter(place, member.name(), member.givenName(), places);
    }

    private String next(SessionFacts facts, PersonId person, int places) {
        if (places > 1) {
            return "/switch";
        }
        return Acting.as(Actor.person(person), (ThrowingSupplier<java.util.Optional<String>>)
                        () -> keptForms.newestOf(person))
                .orElseGet(facts::whereTo);
    }
}
