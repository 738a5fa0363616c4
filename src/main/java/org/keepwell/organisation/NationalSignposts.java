package org.keepwell.organisation;

import java.util.List;

/** What a new setting's signposts are prefilled with, for it to check. Numbers change: each is confirmed by the setting and asked again every term. */
final class NationalSignposts {

    record Prefilled(Signpost.Kind kind, String name, String number, String note, boolean outOfHours) {}

    static final List<Prefilled> ALL = List.of(
            new Prefilled(
                    Signpost.Kind.EMERGENCY,
                    "Police, ambulance, fire",
                    "999",
                    "When somebody is in danger now. On a silent mobile call press 55 when asked.",
                    true),
            new Prefilled(
                    Signpost.Kind.COUNCIL_OUT_OF_HOURS,
                    "Children's services out of hours",
                    "",
                    "Your council's emergency duty team: when a child may be in danger tonight.",
                    true),
            new Prefilled(
                    Signpost.Kind.NHS_MENTAL_HEALTH,
                    "NHS 111, mental health option",
                    "111",
                    "Choose the mental health option. Any hour, any age.",
                    true),
            new Prefilled(Signpost.Kind.SAMARITANS, "Samaritans", "116 123", "To talk, any hour. Free.", true),
            new Prefilled(
                    Signpost.Kind.EDUCATION_SUPPORT,
                    "Education Support",
                    "08000 562 561",
                    "A helpline for everybody who works in education. Any hour, free.",
                    true));

    private NationalSignposts() {}
}
