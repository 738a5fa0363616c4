package org.keepwell.families.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/**
 * The form of a child.
 *
 * @param upnPath where the UPN is asked for; empty when none is kept
 * @param upn the UPN when it was just asked for, else empty
 */
public record ChildPage(
        String path,
        String familyPath,
        String familyName,
        ChildForm form,
        List<Option> plans,
        String upnPath,
        String upn) {}
