package org.keepwell.families.web;

import java.util.List;

/**
 * The setting's families.
 *
 * @param mine the families the reader works with; empty while searching or on later pages
 * @param next the address of the next page, or empty on the last
 */
public record FamilyListPage(String search, List<Row> mine, List<Row> all, String next, boolean mayAdd) {

    /**
     * One family.
     *
     * @param line tonight's line for the whole list; what is next or when there was last contact for one's own
     * @param quiet whether there was no contact for a while
     */
    public record Row(String href, String name, String keyWorker, boolean hazard, String line, boolean quiet) {}
}
