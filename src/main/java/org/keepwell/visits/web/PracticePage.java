package org.keepwell.visits.web;

import org.keepwell.visits.Practices.Practice;

/**
 * One practice.
 *
 * @param responder what colleagues call whoever answers; empty when it is practised alone
 * @param card what responders do, in the setting's words
 * @param ordinary whether what was just typed was no code phrase
 */
public record PracticePage(Practice practice, String worker, String responder, String card, boolean ordinary) {

    public boolean pressed() {
        return practice.pressedAt() != null;
    }

    public boolean answered() {
        return practice.answeredAt() != null;
    }
}
