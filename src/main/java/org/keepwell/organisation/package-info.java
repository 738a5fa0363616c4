/**
 * Owns who works where and when: trusts, settings, sites, staff, their roles and reporting lines, working patterns, terms and closures,
 * the duty rota, signposts. Does not own sign-in or rules of access ({@code access}) nor anything about families. May depend on shared
 * and audit.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"shared", "audit"})
package org.keepwell.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
