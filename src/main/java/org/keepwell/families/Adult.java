package org.keepwell.families;

/**
 * A grown-up of a family and how they may be reached.
 *
 * @param relationship to the children, such as "mum" or "gran"
 * @param safeHours when it is safe to ring, in words; empty when not asked
 * @param languages spoken at home, in words
 * @param interpreter who interprets: never a child of the family
 * @param prefers the way they like to hear from school, in words
 */
public record Adult(
        AdultId id,
        FamilyId family,
        String name,
        String relationship,
        ParentalResponsibility parentalResponsibility,
        boolean livesWithChild,
        String phone,
        String email,
        Safe text,
        Safe voicemail,
        Safe letter,
        String safeHours,
        String languages,
        boolean interpreterNeeded,
        String interpreter,
        String prefers,
        int version) {

    /** An adult of whom no more is known. */
    public static Adult named(FamilyId family, String name, String relationship, String phone) {
        return new Adult(
                AdultId.make(),
                family,
                name,
                relationship,
                ParentalResponsibility.NOT_KNOWN,
                true,
                phone,
                "",
                Safe.NOT_ASKED,
                Safe.NOT_ASKED,
                Safe.NOT_ASKED,
                "",
                "",
                false,
                "",
                "",
                1);
    }

    /** The rule for reaching them, in one plain sentence. */
    public String contactRule() {
        return ContactRule.of(this);
    }
}
