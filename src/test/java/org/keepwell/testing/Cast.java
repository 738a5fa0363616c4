package org.keepwell.testing;

import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.Phase;
import org.keepwell.organisation.Sector;
import org.keepwell.organisation.SettingForm;

/**
 * The cast of tests: schools founded for one test alone, and people who can sign in to them. Names are made up; codes never repeat.
 */
public final class Cast {

    /** What everybody in tests signs in with. */
    public static final String PASSWORD = "seven quiet otters";

    private Cast() {}

    /** A pupil referral unit open on weekdays from 08:00 to 16:30, without terms (every week counts), quiet from 18:00 to 07:30. */
    public static School school() {
        return school(SettingForm.PUPIL_REFERRAL_UNIT);
    }

    /** As {@link #school()}, of another form. It has no URN. */
    public static School school(SettingForm form) {
        String code = School.freshCode();
        return School.found(
                new NewSetting("School " + code, code, form, Sector.COUNCIL, Phase.ALL_THROUGH, 5, 16, null));
    }
}
