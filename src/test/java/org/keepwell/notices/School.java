package org.keepwell.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keepwell.organisation.Channel;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.Cast;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.util.function.ThrowingSupplier;

/** A school of its own for one test, with people who can be reached at addresses of their own. */
final class School {

    final SettingId id = SettingId.make();
    final Member callum;
    final Member shabnam;
    final Member martin;

    /** Somebody who works here. */
    record Member(PersonId id, String name, String email, String mobile) {}

    School() {
        String code = "N" + UUID.randomUUID().toString().substring(0, 8);
        engine(() -> RunningKeepwell.bean(Settings.class).found(Cast.bodyWithoutUrn("Test School", code)));
        callum = join("Callum Riley", JobTitle.TEACHING_ASSISTANT, Channel.IN_APP);
        shabnam = join("Shabnam Mirza", JobTitle.FAMILY_TEAM_MANAGER, Channel.IN_APP, Channel.EMAIL);
        martin = join("Martin Sugden", JobTitle.DEPUTY_HEAD, Channel.IN_APP, Channel.TEXT, Channel.EMAIL);
    }

    Member join(String name, JobTitle job, Channel... channels) {
        PersonId person = PersonId.make();
        String unique = UUID.randomUUID().toString();
        String mobile = "07" + String.format("%09d", Math.floorMod(unique.hashCode(), 1_000_000_000));
        String email = unique + "@staff.example";
        engine(() -> {
            Staff staff = RunningKeepwell.bean(Staff.class);
            staff.join(NewStaff.of(person, name, job).reachedBy(mobile, email));
            staff.reachBy(person, mobile, email, List.of(channels));
            return person;
        });
        return new Member(person, name, email, mobile);
    }

    /** Does the work as the engine at work for this school. */
    <T> T engine(ThrowingSupplier<T> work) {
        return Acting.as(Actor.engine(id), work);
    }

    /** Does the work as one of its people, holding every role. */
    <T> T as(Member member, ThrowingSupplier<T> work) {
        return Acting.as(actor(member), work);
    }

    Actor actor(Member member) {
        return Actor.person(member.id(), id, EnumSet.allOf(Role.class));
    }

    /** A notice about an event of its own, whose inside line names somebody and whose outside words do not. */
    static Notice notice(Urgency urgency, String key, Member... to) {
        return new Notice(
                "visit-overdue",
                java.util.Arrays.stream(to).map(Member::id).collect(java.util.stream.Collectors.toUnmodifiableSet()),
                urgency,
                "Somebody has not checked in. Please sign in now.",
                "Callum MARKER-RILEY, Mill Lane, due 2:50",
                "/visits/0190-marker",
                key);
    }

    Told tell(Notice notice) {
        return engine(() -> RunningKeepwell.bean(Notices.class).tell(notice));
    }

    List<Receipt> receipts(String key) {
        return engine(() -> RunningKeepwell.bean(Notices.class).receipts(key));
    }

    Set<Channel> sentTo(Member member, String key) {
        return receipts(key).stream()
                .filter(receipt -> receipt.person().equals(member.id()))
                .flatMap(receipt -> receipt.sent().stream())
                .map(Receipt.Sent::channel)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
