package org.keepwell.testing;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.springframework.util.function.ThrowingSupplier;

/** A setting of one test, and its people, who can sign in. */
public record School(SettingId id, String code) {

    static String freshCode() {
        return "t-" + UUID.randomUUID().toString().substring(0, 13);
    }

    static School found(NewSetting wanted) {
        SettingId id = SettingId.make();
        SettingId founded = Acting.as(Actor.engine(id), (ThrowingSupplier<SettingId>)
                () -> RunningKeepwell.bean(Settings.class).found(wanted));
        return new School(founded, wanted.code());
    }

    /** A teacher with these roles who can sign in. */
    public Colleague hire(String name, Role... roles) {
        return hire(name, JobTitle.TEACHER, roles);
    }

    /** Somebody who can sign in, with exactly these roles. */
    public Colleague hire(String name, JobTitle job, Role... roles) {
        return hire(NewStaff.of(PersonId.make(), name, job).withRoles(Set.of(roles)));
    }

    /** As described, and able to sign in. */
    public Colleague hire(NewStaff wanted) {
        String username = wanted.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + code;
        asEngine(() -> RunningKeepwell.bean(Staff.class).join(wanted));
        return new Colleague(this, wanted.person(), username, wanted.roles());
    }

    /** Somebody known from another school begins to work here too. */
    public Colleague alsoHire(Colleague known, String name, Role... roles) {
        NewStaff wanted = NewStaff.of(known.person(), name, JobTitle.TEACHER).withRoles(Set.of(roles));
        asEngine(() -> RunningKeepwell.bean(Staff.class).join(wanted));
        return new Colleague(this, known.person(), known.username(), wanted.roles());
    }

    /** Does something in this school that no person answers for. */
    public void asEngine(Runnable work) {
        Acting.as(Actor.engine(id), work);
    }

    /** Asks something in this school that no person answers for. */
    public <T> T ask(ThrowingSupplier<T> question) {
        return Acting.as(Actor.engine(id), question);
    }
}
