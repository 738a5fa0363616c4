package org.keepwell.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.keepwell.shared.web.Page.NavItem;
import org.keepwell.shared.web.Page.SignedInPerson;
import org.keepwell.shared.web.Pages;
import org.keepwell.shared.web.SignedInNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of each page: navigation by what a person came to do, each role seeing only its own. */
@Component
final class Frame implements Pages {

    private static final List<Door> DOORS = List.of(
            new Door("today", "Today", "/", "today", RecordKind.TODAY),
            new Door("families", "Families", "/families", "families", RecordKind.FAMILY_LIST),
            new Door("visits", "Visits", "/visits", "visits", RecordKind.VISIT),
            new Door("board", "Board", "/visits/board", "clock", RecordKind.VISIT_BOARD),
            new Door("concerns", "Concerns", "/concerns", "warning", RecordKind.CONCERN_QUEUE),
            new Door("lead", "Lead", "/lead", "lead", RecordKind.CASELOAD_MIX),
            new Door("trust", "Trust", "/trust", "lead", RecordKind.TRUST),
            new Door("setup", "Set up", "/set-up", "setup", RecordKind.SETTING));

    private final ObjectProvider<MayI> rules;
    private final boolean demo;

    Frame(ObjectProvider<MayI> rules, Environment environment) {
        this.rules = rules;
        this.demo = environment.getProperty("keepwell.demo", Boolean.class, false);
    }

    @Override
    public Page of(HttpServletRequest request) {
        SignedInPerson person = Acting.maybe()
                .filter(actor -> actor.person() != null)
                .map(actor -> person(actor, names(request)))
                .orElse(null);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                "",
                "",
                "",
                person,
                person == null ? List.of() : navigation(person.actor()),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                Flash.of(request),
                request.getRequestURI(),
                FormErrors.none(),
                demo);
    }

    private List<NavItem> navigation(Actor actor) {
        MayI mayI = rules.getObject();
        return actor.setting() == null
                ? List.of()
                : DOORS.stream()
                        .filter(door -> mayI.ever(Action.SEE, door.kind()))
                        .map(door -> new NavItem(door.area(), door.label(), door.href(), door.icon()))
                        .toList();
    }

    private static SignedInPerson person(Actor actor, @Nullable SignedInNames names) {
        String hat = actor.hat() == null ? "" : actor.hat().words();
        return names == null
                ? new SignedInPerson("Signed in", "You", "", 1, actor, "", hat, false)
                : new SignedInPerson(
                        names.name(),
                        names.shortName(),
                        names.settingName(),
                        names.settings(),
                        actor,
                        "",
                        hat,
                        names.ownDevice());
    }

    private static @Nullable SignedInNames names(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SignedInNames.ATTRIBUTE) instanceof SignedInNames names
                ? names
                : null;
    }

    private record Door(String area, String label, String href, String icon, RecordKind kind) {}
}
