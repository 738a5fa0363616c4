package org.keepwell.families;

import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;

/** A contact was logged. Ids only; a listener that needs more reads it under its own rights. */
public record ContactLogged(SettingId setting, ContactId contact, FamilyId family, PersonId by) {}
