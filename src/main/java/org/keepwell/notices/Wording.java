package org.keepwell.notices;

import java.util.UUID;
import org.keepwell.organisation.Channel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How a notice reads outside: its outside words and the way to the rest, which needs a sign-in. Nothing else. */
@Component
class Wording {

    private final String base;

    Wording(@Value("${keepwell.base-url:http://localhost:8080}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** The letter for a person's line; its address leads to the line and says nothing of what it is about. */
    Letter letter(Channel channel, UUID id, String address, String outside, UUID line) {
        return channel == Channel.TEXT
                ? new Letter(id, address, "", outside + " " + base + "/notices")
                : new Letter(
                        id, address, outside, outside + "\n\nSign in to see it: " + base + "/notices/" + line + "\n");
    }
}
