package org.keepwell.caseload.web;

/** A page for those who lead, as the front page of "Lead" offers it. Every bean of this type is one. */
public interface LeadDoor {

    /** Where it stands, lowest first. */
    int order();

    String href();

    String title();

    /** What one comes there to do, in a line. */
    String words();

    /** A door of these words. */
    static LeadDoor of(int order, String href, String title, String words) {
        return new Plain(order, href, title, words);
    }

    /** A door that says no more than where it leads. */
    record Plain(int order, String href, String title, String words) implements LeadDoor {}
}
