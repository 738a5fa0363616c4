package org.keepwell.visits;

import java.util.UUID;
import org.keepwell.shared.SettingId;

/** A timer that is due, as the engine sees it across settings: ids only. */
record DueStep(SettingId setting, UUID timer, UUID visit, UUID person) {}
