package org.keepwell.caseload.web;

import java.util.List;

/**
 * The front page of those who lead.
 *
 * @param toDo what waits for somebody, each with where it is done
 */
public record LeadPage(List<LeadDoor> doors, List<ToDo> toDo) {

    /** One thing that waits. */
    public record ToDo(String href, String words) {}
}
