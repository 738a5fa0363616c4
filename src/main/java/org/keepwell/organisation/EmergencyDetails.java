package org.keepwell.organisation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to ring and which car to look for when somebody may be in trouble. Sealed under the worker's own key, entered by the worker alone,
 * opened by an alarm alone, and each opening is in the audit.
 */
@Component
@Transactional
public class EmergencyDetails {

    private static final String CONTACT = "organisation.emergency_details.contact";
    private static final String CAR = "organisation.emergency_details.car";
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final Guard guard;
    private final Audit audit;
    private final DatabaseClock clock;

    EmergencyDetails(JdbcClient jdbc, Guard guard, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one's own page shows and takes; each text may be empty. */
    public record Details(
            String contactName,
            String contactNumber,
            String contactIs,
            String carMake,
            String carColour,
            String carRegistration) {

        public static final Details EMPTY = new Details("", "", "", "", "", "");

        public boolean hasContact() {
            return !contactNumber.isBlank();
        }

        public boolean hasCar() {
            return !carRegistration.isBlank() || !carMake.isBlank();
        }
    }

    /** The acting person's own, for their own page. */
    @Transactional(readOnly = true)
    public Details own() {
        return read(Acting.now().personOrFail());
    }

    /** Keeps the acting person's own. @throws Refused when a name comes without a number */
    public void keep(Details details) {
        PersonId me = Acting.now().personOrFail();
        if (!details.contactName().isBlank() && details.contactNumber().isBlank()) {
            throw new Refused("contactNumber", "Enter the number to ring them on.");
        }
        Owner owner = Owner.staff(me);
        byte[] contact = guard.seal(
                owner,
                CONTACT,
                me.value(),
                String.join(SEPARATOR, details.contactName(), details.contactNumber(), details.contactIs()));
        byte[] car = guard.seal(
                owner,
                CAR,
                me.value(),
                String.join(SEPARATOR, details.carMake(), details.carColour(), details.carRegistration()));
        jdbc.sql("""
                insert into organisation.emergency_details (setting_id, person_id, contact, car, changed_at)
                values (?, ?, ?, ?, ?)
                on conflict (setting_id, person_id) do update
                   set contact = excluded.contact, car = excluded.car, changed_at = excluded.changed_at""")
                .params(here().value(), me.value(), contact, car, Rows.at(clock.now()))
                .update();
        audit.record("kept-emergency-details", "staff", me.value());
    }

    /** Whether somebody has entered any, without opening them. */
    @Transactional(readOnly = true)
    public boolean has(PersonId person) {
        return row(person).isPresent();
    }

    /**
     * Opens somebody's details for an alarm: called by a ladder's last steps and nothing else. Audited with the person who reads.
     *
     * @param alarm the alarm or visit that asks
     * @param reason in a few plain words without names, such as "not heard from after a visit"
     * @throws NotFound when the person does not work in this setting
     */
    public Details open(PersonId person, UUID alarm, String reason) {
        if (reason.isBlank()) {
            throw new Refused("reason", "Say why these details are needed.");
        }
        Details details = read(person);
        audit.record(
                "opened-emergency-details",
                "staff",
                person.value(),
                Map.of("alarm", alarm.toString(), "reason", reason));
        return details;
    }

    private Details read(PersonId person) {
        return row(person).map(row -> unseal(person, row)).orElse(Details.EMPTY);
    }

    private Details unseal(PersonId person, Row row) {
        String[] contact = parts(person, CONTACT, row.contact());
        String[] car = parts(person, CAR, row.car());
        return new Details(contact[0], contact[1], contact[2], car[0], car[1], car[2]);
    }

    private String[] parts(PersonId person, String column, byte[] sealed) {
        return guard.open(Owner.staff(person), column, person.value(), sealed).split(SEPARATOR, 3);
    }

    private Optional<Row> row(PersonId person) {
        return jdbc.sql(
                        "select contact, car from organisation.emergency_details where setting_id = ? and person_id = ?")
                .params(here().value(), person.value())
                .query((row, n) -> new Row(
                        Objects.requireNonNull(row.getBytes("contact")), Objects.requireNonNull(row.getBytes("car"))))
                .optional();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(byte[] contact, byte[] car) {}

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
