package org.keepwell.notices;

import java.util.UUID;

/**
 * One message ready to leave the building.
 *
 * @param id the same at every try, so that a channel which keeps count can tell a repeat from a second message
 * @param address a mail address or a telephone number, as the channel needs
 * @param subject the line a mail carries above it; text messages leave it out
 */
record Letter(UUID id, String address, String subject, String words) {

    /** Neither the address nor the words may reach a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
