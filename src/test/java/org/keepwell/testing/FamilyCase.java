package org.keepwell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepwell.testing.Web.Answer;

/**
 * The same work with a family in whatever setting, through its pages alone: taken in, a child with a placement, a contact, a concern
 * received and acted on, a visit from plan to review, the planned ending.
 */
public final class FamilyCase {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";

    private final Web worker;
    private final Web lead;
    private final String name;
    private final ZonedDateTime now;
    private String path = "";

    private FamilyCase(Web worker, Web lead, String name, ZonedDateTime now) {
        this.worker = worker;
        this.lead = lead;
        this.name = name;
        this.now = now;
    }

    /**
     * Works the case from its first day to its last.
     *
     * @param workerName what the worker is called in lists
     * @param lead somebody who is safeguarding lead and authorises visits
     * @param leadName what the lead is called in lists
     * @param name the family, a name not used before in the setting
     * @param now the moment by the setting's clock, within its hours
     * @return the path of the family's page
     */
    public static String complete(
            Web worker, String workerName, Web lead, String leadName, String name, ZonedDateTime now) {
        FamilyCase family = new FamilyCase(worker, lead, name, now);
        family.isTakenIn(workerName);
        family.hasAChildWithAPlacement();
        family.isInTouch();
        family.hasAConcernActedOn();
        String visit = family.hasAVisitPlanned(leadName);
        family.isVisitedAndReviewed(visit);
        family.comesToAPlannedEnding();
        return family.path;
    }

    private void isTakenIn(String workerName) {
        String form = worker.get("/families/new").text();
        Answer added = worker.post(
                "/families/new",
                Map.of("name", name, "wants", "A bed of his own", "keyWorker", chosen(form, "keyWorker", workerName)));
        path = went(added, "/families/");
        saved("/addresses/new", Map.of("line", "4 Mill Lane", "postcode", "ZZ1 1ZZ"));
        saved("/adults/new", Map.of("name", "Wayne " + name, "relationship", "dad", "textIsSafe", "yes"));
    }

    private void hasAChildWithAPlacement() {
        saved("/children/new", Map.of("givenName", "Harley", "onRoll", "true"));
        String child = first(worker.get(path).text(), path + "/children/" + ID + "/placements/new");
        saved(
                "/children/" + child + "/placements/new",
                Map.of("startedOn", day(-9), "expectedEnd", day(30), "homeSchool", "Mill Lane School"));
        assertThat(worker.get(path).text()).contains("Day 10, 30 days left");
    }

    private void isInTouch() {
        saved(
                "/contacts/new",
                Map.of("kind", "listened", "domains", "emotional", "summary", name + " talked about mornings."));
        assertThat(worker.get(path).text()).contains(name + " talked about mornings.");
    }

    private void hasAConcernActedOn() {
        Answer sent = worker.fill(
                "/concerns/new?family=" + path.substring("/families/".length()),
                "/concerns/new",
                Map.of("family", path.substring("/families/".length()), "words", "“I was alone,” at the gate."));
        String concern = "/concerns/" + first(went(sent, "/concerns/"), "/concerns/" + ID);
        assertThat(lead.get("/concerns").text()).contains(concern);
        went(lead.fill(concern, concern + "/received", Map.of()), concern);
        went(lead.fill(concern, concern + "/actions", Map.of("action", "Rang early help")), concern);
        went(lead.fill(concern, concern + "/close", Map.of("outcome", "early_help")), concern);
        assertThat(worker.get(concern).text()).contains("Acted on").doesNotContain("Rang early help");
        assertThat(worker.get(path).text()).contains("A concern was passed").doesNotContain("I was alone");
    }

    private String hasAVisitPlanned(String checkIn) {
        String family = path.substring("/families/".length());
        String form = worker.get("/visits/new?family=" + family).text();
        Answer planned = worker.post(
                "/visits/new",
                Map.ofEntries(
                        Map.entry("family", family),
                        Map.entry("kind", "PLANNED"),
                        Map.entry("address", first(form, "name=\"address\" value=\"" + ID)),
                        Map.entry("day", day(0)),
                        Map.entry("start", CLOCK.format(now.plusMinutes(10))),
                        Map.entry("expectedEnd", CLOCK.format(now.plusMinutes(40))),
                        Map.entry("checkIn", chosen(form, "checkIn", checkIn)),
                        Map.entry("aim", "A hello"),
                        Map.entry("familyTold", "TOLD")));
        String visit = went(planned, "/visits/");
        assertThat(worker.get(visit).text()).contains(name, "4 Mill Lane", "Who answers");
        went(lead.fill(visit, visit + "/authorise", Map.of()), visit);
        return visit;
    }

    private void isVisitedAndReviewed(String visit) {
        String lists = worker.get(visit).text();
        List<Map.Entry<String, String>> ticks = Pattern.compile("name=\"safety\" value=\"" + ID)
                .matcher(lists)
                .results()
                .map(tick -> Map.entry("safety", tick.group(1)))
                .toList();
        went(worker.postAll(visit + "/ready", ticks), visit);
        for (String step : new String[] {"/set-off", "/arrived", "/leaving", "/safe"}) {
            went(worker.post(visit + step, Map.of()), visit);
        }
        Answer reviewed = worker.fill(
                visit + "/review",
                Map.of(
                        "outcome", "WENT_IN",
                        "understood", "That he tries",
                        "domains", "emotional",
                        "summary", name + " at the kitchen table."));
        went(reviewed, visit);
        assertThat(worker.get(path).text()).contains(name + " at the kitchen table.");
    }

    private void comesToAPlannedEnding() {
        String placement = path + "/placements/" + first(worker.get(path).text(), path + "/placements/" + ID);
        String form = worker.get(placement).text();
        Answer ended = worker.post(
                placement,
                Map.of(
                        "version", first(form, "name=\"version\" value=\"(\\d+)\""),
                        "startedOn", day(-9),
                        "expectedEnd", day(30),
                        "endedOn", day(0),
                        "ending", "done"));
        went(ended, path);
        assertThat(worker.get(path).text()).contains("Done as planned");
    }

    private void saved(String form, Map<String, String> typed) {
        assertThat(went(worker.fill(path + form, typed), path)).isEqualTo(path);
    }

    private String day(int fromToday) {
        return now.toLocalDate().plusDays(fromToday).toString();
    }

    private static String went(Answer answer, String to) {
        assertThat(answer.location()).as(answer.status() + " " + answer.text()).startsWith(to);
        return answer.location();
    }

    /** The value of the choice in a list whose words begin so. */
    private static String chosen(String page, String list, String words) {
        String from = page.substring(page.indexOf("<select id=\"" + list + "\""));
        return first(from.substring(0, from.indexOf("</select>")), "value=\"" + ID + "\"[^>]*>" + words);
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
