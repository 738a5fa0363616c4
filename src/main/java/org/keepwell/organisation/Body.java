package org.keepwell.organisation;

/** A trust, council, charity, partnership or other body behind settings. */
public record Body(BodyId id, String name, BodyKind kind) {}
