package org.keepwell.access;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.keepwell.shared.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions a person has open, for them to see and end. */
@Component
class OpenSessions {

    private final JdbcIndexedSessionRepository sessions;

    OpenSessions(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    List<OpenSession> of(PersonId person, String currentId) {
        return all(person).stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getAttributeOrDefault(SessionFacts.DEVICE, "A browser"),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    void end(PersonId person, String handle) {
        end(person, session -> handle(session.getId()).equals(handle));
    }

    void endAll(PersonId person) {
        end(person, session -> true);
    }

    void endAllBut(PersonId person, String currentId) {
        end(person, session -> !session.getId().equals(currentId));
    }

    private void end(PersonId person, Predicate<Session> which) {
        all(person).stream().filter(which).map(Session::getId).forEach(sessions::deleteById);
    }

    private List<? extends Session> all(PersonId person) {
        return List.copyOf(((FindByIndexNameSessionRepository<? extends Session>) sessions)
                .findByPrincipalName(person.toString())
                .values());
    }

    private static String handle(String id) {
        return Secrets.hex(Secrets.hash(id)).substring(0, 32);
    }
}
