package org.keepwell.shared;

/** What may be done with a kind of record. */
public enum Action {
    SEE,
    ADD,
    CHANGE,
    DECIDE
}
