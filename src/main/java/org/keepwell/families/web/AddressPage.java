package org.keepwell.families.web;

/**
 * The form of an address.
 *
 * @param leavePath where it is noted that they moved away; empty for a new address
 */
public record AddressPage(String path, String familyPath, String familyName, AddressForm form, String leavePath) {}
