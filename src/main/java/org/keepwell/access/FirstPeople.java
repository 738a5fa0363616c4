package org.keepwell.access;

import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.web.FormErrors;

/** The form that names the first people of an installation. */
public record FirstPeople(
        String name,
        JobTitle job,
        String mobile,
        String email,
        String username,
        String newPassword,
        boolean leadIsMe,
        String leadName,
        String leadEmail,
        OnDuty duty,
        String dutyName,
        String dutyEmail) {

    /** Who answers first when a visit is overdue. */
    public enum OnDuty {
        ME("I do"),
        LEAD("The safeguarding lead"),
        OTHER("Somebody else");

        private final String words;

        OnDuty(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static FirstPeople empty() {
        return new FirstPeople("", JobTitle.HEAD, "", "", "", "", true, "", "", OnDuty.ME, "", "");
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.start()
                .require("name", name, "Enter your name")
                .require("email", email, "Enter your e-mail address: a way back in is mailed there")
                .require("username", username, "Choose the name you sign in with")
                .require("newPassword", newPassword, "Choose a password");
        if (!leadIsMe) {
            errors.require("leadName", leadName, "Enter the safeguarding lead's name")
                    .require("leadEmail", leadEmail, "Enter the safeguarding lead's e-mail address");
        }
        if (duty == OnDuty.OTHER) {
            errors.require("dutyName", dutyName, "Enter the name of whoever answers first")
                    .require("dutyEmail", dutyEmail, "Enter the e-mail address of whoever answers first");
        }
        return errors;
    }
}
