package org.keepwell.organisation;

/** The organisational forms of Alternative Provision. None is the default; the order is alphabetical by words. */
public enum SettingForm {
    ACADEMY("Academy"),
    COUNCIL_RUN("Council-run provision"),
    FE_LINKED("Further education linked"),
    FREE_SCHOOL("Free school"),
    INDEPENDENT_SPECIAL("Independent special school"),
    OTHER("Other body"),
    PUPIL_REFERRAL_UNIT("Pupil referral unit"),
    VOLUNTARY("Voluntary or charity provision"),
    WORK_BASED("Work-based learning");

    private final String words;

    SettingForm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
