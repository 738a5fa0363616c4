package org.keepwell.visits;

/** Why a visit was stopped, in one tap. Nobody is asked for more. Names are stored. */
public enum StopCategory {
    DID_NOT_FEEL_RIGHT("It did not feel right"),
    SOMEBODY_THERE("Somebody was there whom I did not expect"),
    ANIMAL("An animal"),
    ARGUMENT("An argument or threats"),
    UNWELL("I was not well"),
    CALLED_AWAY("Called away"),
    RATHER_NOT_SAY("Rather not say");

    private final String words;

    StopCategory(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
