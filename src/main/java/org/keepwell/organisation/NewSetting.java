package org.keepwell.organisation;

import org.jspecify.annotations.Nullable;

/** What is needed to found a setting. {@code code} must be free; {@code urn} is left out by bodies without one. */
public record NewSetting(
        String name,
        String code,
        SettingForm form,
        Sector sector,
        Phase phase,
        int ageFrom,
        int ageTo,
        @Nullable String urn) {}
