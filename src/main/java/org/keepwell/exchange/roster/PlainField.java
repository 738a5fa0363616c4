package org.keepwell.exchange.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a column of a plain list can hold, and the headings under which it is often found. */
public enum PlainField {
    GIVEN_NAME("First name", true, "givenname", "firstname", "forename", "legalforename", "first", "given"),
    FAMILY_NAME("Family name", true, "familyname", "surname", "lastname", "legalsurname", "last", "secondname"),
    SOURCE_ID(
            "Id in the other system",
            false,
            "sourcedid",
            "id",
            "staffcode",
            "admissionno",
            "admissionnumber",
            "pupilid"),
    KNOWN_AS("Known as", false, "knownas", "preferredname", "preferredforename", "preferredgivenname"),
    BORN_ON("Date of birth", false, "dateofbirth", "dob", "birthdate", "born"),
    YEAR_GROUP("Year group", false, "yeargroup", "year", "ncyear", "nationalcurriculumyear", "yr"),
    UPN("UPN", false, "upn", "uniquepupilnumber"),
    EMAIL("E-mail", false, "email", "emailaddress", "workemail", "mail"),
    PHONE("Mobile", false, "mobile", "phone", "telephone", "mobilenumber", "workphone"),
    JOB("Role", false, "role", "job", "jobtitle", "post"),
    GUARDIAN_NAME(
            "Parent or carer",
            false,
            "parent",
            "carer",
            "contact",
            "contactname",
            "parentname",
            "guardian",
            "parentcarer"),
    GUARDIAN_RELATIONSHIP("Relationship to the child", false, "relationship", "contactrelationship", "relation"),
    GUARDIAN_PHONE(
            "Parent’s phone", false, "parentphone", "contactphone", "contactmobile", "parentmobile", "homephone"),
    GUARDIAN_EMAIL("Parent’s e-mail", false, "parentemail", "contactemail");

    private final String words;
    private final boolean needed;
    private final List<String> headings;

    PlainField(String words, boolean needed, String... headings) {
        this.words = words;
        this.needed = needed;
        this.headings = List.of(headings);
    }

    public String words() {
        return words;
    }

    public boolean needed() {
        return needed;
    }

    /** Which column each field is probably in, counted from 0. Fields that no heading suggests are left out. */
    public static Map<PlainField, Integer> suggest(List<String> headings) {
        List<String> plain = headings.stream().map(Headings::plain).toList();
        Map<PlainField, Integer> suggested = new EnumMap<>(PlainField.class);
        Arrays.stream(values())
                .forEach(field -> field.headings.stream()
                        .map(plain::indexOf)
                        .filter(column -> column >= 0 && !suggested.containsValue(column))
                        .findFirst()
                        .ifPresent(column -> suggested.put(field, column)));
        return suggested;
    }
}
