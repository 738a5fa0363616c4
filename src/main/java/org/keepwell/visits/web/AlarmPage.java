package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.AlarmView;
import org.keepwell.visits.PoliceCard;

/** An alarm, for those who are told. {@code card} is what to do after the code phrase; empty otherwise. */
public record AlarmPage(
        AlarmView alarm, Names names, List<String> log, PoliceCard police, String card, List<Option> who, Typed typed) {

    /** What was typed into the confirmation. */
    public record Typed(String name, String how, String stillThere) {
        static final Typed NOTHING = new Typed("", "", "");
    }
}
