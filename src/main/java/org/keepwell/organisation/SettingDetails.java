package org.keepwell.organisation;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.SettingId;

/**
 * A setting as others see it.
 *
 * @param code short name in addresses and commands: letters, digits, hyphens; upper and lower case are the same
 * @param form the form in words, such as "Pupil referral unit"
 * @param familiesOpenToAll whether every practitioner may open every family without giving a reason
 * @param urn the register's number where there is one; a body without is a full setting
 * @param staff how many people work there now, those from outside (supervisors) not counted
 * @param quietFrom when ordinary messages begin to be held each evening
 * @param quietUntil when they are let through each morning
 * @param quietOnClosedDays whether days on which the setting is closed are quiet throughout
 * @param dutyMustBeCovered whether a week of the rota with a gap is refused rather than warned about
 * @param setUp whether set-up was finished, signposts confirmed
 * @param version rises with each change; a form sends back the one it began with
 */
public record SettingDetails(
        SettingId id,
        String name,
        String code,
        String form,
        boolean familiesOpenToAll,
        SettingForm kind,
        Sector sector,
        Phase phase,
        int ageFrom,
        int ageTo,
        @Nullable String urn,
        int staff,
        FamiliesOpen familiesOpen,
        LocalTime quietFrom,
        LocalTime quietUntil,
        boolean quietOnClosedDays,
        boolean dutyMustBeCovered,
        boolean setUp,
        int version) {

    /** Whether so many people work there that cover of duty may be a rule and not only a warning. */
    public boolean mayMakeDutyCoverARule() {
        return staff > SettingRules.SMALL_SETTING_STAFF;
    }
}
