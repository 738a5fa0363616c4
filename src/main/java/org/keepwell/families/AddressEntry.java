package org.keepwell.families;

/** An address with the version that a form brings back. */
public record AddressEntry(AddressView address, int version) {}
