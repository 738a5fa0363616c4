package org.keepwell.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.shared.SettingId;

/** The settings to choose from; {@code active} is null until one was chosen. */
public record SwitchPage(
        List<SettingDetails> settings, @Nullable SettingId active) {}
