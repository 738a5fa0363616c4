package org.keepwell.caseload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is left to do once a family has a new key worker. Each can be done or not be needed; none is a rule. */
public enum HandOverStep {
    MEET("Meet together: the family, the earlier worker and the new one", true),
    TELL_FAMILY("Tell the family who works with them now", false),
    READ_FILE("Read the file", false),
    SAY_GOODBYE("Say goodbye", true);

    private final String words;
    private final boolean needsAnEarlierWorker;

    HandOverStep(String words, boolean needsAnEarlierWorker) {
        this.words = words;
        this.needsAnEarlierWorker = needsAnEarlierWorker;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HandOverStep> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    /** The steps of a hand-over, in order; a family new to the setting has nobody to meet with or say goodbye to. */
    static List<HandOverStep> of(boolean fromSomebody) {
        return Arrays.stream(values())
                .filter(step -> fromSomebody || !step.needsAnEarlierWorker)
                .toList();
    }
}
