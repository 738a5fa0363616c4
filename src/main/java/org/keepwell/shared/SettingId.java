package org.keepwell.shared;

import java.util.UUID;

/** One school, unit or other body whose staff and families are kept apart from every other: the tenant. */
public record SettingId(UUID value) {

    public static SettingId make() {
        return new SettingId(Ids.newId());
    }

    public static SettingId of(String text) {
        return new SettingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
