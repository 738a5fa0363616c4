package org.keepwell.families;

import java.util.Objects;
import java.util.Optional;
import org.keepwell.access.Access;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.guard.Guard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guarded layer of a contact. A reader is told what to be ready for, chooses, and gives a reason, which opens it to them until the
 * end of the day and is audited. Nobody is shown how much anybody has read (F41, F42).
 */
@Component
@Transactional
public class RestrictedDetail {

    private final JdbcClient jdbc;
    private final ContactLog contacts;
    private final Access access;
    private final Guard guard;

    RestrictedDetail(JdbcClient jdbc, ContactLog contacts, Access access, Guard guard) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.access = access;
        this.guard = guard;
    }

    /**
     * Opens the restricted detail of a contact.
     *
     * @throws org.keepwell.shared.Refused when no reason is given
     * @throws NotFound when there is no such detail that the acting person may open
     */
    public String open(ContactId id, String reason) {
        Contact contact = contacts.contact(id);
        if (!contact.hasRestricted()) {
            throw new NotFound("restricted detail");
        }
        access.openWithReason(RecordKind.RESTRICTED_DETAIL, id.value(), reason);
        access.require(Action.SEE, RecordKind.RESTRICTED_DETAIL, id.value());
        return read(contact).orElseThrow(() -> new NotFound("restricted detail"));
    }

    private Optional<String> read(Contact contact) {
        return jdbc.sql("select restricted from families.contact where setting_id = :setting and contact_id = :contact")
                .param("setting", Acting.now().settingOrFail().value())
                .param("contact", contact.id().value())
                .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                .optional()
                .map(kept -> guard.open(
                        ContactStore.ownerOf(contact.family()),
                        ContactStore.RESTRICTED,
                        contact.id().value(),
                        kept));
    }
}
