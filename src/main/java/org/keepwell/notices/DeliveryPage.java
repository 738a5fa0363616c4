package org.keepwell.notices;

import java.util.List;

/** How messages of the setting leave the building, and what is stuck. Nothing of what they say. */
public record DeliveryPage(List<Way> channels, List<Stuck> stuck) {

    /** One channel as it does now. {@code kind} is the colour of its tag. */
    public record Way(String name, String state, String kind, int waiting, int held, int failed, String lastSent) {}

    /** One message that has not gone. {@code safety}: somebody may be in danger. */
    public record Stuck(String id, String person, String channel, String due, String problem, boolean safety) {}
}
