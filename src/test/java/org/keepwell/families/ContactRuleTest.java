package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactRuleTest {

    private static final FamilyId FAMILY = FamilyId.make();

    @Test
    void whatWasNotAskedIsSaidAndNeverTakenForAYes() {
        assertThat(Adult.named(FAMILY, "Donna", "mum", "").contactRule())
                .isEqualTo("Not asked yet whether to text, leave a voicemail or write: don't until you have.");
    }

    @Test
    void yesAndNoStandBesideEachOther() {
        assertThat(answering(Safe.YES, Safe.NO, Safe.NO, "").contactRule())
                .isEqualTo("Safe to text. Do not leave a voicemail or write.");
    }

    @Test
    void safeHoursComeLast() {
        assertThat(answering(Safe.YES, Safe.YES, Safe.YES, "weekdays between 10 and 2")
                        .contactRule())
                .isEqualTo("Safe to text, leave a voicemail or write. Ring weekdays between 10 and 2.");
    }

    private static Adult answering(Safe text, Safe voicemail, Safe letter, String hours) {
        return new Adult(
                AdultId.make(),
                FAMILY,
                "Donna",
                "mum",
                ParentalResponsibility.YES,
                true,
                "",
                "",
                text,
                voicemail,
                letter,
                hours,
                "",
                false,
                "",
                "",
                1);
    }
}
