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

    /** A charity open on weekdays from 08:00 to 16:30, without terms (every week counts), quiet from 18:00 to 07:30. */
    public static School school() {
        return school(SettingForm.VOLUNTARY);
    }

    /** As {@link #school()}, of another form. It has no URN. */
    public static School school(SettingForm form) {
        String code = School.freshCode();
        return School.found(described("School " + code, code, form));
    }

    /**
     * What all tests found their settings from, journeys included: a voluntary body that is no school and has no URN (F02). What works in
     * a test works without one.
     */
    public static NewSetting bodyWithoutUrn(String name, String code) {
        return described(name, code, SettingForm.VOLUNTARY);
    }

    private static NewSetting described(String name, String code, SettingForm form) {
        return new NewSetting(name, code, form, Sector.VOLUNTARY, Phase.ALL_THROUGH, 5, 16, null);
    }
}
