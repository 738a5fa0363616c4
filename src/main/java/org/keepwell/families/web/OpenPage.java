package org.keepwell.families.web;

/** Asks for the reason to open a family that the reader does not work with. */
public record OpenPage(String path, String name, String reason) {}
