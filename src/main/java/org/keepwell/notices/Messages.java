package org.keepwell.notices;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.organisation.DutyNow;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A line from one colleague to another. An ordinary one waits for the morning; an urgent one goes to whoever is on duty, alone. */
@Component
@Transactional
public class Messages {

    /** The longest line, in characters. */
    public static final int LONGEST = 300;

    private final Notices notices;
    private final Staff staff;
    private final DutyRota rota;
    private final DatabaseClock clock;

    Messages(Notices notices, Staff staff, DutyRota rota, DatabaseClock clock) {
        this.notices = notices;
        this.staff = staff;
        this.rota = rota;
        this.clock = clock;
    }

    /**
     * What became of a message.
     *
     * @param to who gets it: the one it was for, or the person on duty
     * @param words tells the sender when it arrives
     */
    public record Sent(StaffMember to, Told told, String words) {}

    /**
     * Sends a line to a colleague of the active setting.
     *
     * @throws NotFound when they do not work here
     * @throws Refused when the line is empty or longer than {@link #LONGEST}
     */
    public Sent send(PersonId to, String line) {
        StaffMember receiver = staff.maybe(to).filter(StaffMember::active).orElseThrow(() -> new NotFound("person"));
        return send(receiver, checked(line), Urgency.ORDINARY);
    }

    /**
     * Sends a line to whoever is on duty now, at any hour, and to nobody else.
     *
     * @throws Refused when nobody else from the setting is on duty; the words say whom to ring outside
     */
    public Sent sendToDuty(String line) {
        DutyNow duty = rota.at(clock.now());
        PersonId sender = Acting.now().personOrFail();
        return Stream.of(duty.leader(), duty.deputy())
                .flatMap(java.util.Optional::stream)
                .filter(person -> !person.equals(sender))
                .findFirst()
                .map(person -> send(staff.find(person), checked(line), Urgency.DUTY))
                .orElseThrow(() -> new Refused("urgent", nobodyWords()));
    }

    private Sent send(StaffMember to, String line, Urgency urgency) {
        StaffMember sender = staff.find(Acting.now().personOrFail());
        Told told = notices.tell(new Notice(
                "message",
                Set.of(to.person()),
                urgency,
                urgency == Urgency.DUTY
                        ? "You are on duty and a colleague needs you. Please sign in to Keepwell now."
                        : "A colleague has written to you in Keepwell.",
                sender.name() + ": " + line,
                "/notices",
                "message/" + Ids.newId()));
        return new Sent(to, told, words(to, told, urgency));
    }

    private String words(StaffMember to, Told told, Urgency urgency) {
        Instant held = told.heldUntil();
        if (held != null) {
            return "Sent. " + to.givenName() + "’s quiet hours hold it: it arrives " + Arrival.words(held, clock.now())
                    + ".";
        }
        return urgency == Urgency.DUTY
                ? "Sent to " + to.givenName() + ", who is on duty now. If a child or colleague is in danger, ring 999."
                : "Sent to " + to.givenName() + ".";
    }

    private String nobodyWords() {
        String outside = rota.outside().stream()
                .map(number -> number.name() + " " + number.number())
                .collect(Collectors.joining(", "));
        return "Nobody else from school is on duty, so this was not sent. In danger? Ring 999."
                + (outside.isEmpty() ? "" : " These people answer: " + outside + ".");
    }

    private static String checked(String line) {
        String tidy = line.strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty()) {
            throw new Refused("message", "Write a line first.");
        }
        if (tidy.length() > LONGEST) {
            throw new Refused("message", "Keep it to " + LONGEST + " characters: talk about the rest.");
        }
        return tidy;
    }
}
