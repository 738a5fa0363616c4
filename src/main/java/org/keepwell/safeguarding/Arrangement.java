package org.keepwell.safeguarding;

/**
 * How the setting keeps its safeguarding record.
 *
 * @param systemOfRecord the product that holds it, such as "CPOMS"; empty when it is Keepwell
 * @param chairName whom to ring about the head, with {@code chairNumber}
 */
public record Arrangement(String systemOfRecord, String chairName, String chairNumber, int version) {

    static final Arrangement NONE = new Arrangement("", "", "", 0);

    public boolean keptElsewhere() {
        return !systemOfRecord.isEmpty();
    }
}
