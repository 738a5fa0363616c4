package org.keepwell.access;

import java.util.Set;
import java.util.UUID;
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
import org.keepwell.testing.Web;

/** A setting of its own for a test, and people who can sign in to it. */
final class SmallSchool {

    static final String PASSWORD = "seven quiet otters";

    final SettingId id = SettingId.make();
    final String code = "t-" + UUID.randomUUID().toString().substring(0, 8);

    SmallSchool() {
        Acting.as(Actor.engine(id), () -> {
            SettingId founded = RunningKeepwell.bean(Settings.class).found(Cast.bodyWithoutUrn("School " + code, code));
            if (!founded.equals(id)) {
                throw new AssertionError("Founded another setting");
            }
        });
    }

    /** Somebody who works here and can sign in. */
    Known hire(String name, Role... roles) {
        String username = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + code;
        PersonId person = Acting.as(
                Actor.engine(id), () -> RunningKeepwell.bean(People.class).register(username, PASSWORD));
        join(person, name, roles);
        return new Known(person, username);
    }

    /** Somebody known elsewhere begins to work here too. */
    void join(PersonId person, String name, Role... roles) {
        Acting.as(
                Actor.engine(id),
                () -> RunningKeepwell.bean(Staff.class)
                        .join(NewStaff.of(person, name, JobTitle.TEACHER).withRoles(Set.of(roles))));
    }

    Actor actor(PersonId person, Role... roles) {
        return Actor.person(person, id, Set.of(roles));
    }

    /** A person and the name they sign in with. */
    record Known(PersonId person, String username) {

        Web web() {
            return Web.signedIn(username, PASSWORD);
        }
    }
}
