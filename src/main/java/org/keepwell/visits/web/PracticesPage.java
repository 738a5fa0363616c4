package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Practices.Practice;

/**
 * Where somebody stands with practising the code phrase.
 *
 * @param goes whether they go on visits, and so have a phrase to press
 * @param pressed the day on which they last pressed it; empty when never
 * @param answered the day on which they last answered; empty when never
 */
public record PracticesPage(
        boolean goes,
        boolean hasPhrase,
        String pressed,
        boolean pressedThisTerm,
        String answered,
        boolean answeredThisTerm,
        Names names,
        List<Practice> waiting,
        List<Option> colleagues,
        String responder) {}
