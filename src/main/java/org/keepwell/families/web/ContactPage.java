package org.keepwell.families.web;

import java.util.List;
import java.util.Map;

/**
 * One contact, whole.
 *
 * @param facts what else was noted, in the words of the form
 * @param notice what a reader of the restricted detail is told first; empty when there is none
 * @param correctPath where its author corrects it, or empty
 */
public record ContactPage(
        String familyPath,
        String familyName,
        String title,
        String when,
        String by,
        String summary,
        List<String> tags,
        List<Map.Entry<String, String>> facts,
        String notice,
        String path,
        String correctPath,
        String tell,
        List<Former> former) {

    /** A former version. */
    public record Former(String title, String summary, String domains, String replaced) {}
}
