package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Belonging;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.shared.web.Option;

/** The description of the setting, and the bodies behind it, newest first. */
public record SettingPage(
        SettingDetails setting,
        Typed typed,
        List<Option> forms,
        List<Option> sectors,
        List<Option> phases,
        List<Option> familiesOpen,
        List<Belonging> history,
        boolean mayChange) {}
