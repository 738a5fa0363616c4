package org.keepwell.shared.web;

import java.io.Serializable;

/**
 * The names that the frame of a page shows, kept in the session so that a page costs no statement for them. Put there by {@code access}
 * at sign-in and when the setting is switched, under {@link #ATTRIBUTE}.
 *
 * @param name the person's name
 * @param shortName what colleagues call them
 * @param settingName the active setting's name
 * @param settings how many settings they may switch between
 * @param ownDevice whether the device is theirs alone, by what they said at sign-in; not so in a session from before this was asked
 */
public record SignedInNames(String name, String shortName, String settingName, int settings, boolean ownDevice)
        implements Serializable {

    public static final String ATTRIBUTE = "keepwell.names";

    private static final long serialVersionUID = 1L;
}
