package org.keepwell.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Role;

/** The roles to choose from; {@code worn} is null for all of them together. */
public record HatPage(List<Role> roles, @Nullable Role worn) {}
