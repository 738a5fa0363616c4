package org.keepwell.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator may change about a person: who they are and what they do here. {@code version} is the one the form began with. */
public record StaffChange(
        String name,
        String givenName,
        JobTitle job,
        String titleWords,
        String mobile,
        String email,
        @Nullable UUID site,
        int version) {}
