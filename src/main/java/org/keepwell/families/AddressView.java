package org.keepwell.families;

/**
 * An address as somebody who may see the family, or is on a visit there, reads it.
 *
 * @param line house and street, as for an envelope
 * @param whose who lives there, in words
 * @param phone a telephone in the house, or empty
 * @param signalNote what is known of mobile signal there, or empty
 * @param withheld whether it must be told to nobody else: show the word beside it
 */
public record AddressView(
        AddressId id,
        FamilyId family,
        String line,
        String postcode,
        String whose,
        String phone,
        String signalNote,
        boolean withheld) {

    /** The address on one line. */
    public String inFull() {
        return postcode.isEmpty() ? line : line + ", " + postcode;
    }
}
