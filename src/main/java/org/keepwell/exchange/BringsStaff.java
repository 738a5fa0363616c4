package org.keepwell.exchange;

import java.util.Locale;
import java.util.Optional;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffChange;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Brings in staff. They cannot sign in until somebody invites them, and never become administrator or safeguarding lead by a roster.
 * Whoever is here already under the same mail address is recognised.
 */
@Component
class BringsStaff {

    private final Staff staff;
    private final SourceIds sources;

    BringsStaff(Staff staff, SourceIds sources) {
        this.staff = staff;
        this.sources = sources;
    }

    void bring(PersonRow row) {
        Optional<PersonId> known = sources.record(row).map(PersonId::new).or(() -> here(row.email()));
        PersonId person = known.orElseGet(PersonId::make);
        if (known.isEmpty()) {
            join(person, row);
        } else if (!row.fresh()) {
            update(person, row);
        }
        sources.remember(row, person.value(), null);
    }

    private void join(PersonId person, PersonRow row) {
        NewStaff wanted = NewStaff.of(person, row.name(), job(row)).reachedBy(mobile(row), row.email());
        staff.join(new NewStaff(
                person,
                wanted.name(),
                called(row),
                wanted.job(),
                wanted.job() == JobTitle.OTHER ? "Administration" : "",
                wanted.mobile(),
                wanted.email(),
                wanted.roles(),
                null));
    }

    private void update(PersonId person, PersonRow row) {
        StaffRecord now = staff.record(person);
        staff.change(
                person,
                new StaffChange(
                        row.name(),
                        called(row),
                        now.job(),
                        now.titleWords(),
                        mobile(row).isEmpty() ? now.member().mobile() : mobile(row),
                        row.email().isEmpty() ? now.member().email() : row.email(),
                        now.site(),
                        now.version()));
    }

    private Optional<PersonId> here(String email) {
        return email.isEmpty()
                ? Optional.empty()
                : staff.all().stream()
                        .filter(member ->
                                member.email().strip().toLowerCase(Locale.ROOT).equals(email))
                        .map(StaffMember::person)
                        .findFirst();
    }

    private static JobTitle job(PersonRow row) {
        if (row.parts().contains("TEACHER")) {
            return JobTitle.TEACHER;
        }
        return row.parts().contains("AIDE") ? JobTitle.TEACHING_ASSISTANT : JobTitle.OTHER;
    }

    private static String called(PersonRow row) {
        return row.knownAs().isEmpty() ? row.givenName() : row.knownAs();
    }

    private static String mobile(PersonRow row) {
        return row.phone().replaceAll("[./]", " ");
    }
}
