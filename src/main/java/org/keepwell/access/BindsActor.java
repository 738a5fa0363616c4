package org.keepwell.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds who acts for each request. Roles are read afresh, so that a right taken away is gone with the next tap; a person who belongs to no
 * setting any more is signed out.
 */
final class BindsActor extends OncePerRequestFilter {

    private final Staff staff;
    private final Settings settings;
    private final Duration longest;

    BindsActor(Staff staff, Settings settings, Duration longest) {
        this.staff = staff;
        this.settings = settings;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = request.getRequestURI().startsWith("/assets/") ? Actor.nobody() : actor(request);
        try {
            Acting.call(actor, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Actor actor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Actor.nobody();
        }
        SessionFacts facts = new SessionFacts(session);
        Optional<PersonId> person = facts.person();
        if (person.isEmpty()) {
            return Actor.nobody();
        }
        if (facts.sinceSignIn().compareTo(longest) > 0) {
            session.invalidate();
            return Actor.nobody();
        }
        return facts.setting()
                .flatMap(setting -> inSetting(person.get(), setting, facts))
                .orElseGet(() -> outsideOf(person.get(), session, facts));
    }

    private Optional<Actor> inSetting(PersonId person, SettingId setting, SessionFacts facts) {
        Staff.Standing here = Acting.as(
                Actor.person(person, setting, Set.of()),
                (org.springframework.util.function.ThrowingSupplier<Staff.Standing>) () -> staff.standingOf(person));
        if (here.roles().isEmpty()) {
            return Optional.empty();
        }
        Optional<Role> hat = facts.hat().filter(here.roles()::contains);
        return Optional.of(Actor.person(person, setting, here.roles())
                .managing(here.manages())
                .wearing(hat.orElse(null)));
    }

    private Actor outsideOf(PersonId person, HttpSession session, SessionFacts facts) {
        facts.leaveSetting();
        Actor actor = Actor.person(person);
        boolean belongs = !Acting.as(actor, (org.springframework.util.function.ThrowingSupplier<Boolean>)
                () -> settings.of(person).isEmpty());
        if (belongs) {
            return actor;
        }
        session.invalidate();
        return Actor.nobody();
    }
}
